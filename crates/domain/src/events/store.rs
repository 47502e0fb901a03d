//! The SQL of events and sessions.

use super::{Event, EventDraft, Session, model::EventRow};
use crate::{
    custom_fields,
    ids::{EventId, EventSeriesId, SessionId},
    list::{self, Listing, Wish},
};
use ground::{Bind, Fault, Id, Instant, Value, Zone};
use std::collections::HashMap;
use store::{Reader, Sql, Work};

const COLUMNS: &str = "id, number, owner_kind, owner_id, name, slug, seats, waitlist_seats, seats_taken, \
     waitlist_taken, starts_at, ends_at, time_zone, location, description, last_registration_date, \
     last_cancellation_date, portal_visible, public_visible, questionnaire_id, public_questionnaire_id, \
     registration_template_id, waitlist_template_id, \
     cancellation_template_id, auto_promote, payer, product_id, series_id, calendar_sequence, cancelled_at, archived_at, version, \
     created_at, updated_at";

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from events ").push(rest);
    sql
}

/// The event, if it is there (archived ones too).
pub async fn find(reader: &mut Reader, id: &EventId) -> Result<Option<Event>, Fault> {
    let event = by_ids(reader, &[*id]).await?.pop();
    custom_fields::completed(reader, event).await
}

/// The event with this number (`KT-1001`, any case).
pub async fn find_by_number(reader: &mut Reader, number: &str) -> Result<Option<Event>, Fault> {
    let rows = reader.all(select("where number = $1").bind(&number.trim().to_uppercase())).await?;
    Ok(complete(reader, rows).await?.pop())
}

/// The event with this public address.
pub async fn find_by_slug(reader: &mut Reader, slug: &str) -> Result<Option<Event>, Fault> {
    let rows = reader.all(select("where slug = $1").bind(slug)).await?;
    Ok(complete(reader, rows).await?.pop())
}

/// The event without its custom values, its row locked until the Work ends. What gets scarcer is locked before it is
/// looked at.
pub async fn lock(work: &mut Work, id: &EventId) -> Result<Option<Event>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    let rows = work.all(sql).await?;
    Ok(complete(work, rows).await?.pop())
}

/// The events with these ids, in no order, without their custom values.
pub async fn by_ids(reader: &mut Reader, ids: &[EventId]) -> Result<Vec<Event>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = select("where id in ");
    sql.push_set(ids);
    let rows = reader.all(sql).await?;
    complete(reader, rows).await
}

/// Events that end after `now`, soonest first: neither archived nor called off.
pub async fn upcoming(reader: &mut Reader, limit: i64) -> Result<Vec<Event>, Fault> {
    let now = reader.now;
    let sql = select(
        "where ends_at > $1 and archived_at is null and cancelled_at is null order by starts_at, id limit $2",
    );
    let rows = reader.all(sql.bind(&now).bind(&limit)).await?;
    complete(reader, rows).await
}

/// Those of the upcoming events that are shown in the portal (PO-1), soonest first.
pub async fn in_portal(reader: &mut Reader, limit: i64) -> Result<Vec<Event>, Fault> {
    let now = reader.now;
    let sql = select(
        "where portal_visible and ends_at > $1 and archived_at is null and cancelled_at is null
          order by starts_at, id limit $2",
    );
    let rows = reader.all(sql.bind(&now).bind(&limit)).await?;
    complete(reader, rows).await
}

/// Events that anybody may see, soonest first: public, not over, neither archived nor called off.
pub async fn in_public(reader: &mut Reader, limit: i64) -> Result<Vec<Event>, Fault> {
    let now = reader.now;
    let sql = select(
        "where public_visible and ends_at > $1 and archived_at is null and cancelled_at is null
          order by starts_at, id limit $2",
    );
    let rows = reader.all(sql.bind(&now).bind(&limit)).await?;
    complete(reader, rows).await
}

/// Those of a series that anybody may see, soonest first.
pub async fn in_series(reader: &mut Reader, series: &EventSeriesId, limit: i64) -> Result<Vec<Event>, Fault> {
    let now = reader.now;
    let sql = select(
        "where series_id = $1 and public_visible and ends_at > $2 and archived_at is null and cancelled_at is null
          order by starts_at, id limit $3",
    );
    let rows = reader.all(sql.bind(series).bind(&now).bind(&limit)).await?;
    complete(reader, rows).await
}

/// One page of the list that `wish` asks for, in the calendar of `zone`.
pub async fn page(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Listing<Event>, Fault> {
    let Listing { items, next, total } = list::page(reader, COLUMNS, wish, zone).await?;
    let mut items = complete(reader, items).await?;
    custom_fields::load_into(reader, &mut items).await?;
    Ok(Listing { items, next, total })
}

async fn complete(reader: &mut Reader, rows: Vec<EventRow>) -> Result<Vec<Event>, Fault> {
    let ids: Vec<EventId> = rows.iter().map(|row| row.id).collect();
    let mut sessions = sessions_of(reader, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let own = sessions.remove(&row.id).unwrap_or_default();
            row.with(own)
        })
        .collect()
}

store::row! {
    struct SessionRow { event_id: EventId, id: SessionId, subject: String, starts_at: Instant, ends_at: Instant }
}

async fn sessions_of(reader: &mut Reader, ids: &[EventId]) -> Result<HashMap<EventId, Vec<Session>>, Fault> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut sql =
        Sql::new("select event_id, id, subject, starts_at, ends_at from event_sessions where event_id in ");
    sql.push_set(ids).push(" order by starts_at, id");
    let mut sessions: HashMap<EventId, Vec<Session>> = HashMap::new();
    for row in reader.all::<SessionRow>(sql).await? {
        let session =
            Session { id: row.id, subject: row.subject, starts_at: row.starts_at, ends_at: row.ends_at };
        sessions.entry(row.event_id).or_default().push(session);
    }
    Ok(sessions)
}

pub(super) async fn is_slug_taken(
    reader: &mut Reader,
    slug: &str,
    by_other_than: Option<&EventId>,
) -> Result<bool, Fault> {
    let sql = Sql::new("select id from events where slug = $1").bind(slug);
    let found: Option<(EventId,)> = reader.optional(sql).await?;
    Ok(found.is_some_and(|(id,)| Some(&id) != by_other_than))
}

/// What `insert` and `update` write besides the draft itself.
pub(super) struct Derived {
    pub slug: String,
    pub sort_key: Vec<u8>,
    pub search_text: String,
    pub starts_at: Instant,
    pub ends_at: Instant,
}

const WRITTEN: [&str; 29] = [
    "owner_kind",
    "owner_id",
    "name",
    "sort_key",
    "search_text",
    "slug",
    "seats",
    "waitlist_seats",
    "starts_at",
    "ends_at",
    "time_zone",
    "location",
    "description",
    "last_registration_date",
    "last_cancellation_date",
    "portal_visible",
    "public_visible",
    "questionnaire_id",
    "public_questionnaire_id",
    "registration_template_id",
    "waitlist_template_id",
    "cancellation_template_id",
    "auto_promote",
    "payer",
    "product_id",
    "series_id",
    "updated_at",
    "version",
    "calendar_sequence",
];

fn written(
    draft: &EventDraft,
    derived: Derived,
    now: Instant,
    version: i64,
    calendar_sequence: i64,
) -> Vec<Value> {
    let [owner_kind, owner_id] = draft.owner.columns();
    vec![
        owner_kind,
        owner_id,
        draft.name.to_value(),
        Value::Bytes(derived.sort_key),
        Value::Text(derived.search_text),
        Value::Text(derived.slug),
        draft.seats.to_value(),
        draft.waitlist_seats.to_value(),
        derived.starts_at.to_value(),
        derived.ends_at.to_value(),
        draft.time_zone.to_value(),
        draft.location.to_value(),
        draft.description.to_value(),
        draft.last_registration_date.to_value(),
        draft.last_cancellation_date.to_value(),
        draft.portal_visible.to_value(),
        draft.public_visible.to_value(),
        draft.questionnaire_id.to_value(),
        draft.public_questionnaire_id.to_value(),
        draft.registration_template_id.to_value(),
        draft.waitlist_template_id.to_value(),
        draft.cancellation_template_id.to_value(),
        draft.auto_promote.to_value(),
        draft.payer.to_value(),
        draft.product_id.to_value(),
        draft.series_id.to_value(),
        now.to_value(),
        version.to_value(),
        calendar_sequence.to_value(),
    ]
}

pub(super) async fn insert(
    work: &mut Work,
    id: &EventId,
    number: &str,
    draft: &EventDraft,
    derived: Derived,
) -> Result<(), Fault> {
    let now = work.now;
    let mut columns = vec!["id", "number", "created_at"];
    columns.extend(WRITTEN);
    let mut row = vec![id.to_value(), number.to_value(), now.to_value()];
    row.extend(written(draft, derived, now, 1, 0));
    work.insert("events", &columns, &[row]).await
}

pub(super) async fn update(
    work: &mut Work,
    event: &Event,
    draft: &EventDraft,
    derived: Derived,
    calendar_sequence: i64,
) -> Result<(), Fault> {
    let now = work.now;
    let values = written(draft, derived, now, event.version + 1, calendar_sequence);
    let mut sql = Sql::new("update events set ");
    for (index, (column, value)) in WRITTEN.iter().zip(&values).enumerate() {
        sql.push(if index == 0 { "" } else { ", " }).push(column).push(" = ").push_value(value);
    }
    sql.push(" where id = ").push_value(&event.id);
    work.execute(sql).await.map(drop)
}

/// Makes the event's sessions those of the draft; kept ids stay.
pub(super) async fn replace_sessions(work: &mut Work, id: &EventId, draft: &EventDraft) -> Result<(), Fault> {
    work.execute(Sql::new("delete from event_sessions where event_id = $1").bind(id)).await?;
    let rows: Vec<Vec<Value>> = draft
        .sessions
        .iter()
        .map(|session| {
            let session_id = session.id.unwrap_or_else(|| work.new_id::<SessionId>());
            vec![
                Value::Bytes(session_id.bytes().to_vec()),
                id.to_value(),
                session.subject.trim().to_value(),
                session.starts_at.to_value(),
                session.ends_at.to_value(),
            ]
        })
        .collect();
    work.insert("event_sessions", &["id", "event_id", "subject", "starts_at", "ends_at"], &rows).await
}

pub(super) async fn mark(
    work: &mut Work,
    id: &EventId,
    archived_at: Option<Instant>,
    cancelled_at: Option<Instant>,
) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new(
        "update events set archived_at = $2, cancelled_at = $3, updated_at = $4, version = version + 1,
                calendar_sequence = calendar_sequence + 1 where id = $1",
    );
    work.execute(sql.bind(id).bind(&archived_at).bind(&cancelled_at).bind(&now)).await.map(drop)
}

/// Moves the counters of seats; only `registration` does this, under [`lock`].
pub async fn move_counters(
    work: &mut Work,
    id: &EventId,
    seats_taken: i64,
    waitlist_taken: i64,
) -> Result<(), Fault> {
    let sql = Sql::new("update events set seats_taken = $2, waitlist_taken = $3 where id = $1");
    work.execute(sql.bind(id).bind(&seats_taken).bind(&waitlist_taken)).await.map(drop)
}

/// Takes `count` places in the order of arrival; gives the first. Under [`lock`] (D-4).
pub async fn take_queue_numbers(work: &mut Work, id: &EventId, count: i64) -> Result<i64, Fault> {
    let sql = Sql::new(
        "update events set next_queue_number = next_queue_number + $2 where id = $1 returning next_queue_number",
    );
    let (next,): (i64,) = work.one(sql.bind(id).bind(&count)).await?;
    Ok(next - count)
}

/// Gives every record of `from` to `to`; says how many.
pub async fn give_all(work: &mut Work, from: crate::Owner, to: crate::Owner) -> Result<usize, Fault> {
    let mut sql = Sql::new("update events");
    crate::owner::push_handed(&mut sql, from, to, work.now);
    let rows: Vec<(crate::ids::EventId, i64)> = work.all(sql).await?;
    Ok(crate::owner::record_handed(work, "event.changed", rows, from, to))
}
