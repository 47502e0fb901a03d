//! The sources of a timeline, each the newest of one table.

use super::{About, Happening, What};
use crate::{
    ids::{CampaignId, ContactId, EventId, InvoiceId, MessageId, RegistrationId},
    invoices::InvoiceKind,
    messages::{MessageKind, MessageStatus},
    overview::FeedWord,
};
use ground::{Fault, Instant};
use store::{Reader, Sql};

/// Appends the condition on `table` that says whose row it is.
fn push_whose(sql: &mut Sql, about: &About, table: &str) {
    match about {
        About::Contact(id) => sql.push(table).push(".contact_id = ").push_value(id),
        About::Account(id) => {
            sql.push(table).push(".contact_id in (select c.id from contacts c where c.account_id = ");
            sql.push_value(id).push(")")
        }
        About::Event(id) => sql.push(table).push(".event_id = ").push_value(id),
    };
}

fn push_end(sql: &mut Sql, column: &str, before: Instant, limit: i64) {
    sql.push(" and ").push(column).push(" < ").push_value(&before);
    sql.push(" order by ").push(column).push(" desc limit ").push_value(&limit);
}

fn person(id: ContactId, first_name: &str, last_name: &str) -> (ContactId, String) {
    (id, format!("{first_name} {last_name}").trim().to_owned())
}

store::row! {
    struct MailRow {
        id: MessageId, kind: MessageKind, status: MessageStatus, subject: Option<String>, reason: Option<String>,
        created_at: Instant, contact_id: Option<ContactId>, first_name: Option<String>, last_name: Option<String>,
    }
}

pub(super) async fn mails(
    reader: &mut Reader,
    about: &About,
    before: Instant,
    limit: i64,
) -> Result<Vec<Happening>, Fault> {
    let mut sql = Sql::new(
        "select messages.id, messages.kind, messages.status, messages.subject, messages.reason, messages.created_at,
                messages.contact_id, contacts.first_name, contacts.last_name
           from messages left join contacts on contacts.id = messages.contact_id where ",
    );
    push_whose(&mut sql, about, "messages");
    push_end(&mut sql, "messages.created_at", before, limit);
    let rows: Vec<MailRow> = reader.all(sql).await?;
    let happening = |row: MailRow| Happening {
        at: row.created_at,
        contact: row.contact_id.map(|id| {
            person(
                id,
                row.first_name.as_deref().unwrap_or_default(),
                row.last_name.as_deref().unwrap_or_default(),
            )
        }),
        what: What::Mail {
            id: row.id,
            kind: row.kind,
            status: row.status,
            subject: row.subject,
            reason: row.reason,
        },
        actor_kind: String::new(),
        actor: None,
    };
    Ok(rows.into_iter().map(happening).collect())
}

store::row! {
    struct PlaceRow {
        at: Instant, what: FeedWord, actor_kind: String, registration_id: Option<RegistrationId>, event_id: EventId,
        event_name: String, contact_id: ContactId, first_name: String, last_name: String,
    }
}

impl From<PlaceRow> for Happening {
    fn from(row: PlaceRow) -> Self {
        Self {
            at: row.at,
            contact: Some(person(row.contact_id, &row.first_name, &row.last_name)),
            what: What::Place {
                word: row.what,
                registration: row.registration_id,
                event: row.event_id,
                event_name: row.event_name,
            },
            actor_kind: row.actor_kind,
            actor: None,
        }
    }
}

pub(super) async fn places(
    reader: &mut Reader,
    about: &About,
    before: Instant,
    limit: i64,
) -> Result<Vec<Happening>, Fault> {
    let mut sql = Sql::new(
        "select seat_movements.at, seat_movements.what, seat_movements.actor_kind, seat_movements.registration_id,
                registrations.event_id, events.name as event_name, registrations.contact_id, contacts.first_name,
                contacts.last_name
           from ",
    );
    // The few rows of a contact lead to their movements; of the many of an event only the newest are joined.
    if let About::Event(id) = about {
        sql.push("(select at, what, actor_kind, registration_id from seat_movements where event_id = ");
        sql.push_value(id);
        push_end(&mut sql, "at", before, limit);
        sql.push(") as seat_movements");
    } else {
        sql.push("seat_movements");
    }
    sql.push(
        " join registrations on registrations.id = seat_movements.registration_id
          join events on events.id = registrations.event_id
          join contacts on contacts.id = registrations.contact_id
         where ",
    );
    push_whose(&mut sql, about, "registrations");
    push_end(&mut sql, "seat_movements.at", before, limit);
    let rows: Vec<PlaceRow> = reader.all(sql).await?;
    Ok(rows.into_iter().map(Happening::from).collect())
}

pub(super) async fn declined(
    reader: &mut Reader,
    about: &About,
    before: Instant,
    limit: i64,
) -> Result<Vec<Happening>, Fault> {
    // One "no" marks all invitations of a pair; it is told once.
    let mut sql = Sql::new(
        "select distinct invitations.declined_at as at, 'declined' as what, 'contact' as actor_kind,
                null as registration_id, invitations.event_id, events.name as event_name, invitations.contact_id,
                contacts.first_name, contacts.last_name
           from invitations join events on events.id = invitations.event_id
                join contacts on contacts.id = invitations.contact_id
          where ",
    );
    push_whose(&mut sql, about, "invitations");
    sql.push(" and invitations.declined_at is not null and invitations.declined_at < ").push_value(&before);
    sql.push(" order by at desc limit ").push_value(&limit);
    let rows: Vec<PlaceRow> = reader.all(sql).await?;
    Ok(rows.into_iter().map(Happening::from).collect())
}

/// They were there; told at the moment it was marked.
pub(super) async fn attended(
    reader: &mut Reader,
    about: &About,
    before: Instant,
    limit: i64,
) -> Result<Vec<Happening>, Fault> {
    let mut sql = Sql::new(
        "select attendances.marked_at as at, 'attended' as what, attendances.actor_kind,
                attendances.registration_id, registrations.event_id, events.name as event_name,
                registrations.contact_id, contacts.first_name, contacts.last_name
           from attendances join registrations on registrations.id = attendances.registration_id
                join events on events.id = registrations.event_id
                join contacts on contacts.id = registrations.contact_id
          where registrations.status = 'registered' and ",
    );
    push_whose(&mut sql, about, "registrations");
    push_end(&mut sql, "attendances.marked_at", before, limit);
    let rows: Vec<PlaceRow> = reader.all(sql).await?;
    Ok(rows.into_iter().map(Happening::from).collect())
}

/// They got a certificate, revoked ones too.
pub(super) async fn certified(
    reader: &mut Reader,
    about: &About,
    before: Instant,
    limit: i64,
) -> Result<Vec<Happening>, Fault> {
    let mut sql = Sql::new(
        "select certificates.issued_at as at, 'certified' as what, '' as actor_kind,
                certificates.registration_id, registrations.event_id, events.name as event_name,
                registrations.contact_id, contacts.first_name, contacts.last_name
           from certificates join registrations on registrations.id = certificates.registration_id
                join events on events.id = registrations.event_id
                join contacts on contacts.id = registrations.contact_id
          where ",
    );
    push_whose(&mut sql, about, "registrations");
    push_end(&mut sql, "certificates.issued_at", before, limit);
    let rows: Vec<PlaceRow> = reader.all(sql).await?;
    Ok(rows.into_iter().map(Happening::from).collect())
}

store::row! {
    struct CampaignRow {
        id: CampaignId, name: String, attached_at: Instant, contact_id: ContactId, first_name: String, last_name: String,
    }
}

pub(super) async fn campaigns(
    reader: &mut Reader,
    about: &About,
    before: Instant,
    limit: i64,
) -> Result<Vec<Happening>, Fault> {
    if matches!(about, About::Event(_)) {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(
        "select campaigns.id, campaigns.name, campaign_recipients.attached_at, campaign_recipients.contact_id,
                contacts.first_name, contacts.last_name
           from campaign_recipients join campaigns on campaigns.id = campaign_recipients.campaign_id
                join contacts on contacts.id = campaign_recipients.contact_id
          where ",
    );
    push_whose(&mut sql, about, "campaign_recipients");
    push_end(&mut sql, "campaign_recipients.attached_at", before, limit);
    let rows: Vec<CampaignRow> = reader.all(sql).await?;
    let happening = |row: CampaignRow| Happening {
        at: row.attached_at,
        contact: Some(person(row.contact_id, &row.first_name, &row.last_name)),
        what: What::Campaign { id: row.id, name: row.name },
        actor_kind: String::new(),
        actor: None,
    };
    Ok(rows.into_iter().map(happening).collect())
}

store::row! {
    struct InvoiceRow { id: InvoiceId, number: String, kind: InvoiceKind, created_at: Instant }
}

pub(super) async fn invoices(
    reader: &mut Reader,
    about: &About,
    before: Instant,
    limit: i64,
) -> Result<Vec<Happening>, Fault> {
    let mut sql = Sql::new("select id, number, kind, created_at from invoices where ");
    match about {
        About::Contact(id) => sql
            .push("(contact_id = ")
            .push_value(id)
            .push(" or id in (select invoice_id from invoice_lines where contact_id = ")
            .push_value(id)
            .push("))"),
        About::Account(id) => sql.push("account_id = ").push_value(id),
        About::Event(id) => sql.push("event_id = ").push_value(id),
    };
    push_end(&mut sql, "created_at", before, limit);
    let rows: Vec<InvoiceRow> = reader.all(sql).await?;
    let happening = |row: InvoiceRow| Happening {
        at: row.created_at,
        contact: None,
        what: What::Invoice { id: row.id, number: row.number, kind: row.kind },
        actor_kind: String::new(),
        actor: None,
    };
    Ok(rows.into_iter().map(happening).collect())
}

store::row! {
    struct AnswersRow {
        answered_at: Instant, name: String, registration_id: Option<RegistrationId>, contact_id: ContactId,
        first_name: String, last_name: String,
    }
}

/// What was answered by registering, and by links of mails.
pub(super) async fn answers(
    reader: &mut Reader,
    about: &About,
    before: Instant,
    limit: i64,
) -> Result<Vec<Happening>, Fault> {
    let mut rows = answers_of(reader, about, before, limit, "registrations").await?;
    if !matches!(about, About::Event(_)) {
        rows.extend(answers_of(reader, about, before, limit, "answers").await?);
    }
    let happening = |row: AnswersRow| Happening {
        at: row.answered_at,
        contact: Some(person(row.contact_id, &row.first_name, &row.last_name)),
        what: What::Answers { registration: row.registration_id, contact: row.contact_id, name: row.name },
        actor_kind: String::new(),
        actor: None,
    };
    Ok(rows.into_iter().map(happening).collect())
}

/// Those whose contact stands in `whose`.
async fn answers_of(
    reader: &mut Reader,
    about: &About,
    before: Instant,
    limit: i64,
    whose: &'static str,
) -> Result<Vec<AnswersRow>, Fault> {
    let mut sql = Sql::new("select answers.answered_at, questionnaires.name, answers.registration_id, ");
    sql.push(whose).push(".contact_id, contacts.first_name, contacts.last_name from answers");
    if whose == "registrations" {
        sql.push(" join registrations on registrations.id = answers.registration_id");
    }
    sql.push(" join questionnaires on questionnaires.id = answers.questionnaire_id");
    sql.push(" join contacts on contacts.id = ").push(whose).push(".contact_id where ");
    push_whose(&mut sql, about, whose);
    push_end(&mut sql, "answers.answered_at", before, limit);
    reader.all(sql).await
}

store::row! {
    struct JournalRow {
        at: Instant, actor_kind: String, actor: Option<String>, what: String, detail: String,
    }
}

/// What was done to the record itself.
pub(super) async fn journal(
    reader: &mut Reader,
    about: &About,
    before: Instant,
    limit: i64,
) -> Result<Vec<Happening>, Fault> {
    let mut sql = Sql::new(
        "select journal.at, journal.actor_kind, coalesce(users.name, api_keys.name) as actor, journal.what, journal.detail
           from journal left join users on users.id = journal.actor_id
                left join api_keys on api_keys.id = journal.actor_id
          where journal.subject_id = ",
    );
    match about {
        About::Contact(id) => sql.push_value(id),
        About::Account(id) => sql.push_value(id),
        About::Event(id) => sql.push_value(id),
    };
    push_end(&mut sql, "journal.at", before, limit);
    let rows: Vec<JournalRow> = reader.all(sql).await?;
    let happening = |row: JournalRow| Happening {
        at: row.at,
        contact: None,
        what: What::Change { word: row.what, detail: serde_json::from_str(&row.detail).unwrap_or_default() },
        actor_kind: row.actor_kind,
        actor: row.actor,
    };
    Ok(rows.into_iter().map(happening).collect())
}
