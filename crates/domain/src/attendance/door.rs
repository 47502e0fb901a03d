//! The list at the door: everybody who has a place or had one, found by name as one types.
//!
//! Counts nothing and knows no mails, so that it answers at once also with thousands on the list.

use super::rules::{Absence, is_no_show};
use crate::{
    contacts,
    ids::{ContactId, EventId, RegistrationId},
    registration::Status,
};
use ::store::{Reader, Sql};
use ground::{Fault, Instant};

/// Which part of the list is wanted.
#[derive(Clone, Debug, Default)]
pub struct DoorWish {
    /// Every word must be found. Without one, those who cancelled are left out.
    pub q: String,
    /// Only those with a seat who are not marked: what the sheet of paper is gone through for.
    pub unmarked: bool,
    pub offset: i64,
    pub limit: i64,
}

::store::row! {
    /// Somebody on the list.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct DoorLine {
        pub id: RegistrationId,
        pub contact_id: ContactId,
        pub first_name: String,
        pub last_name: String,
        pub account_name: Option<String>,
        pub status: Status,
        pub overbooked: bool,
        /// Since when they are there.
        pub attended_at: Option<Instant>,
        /// How long they were, where it is not the whole event.
        pub minutes: Option<i64>,
    }
}

impl DoorLine {
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }

    /// They had a seat and did not come.
    pub fn is_no_show(&self, is_taken: bool, is_called_off: bool, ends_at: Instant, now: Instant) -> bool {
        let is_marked = self.attended_at.is_some();
        is_no_show(&Absence { status: self.status, is_marked, is_taken, is_called_off, ends_at }, now)
    }
}

const LINE: &str = "select registrations.id, registrations.contact_id, contacts.first_name, contacts.last_name,
        accounts.name as account_name, registrations.status, registrations.overbooked, attendances.attended_at,
        attendances.minutes
   from registrations join contacts on contacts.id = registrations.contact_id
        left join accounts on accounts.id = contacts.account_id
        left join attendances on attendances.registration_id = registrations.id
  where ";

/// The list, by surname and first name in Finnish order.
pub async fn door(reader: &mut Reader, event: &EventId, wish: &DoorWish) -> Result<Vec<DoorLine>, Fault> {
    let mut sql = Sql::new(LINE);
    sql.push("registrations.event_id = ").push_value(event);
    if wish.unmarked {
        sql.push(" and registrations.status = 'registered' and attendances.registration_id is null");
    } else if wish.q.trim().is_empty() {
        sql.push(" and registrations.status <> 'cancelled'");
    }
    sql.push(" and ");
    contacts::fields::FIELDS.push_search(&mut sql, &wish.q);
    sql.push(" order by contacts.sort_key, registrations.id limit ").push_value(&wish.limit);
    sql.push(" offset ").push_value(&wish.offset);
    reader.all(sql).await
}

/// One of the list.
pub async fn door_line(reader: &mut Reader, id: &RegistrationId) -> Result<Option<DoorLine>, Fault> {
    let mut sql = Sql::new(LINE);
    sql.push("registrations.id = ").push_value(id);
    reader.optional(sql).await
}

/// How many with a seat have no mark.
pub async fn not_marked(reader: &mut Reader, event: &EventId) -> Result<i64, Fault> {
    let sql = Sql::new(
        "select count(*) from registrations left join attendances
             on attendances.registration_id = registrations.id
          where registrations.event_id = $1 and registrations.status = 'registered'
            and attendances.registration_id is null",
    );
    let (count,): (i64,) = reader.one(sql.bind(event)).await?;
    Ok(count)
}
