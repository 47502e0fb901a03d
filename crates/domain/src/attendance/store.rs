//! The SQL of marks and of what is told of an event's attendance.

use super::{Attendance, EventAttendance};
use crate::ids::{EventId, RegistrationId};
use ground::{Bind, Fault, Instant, Value};
use std::collections::HashMap;
use store::{Reader, Sql, Work};

const COLUMNS: [&str; 7] =
    ["registration_id", "event_id", "attended_at", "minutes", "actor_kind", "actor_id", "marked_at"];

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(&COLUMNS.join(", ")).push(" from attendances ").push(rest);
    sql
}

/// The mark of a registration, whether it counts or not.
pub async fn find(reader: &mut Reader, id: &RegistrationId) -> Result<Option<Attendance>, Fault> {
    reader.optional(select("where registration_id = $1").bind(id)).await
}

/// The marks of these registrations.
pub async fn of(
    reader: &mut Reader,
    ids: &[RegistrationId],
) -> Result<HashMap<RegistrationId, Attendance>, Fault> {
    let mut found = HashMap::with_capacity(ids.len());
    for some in ids.chunks(1_000) {
        let mut sql = select("where registration_id in ");
        sql.push_set(some);
        found.extend(reader.all::<Attendance>(sql).await?.into_iter().map(|row| (row.registration_id, row)));
    }
    Ok(found)
}

/// What is told of an event; nothing told: attendance is not taken.
pub async fn event(reader: &mut Reader, id: &EventId) -> Result<EventAttendance, Fault> {
    let found = events(reader, &[*id]).await?.remove(id);
    Ok(found.unwrap_or(EventAttendance { event_id: *id, taken_at: None, minutes: None }))
}

/// What is told of these events.
pub async fn events(
    reader: &mut Reader,
    ids: &[EventId],
) -> Result<HashMap<EventId, EventAttendance>, Fault> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut sql = Sql::new("select event_id, taken_at, minutes from event_attendance where event_id in ");
    sql.push_set(ids);
    let rows: Vec<EventAttendance> = reader.all(sql).await?;
    Ok(rows.into_iter().map(|row| (row.event_id, row)).collect())
}

/// How many of those with a seat were there.
pub async fn count(reader: &mut Reader, event: &EventId) -> Result<i64, Fault> {
    let sql = Sql::new(
        "select count(*) from attendances join registrations on registrations.id = attendances.registration_id
          where attendances.event_id = $1 and registrations.status = 'registered'",
    );
    let (count,): (i64,) = reader.one(sql.bind(event)).await?;
    Ok(count)
}

pub(super) async fn insert(work: &mut Work, marks: &[Attendance]) -> Result<(), Fault> {
    let rows: Vec<Vec<Value>> = marks
        .iter()
        .map(|mark| {
            vec![
                mark.registration_id.to_value(),
                mark.event_id.to_value(),
                mark.attended_at.to_value(),
                mark.minutes.to_value(),
                mark.actor_kind.to_value(),
                mark.actor_id.to_value(),
                mark.marked_at.to_value(),
            ]
        })
        .collect();
    work.insert("attendances", &COLUMNS, &rows).await
}

pub(super) async fn change(
    work: &mut Work,
    id: &RegistrationId,
    at: Instant,
    minutes: Option<i64>,
) -> Result<(), Fault> {
    let sql = Sql::new("update attendances set attended_at = $2, minutes = $3 where registration_id = $1");
    work.execute(sql.bind(id).bind(&at).bind(&minutes)).await.map(drop)
}

pub(super) async fn remove(work: &mut Work, id: &RegistrationId) -> Result<bool, Fault> {
    let sql = Sql::new("delete from attendances where registration_id = $1").bind(id);
    Ok(work.execute(sql).await? > 0)
}

/// Attendance is taken from now on, unless it is already.
pub(super) async fn start(work: &mut Work, event: &EventId) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new(
        "insert into event_attendance (event_id, taken_at) values ($1, $2)
         on conflict (event_id) do update set taken_at = coalesce(event_attendance.taken_at, $2)",
    );
    work.execute(sql.bind(event).bind(&now)).await.map(drop)
}

/// Attendance is not taken after all.
pub(super) async fn stop(work: &mut Work, event: &EventId) -> Result<(), Fault> {
    let sql = Sql::new("update event_attendance set taken_at = null where event_id = $1").bind(event);
    work.execute(sql).await.map(drop)
}

pub(super) async fn set_minutes(work: &mut Work, event: &EventId, minutes: Option<i64>) -> Result<(), Fault> {
    let sql = Sql::new(
        "insert into event_attendance (event_id, minutes) values ($1, $2)
         on conflict (event_id) do update set minutes = $2",
    );
    work.execute(sql.bind(event).bind(&minutes)).await.map(drop)
}
