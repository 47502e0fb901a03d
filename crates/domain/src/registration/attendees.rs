//! Who comes, who waits, who cancelled: the attendee list in its groups (D-10), with each one's last mail (W-14).

use super::{Channel, Movement, Status};
use crate::{
    contacts,
    ids::{AccountId, CampaignId, ContactId, EventId, MessageId, RegistrationId},
    messages::{MessageKind, MessageStatus},
};
use ground::{Fault, Instant};
use std::collections::HashMap;
use store::{Reader, Sql};

ground::choice! {
    /// How the groups are ordered inside.
    pub enum AttendeeOrder {
        /// Surname, first name, in Finnish order.
        Name = "name",
        /// Time of registration; the waitlist by its queue.
        Time = "registered_at",
    }
}

/// Which part of the list is wanted.
#[derive(Clone, Debug)]
pub struct AttendeeWish {
    pub order: AttendeeOrder,
    /// One group only.
    pub status: Option<Status>,
    /// Quick search among the contacts: every word must be found.
    pub q: String,
    pub offset: i64,
    pub limit: i64,
}

impl AttendeeWish {
    /// The whole list, group after group.
    pub fn everybody(order: AttendeeOrder) -> Self {
        Self { order, status: None, q: String::new(), offset: 0, limit: i64::MAX }
    }
}

store::row! {
    /// One line of the list.
    #[derive(Clone, Debug)]
    pub struct Attendee {
        pub id: RegistrationId,
        pub contact_id: ContactId,
        pub first_name: String,
        pub last_name: String,
        pub title: Option<String>,
        pub email: Option<String>,
        pub account_id: Option<AccountId>,
        pub account_name: Option<String>,
        pub status: Status,
        /// 1 for the first in the queue.
        pub queue_position: Option<i64>,
        pub channel: Channel,
        pub campaign_id: Option<CampaignId>,
        pub overbooked: bool,
        pub registered_at: Instant,
        pub cancelled_at: Option<Instant>,
        pub changed_at: Instant,
    }
}

store::row! {
    /// The newest mail of a registration.
    #[derive(Clone, Debug)]
    pub struct LastMail {
        pub registration_id: RegistrationId,
        pub id: MessageId,
        pub kind: MessageKind,
        pub status: MessageStatus,
        pub reason: Option<String>,
        pub sent_at: Option<Instant>,
        pub created_at: Instant,
    }
}

/// The list: registered, waitlisted, cancelled; inside by the wished order.
pub async fn attendees(
    reader: &mut Reader,
    event: &EventId,
    wish: &AttendeeWish,
) -> Result<Vec<(Attendee, Option<LastMail>)>, Fault> {
    let mut sql = Sql::new(
        "select registrations.id, registrations.contact_id, contacts.first_name, contacts.last_name, contacts.title,
                contacts.email, contacts.account_id, accounts.name as account_name, registrations.status,
                case when registrations.status = 'waitlisted' then
                  (select count(*) from registrations q where q.event_id = registrations.event_id
                      and q.status = 'waitlisted' and q.queue_number <= registrations.queue_number) end
                  as queue_position,
                registrations.channel, registrations.campaign_id, registrations.overbooked,
                registrations.registered_at, registrations.cancelled_at, registrations.changed_at
           from registrations join contacts on contacts.id = registrations.contact_id
                left join accounts on accounts.id = contacts.account_id
          where ",
    );
    push_asked(&mut sql, event, wish);
    sql.push(
        " order by case registrations.status when 'registered' then 1 when 'waitlisted' then 2 else 3 end, ",
    );
    sql.push(match wish.order {
        AttendeeOrder::Name => "contacts.sort_key, registrations.id",
        AttendeeOrder::Time => {
            "case when registrations.queue_number is null then registrations.registered_at
                  else registrations.queue_number end, registrations.id"
        }
    });
    sql.push(" limit ").push_value(&wish.limit).push(" offset ").push_value(&wish.offset);
    let rows: Vec<Attendee> = reader.all(sql).await?;
    let ids: Vec<RegistrationId> = rows.iter().map(|row| row.id).collect();
    let mut mails = last_mails(reader, &ids).await?;
    let line = |row: Attendee| {
        let mail = mails.remove(&row.id);
        (row, mail)
    };
    Ok(rows.into_iter().map(line).collect())
}

fn push_asked(sql: &mut Sql, event: &EventId, wish: &AttendeeWish) {
    sql.push("registrations.event_id = ").push_value(event);
    if let Some(status) = wish.status {
        sql.push(" and registrations.status = ").push_value(&status);
    }
    sql.push(" and ");
    contacts::fields::FIELDS.push_search(sql, &wish.q);
}

/// How many stand in each group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AttendeeCounts {
    pub registered: i64,
    pub waitlisted: i64,
    pub cancelled: i64,
}

impl AttendeeCounts {
    pub fn total(&self) -> i64 {
        self.registered + self.waitlisted + self.cancelled
    }
}

/// How many of the list that `wish` narrows stand in each group.
pub async fn attendee_counts(
    reader: &mut Reader,
    event: &EventId,
    wish: &AttendeeWish,
) -> Result<AttendeeCounts, Fault> {
    let mut sql = Sql::new(
        "select registrations.status, count(*)
           from registrations join contacts on contacts.id = registrations.contact_id where ",
    );
    push_asked(&mut sql, event, wish);
    sql.push(" group by registrations.status");
    let mut counts = AttendeeCounts::default();
    for (status, count) in reader.all::<(Status, i64)>(sql).await? {
        match status {
            Status::Registered => counts.registered = count,
            Status::Waitlisted => counts.waitlisted = count,
            Status::Cancelled => counts.cancelled = count,
        }
    }
    Ok(counts)
}

async fn last_mails(
    reader: &mut Reader,
    registrations: &[RegistrationId],
) -> Result<HashMap<RegistrationId, LastMail>, Fault> {
    let mut last = HashMap::new();
    for ids in registrations.chunks(1_000) {
        let mut sql = Sql::new(
            "select registration_id, id, kind, status, reason, sent_at, created_at from messages
              where registration_id in ",
        );
        sql.push_set(ids).push(" order by id");
        // Later rows replace earlier ones: ids grow with time.
        last.extend(reader.all::<LastMail>(sql).await?.into_iter().map(|row| (row.registration_id, row)));
    }
    Ok(last)
}

store::row! {
    /// One line of the ledger of seats: why somebody has a seat, waits, or does not.
    #[derive(Clone, Debug)]
    pub struct LedgerLine {
        pub registration_id: RegistrationId,
        pub at: Instant,
        pub what: Movement,
        pub actor_kind: String,
        pub seats: i64,
        pub seats_taken: i64,
        pub waitlist_seats: i64,
        pub waitlist_taken: i64,
    }
}

/// The ledger of one registration, oldest first.
pub async fn movements(reader: &mut Reader, registration: &RegistrationId) -> Result<Vec<LedgerLine>, Fault> {
    let sql = Sql::new(
        "select registration_id, at, what, actor_kind, seats, seats_taken, waitlist_seats, waitlist_taken
           from seat_movements where registration_id = $1 order by id",
    );
    reader.all(sql.bind(registration)).await
}

store::row! {
    /// One line of the ledger of a whole event.
    #[derive(Clone, Debug)]
    pub struct EventMovement {
        pub registration_id: RegistrationId,
        pub at: Instant,
        pub what: Movement,
        pub actor_kind: String,
        pub contact_id: ContactId,
        pub first_name: String,
        pub last_name: String,
    }
}

/// The ledger of an event, newest first.
pub async fn event_movements(
    reader: &mut Reader,
    event: &EventId,
    limit: i64,
) -> Result<Vec<EventMovement>, Fault> {
    let sql = Sql::new(
        "select seat_movements.registration_id, seat_movements.at, seat_movements.what, seat_movements.actor_kind,
                registrations.contact_id, contacts.first_name, contacts.last_name
           from seat_movements join registrations on registrations.id = seat_movements.registration_id
                join contacts on contacts.id = registrations.contact_id
          where seat_movements.event_id = $1 order by seat_movements.id desc limit $2",
    );
    reader.all(sql.bind(event).bind(&limit)).await
}
