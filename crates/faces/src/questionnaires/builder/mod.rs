//! The builder: a questionnaire with its questions as cards, and beside them the form as people will see it.
//!
//! Every button posts the form and gets it back changed, so all works without scripts; nothing is kept before "Tallenna".

mod meter;
mod page;
mod typed;

pub use page::BuilderPage;

use super::HOME;
use crate::{
    shell::{App, Asked, Entered, Path, Problem, Toast},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    ids::QuestionnaireId,
    overview,
    questionnaires::{self, Questionnaire, QuestionnaireDraft, QuestionnaireRefusal},
};
use ground::{Failure, Flaw, Refusal};

/// `GET /app/settings/questionnaires/new`
pub async fn new(State(app): State<App>, asked: Asked, _: Administrator) -> Result<Response, Problem> {
    let form = typed::filled(&QuestionnaireDraft::default());
    let page = BuilderPage::of(&app, &mut app.reader().await?, &asked, form, None).await?;
    app.show(&asked, &page)
}

/// `POST /app/settings/questionnaires/new`
pub async fn create(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let form = typed::renumbered(&form);
    if let Some(form) = typed::reshaped(&form, &[]) {
        let page = BuilderPage::of(&app, &mut app.reader().await?, &asked, form, None).await?;
        return app.show(&asked, &page);
    }
    let (draft, flaws) = typed::read(&form);
    let mut work = app.work(me.user.actor()).await?;
    let refused = match questionnaires::create(&mut work, &draft).await {
        Ok(made) if flaws.is_empty() => {
            work.commit().await?;
            let toast = Toast::new("questionnaire-created").with("name", made.name);
            return Ok(app.told(&asked, &format!("{HOME}/{}", made.id), &toast));
        }
        Ok(_) => flaws,
        Err(Failure::Refused(refusal)) => together(flaws, refusal.flaws()),
        Err(Failure::Fault(fault)) => return Err(fault.into()),
    };
    let form = form.with_flaws(&refused);
    let page = BuilderPage::of(&app, &mut work, &asked, form, None).await?;
    drop(work);
    app.show_again(&asked, &page)
}

/// `GET /app/settings/questionnaires/{id}`
pub async fn edit(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(id): Path<QuestionnaireId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let known = found(questionnaires::store::find(&mut reader, &id).await?)?;
    let uses = overview::questionnaire_uses(&mut reader, &id).await?;
    let form = typed::filled(&QuestionnaireDraft::of(&known));
    let mut page = BuilderPage::of(&app, &mut reader, &asked, form, Some(&known)).await?;
    page.uses = uses;
    app.show(&asked, &page)
}

/// `POST /app/settings/questionnaires/{id}`
pub async fn save(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<QuestionnaireId>,
    form: Entered,
) -> Result<Response, Problem> {
    let form = typed::renumbered(&form);
    let mut work = app.work(me.user.actor()).await?;
    let known = found(questionnaires::store::find(&mut work, &id).await?)?;
    let seen = form.text("version").parse().ok();
    if let Some(form) = typed::reshaped(&form, &known.questions) {
        let mut page = BuilderPage::of(&app, &mut work, &asked, form, Some(&known)).await?;
        page.version = seen.unwrap_or(known.version);
        return app.show(&asked, &page);
    }
    let (draft, flaws) = typed::read(&form);
    let (refused, is_stale) = match questionnaires::edit(&mut work, &id, seen, &draft).await {
        Ok(saved) if flaws.is_empty() => {
            work.commit().await?;
            let toast = Toast::new("questionnaire-saved").with("name", saved.name);
            return Ok(app.told(&asked, &format!("{HOME}/{id}"), &toast));
        }
        Ok(_) => (flaws, false),
        Err(Failure::Refused(refusal)) => {
            let is_stale = matches!(refusal, QuestionnaireRefusal::ChangedMeanwhile { .. });
            (together(flaws, refusal.flaws()), is_stale)
        }
        Err(Failure::Fault(fault)) => return Err(fault.into()),
    };
    let form = form.with_flaws(&refused);
    let mut page = BuilderPage::of(&app, &mut work, &asked, form, Some(&known)).await?;
    drop(work);
    page.is_stale = is_stale;
    page.version = if is_stale { known.version } else { seen.unwrap_or(known.version) };
    app.show_again(&asked, &page)
}

/// `POST /app/settings/questionnaires/{id}/archive`
pub async fn archive(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<QuestionnaireId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let done = questionnaires::archive(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("questionnaire-archived").with("name", done.name);
    Ok(app.told(&asked, HOME, &toast.undo(format!("{HOME}/{id}/restore"))))
}

/// `POST /app/settings/questionnaires/{id}/restore`
pub async fn restore(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<QuestionnaireId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let done = questionnaires::restore(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("questionnaire-restored").with("name", done.name);
    Ok(app.told(&asked, &format!("{HOME}/{id}"), &toast))
}

fn found(known: Option<Questionnaire>) -> Result<Questionnaire, Problem> {
    known.ok_or_else(|| Problem::refused(&QuestionnaireRefusal::Missing))
}

fn together(mut flaws: Vec<Flaw>, more: &[Flaw]) -> Vec<Flaw> {
    flaws.extend_from_slice(more);
    flaws
}
