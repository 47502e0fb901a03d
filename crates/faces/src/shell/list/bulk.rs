//! One thing done to many records of a list: the chosen rows, or all that it finds.
//!
//! Decides how an act is asked for and told; what it does, and what gives it back, is `domain::bulk`'s business. The
//! page of an act that is under way is [`progress`](super::progress). Start at [`act`].

use super::{List, form::BulkForm, progress::HOME};
use crate::shell::{App, Asked, Entered, Path, Problem, Query, Staff, Toast};
use axum::{Router, extract::State, response::Response, routing::post};
use domain::{
    bulk::{self, Act, BulkAct, BulkRefusal, Chosen},
    ids::UserId,
    rights::Module,
};
use ground::{Choice, Failure, Refusal};
use serde::{Deserialize, Serialize};

/// What may be done to chosen rows.
#[derive(Clone, Copy, Default, Serialize)]
pub struct Acts {
    pub edit: bool,
    pub join: bool,
    pub archive: bool,
    pub restore: bool,
    pub send: bool,
    pub owner: bool,
}

impl Acts {
    /// What the module offers, here or in its archive.
    pub fn of(app: &App, list: &List, is_archived: bool) -> Self {
        let Some(module) = Module::from_word(list.module()) else { return Self::default() };
        let here = !is_archived;
        let has_added = app.site().fields.of(list.catalog.name).mass_editable().next().is_some();
        Self {
            edit: here && (module.settable().next().is_some() || module.has_tags() || has_added),
            join: here && module.joins_groups(),
            archive: here && module.is_archived(),
            restore: is_archived && module.is_archived(),
            send: here && module.is_sent(),
            owner: here && module.settable().any(|field| field.name == "owner"),
        }
    }
}

/// `POST /app/<module>/archive` with `ids`, and `POST /app/<module>/restore?ids=…`: the same for a record's own page.
pub fn archiving(list: &'static List) -> Router<App> {
    Router::new()
        .route(
            &format!("{}/archive", list.home),
            post(move |app, staff, asked, form| archive(list, app, staff, asked, form)),
        )
        .route(
            &format!("{}/restore", list.home),
            post(move |app, staff, asked, query| restore(list, app, staff, asked, query)),
        )
}

/// The records that are meant.
pub fn chosen(form: &Entered, me: UserId) -> Chosen {
    let archived = form.text("archived") == "true";
    if form.has("all") {
        let (filter, q) = (form.text("filter").to_owned(), form.text("q").to_owned());
        return Chosen { ids: None, filter, q, archived, me: Some(me) };
    }
    let ids = form.many("ids").into_iter().map(str::to_owned).collect();
    Chosen { ids: Some(ids), archived, me: Some(me), ..Chosen::default() }
}

/// `POST /app/<module>/bulk/{act}` with `ids`, or `all` and what the list asks: `edit` asks what is to be changed.
pub async fn act(
    list: &'static List,
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(word): Path<String>,
    form: Entered,
) -> Result<Response, Problem> {
    let module = Module::from_word(list.module()).ok_or_else(Problem::not_found)?;
    let chosen = chosen(&form, me.user.id);
    if chosen.ids.as_ref().is_some_and(Vec::is_empty) {
        return Ok(app.told(&asked, &back(list, &form), &Toast::new("list-none-chosen")));
    }
    let act = match word.as_str() {
        "archive" => Some(Act::Archive),
        "restore" => Some(Act::Restore),
        "retry" => Some(Act::Send),
        "owner" => Some(Act::Set { field: "owner".into(), value: Some(form.text("owner").into()) }),
        "edit" => super::form::written(&form, &asked, &app),
        _ => return Err(Problem::not_found()),
    };
    let Some(act) = act else {
        let view = BulkForm::of(list, module, &app, &asked, form).await?;
        return app.show(&asked, &view);
    };
    let mut work = app.work(me.user.actor()).await?;
    match bulk::begin(&mut work, module, act, chosen).await {
        Ok(done) => {
            work.commit().await?;
            Ok(told(&app, &asked, &done, &back(list, &form)))
        }
        Err(Failure::Refused(BulkRefusal::Invalid(no))) if word == "edit" => {
            drop(work);
            let form = form.with_flaws(no.flaws());
            let view = BulkForm::of(list, module, &app, &asked, form).await?;
            app.show_again(&asked, &view)
        }
        Err(other) => Err(other.into()),
    }
}

/// Where the list stood; never another list or another site.
fn back(list: &List, form: &Entered) -> String {
    let at = form.text("at");
    let is_ours = at.strip_prefix(list.home).is_some_and(|rest| rest.is_empty() || rest.starts_with('?'));
    if is_ours { at.to_owned() } else { list.home.to_owned() }
}

/// Says what was done and how to undo it; what is under way or was refused has a page of its own.
fn told(app: &App, asked: &Asked, done: &BulkAct, path: &str) -> Response {
    let page = format!("{HOME}/{}", done.id);
    let toast = Toast::new(told_key(&done.act)).with("count", done.changed);
    let toast = if done.changed > 0 { toast.undo(format!("{page}/undo")) } else { toast };
    match done.state.is_busy() || done.refused > 0 {
        true => app.go(asked, &page),
        false => app.told(asked, path, &toast),
    }
}

/// The key of the sentence that says how many an act changed.
pub fn told_key(act: &Act) -> &'static str {
    match act {
        Act::Set { .. } | Act::AddTags { .. } | Act::RemoveTags { .. } => "bulk-told-changed",
        Act::Archive => "bulk-told-archived",
        Act::Restore => "bulk-told-restored",
        Act::JoinGroup { .. } => "bulk-told-joined",
        Act::LeaveGroup { .. } => "bulk-told-left",
        Act::OpenPortal { .. } => "bulk-told-portal-opened",
        Act::EndPortal => "bulk-told-portal-ended",
        Act::Send => "bulk-told-sent",
    }
}

/// `POST /app/<module>/archive` with `ids`.
pub async fn archive(
    list: &'static List,
    app: State<App>,
    staff: Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    act(list, app, staff, asked, Path("archive".to_owned()), form).await
}

/// The records that come back.
#[derive(Deserialize)]
pub struct Restored {
    ids: String,
}

async fn restore(
    list: &'static List,
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<Restored>,
) -> Result<Response, Problem> {
    let module = Module::from_word(list.module()).ok_or_else(Problem::not_found)?;
    let ids: Vec<String> = query.ids.split(',').map(str::to_owned).collect();
    let path = match ids.as_slice() {
        [one] => format!("{}/{one}", list.home),
        _ => list.home.to_owned(),
    };
    let chosen = Chosen { ids: Some(ids), archived: true, me: Some(me.user.id), ..Chosen::default() };
    let mut work = app.work(me.user.actor()).await?;
    let done = bulk::begin(&mut work, module, Act::Restore, chosen).await?;
    work.commit().await?;
    Ok(app.told(&asked, &path, &Toast::new(told_key(&done.act)).with("count", done.changed)))
}
