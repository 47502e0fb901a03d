//! "Annetaanko paikka silti?": the page before somebody gets a seat that is not there (D-16).

use crate::{
    events::{EventHead, event_of},
    shell::{App, Asked, Entered, Problem, View},
};
use axum::{http::StatusCode, response::Response};
use domain::ids::EventId;
use ground::Refusal;
use serde::Serialize;

/// What `registration/manual/sure.html` sees.
#[derive(Serialize)]
pub struct Sure {
    head: EventHead,
    name: String,
    /// `registration.full` or `registration.closed`.
    code: &'static str,
    /// The act, once more.
    path: String,
    sends: bool,
}

/// The page, in place of what was refused (409).
pub async fn ask(
    app: &App,
    asked: &Asked,
    event: &EventId,
    form: &Entered,
    name: String,
    refusal: &dyn Refusal,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, event).await?;
    let head = EventHead::of(&mut reader, &event).await?;
    let page = Sure { head, name, code: refusal.code(), path: asked.path.clone(), sends: form.has("send") };
    let mut response = app.show(asked, &page)?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

impl View for Sure {
    const PAGE: &'static str = "registration/manual/sure.html";

    fn samples() -> Vec<Self> {
        let sure = |code, sends| Self {
            head: EventHead::sample("full"),
            name: "Eevi <Haavikkola>".into(),
            code,
            path: "/app/registrations/reg_1/promote".into(),
            sends,
        };
        vec![sure("registration.full", true), sure("registration.closed", false)]
    }
}
