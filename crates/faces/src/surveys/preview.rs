//! A look at a questionnaire, from the mail of a try-out: filled in and checked as by anybody, and nothing is kept.

use super::{
    page::{Shown, SurveyPage},
    unknown,
};
use crate::{
    questionnaires::answering::{self, Filled},
    shell::{App, Asked, Path, Problem, limit::Peer, see_other},
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    ids::QuestionnaireId,
    questionnaires::{self, AskedForm},
    surveys,
};
use ground::{Failure, Purpose, Refusal, token::read_token};

fn id_of(app: &App, peer: Peer, token: &str) -> Result<QuestionnaireId, Problem> {
    let id = read_token(app.links.key(), Purpose::QuestionnairePreview, token);
    id.ok_or_else(|| unknown(app, peer))
}

/// `GET /q/preview/{token}`
pub async fn show(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    draw(&app, &asked, peer, &token, Shown::default()).await
}

/// `GET /q/preview/{token}/thanks`
pub async fn thanks(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    draw(&app, &asked, peer, &token, Shown { is_thanked: true, ..Shown::default() }).await
}

/// `POST /q/preview/{token}`
pub async fn submit(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
    Filled(form): Filled,
) -> Result<Response, Problem> {
    if answering::is_look(&form) {
        return draw(&app, &asked, peer, &token, Shown::typed(form)).await;
    }
    let id = id_of(&app, peer, &token)?;
    let sheet = answering::sheet(&form);
    match surveys::try_answers(&mut app.db.reader().await?, &id, &sheet).await {
        Ok(()) => Ok(see_other(&format!("{}{token}/thanks", Purpose::QuestionnairePreview.path()))),
        Err(Failure::Refused(refusal)) => {
            let form = form.with_flaws(refusal.flaws());
            draw(&app, &asked, peer, &token, Shown { is_refused: true, ..Shown::typed(form) }).await
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

async fn draw(app: &App, asked: &Asked, peer: Peer, token: &str, shown: Shown) -> Result<Response, Problem> {
    let id = id_of(app, peer, token)?;
    let found = questionnaires::store::find(&mut app.db.reader().await?, &id).await?;
    let form = AskedForm::from(found.ok_or_else(|| unknown(app, peer))?);
    let status = shown.status();
    let page = SurveyPage::of_preview(token, &form, shown, (asked, app.site().zone()));
    Ok((status, app.show(asked, &page)?).into_response())
}
