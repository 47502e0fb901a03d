//! Mass invoicing: everybody registered whom a list finds, at many events at once, each of them once (W-25).
//!
//! The list may be of events, contacts or organisations; what it finds is turned into registrations ([`targets`]), and each
//! event is then invoiced by the same rule as from its own tab. Start at [`many`] and [`issue_many`].

use super::{
    Invoice, InvoiceRefusal, InvoiceWish, Obstacle, issue,
    plan::{self, DryRun, Why},
};
use crate::{
    events::{self, Event},
    ids::{EventId, RegistrationId},
    list::{self, Wish},
};
use ground::{Checksum, Failure, Fault, Zone, vat::Sum};
use std::collections::{BTreeMap, BTreeSet};
use store::{Reader, Sql, Work};

/// Most records of the list, most events and most invoices of one go.
pub const MOST: usize = 2_000;

/// The registrations of whom a list finds, by event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Targets {
    pub events: BTreeMap<EventId, BTreeSet<RegistrationId>>,
    /// How many are left out because a live invoice has them already.
    pub invoiced: usize,
    /// The list finds more than can be invoiced in one go.
    pub is_too_much: bool,
}

/// One event of many.
#[derive(Clone, Debug)]
pub struct EventRun {
    pub event: Event,
    pub run: DryRun,
}

impl EventRun {
    /// Whether anything is issued from it.
    pub fn is_ready(&self) -> bool {
        self.run.obstacles.is_empty() && !self.run.invoices.is_empty()
    }
}

/// What would be invoiced at all these events.
#[derive(Clone, Debug)]
pub struct Many {
    pub runs: Vec<EventRun>,
    /// What is issued, together.
    pub total: Sum,
    pub fingerprint: String,
}

impl Many {
    /// How many invoices there would be.
    pub fn count(&self) -> usize {
        self.ready().map(|one| one.run.invoices.len()).sum()
    }

    fn ready(&self) -> impl Iterator<Item = &EventRun> {
        self.runs.iter().filter(|one| one.is_ready())
    }
}

/// What was issued.
#[derive(Clone, Debug)]
pub struct IssuedMany {
    pub invoices: Vec<Invoice>,
    pub many: Many,
}

/// Whom the list that `wish` asks for finds, as far as the reader sees them. Its catalog is that of events, contacts or
/// accounts; of any other nobody is found.
pub async fn targets(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Targets, Fault> {
    let column = match wish.catalog.name {
        "events" => "registrations.event_id",
        "contacts" => "registrations.contact_id",
        "accounts" => "contacts.account_id",
        _ => return Ok(Targets::default()),
    };
    let wish = Wish { limit: MOST, cursor: None, ..wish.clone() };
    let found = list::records(reader, &[], &wish, zone).await?;
    let mut targets = Targets { is_too_much: found.next.is_some(), ..Targets::default() };
    let ids: Vec<Vec<u8>> = found.items.iter().map(|record| record.id.to_vec()).collect();
    for some in ids.chunks(500) {
        let mut sql = Sql::new(
            "select registrations.event_id, registrations.id, exists (select 1 from invoice_lines
                    where invoice_lines.registration_id = registrations.id and invoice_lines.live) as invoiced
               from registrations join contacts on contacts.id = registrations.contact_id
                    join events on events.id = registrations.event_id
              where registrations.status = 'registered' and events.cancelled_at is null
                and events.archived_at is null and ",
        );
        sql.push(column).push(" in ").push_set(some);
        for (event, registration, is_invoiced) in reader.seen::<(EventId, RegistrationId, bool)>(sql).await? {
            match is_invoiced {
                true => targets.invoiced += 1,
                false => drop(targets.events.entry(event).or_default().insert(registration)),
            }
        }
    }
    targets.is_too_much |= targets.events.len() > MOST;
    Ok(targets)
}

/// What would be invoiced from these targets now. Events that sell nothing are passed over.
pub async fn many(reader: &mut Reader, targets: &Targets, wish: &InvoiceWish) -> Result<Many, Fault> {
    let mut runs = Vec::new();
    for (id, registrations) in &targets.events {
        let Some(event) = events::store::find(reader, id).await? else { continue };
        let wish = InvoiceWish { only: Some(registrations.clone()), ..wish.clone() };
        let mut run = plan::run(reader, &event, &wish).await?;
        if run.obstacles.contains(&Obstacle::NoProduct) {
            continue;
        }
        // Who was not found by the list is not left out: nobody asked for them.
        run.left_out.retain(|one| one.why != Why::NotChosen && registrations.contains(&one.registration_id));
        run.fingerprint = plan::fingerprint(&run)?;
        runs.push(EventRun { event, run });
    }
    let mut many = Many { runs, total: Sum::default(), fingerprint: String::new() };
    many.total = many.ready().fold(Sum::default(), |total, one| total.plus(one.run.total));
    let mut sum = Checksum::default();
    for EventRun { event, run } in &many.runs {
        sum.add(format!("{} {}\n", event.id, run.fingerprint).as_bytes());
    }
    many.fingerprint = sum.hex();
    Ok(many)
}

/// Invoices them all in one transaction, or says why not. With `seen`, the fingerprint of [`many`], nothing is issued when
/// anything would be other than it was shown. What an event lacks keeps only that event back.
///
/// # Errors
/// [`InvoiceRefusal`]; nothing is issued then.
pub async fn issue_many(
    work: &mut Work,
    targets: &Targets,
    wish: &InvoiceWish,
    seen: Option<&str>,
) -> Result<IssuedMany, Failure<InvoiceRefusal>> {
    // Always in the same order, so that two who do this at once do not wait for each other.
    for event in targets.events.keys() {
        events::store::lock(work, event).await?;
    }
    let many = many(work, targets, wish).await?;
    if seen.is_some_and(|seen| seen != many.fingerprint) {
        return Err(InvoiceRefusal::Changed.into());
    }
    if targets.is_too_much || many.count() > MOST {
        return Err(InvoiceRefusal::TooMany.into());
    }
    if many.count() == 0 {
        let obstacles: BTreeSet<Obstacle> =
            many.runs.iter().flat_map(|one| one.run.obstacles.iter().copied()).collect();
        return Err(match obstacles.is_empty() {
            true => InvoiceRefusal::Nobody.into(),
            false => InvoiceRefusal::Obstructed(obstacles.into_iter().collect()).into(),
        });
    }
    let mut invoices = Vec::with_capacity(many.count());
    for EventRun { event, run } in many.ready() {
        issue::check(wish, run)?;
        invoices.extend(issue::write(work, event, wish, run).await?);
    }
    Ok(IssuedMany { invoices, many })
}
