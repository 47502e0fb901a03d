//! Registrations out of rows: who comes to which event, by the one registration rule.
//!
//! A row names an event by its number and a contact by number, external id or address; the contact must be there. Seats
//! and waitlist are given in the order of the rows, nobody is overbooked, and no mail is sent. Who has a place already
//! keeps it. For the command line; start at [`registrations`].

use super::{
    ImportRefusal, Progress, RefusedRow, Report,
    row::tidy,
    run::Chunks,
    table::{Cells, Table},
};
use crate::{
    contacts::{self, Contact},
    events,
    ids::{ContactId, EventId},
    registration::{self, Channel, Confirm, Request, rules::Wish},
};
use ::store::{Actor, Db, Work};
use ground::{Choice, EmailAddress, Failure, Fault, Flaw, Refusal, collate::fold};
use std::{collections::HashMap, io::Read};

ground::choice! {
    /// A column that is understood.
    enum Column {
        /// The number of the event: `KT-1001`.
        Event = "event",
        /// The number of the contact: `K-1001`.
        Number = "number",
        ExternalId = "external_id",
        Email = "email",
    }
}

impl Column {
    /// Other names, folded and without signs.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Event => &[
                "eventnumber",
                "tilaisuus",
                "kutsutilaisuus",
                "tilaisuudennumero",
                "koulutus",
                "evenemang",
                "tillstallning",
                "evenemangsnummer",
            ],
            Self::Number => &["numero", "kontaktinumero", "contactnumber", "kontaktnummer", "nummer"],
            Self::ExternalId => &["externalid", "tunniste", "ulkoinentunniste", "asiakasnumero", "externtid"],
            Self::Email => {
                &["sahkoposti", "sahkopostiosoite", "emailaddress", "mail", "epost", "epostadress"]
            }
        }
    }

    fn of(name: &str) -> Option<Self> {
        let bare: String = fold(name).chars().filter(char::is_ascii_alphanumeric).collect();
        let is_meant = |column: &&Self| {
            column.word().replace('_', "") == bare || column.names().contains(&bare.as_str())
        };
        Self::ALL.iter().find(is_meant).copied()
    }
}

/// What a row says.
#[derive(Default)]
struct Said {
    event: String,
    number: Option<String>,
    external_id: Option<String>,
    email: Option<EmailAddress>,
}

/// Registers contacts for events as the rows of a CSV or XLSX file say. Each thousand rows are one transaction; a dry run
/// does the same and keeps nothing.
///
/// # Errors
/// [`ImportRefusal`], when the file as a whole cannot be read; single rows are refused in the report.
pub async fn registrations(
    db: &Db,
    actor: Actor,
    mut file: impl Read,
    dry_run: bool,
    mut progress: impl FnMut(Progress),
) -> Result<Report, Failure<ImportRefusal>> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|error| Fault::because("reading the file", error))?;
    let table = Table::read(&bytes)?;
    let columns = columns(&table.head)?;
    let left_out = table.head.iter().zip(&columns).filter(|(_, column)| column.is_none());
    let mut report = Report {
        unknown_columns: left_out.map(|(name, _)| name.clone()).collect(),
        head: table.head.clone(),
        encoding: table.encoding,
        separator: char::from(table.separator),
        written: !dry_run,
        ..Report::default()
    };
    let mut work = db.work(actor).await?;
    for rows in Chunks(table.rows().skip(1)) {
        chunk(&mut work, &columns, &rows, &mut report).await?;
        if !dry_run {
            work.commit().await?;
            work = db.work(actor).await?;
        }
        let bytes = rows.last().map_or(0, |row| row.end);
        progress(Progress { rows: report.rows, bytes, of_bytes: table.size() });
    }
    Ok(report)
}

fn columns(head: &[String]) -> Result<Vec<Option<Column>>, ImportRefusal> {
    let mut columns: Vec<Option<Column>> = Vec::with_capacity(head.len());
    for name in head {
        let column = Column::of(name);
        if column.is_some() && columns.contains(&column) {
            return Err(ImportRefusal::ColumnTwice { column: name.clone() });
        }
        columns.push(column);
    }
    let has = |column| columns.contains(&Some(column));
    if !has(Column::Event) || !(has(Column::Number) || has(Column::ExternalId) || has(Column::Email)) {
        let shown: String = head.join(", ").chars().take(200).collect();
        return Err(ImportRefusal::NoKnownColumn { head: shown });
    }
    Ok(columns)
}

fn read(columns: &[Option<Column>], row: &Cells) -> Result<Said, Vec<Flaw>> {
    let (mut said, mut flaws) = (Said::default(), Vec::new());
    for (cell, column) in row.cells.iter().zip(columns) {
        let cell = tidy(cell);
        match column {
            _ if cell.is_empty() => {}
            Some(Column::Event) => said.event = cell.to_uppercase(),
            Some(Column::Number) => said.number = Some(cell.to_uppercase()),
            Some(Column::ExternalId) => said.external_id = Some(cell.to_owned()),
            Some(Column::Email) => match cell.parse() {
                Ok(email) => said.email = Some(email),
                Err(_) => flaws.push(Flaw::new("email", "email")),
            },
            None => {}
        }
    }
    if said.event.is_empty() {
        flaws.push(Flaw::new("event", "required"));
    }
    if said.number.is_none() && said.external_id.is_none() && said.email.is_none() && flaws.is_empty() {
        flaws.push(Flaw::new("email", "required"));
    }
    if flaws.is_empty() { Ok(said) } else { Err(flaws) }
}

async fn chunk(
    work: &mut Work,
    columns: &[Option<Column>],
    rows: &[Cells],
    report: &mut Report,
) -> Result<(), Fault> {
    let said: Vec<Result<Said, Vec<Flaw>>> = rows.iter().map(|row| read(columns, row)).collect();
    let events = events_of(work, &said).await?;
    let people = People::of(work, &said).await?;
    let (mut requests, mut asked) = (Vec::new(), Vec::new());
    for (row, said) in rows.iter().zip(said) {
        report.rows += 1;
        match said.and_then(|said| request(&said, &events, &people, work.actor)) {
            Ok(request) => {
                requests.push(request);
                asked.push(row);
            }
            Err(flaws) => report.refuse(refused(row, flaws)),
        }
    }
    let answers = registration::register_all(work, requests).await?;
    for (row, answer) in asked.into_iter().zip(answers) {
        match answer {
            Ok(place) if place.already => report.unchanged += 1,
            Ok(_) => report.new += 1,
            Err(no) => report.refuse(refused(row, vec![Flaw::new("event", no.code())])),
        }
    }
    Ok(())
}

fn refused(row: &Cells, flaws: Vec<Flaw>) -> RefusedRow {
    RefusedRow { line: row.line, flaws, cells: row.cells.iter().map(str::to_owned).collect() }
}

fn request(
    said: &Said,
    events: &HashMap<String, EventId>,
    people: &People,
    actor: Actor,
) -> Result<Request, Vec<Flaw>> {
    let event = events.get(&said.event).copied();
    let event = event.ok_or_else(|| vec![Flaw::new("event", "event.missing")])?;
    let contact = people.find(said).ok_or_else(|| vec![Flaw::new("contact_id", "contact.unknown")])?;
    let (channel, wish, confirm) = (Channel::Manual, Wish::Any, Confirm::No);
    Ok(Request { event, contact, channel, campaign: None, wish, confirm, actor, sheet: None })
}

async fn events_of(
    work: &mut Work,
    said: &[Result<Said, Vec<Flaw>>],
) -> Result<HashMap<String, EventId>, Fault> {
    let mut found = HashMap::new();
    for said in said.iter().flatten() {
        if !found.contains_key(&said.event)
            && let Some(event) = events::store::find_by_number(work, &said.event).await?
        {
            found.insert(said.event.clone(), event.id);
        }
    }
    Ok(found)
}

/// The contacts that rows name, those that are not archived.
struct People(Vec<Contact>);

impl People {
    async fn of(work: &mut Work, said: &[Result<Said, Vec<Flaw>>]) -> Result<Self, Fault> {
        let good = || said.iter().flatten();
        let numbers: Vec<String> = good().filter_map(|said| said.number.clone()).collect();
        let external_ids: Vec<String> = good().filter_map(|said| said.external_id.clone()).collect();
        let emails: Vec<EmailAddress> = good().filter_map(|said| said.email.clone()).collect();
        let mut found = contacts::meant_by(work, &numbers, &external_ids, &emails, false).await?;
        found.retain(|contact| contact.archived_at.is_none());
        // Of several with one address the newest counts (D-14).
        found.sort_by_key(|contact| std::cmp::Reverse((contact.created_at, contact.id)));
        Ok(Self(found))
    }

    fn find(&self, said: &Said) -> Option<ContactId> {
        let is_meant = |contact: &&Contact| match (&said.number, &said.external_id, &said.email) {
            (Some(number), ..) => contact.number == *number,
            (None, Some(id), _) => contact.external_id.as_ref() == Some(id),
            (None, None, email) => contact.email == *email,
        };
        self.0.iter().find(is_meant).map(|contact| contact.id)
    }
}
