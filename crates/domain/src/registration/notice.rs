//! "Kerro muutoksesta": one mail to everybody who has a place, when time, place or the event itself changed.
//!
//! Decides who hears of it: those with a seat, and those who wait if staff so wish; nobody twice of the same change.
//! The mail brings the calendar entry up to date, or takes it out. Start at [`send_notice`].

use super::{Registration, Status, store};
use crate::{
    email_templates::{self, Place, Unusable},
    events::{self, Event},
    ids::{EmailTemplateId, EventId, MessageId, RegistrationId},
    messages::{self, Letter, MessageKind},
};
use ::store::{Entry, Reader, Sql, Work};
use ground::{Failure, Fault, Refusal, RefusalKind};
use serde::Serialize;
use serde_json::json;

/// Why nobody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeRefusal {
    Missing,
    /// There is no such template, or it lies in another folder (TP-1).
    Template,
}

impl Refusal for NoticeRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "event.missing",
            Self::Template => "template.wrong_folder",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::Template => RefusalKind::Invalid,
        }
    }
}

/// Whom a notice would reach, and whom not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Audience {
    pub registered: i64,
    pub waitlisted: i64,
    /// Of both, those without an address: somebody has to call them.
    pub without_address: i64,
    /// Of both, those who were told since the event last changed.
    pub told: i64,
    /// Those with a seat who were not.
    pub untold_registered: i64,
    /// Those who wait and were not.
    pub untold_waitlisted: i64,
}

/// Somebody with a place.
type Guest = (RegistrationId, Status, Option<String>, i64);

/// Those with a place, each with an address and whether they were told since the last change.
async fn guests(reader: &mut Reader, event: &Event) -> Result<Vec<Guest>, Fault> {
    let sql = Sql::new(
        "select r.id, r.status, c.email,
                (select cast(count(*) as bigint) from messages m where m.registration_id = r.id
                    and m.kind = 'notice' and m.created_at >= $2
                    and m.status in ('held', 'queued', 'sending', 'sent'))
           from registrations r join contacts c on c.id = r.contact_id
          where r.event_id = $1 and r.status in ('registered', 'waitlisted') and c.archived_at is null
          order by r.id",
    );
    reader.all(sql.bind(&event.id).bind(&event.updated_at)).await
}

/// Counts whom a notice would reach.
pub async fn notice_audience(reader: &mut Reader, event: &Event) -> Result<Audience, Fault> {
    let mut audience = Audience::default();
    for (_, status, email, told) in guests(reader, event).await? {
        match status {
            Status::Registered => audience.registered += 1,
            _ => audience.waitlisted += 1,
        }
        audience.without_address += i64::from(email.is_none());
        let untold = i64::from(told == 0);
        audience.told += 1 - untold;
        match status {
            Status::Registered => audience.untold_registered += untold,
            _ => audience.untold_waitlisted += untold,
        }
    }
    Ok(audience)
}

/// Tells everybody who has a place; gives the mails. `wait_seconds` is how long they can be taken back.
pub async fn send_notice(
    work: &mut Work,
    id: &EventId,
    template: &EmailTemplateId,
    with_waitlist: bool,
    wait_seconds: i64,
) -> Result<Vec<MessageId>, Failure<NoticeRefusal>> {
    let event = events::store::lock(work, id).await?.ok_or(NoticeRefusal::Missing)?;
    let found = email_templates::find(work, template).await?.ok_or(NoticeRefusal::Template)?;
    let usable = email_templates::may_be_used_for(&found, Place::EventMessage);
    usable.map_err(|_: Unusable| NoticeRefusal::Template)?;
    let is_meant =
        |(_, status, _, told): &Guest| *told == 0 && (*status == Status::Registered || with_waitlist);
    let ids: Vec<RegistrationId> =
        guests(work, &event).await?.iter().filter(|guest| is_meant(guest)).map(|guest| guest.0).collect();
    let rows = store::of_ids(work, &ids).await?;
    let letters = letters(work, &event, template, &rows, wait_seconds).await?;
    let posted = messages::post(work, &letters).await?;
    let detail = json!({"count": posted.len(), "template": template});
    work.record(Entry::new("event.notice_sent", id, &detail));
    Ok(posted)
}

async fn letters(
    work: &mut Work,
    event: &Event,
    template: &EmailTemplateId,
    rows: &[Registration],
    wait_seconds: i64,
) -> Result<Vec<Letter>, Fault> {
    let contacts: Vec<_> = rows.iter().map(|row| row.contact_id).collect();
    let people = store::addressees(work, &contacts).await?;
    let due_at = work.now.plus_seconds(wait_seconds);
    let letter = |row: &Registration| {
        let person = people.get(&row.contact_id)?;
        Some(Letter {
            kind: MessageKind::Notice,
            contact_id: Some(person.id),
            to_email: person.email.clone(),
            to_name: person.name(),
            template_id: *template,
            event_id: Some(event.id),
            registration_id: Some(row.id),
            campaign_id: None,
            invitation_id: None,
            due_at,
        })
    };
    Ok(rows.iter().filter_map(letter).collect())
}

/// Takes back the notices of an event that have not left; says how many.
pub async fn withdraw_notice(work: &mut Work, id: &EventId) -> Result<u64, Fault> {
    let sql = Sql::new(
        "select id from messages where event_id = $1 and kind = 'notice' and status in ('held', 'queued')
            and due_at > $2",
    );
    let now = work.now;
    let rows: Vec<(MessageId,)> = work.all(sql.bind(id).bind(&now)).await?;
    let ids: Vec<MessageId> = rows.into_iter().map(|(id,)| id).collect();
    let count = messages::suppress(work, &ids, "undone").await?;
    work.record(Entry::new("event.notice_undone", id, &json!({"count": count})));
    Ok(count)
}
