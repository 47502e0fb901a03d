//! The page that gives a form back which could not be taken: it lay open too long, or whoever wrote it is signed in no more.
//!
//! All that was typed stands in it, and one press sends it again; nothing is done before. Called by `csrf::guard` alone, which
//! says why. What another site may have sent is not given back.

use crate::shell::{App, Asked, Problem, Toast, View, sent::Sent};
use axum::{
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, FromRequest, Request},
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use std::sync::Arc;

/// Why a form was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing says that it comes from a page of ours.
    Strange,
    /// It comes from a page of ours that is too old.
    Expired,
    /// Its writer has signed out of the portal, here or elsewhere.
    SignedOut,
}

/// What `shell/kept.html` sees.
#[derive(Serialize)]
pub struct KeptForm {
    /// `expired` or `signed_out`.
    why: &'static str,
    /// Where it was sent.
    path: String,
    fields: Vec<(String, String)>,
    /// Files do not stay: they are asked for again.
    asks_files: bool,
    sign_in: Option<String>,
}

/// The answer to a form that was not taken.
pub async fn answer(app: &App, head: Parts, body: Bytes, why: Why) -> Response {
    let asked = head.extensions.get::<Arc<Asked>>().cloned();
    match asked.filter(|asked| why != Why::Strange && !asked.htmx.asks) {
        Some(asked) => given_back(app, &asked, head, body, why).await.unwrap_or_else(Problem::into_response),
        None => Problem::new(StatusCode::FORBIDDEN, "form_expired").into_response(),
    }
}

async fn given_back(
    app: &App,
    asked: &Asked,
    head: Parts,
    body: Bytes,
    why: Why,
) -> Result<Response, Problem> {
    let path = asked.address();
    let mut request = Request::from_parts(head, Body::from(body));
    DefaultBodyLimit::disable().apply(&mut request);
    let sent = Sent::from_request(request, app).await?;
    let fields: Vec<(String, String)> =
        sent.form.pairs().map(|(field, value)| (field.to_owned(), value.to_owned())).collect();
    if fields.iter().any(|(field, _)| field.contains("password")) {
        // Nobody finds a password in the source of a page.
        return Ok(app.told(asked, &path, &Toast::new("kept-again")));
    }
    let page = KeptForm {
        why: if why == Why::SignedOut { "signed_out" } else { "expired" },
        path,
        fields,
        asks_files: !sent.files.is_empty(),
        sign_in: (why == Why::SignedOut).then(|| crate::portal::customer::SIGN_IN.to_owned()),
    };
    let mut response = app.show(asked, &page)?;
    *response.status_mut() = StatusCode::FORBIDDEN;
    Ok(response)
}

impl View for KeptForm {
    const PAGE: &'static str = "shell/kept.html";

    fn samples() -> Vec<Self> {
        let page = |why: &'static str, asks_files| Self {
            why,
            path: "/portal/events/KT-1001/register".into(),
            fields: vec![("answers.sana".into(), "Öhman <x> & \"y\"".into())],
            asks_files,
            sign_in: (why == "signed_out").then(|| "/portal/sign-in".into()),
        };
        vec![page("expired", false), page("expired", true), page("signed_out", false)]
    }
}
