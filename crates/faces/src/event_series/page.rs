//! The series there are, and the form of one.

use super::HOME;
use crate::{
    public::page_of_series,
    shell::{App, Asked, Entered, Path, Problem, Toast, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    event_series::{self, EventSeries, SeriesChange, SeriesRefusal},
    ids::EventSeriesId,
};
use ground::{Failure, Refusal};
use serde::Serialize;

/// What `event_series/index.html` sees.
#[derive(Serialize)]
pub struct Index {
    series: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    id: EventSeriesId,
    name: String,
    /// Its public page, when it has one.
    page: Option<String>,
    is_archived: bool,
}

/// `GET /app/settings/event-series`
pub async fn index(State(app): State<App>, asked: Asked, _: Administrator) -> Result<Response, Problem> {
    let all = event_series::store::all(&mut app.reader().await?).await?;
    let line = |one: EventSeries| Line {
        page: page_of_series(&app, &one),
        is_archived: one.archived_at.is_some(),
        id: one.id,
        name: one.name,
    };
    app.show(&asked, &Index { series: all.into_iter().map(line).collect() })
}

/// What `event_series/form.html` sees.
#[derive(Serialize)]
pub struct SeriesForm {
    form: Entered,
    id: Option<EventSeriesId>,
    name: String,
    version: i64,
    is_archived: bool,
    is_stale: bool,
    /// Its public page from outside, when it has one.
    url: Option<String>,
}

impl SeriesForm {
    fn new(form: Entered) -> Self {
        let (name, version) = (String::new(), 0);
        Self { form, id: None, name, version, is_archived: false, is_stale: false, url: None }
    }

    fn kept(app: &App, series: &EventSeries, form: Entered) -> Self {
        Self {
            id: Some(series.id),
            name: series.name.clone(),
            version: series.version,
            is_archived: series.archived_at.is_some(),
            url: page_of_series(app, series).map(|path| app.site().url(&path)),
            ..Self::new(form)
        }
    }
}

fn written(form: &Entered) -> SeriesChange {
    SeriesChange { name: form.sent("name"), slug: form.sent("slug"), description: form.sent("description") }
}

/// `GET /app/settings/event-series/new`
pub async fn new(State(app): State<App>, asked: Asked, _: Administrator) -> Result<Response, Problem> {
    app.show(&asked, &SeriesForm::new(Entered::default()))
}

/// `POST /app/settings/event-series/new`
pub async fn create(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    match event_series::create(&mut work, &written(&form)).await {
        Ok(series) => {
            work.commit().await?;
            let toast = Toast::new("event-series-created").with("name", series.name);
            Ok(app.told(&asked, &format!("{HOME}/{}", series.id), &toast))
        }
        Err(Failure::Refused(refusal)) => {
            app.show_again(&asked, &SeriesForm::new(form.with_flaws(refusal.flaws())))
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

async fn found(app: &App, id: &EventSeriesId) -> Result<EventSeries, Problem> {
    let series = event_series::store::find(&mut app.reader().await?, id).await?;
    series.ok_or_else(|| Problem::refused(&SeriesRefusal::Missing))
}

/// `GET /app/settings/event-series/{id}`
pub async fn edit(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(id): Path<EventSeriesId>,
) -> Result<Response, Problem> {
    let series = found(&app, &id).await?;
    app.show(&asked, &SeriesForm::kept(&app, &series, Entered::filled(&series)))
}

/// `POST /app/settings/event-series/{id}`
pub async fn save(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<EventSeriesId>,
    form: Entered,
) -> Result<Response, Problem> {
    let seen: Option<i64> = form.text("version").parse().ok();
    let mut work = app.work(me.user.actor()).await?;
    match event_series::edit(&mut work, &id, seen, &written(&form)).await {
        Ok(series) => {
            work.commit().await?;
            let toast = Toast::new("event-series-saved").with("name", series.name);
            Ok(app.told(&asked, &format!("{HOME}/{id}"), &toast))
        }
        Err(Failure::Refused(SeriesRefusal::Missing)) => Err(Problem::refused(&SeriesRefusal::Missing)),
        Err(Failure::Refused(refusal)) => {
            drop(work);
            let is_stale = matches!(refusal, SeriesRefusal::ChangedMeanwhile { .. });
            let series = found(&app, &id).await?;
            let page = SeriesForm::kept(&app, &series, form.with_flaws(refusal.flaws()));
            // Saving once more is then a decision, not an accident.
            let version = if is_stale { series.version } else { seen.unwrap_or(series.version) };
            app.show_again(&asked, &SeriesForm { is_stale, version, ..page })
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `POST /app/settings/event-series/{id}/archive`
pub async fn archive(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<EventSeriesId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let series = event_series::archive(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("event-series-archived").with("name", series.name);
    Ok(app.told(&asked, HOME, &toast.undo(format!("{HOME}/{id}/restore"))))
}

/// `POST /app/settings/event-series/{id}/restore`
pub async fn restore(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<EventSeriesId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let series = event_series::restore(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("event-series-restored").with("name", series.name);
    Ok(app.told(&asked, &format!("{HOME}/{id}"), &toast))
}

impl View for Index {
    const PAGE: &'static str = "event_series/index.html";

    fn samples() -> Vec<Self> {
        let line = |is_archived: bool| Line {
            id: ground::Id::from_bytes([9; 16]),
            name: "Kevään <koulutukset> & illat".into(),
            page: (!is_archived).then(|| "/public/series/kevaan-koulutukset".into()),
            is_archived,
        };
        vec![Self { series: vec![line(false), line(true)] }, Self { series: Vec::new() }]
    }
}

impl View for SeriesForm {
    const PAGE: &'static str = "event_series/form.html";

    fn samples() -> Vec<Self> {
        let mut form = Entered::default();
        form.set("name", "Kevään <koulutukset>");
        let flawed = form.clone().with_flaws(&[ground::Flaw::new("slug", "taken").with("value", "kevat")]);
        let kept = |form| Self {
            id: Some(ground::Id::from_bytes([9; 16])),
            name: "Kevään <koulutukset>".into(),
            version: 3,
            url: Some("https://kutsu.test/public/series/kevat".into()),
            ..Self::new(form)
        };
        vec![
            Self::new(Entered::default()),
            Self::new(flawed),
            kept(form.clone()),
            Self { is_archived: true, is_stale: true, url: None, ..kept(form) },
        ]
    }
}
