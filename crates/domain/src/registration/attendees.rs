//! Who comes, who waits, who cancelled: the attendee list in its groups (D-10), with each one's last mail (W-14).

use super::{Channel, Movement, Status};
use crate::{
    ids::{AccountId, ContactId, EventId, MessageId, RegistrationId},
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

store::row! {
    /// One line of the list.
    #[derive(Clone, Debug)]
    pub struct Attendee {
        pub id: RegistrationId,
        pub contact_id: ContactId,
        pub first_name: String,
        pub last_name: String,
        pub email: Option<String>,
        pub account_id: Option<AccountId>,
        pub account_name: Option<String>,
        pub status: Status,
        pub queue_number: Option<i64>,
        pub channel: Channel,
        pub overbooked: bool,
        pub registered_at: Instant,
        pub cancelled_at: Option<Instant>,
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

/// The list: registered, waitlisted, cancelled; inside by `order`. Queue places are 1, 2, … in order of arrival.
pub async fn attendees(
    reader: &mut Reader,
    event: &EventId,
    order: AttendeeOrder,
) -> Result<Vec<(Attendee, Option<i64>, Option<LastMail>)>, Fault> {
    let mut sql = Sql::new(
        "select r.id, r.contact_id, c.first_name, c.last_name, c.email, c.account_id, a.name as account_name,
                r.status, r.queue_number, r.channel, r.overbooked, r.registered_at, r.cancelled_at
           from registrations r join contacts c on c.id = r.contact_id left join accounts a on a.id = c.account_id
          where r.event_id = ",
    );
    sql.push_value(event);
    sql.push(" order by case r.status when 'registered' then 1 when 'waitlisted' then 2 else 3 end, ");
    sql.push(match order {
        AttendeeOrder::Name => "c.sort_key, r.id",
        AttendeeOrder::Time => {
            "case when r.queue_number is null then r.registered_at else r.queue_number end, r.id"
        }
    });
    let rows: Vec<Attendee> = reader.all(sql).await?;
    let places = queue_places(&rows);
    let mut mails = last_mails(reader, event).await?;
    let line = |row: Attendee| {
        let (place, mail) = (places.get(&row.id).copied(), mails.remove(&row.id));
        (row, place, mail)
    };
    Ok(rows.into_iter().map(line).collect())
}

fn queue_places(rows: &[Attendee]) -> HashMap<RegistrationId, i64> {
    let mut waiting: Vec<(i64, RegistrationId)> =
        rows.iter().filter_map(|row| row.queue_number.map(|number| (number, row.id))).collect();
    waiting.sort_unstable();
    waiting.into_iter().zip(1..).map(|((_, id), place)| (id, place)).collect()
}

async fn last_mails(
    reader: &mut Reader,
    event: &EventId,
) -> Result<HashMap<RegistrationId, LastMail>, Fault> {
    let sql = Sql::new(
        "select m.registration_id, m.id, m.kind, m.status, m.reason, m.sent_at, m.created_at
           from messages m join registrations r on r.id = m.registration_id
          where r.event_id = $1 order by m.id",
    );
    let rows: Vec<LastMail> = reader.all(sql.bind(event)).await?;
    // Later rows replace earlier ones: ids grow with time.
    Ok(rows.into_iter().map(|row| (row.registration_id, row)).collect())
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
