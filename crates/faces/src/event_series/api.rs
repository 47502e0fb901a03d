//! The calls about series of events.

use crate::{
    api::{ApiCaller, Body, IfMatch, Listed, created, gone, record},
    shell::{App, Path, Problem},
};
use axum::{Json, extract::State, response::Response};
use domain::{
    check::Text,
    event_series::{self, EventSeries, SeriesChange, SeriesRefusal},
    ids::EventSeriesId,
};
use ground::Instant;
use serde::{Deserialize, Serialize};
use store::Reader;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, create)).routes(routes!(read, update, archive))
}

/// Events that belong together.
#[derive(Serialize, ToSchema)]
#[schema(as = EventSeries)]
struct SeriesRecord {
    #[schema(value_type = String, examples("ser_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: EventSeriesId,
    name: String,
    /// Its public page is `/public/series/<slug>`.
    slug: String,
    #[schema(required)]
    description: Option<String>,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    archived_at: Option<Instant>,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

impl From<EventSeries> for SeriesRecord {
    fn from(series: EventSeries) -> Self {
        let EventSeries { id, name, slug, description, archived_at, version, created_at, updated_at } =
            series;
        Self { id, name, slug, description, archived_at, version, created_at, updated_at }
    }
}

/// What is to be changed; what is not sent stays, null empties.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EventSeriesPatch)]
struct SeriesPatch {
    /// Required for a new series.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    name: Text,
    /// Made of the name when it is empty.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    slug: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    description: Text,
}

impl From<SeriesPatch> for SeriesChange {
    fn from(sent: SeriesPatch) -> Self {
        Self { name: sent.name, slug: sent.slug, description: sent.description }
    }
}

async fn found(reader: &mut Reader, id: &EventSeriesId) -> Result<EventSeries, Problem> {
    let series = event_series::store::find(reader, id).await?;
    series.ok_or_else(|| Problem::refused(&SeriesRefusal::Missing))
}

/// List series of events
///
/// All of them by name, archived ones too.
#[utoipa::path(get, path = "/event-series", operation_id = "list_event_series",
    responses((status = 200, description = "All series.", body = Listed<SeriesRecord>)))]
async fn list(State(app): State<App>) -> Result<Json<Listed<SeriesRecord>>, Problem> {
    let all = event_series::store::all(&mut app.reader().await?).await?;
    Ok(Json(Listed::all(all.into_iter().map(SeriesRecord::from).collect())))
}

/// Create a series of events
#[utoipa::path(post, path = "/event-series", operation_id = "create_event_series", request_body = SeriesPatch,
    responses((status = 201, description = "The new series.", body = SeriesRecord)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<SeriesPatch>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let series = event_series::create(&mut work, &sent.into()).await?;
    work.commit().await?;
    Ok(created(&format!("event-series/{}", series.id), series.version, &SeriesRecord::from(series)))
}

/// Read a series of events
#[utoipa::path(get, path = "/event-series/{id}", operation_id = "read_event_series", params(("id" = String, Path)),
    responses((status = 200, description = "The series, archived or not.", body = SeriesRecord)))]
async fn read(State(app): State<App>, Path(id): Path<EventSeriesId>) -> Result<Response, Problem> {
    let series = found(&mut app.reader().await?, &id).await?;
    Ok(record(series.version, &SeriesRecord::from(series)))
}

/// Change a series of events
#[utoipa::path(patch, path = "/event-series/{id}", operation_id = "update_event_series", params(("id" = String, Path)),
    request_body = SeriesPatch, responses((status = 200, description = "The series as it is now.", body = SeriesRecord)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EventSeriesId>,
    IfMatch(seen): IfMatch,
    Body(sent): Body<SeriesPatch>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let series = event_series::edit(&mut work, &id, seen, &sent.into()).await?;
    work.commit().await?;
    Ok(record(series.version, &SeriesRecord::from(series)))
}

/// Delete a series of events
///
/// It is archived: it has no public page any more, and its events stay.
#[utoipa::path(delete, path = "/event-series/{id}", operation_id = "delete_event_series", params(("id" = String, Path)),
    responses((status = 204, description = "The series is archived.")))]
async fn archive(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EventSeriesId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    seen.holds(found(&mut work, &id).await?.version)?;
    event_series::archive(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}
