//! The acts on an import: choosing its plan, running it, taking it back.

use super::{HOME, may_import, page};
use crate::shell::{App, Asked, Entered, Path, Problem, Staff};
use axum::{extract::State, response::Response};
use domain::{
    ids::ImportId,
    imports::{self, ImportRefusal, Matching, OnMatch, Plan, Slot},
};
use ground::{Choice, Failure, Refusal};

/// `POST /app/imports/{id}/plan`
pub async fn plan(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<ImportId>,
    form: Entered,
) -> Result<Response, Problem> {
    may_import(&asked)?;
    let mut work = app.work(me.user.actor()).await?;
    match imports::plan_columns(&mut work, &id, &read(&form)).await {
        Ok(()) => {
            work.commit().await?;
            Ok(app.go(&asked, &format!("{HOME}/{id}")))
        }
        Err(Failure::Refused(ImportRefusal::Invalid(invalid))) => {
            drop(work);
            let form = form.with_flaws(ImportRefusal::Invalid(invalid).flaws());
            let page = page::page(&app, &asked, &id, &page::Shown::default(), Some(form)).await?;
            app.show_again(&asked, &page)
        }
        Err(failure) => Err(failure.into()),
    }
}

fn read(form: &Entered) -> Plan {
    let written = |field: &str| Some(form.text(field).to_owned()).filter(|text| !text.is_empty());
    let slot = |index: usize| Slot {
        field: written(&format!("columns.{index}.field")),
        clears: form.has(&format!("columns.{index}.clears")),
    };
    let columns = form.rows("columns").last().map_or(0, |last| last + 1);
    Plan {
        slots: (0..columns).map(slot).collect(),
        matching: form.many("matching").into_iter().filter_map(Matching::from_word).collect(),
        on_match: OnMatch::from_word(form.text("on_match")).unwrap_or(OnMatch::Update),
        tags: form.text("tags").to_owned(),
        owner: written("owner"),
        target_group: form.text("target_group").parse().ok(),
        lifts_opt_outs: form.has("lifts_opt_outs"),
    }
}

/// `POST /app/imports/{id}/replan`: back to the columns
pub async fn replan(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<ImportId>,
) -> Result<Response, Problem> {
    may_import(&asked)?;
    let mut work = app.work(me.user.actor()).await?;
    imports::replan(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.go(&asked, &format!("{HOME}/{id}")))
}

/// `POST /app/imports/{id}/run`
pub async fn run(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<ImportId>,
) -> Result<Response, Problem> {
    may_import(&asked)?;
    let mut work = app.work(me.user.actor()).await?;
    imports::start_run(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.go(&asked, &format!("{HOME}/{id}")))
}

/// `POST /app/imports/{id}/undo`
pub async fn undo(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<ImportId>,
) -> Result<Response, Problem> {
    may_import(&asked)?;
    let mut work = app.work(me.user.actor()).await?;
    imports::start_undo(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.go(&asked, &format!("{HOME}/{id}")))
}
