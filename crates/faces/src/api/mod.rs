//! The shell of the JSON API: who calls, what was sent, how lists and records are answered, and the document.
//!
//! Decides for every call alike: bearer keys and their scopes, strict bodies, `Idempotency-Key`, `If-Match`, problems.
//! A slice writes its calls in `<slice>/api.rs` as `pub fn api() -> OpenApiRouter<App>`; a call that is mounted is
//! documented, because one macro does both. Start at [`guard`], [`Body`] and [`ListAsk`].

mod answer;
mod body;
mod caller;
mod docs;
mod document;
mod hidden;
mod list;
mod manners;
mod once;

pub use answer::{IfMatch, created, gone, record};
pub use body::Body;
pub use caller::ApiCaller;
pub use docs::{routes, views};
pub use document::{Document, ProblemRecord, document};
pub use list::{ListAsk, ListParams, Listed};

use crate::shell::{App, Problem, gate, licence, nav, problem::api_locale};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// The layer around all calls: nothing is done for a program that may not.
pub async fn guard(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let headers = request.headers().clone();
    let caller = match caller::authenticate(&app, &method, &path, &headers).await {
        Ok(caller) => caller,
        Err(problem) => return problem.into_response(),
    };
    if let Err(problem) = in_use(&app, &path, &headers).await {
        return problem.into_response();
    }
    let wanted = match manners::read(&request) {
        Ok(wanted) => wanted,
        Err(invalid) => return Problem::from(invalid).into_response(),
    };
    request.extensions_mut().insert(caller.clone());
    let conditional = headers.contains_key(header::IF_MATCH);
    let answering = async {
        let request = gate::pass(&app, &caller.licence, caller.actor, request).await?;
        once::answer(&app, &caller, request, next).await
    };
    let answered = licence::under(caller.licence.clone(), answering).await;
    let answered = match answered {
        Ok(answer) => manners::cut(wanted, answer).await,
        refused => refused,
    };
    let mut response = answered.unwrap_or_else(IntoResponse::into_response);
    if conditional {
        fail_precondition(&mut response);
    }
    hidden::leave_out(&caller.licence, &path, response).await
}

/// A collection whose module is switched off is not there.
async fn in_use(app: &App, path: &str, headers: &HeaderMap) -> Result<(), Problem> {
    app.refresh_site().await?;
    nav::refuse_off(app, path, api_locale(headers))
}

/// Somebody else changed the record since the version that `If-Match` names: that is 412 and not 409.
fn fail_precondition(response: &mut Response) {
    if let Some(problem) = response.extensions_mut().get_mut::<Problem>()
        && problem.code.ends_with("changed_meanwhile")
    {
        problem.status = StatusCode::PRECONDITION_FAILED;
        *response.status_mut() = StatusCode::PRECONDITION_FAILED;
    }
}
