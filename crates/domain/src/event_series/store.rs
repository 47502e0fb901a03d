//! The SQL of series of events.

use super::EventSeries;
use crate::ids::EventSeriesId;
use ground::{Bind, Fault, Value};
use store::{Reader, Sql, Work};

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new(
        "select id, name, slug, description, archived_at, version, created_at, updated_at from event_series ",
    );
    sql.push(rest);
    sql
}

/// The series, if it is there (archived ones too).
pub async fn find(reader: &mut Reader, id: &EventSeriesId) -> Result<Option<EventSeries>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await
}

/// The series with this public address (archived ones too).
pub async fn find_by_slug(reader: &mut Reader, slug: &str) -> Result<Option<EventSeries>, Fault> {
    reader.optional(select("where slug = $1").bind(slug)).await
}

/// The series, its row locked until the Work ends.
pub(super) async fn lock(work: &mut Work, id: &EventSeriesId) -> Result<Option<EventSeries>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional(sql).await
}

/// All of them by name, archived ones too.
pub async fn all(reader: &mut Reader) -> Result<Vec<EventSeries>, Fault> {
    reader.all(select("order by sort_key, id limit 500")).await
}

/// Those that an event may be put into, by name; also the one it is in already.
pub async fn choosable(
    reader: &mut Reader,
    chosen: Option<&EventSeriesId>,
) -> Result<Vec<EventSeries>, Fault> {
    let chosen = chosen.copied();
    let sql = select("where archived_at is null or id = $1 order by sort_key, id limit 500");
    reader.all(sql.bind(&chosen)).await
}

const WRITTEN: [&str; 9] =
    ["id", "name", "sort_key", "slug", "description", "archived_at", "version", "created_at", "updated_at"];

fn written(series: &EventSeries) -> Vec<Value> {
    vec![
        series.id.to_value(),
        series.name.to_value(),
        Value::Bytes(ground::collate::text_key(&series.name)),
        series.slug.to_value(),
        series.description.to_value(),
        series.archived_at.to_value(),
        series.version.to_value(),
        series.created_at.to_value(),
        series.updated_at.to_value(),
    ]
}

pub(super) async fn insert(work: &mut Work, series: &EventSeries) -> Result<(), Fault> {
    work.insert("event_series", &WRITTEN, &[written(series)]).await
}

pub(super) async fn update(work: &mut Work, series: &EventSeries) -> Result<(), Fault> {
    let mut sql = Sql::new("update event_series set ");
    for (index, (column, value)) in WRITTEN.iter().zip(written(series)).enumerate().skip(1) {
        sql.push(if index == 1 { "" } else { ", " }).push(column).push(" = ").push_value(&value);
    }
    sql.push(" where id = ").push_value(&series.id);
    work.execute(sql).await.map(drop)
}
