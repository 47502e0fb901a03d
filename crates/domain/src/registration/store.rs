//! The SQL of registrations, invitations and the ledger of seats.

mod handover;

pub(super) use super::ledger::{LastMove, Moved, last_moves, write_ledger};
pub(crate) use handover::{hand_over, hand_over_invitations};

use super::{Invitation, Registration, Status};
use crate::{
    ids::{CampaignId, ContactId, EventId, InvitationId, RegistrationId},
    list::{self, Listing, Wish},
};
use ground::{Bind, Fault, Value, Zone};
use std::collections::HashMap;
use store::{Reader, Sql, Work};

const COLUMNS: [&str; 12] = [
    "id",
    "event_id",
    "contact_id",
    "status",
    "queue_number",
    "channel",
    "campaign_id",
    "overbooked",
    "calendar_sequence",
    "registered_at",
    "cancelled_at",
    "changed_at",
];

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(&COLUMNS.join(", ")).push(" from registrations ").push(rest);
    sql
}

/// The registration, if it is there.
pub async fn find(reader: &mut Reader, id: &RegistrationId) -> Result<Option<Registration>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await
}

/// Those of `ids` that are there.
pub async fn by_ids(reader: &mut Reader, ids: &[RegistrationId]) -> Result<Vec<Registration>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = select("where id in ");
    sql.push_set(ids);
    reader.all(sql).await
}

/// The registration of a contact at an event, if there is one.
pub async fn find_of(
    reader: &mut Reader,
    event: &EventId,
    contact: &ContactId,
) -> Result<Option<Registration>, Fault> {
    reader.optional(select("where event_id = $1 and contact_id = $2").bind(event).bind(contact)).await
}

/// All rows of one contact, cancelled ones too, the newest first.
pub async fn of_contact(reader: &mut Reader, contact: &ContactId) -> Result<Vec<Registration>, Fault> {
    reader.all(select("where contact_id = $1 order by registered_at desc, id desc").bind(contact)).await
}

/// Those of `contacts` who have a row at `event`.
pub(super) async fn existing(
    reader: &mut Reader,
    event: &EventId,
    contacts: &[ContactId],
) -> Result<HashMap<ContactId, Registration>, Fault> {
    if contacts.is_empty() {
        return Ok(HashMap::new());
    }
    // Joined in pairs: by the event alone PostgreSQL would read all of it, as long as its statistics do not know the
    // event; by `in` of pairs SQLite would read the whole table.
    let pairs: Vec<Vec<Value>> =
        contacts.iter().map(|contact| vec![event.to_value(), contact.to_value()]).collect();
    let mut sql = Sql::new("select ");
    sql.push(&COLUMNS.join(", ")).push(" from (values ").push_row_set(&pairs);
    sql.push(") as asked join registrations on event_id = asked.column1 and contact_id = asked.column2");
    let rows: Vec<Registration> = reader.all(sql).await?;
    Ok(rows.into_iter().map(|row| (row.contact_id, row)).collect())
}

store::row! {
    /// What a letter needs to know about a contact.
    #[derive(Clone, Debug)]
    pub(super) struct Addressee { pub id: ContactId, pub first_name: String, pub last_name: String, pub email: Option<String> }
}

impl Addressee {
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
}

/// Those of `contacts` that exist and are not archived.
pub(super) async fn addressees(
    reader: &mut Reader,
    contacts: &[ContactId],
) -> Result<HashMap<ContactId, Addressee>, Fault> {
    let mut sql = Sql::new(
        "select id, first_name, last_name, email from contacts where archived_at is null and id in ",
    );
    sql.push_set(contacts);
    let rows: Vec<Addressee> = reader.all(sql).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// Writes new rows.
/// The registrations with these ids, oldest first.
pub(super) async fn of_ids(reader: &mut Reader, ids: &[RegistrationId]) -> Result<Vec<Registration>, Fault> {
    let mut rows = Vec::with_capacity(ids.len());
    for ids in ids.chunks(1_000) {
        let mut sql = select("where id in ");
        sql.push_list(ids).push(" order by id");
        rows.extend(reader.all::<Registration>(sql).await?);
    }
    Ok(rows)
}

pub(super) async fn insert(work: &mut Work, rows: &[Registration]) -> Result<(), Fault> {
    let rows: Vec<Vec<Value>> = rows.iter().map(values).collect();
    work.insert("registrations", &COLUMNS, &rows).await
}

fn values(row: &Registration) -> Vec<Value> {
    vec![
        row.id.to_value(),
        row.event_id.to_value(),
        row.contact_id.to_value(),
        row.status.to_value(),
        row.queue_number.to_value(),
        row.channel.to_value(),
        row.campaign_id.to_value(),
        row.overbooked.to_value(),
        row.calendar_sequence.to_value(),
        row.registered_at.to_value(),
        row.cancelled_at.to_value(),
        row.changed_at.to_value(),
    ]
}

/// Writes what may change of a row that is there.
pub(super) async fn update(work: &mut Work, row: &Registration) -> Result<(), Fault> {
    let sql = Sql::new(
        "update registrations set status = $2, queue_number = $3, channel = $4, campaign_id = $5, overbooked = $6,
                calendar_sequence = $7, registered_at = $8, cancelled_at = $9, changed_at = $10 where id = $1",
    );
    let sql = sql
        .bind(&row.id)
        .bind(&row.status)
        .bind(&row.queue_number)
        .bind(&row.channel)
        .bind(&row.campaign_id)
        .bind(&row.overbooked)
        .bind(&row.calendar_sequence)
        .bind(&row.registered_at)
        .bind(&row.cancelled_at)
        .bind(&row.changed_at);
    work.execute(sql).await.map(drop)
}

/// The first `limit` of the queue, in order of arrival (D-4).
pub(super) async fn first_in_queue(
    reader: &mut Reader,
    event: &EventId,
    limit: i64,
) -> Result<Vec<Registration>, Fault> {
    let sql = select("where event_id = $1 and status = 'waitlisted' order by queue_number limit $2");
    reader.all(sql.bind(event).bind(&limit)).await
}

/// The place in the queue, 1 for the first; `None` for who does not wait.
pub async fn queue_position(reader: &mut Reader, row: &Registration) -> Result<Option<i64>, Fault> {
    let (Status::Waitlisted, Some(number)) = (row.status, row.queue_number) else { return Ok(None) };
    let sql = Sql::new(
        "select count(*) from registrations where event_id = $1 and status = 'waitlisted' and queue_number <= $2",
    );
    let (position,): (i64,) = reader.one(sql.bind(&row.event_id).bind(&number)).await?;
    Ok(Some(position))
}

/// The places in the queue of those of `rows` who wait, 1 for the first of each event.
pub async fn queue_positions(
    reader: &mut Reader,
    rows: &[Registration],
) -> Result<HashMap<RegistrationId, i64>, Fault> {
    let waiting: Vec<RegistrationId> =
        rows.iter().filter(|row| row.status == Status::Waitlisted).map(|row| row.id).collect();
    if waiting.is_empty() {
        return Ok(HashMap::new());
    }
    let mut sql = Sql::new(
        "select r.id, (select count(*) from registrations q where q.event_id = r.event_id
                and q.status = 'waitlisted' and q.queue_number <= r.queue_number)
           from registrations r where r.id in ",
    );
    sql.push_list(&waiting);
    let places: Vec<(RegistrationId, i64)> = reader.all(sql).await?;
    Ok(places.into_iter().collect())
}

/// One page of the list that `wish` asks for, in the calendar of `zone`.
pub async fn page(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Listing<Registration>, Fault> {
    list::page(reader, &COLUMNS.join(", "), wish, zone).await
}

const INVITATION: &str =
    "select id, event_id, contact_id, campaign_id, declined_at, created_at from invitations ";

/// The invitation a personal link is bound to.
pub async fn invitation(reader: &mut Reader, id: &InvitationId) -> Result<Option<Invitation>, Fault> {
    let mut sql = Sql::new(INVITATION);
    sql.push("where id = ").push_value(id);
    reader.optional(sql).await
}

/// Those of `ids` that are there.
pub(super) async fn invitations(
    reader: &mut Reader,
    ids: &[InvitationId],
) -> Result<HashMap<InvitationId, Invitation>, Fault> {
    let mut sql = Sql::new(INVITATION);
    sql.push("where id in ").push_set(ids);
    let rows: Vec<Invitation> = reader.all(sql).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The own link of a contact at an event, or else the newest invitation.
pub async fn invitation_of(
    reader: &mut Reader,
    event: &EventId,
    contact: &ContactId,
) -> Result<Option<Invitation>, Fault> {
    let mut sql = Sql::new(INVITATION);
    sql.push("where event_id = ").push_value(event).push(" and contact_id = ").push_value(contact);
    sql.push(" order by case when campaign_id is null then 0 else 1 end, id desc limit 1");
    reader.optional(sql).await
}

/// The own links of contacts at an event, or else their newest invitations.
pub(super) async fn invitations_of(
    reader: &mut Reader,
    event: &EventId,
    contacts: &[ContactId],
) -> Result<HashMap<ContactId, InvitationId>, Fault> {
    let mut sql = Sql::new("select contact_id, id from invitations where event_id = ");
    sql.push_value(event).push(" and contact_id in ").push_set(contacts);
    // What comes later takes the place of what came before.
    sql.push(" order by case when campaign_id is null then 1 else 0 end, id");
    Ok(reader.all::<(ContactId, InvitationId)>(sql).await?.into_iter().collect())
}

/// The invitations of contacts to an event by a campaign.
pub(super) async fn invitations_by(
    reader: &mut Reader,
    event: &EventId,
    campaign: &CampaignId,
    contacts: &[ContactId],
) -> Result<HashMap<ContactId, InvitationId>, Fault> {
    if contacts.is_empty() {
        return Ok(HashMap::new());
    }
    let mut sql = Sql::new("select contact_id, id from invitations where event_id = ");
    sql.push_value(event).push(" and campaign_id = ").push_value(campaign).push(" and contact_id in ");
    sql.push_set(contacts);
    Ok(reader.all::<(ContactId, InvitationId)>(sql).await?.into_iter().collect())
}

/// Makes the invitations that are not there yet, and gives those.
pub(super) async fn insert_invitations(
    work: &mut Work,
    event: &EventId,
    campaign: Option<&CampaignId>,
    contacts: &[ContactId],
) -> Result<HashMap<ContactId, InvitationId>, Fault> {
    let now = work.now;
    let rows: Vec<Vec<Value>> = contacts
        .iter()
        .map(|contact| {
            vec![
                work.new_id::<InvitationId>().to_value(),
                event.to_value(),
                contact.to_value(),
                campaign.copied().to_value(),
                now.to_value(),
            ]
        })
        .collect();
    let columns = ["id", "event_id", "contact_id", "campaign_id", "created_at"];
    let tail = "on conflict do nothing returning contact_id, id";
    let mut made = HashMap::with_capacity(contacts.len());
    for sql in store::sql::insert_rows("invitations", &columns, &rows, tail) {
        made.extend(work.all::<(ContactId, InvitationId)>(sql).await?);
    }
    Ok(made)
}

/// Notes or clears the "no" of contacts at an event.
pub(super) async fn mark_declined(
    work: &mut Work,
    event: &EventId,
    contacts: &[ContactId],
    declined: bool,
) -> Result<(), Fault> {
    let now = work.now;
    let mut sql = Sql::new("update invitations set declined_at = ");
    if declined {
        sql.push_value(&now).push(" where declined_at is null");
    } else {
        sql.push("null where declined_at is not null");
    }
    sql.push(" and event_id = ").push_value(event).push(" and contact_id in ").push_set(contacts);
    work.execute(sql).await.map(drop)
}

store::row! {
    /// An event whose counters do not say what its rows say. There must be none.
    #[derive(Clone, Debug)]
    pub struct Miscounted {
        pub number: String,
        pub seats_taken: i64,
        pub waitlist_taken: i64,
        pub registered: i64,
        pub waitlisted: i64,
    }
}

/// Holds the counters of all events against their registrations.
pub async fn miscounted(reader: &mut Reader) -> Result<Vec<Miscounted>, Fault> {
    let sql = Sql::new(
        "select number, seats_taken, waitlist_taken, registered, waitlisted from
         (select e.number, e.seats_taken, e.waitlist_taken,
                 (select count(*) from registrations r where r.event_id = e.id and r.status = 'registered') as registered,
                 (select count(*) from registrations r where r.event_id = e.id and r.status = 'waitlisted') as waitlisted
            from events e) as counted
          where seats_taken <> registered or waitlist_taken <> waitlisted order by number",
    );
    reader.all(sql).await
}
