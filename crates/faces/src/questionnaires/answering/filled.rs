//! A form with answers as it was sent. Files are taken in at once, and stand in it by their references, so that a form
//! that comes back for another reason holds them still. What is wrong with a file stands beside its question.

use super::{FIELDS, seen};
use crate::shell::{App, Entered, Problem, limit::Peer, sent::Sent, upload::LEFT_OUT};
use axum::extract::{FromRequest, FromRequestParts, Request};
use domain::{
    ids::QuestionnaireId,
    questionnaires::{self, QuestionnaireRefusal},
    sent_file::File,
};
use ground::{Failure, Flaw, Refusal};
use store::Actor;

/// The form.
#[derive(Debug)]
pub struct Filled(pub Entered);

impl FromRequest<App> for Filled {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let (mut parts, body) = request.into_parts();
        let Ok(peer) = Peer::from_request_parts(&mut parts, app).await;
        let sent = Sent::from_request(Request::from_parts(parts, body), app).await?;
        let mut form = sent.form;
        let Some((questionnaire, _)) = seen(&form) else { return Ok(Self(form)) };
        let left: Vec<Flaw> =
            form.many(LEFT_OUT).into_iter().map(|field| Flaw::new(field, "answers.file_left_out")).collect();
        form = form.without(LEFT_OUT).with_flaws(&left);
        for one in sent.files {
            let Some(key) = one.field.strip_prefix(FIELDS).and_then(|rest| rest.strip_prefix('.')) else {
                continue;
            };
            match take_in(app, peer, (&questionnaire, key), one.file).await? {
                Ok(Some(reference)) => form.set(one.field, reference),
                Ok(None) => {}
                Err(flaws) => form = form.with_flaws(&flaws),
            }
        }
        Ok(Self(form))
    }
}

/// The reference of the file; nothing where no file is asked for; or what is wrong with it.
async fn take_in(
    app: &App,
    peer: Peer,
    (questionnaire, key): (&QuestionnaireId, &str),
    file: File,
) -> Result<Result<Option<String>, Vec<Flaw>>, Problem> {
    if app.limits.answer_file.take(&peer.key(), app.now()).is_err() {
        return Ok(Err(vec![Flaw::new(format!("{FIELDS}.{key}"), "answers.file_later")]));
    }
    let mut work = app.db.work(Actor::PUBLIC).await?;
    match questionnaires::hold(&mut work, questionnaire, key, file).await {
        Ok(held) => {
            work.commit().await?;
            Ok(Ok(Some(held.reference())))
        }
        Err(Failure::Refused(QuestionnaireRefusal::Missing)) => Ok(Ok(None)),
        Err(Failure::Refused(refusal)) => Ok(Err(refusal.flaws().to_vec())),
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}
