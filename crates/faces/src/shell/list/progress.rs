//! An act on many records as a page: how far it is, what it changed, why records refused, and the way back.

use super::bulk::told_key;
use crate::{
    routes::LISTS,
    shell::{App, Asked, Path, Problem, Staff, Toast, View},
};
use axum::{
    Router,
    extract::State,
    response::Response,
    routing::{get, post},
};
use domain::{
    bulk::{self, BulkAct, State as How},
    ids::BulkId,
};
use ground::{Choice, Instant};
use serde::Serialize;
use store::Reader;

/// Where acts have their pages.
pub const HOME: &str = "/app/bulk";

pub fn routes() -> Router<App> {
    Router::new()
        .route("/app/bulk/{id}", get(show))
        .route("/app/bulk/{id}/undo", post(undo))
        .route("/app/bulk/{id}/stop", post(stop))
}

/// What `shell/bulk.html` sees.
#[derive(Serialize)]
pub struct BulkPage {
    path: String,
    module_name: String,
    home: String,
    /// Key of the sentence that says how many it changed.
    told: &'static str,
    state: How,
    is_busy: bool,
    total: i64,
    seen: i64,
    changed: i64,
    restored: i64,
    kept: i64,
    /// Why records refused, and how many.
    why: Vec<(String, i64)>,
    may_undo: bool,
    undone_until: Instant,
}

/// The act, for who began it and for administrators.
async fn own(reader: &mut Reader, me: &domain::staff::User, id: &BulkId) -> Result<BulkAct, Problem> {
    let found = bulk::store::find(reader, id).await?.ok_or_else(Problem::not_found)?;
    let is_mine = found.actor == me.actor() || me.is_administrator();
    if is_mine { Ok(found) } else { Err(Problem::not_found()) }
}

fn home(act: &BulkAct) -> String {
    let list = LISTS.iter().find(|list| list.module() == act.module.word());
    list.map(|list| list.home.to_owned()).unwrap_or_else(|| "/app".into())
}

/// `GET /app/bulk/{id}`
async fn show(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<BulkId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let act = own(&mut reader, &me.user, &id).await?;
    let why = bulk::store::refusals(&mut reader, &id).await?;
    let why = why.into_iter().map(|(code, count)| (sentence(&app, &asked, &code), count));
    let page = BulkPage {
        path: format!("{HOME}/{id}"),
        module_name: act.module.to_string(),
        home: home(&act),
        told: told_key(&act.act),
        state: act.state,
        is_busy: act.state.is_busy(),
        total: act.total,
        seen: if act.state == How::Undoing { act.restored + act.kept } else { act.seen },
        changed: act.changed,
        restored: act.restored,
        kept: act.kept,
        why: why.collect(),
        may_undo: act.may_undo(reader.now),
        undone_until: act.undone_until(),
    };
    app.show(&asked, &page)
}

/// Why a record refused, in words; a code without words is shown as it is.
fn sentence(app: &App, asked: &Asked, code: &str) -> String {
    let keys = [format!("refusal-{}", code.replace('.', "-")), format!("flaw-{}", code.replace('.', "-"))];
    let found = keys.iter().find_map(|key| app.words.find(asked.locale, key, &[]));
    found.unwrap_or_else(|| code.to_owned())
}

/// `POST /app/bulk/{id}/undo`
async fn undo(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<BulkId>,
) -> Result<Response, Problem> {
    own(&mut app.reader().await?, &me.user, &id).await?;
    let mut work = app.work(me.user.actor()).await?;
    let act = bulk::undo(&mut work, &id).await?;
    work.commit().await?;
    if act.state.is_busy() {
        return Ok(app.go(&asked, &format!("{HOME}/{id}")));
    }
    let toast = Toast::new("bulk-told-undone").with("restored", act.restored).with("kept", act.kept);
    Ok(app.told(&asked, &home(&act), &toast))
}

/// `POST /app/bulk/{id}/stop`
async fn stop(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<BulkId>,
) -> Result<Response, Problem> {
    own(&mut app.reader().await?, &me.user, &id).await?;
    let mut work = app.work(me.user.actor()).await?;
    bulk::stop(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.go(&asked, &format!("{HOME}/{id}")))
}

impl View for BulkPage {
    const PAGE: &'static str = "shell/bulk.html";
    const PART: Option<&'static str> = Some("shell/_bulk.html");

    fn samples() -> Vec<Self> {
        let page = |state: &How| Self {
            path: format!("{HOME}/blk_00000000000000000000000000000001"),
            module_name: "contacts".into(),
            home: "/app/contacts".into(),
            told: "bulk-told-changed",
            state: *state,
            is_busy: state.is_busy(),
            total: 12_345,
            seen: 4_000,
            changed: 3_900,
            restored: 3_000,
            kept: 2,
            why: vec![("Maata ei tunneta <Öhman>.".into(), 100)],
            may_undo: *state == How::Done,
            undone_until: Instant::from_millis(1_795_417_200_000),
        };
        How::ALL.iter().map(page).collect()
    }
}
