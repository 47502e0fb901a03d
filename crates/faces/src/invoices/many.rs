//! Massalaskutus: what a list of events, contacts or organisations finds is invoiced at once; first what would be.

use super::event::{Left, Row, Sums, read_wish};
use crate::shell::{App, Asked, Entered, Problem, Staff, Toast, View, encoded};
use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use domain::{
    accounts, contacts, events,
    ids::{EventId, UserId},
    invoices::{self, EventRun, InvoiceRefusal, InvoiceWish, Many, Targets},
    list::{ListQuery, Wish},
};
use ground::{Choice, Failure, Flaw, Invalid, Refusal};
use serde::Serialize;
use store::{Reader, filter::Catalog};

/// So many invoices of all events together, so many left out of each, and so many events are shown.
const MOST: usize = 100;

/// Where it stands.
const HOME: &str = "/app/invoices/new";

/// What `invoices/many.html` sees.
#[derive(Serialize)]
pub struct ManyInvoices {
    form: Entered,
    payers: Vec<&'static str>,
    /// The module of the list: `contacts`.
    from: &'static str,
    /// The list itself, as it was narrowed.
    list: String,
    events: Vec<OfEvent>,
    event_count: usize,
    count: usize,
    people: usize,
    total: Sums,
    /// How many are invoiced already.
    invoiced: usize,
    is_too_much: bool,
    most: usize,
    fingerprint: String,
    /// Something changed since the dry run that was pressed.
    is_changed: bool,
}

/// What would be invoiced at one event.
#[derive(Serialize)]
struct OfEvent {
    id: EventId,
    number: String,
    name: String,
    obstacles: Vec<&'static str>,
    planned: Vec<Row>,
    planned_count: usize,
    left_out: Vec<Left>,
    total: Sums,
}

/// The list that is invoiced: its catalog, and the address of its page.
fn source(word: &str) -> Option<(&'static Catalog, &'static str)> {
    Some(match word {
        "events" => (&events::fields::FIELDS, "/app/events"),
        "contacts" => (&contacts::fields::FIELDS, "/app/contacts"),
        "accounts" => (&accounts::fields::FIELDS, "/app/accounts"),
        _ => return None,
    })
}

/// Whether somebody stands behind the records of a module who can be invoiced.
pub fn may_be_invoiced(module: &str) -> bool {
    source(module).is_some()
}

/// The address that invoices whom a list finds.
pub fn many_of(module: &str, filter: &str, q: &str) -> String {
    let given = [("filter", filter), ("q", q)].into_iter().filter(|(_, text)| !text.trim().is_empty());
    let given: String = given.map(|(name, text)| format!("&{name}={}", encoded(text))).collect();
    format!("{HOME}?from={module}{given}")
}

/// What the list of the form asks for, by somebody.
pub(super) fn listed(
    app: &App,
    (from, filter, q): (&str, &str, &str),
    me: Option<UserId>,
) -> Result<Wish, Invalid> {
    let unknown =
        || Invalid(vec![Flaw::new("from", "choice.unknown").with("allowed", "events, contacts, accounts")]);
    let (catalog, _) = source(from).ok_or_else(unknown)?;
    let written = |text: &str| Some(text.to_owned());
    let query = ListQuery { filter: written(filter), q: written(q), ..ListQuery::default() };
    Ok(Wish { me, ..Wish::read(&query, catalog, &app.custom())? })
}

/// What is asked, and whom it finds as far as the reader sees them.
struct Looked {
    form: Entered,
    wish: InvoiceWish,
    flaws: Vec<Flaw>,
    targets: Targets,
}

async fn look(app: &App, asked: &Asked, me: UserId, form: Entered) -> Result<Looked, Problem> {
    let (wish, flaws) = read_wish(app, asked, &form);
    let asks = listed(app, (form.text("from"), form.text("filter"), form.text("q")), Some(me));
    let asks = asks.map_err(|invalid| Problem::refused(&InvoiceRefusal::Invalid(invalid)))?;
    let targets = invoices::targets(&mut app.reader().await?, &asks, app.site().zone()).await?;
    Ok(Looked { form, wish, flaws, targets })
}

/// `GET /app/invoices/new?from=&filter=&q=&payer=&due_on=&buyer_reference=&order_number=&reverse_charge=`
pub async fn show(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let form = Entered::of_query(query.as_deref().unwrap_or_default());
    let looked = look(&app, &asked, me.user.id, form).await?;
    let is_flawed = !looked.flaws.is_empty();
    let page = ManyInvoices::of(&mut app.reader().await?, &asked, looked).await?;
    if is_flawed { app.show_again(&asked, &page) } else { app.show(&asked, &page) }
}

/// `POST /app/invoices/new`: issues what the dry run with this fingerprint showed, and nothing else.
pub async fn issue(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let mut looked = look(&app, &asked, me.user.id, form).await?;
    let mut is_changed = false;
    if looked.flaws.is_empty() {
        let mut work = app.work(me.user.actor()).await?;
        let seen = Some(looked.form.text("fingerprint"));
        match invoices::issue_many(&mut work, &looked.targets, &looked.wish, seen).await {
            Ok(issued) => {
                work.commit().await?;
                let toast = Toast::new("invoices-issued").with("count", issued.invoices.len());
                return Ok(app.told(&asked, "/app/invoices", &toast));
            }
            Err(Failure::Refused(InvoiceRefusal::Changed)) => is_changed = true,
            Err(Failure::Refused(InvoiceRefusal::Invalid(no))) => looked.flaws.extend(no.flaws().to_vec()),
            Err(other) => return Err(other.into()),
        }
    }
    let page = ManyInvoices::of(&mut app.reader().await?, &asked, looked).await?;
    let mut response = app.show_again(&asked, &ManyInvoices { is_changed, ..page })?;
    if is_changed {
        *response.status_mut() = axum::http::StatusCode::CONFLICT;
    }
    Ok(response)
}

impl ManyInvoices {
    async fn of(reader: &mut Reader, asked: &Asked, looked: Looked) -> Result<Self, Problem> {
        let Looked { mut form, wish, flaws, targets } = looked;
        let many = match targets.is_too_much {
            false => invoices::many(reader, &targets, &wish).await?,
            true => invoices::many(reader, &Targets::default(), &wish).await?,
        };
        let due_on = many.runs.first().map(|one| one.run.due_on);
        if let Some(due_on) = due_on.filter(|_| !form.has("due_on")) {
            form.set("due_on", asked.locale.date(due_on, None));
        }
        Ok(Self::drawn(asked, form.with_flaws(&flaws), &targets, &many))
    }

    fn drawn(asked: &Asked, form: Entered, targets: &Targets, many: &Many) -> Self {
        let (catalog, home) = source(form.text("from")).unwrap_or((&events::fields::FIELDS, "/app/events"));
        let narrowed: Vec<String> = ["filter", "q"]
            .into_iter()
            .filter(|name| !form.text(name).is_empty())
            .map(|name| format!("{name}={}", encoded(form.text(name))))
            .collect();
        let mut room = MOST;
        let people = many.runs.iter().filter(|one| one.is_ready()).flat_map(|one| &one.run.invoices);
        Self {
            payers: domain::events::Payer::WORDS.to_vec(),
            from: catalog.name,
            list: format!("{home}?{}", narrowed.join("&")),
            events: many.runs.iter().take(MOST).map(|one| OfEvent::of(asked, one, &mut room)).collect(),
            event_count: many.runs.len(),
            count: many.count(),
            people: people.map(|one| one.registrations().len()).sum(),
            total: Sums::of(asked, many.total),
            invoiced: targets.invoiced,
            is_too_much: targets.is_too_much || many.count() > invoices::MOST,
            most: invoices::MOST,
            fingerprint: many.fingerprint.clone(),
            is_changed: false,
            form,
        }
    }
}

impl OfEvent {
    /// `room` is how many invoices may still be shown.
    fn of(asked: &Asked, EventRun { event, run }: &EventRun, room: &mut usize) -> Self {
        let is_choice = run.products.len() > 1;
        let obstacles: Vec<_> = run.obstacles.iter().map(|one| one.word()).collect();
        let planned = if obstacles.is_empty() { run.invoices.as_slice() } else { &[] };
        let shown = planned.len().min(*room);
        *room -= shown;
        Self {
            id: event.id,
            number: event.number.clone(),
            name: event.name.clone(),
            planned: planned.iter().take(shown).map(|one| Row::of(asked, one, is_choice)).collect(),
            planned_count: planned.len(),
            left_out: run.left_out.iter().take(MOST).map(Left::of).collect(),
            total: Sums::of(asked, run.total),
            obstacles,
        }
    }
}

impl View for ManyInvoices {
    const PAGE: &'static str = "invoices/many.html";

    fn samples() -> Vec<Self> {
        let asked = Asked::sample(ground::Locale::Fi);
        let mut form = Entered::default();
        form.set("from", "contacts");
        form.set("filter", r#"{"field":"city","op":"eq","value":"Åbo <x>"}"#);
        let none = Many { runs: vec![], total: ground::vat::Sum::default(), fingerprint: String::new() };
        let empty = |form: Entered| Self::drawn(&asked, form, &Targets::default(), &none);
        let event = |obstacles: Vec<&'static str>, planned: Vec<Row>| OfEvent {
            id: ground::Id::from_bytes([3; 16]),
            number: "KT-1041".into(),
            name: "Syysjuhla & <x>".into(),
            planned_count: planned.len(),
            planned,
            left_out: Left::samples(),
            total: Sums::of(&asked, ground::vat::Sum::of_net(49_000, 2550)),
            obstacles,
        };
        let full = Self {
            events: vec![event(vec![], Row::samples(&asked)), event(vec!["no_price"], vec![])],
            event_count: 2,
            count: 2,
            people: 3,
            total: Sums::of(&asked, ground::vat::Sum::of_net(147_000, 2550)),
            invoiced: 4,
            is_changed: true,
            ..empty(form.clone())
        };
        let flaws = [Flaw::new("due_on", "invoice.due_before_issued")];
        let much = Self { is_too_much: true, ..empty(form.clone().with_flaws(&flaws)) };
        vec![full, much, empty(form)]
    }
}
