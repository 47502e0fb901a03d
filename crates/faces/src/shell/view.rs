//! A view is what one template sees: a typed struct, its page and the part of it that htmx swaps.
//!
//! Decides that a browser gets the page and htmx its part alone, drawn from the same data.
//! Start at [`View`] and [`App::show`].

use crate::shell::{App, Asked, Problem, Toast};
use axum::{
    http::{HeaderValue, StatusCode},
    response::{Html, IntoResponse, Redirect, Response},
};
use serde::Serialize;

/// All that a template may see.
pub trait View: Serialize {
    /// The whole page, e.g. `contacts/index.html`.
    const PAGE: &'static str;
    /// What htmx swaps, e.g. `contacts/_table.html`; `None` when the page has no such part.
    const PART: Option<&'static str> = None;

    /// Data to draw it with in tests: the plain case, the empty one, and the nasty one (`Åsa <Öhman>`).
    fn samples() -> Vec<Self>
    where
        Self: Sized;
}

impl App {
    /// The page to a browser, its part alone to htmx.
    pub fn show<V: View>(&self, asked: &Asked, view: &V) -> Result<Response, Problem> {
        self.show_as(StatusCode::OK, asked, view)
    }

    /// A refused form once more, with everything that was typed (422).
    pub fn show_again<V: View>(&self, asked: &Asked, view: &V) -> Result<Response, Problem> {
        self.show_as(StatusCode::UNPROCESSABLE_ENTITY, asked, view)
    }

    /// The part and a toast, after htmx did something that is shown at once.
    pub fn show_told<V: View>(&self, asked: &Asked, view: &V, toast: &Toast) -> Result<Response, Problem> {
        let html = self.render(asked, V::PART.unwrap_or(V::PAGE), view)?;
        Ok(Html(html + &toast.part(self, asked)?).into_response())
    }

    fn show_as<V: View>(&self, status: StatusCode, asked: &Asked, view: &V) -> Result<Response, Problem> {
        let part = V::PART.filter(|_| asked.htmx.part);
        let html = self.render(asked, part.unwrap_or(V::PAGE), view)?;
        Ok((status, Html(html)).into_response())
    }

    /// After a good post: to `path`, in htmx too, telling `toast` there.
    pub fn told(&self, asked: &Asked, path: &str, toast: &Toast) -> Response {
        toast.on(self, self.go(asked, path))
    }

    /// After a good post: to `path`, in htmx too.
    pub fn go(&self, asked: &Asked, path: &str) -> Response {
        if !asked.htmx.asks {
            return see_other(path);
        }
        let mut response = StatusCode::NO_CONTENT.into_response();
        if let Ok(path) = HeaderValue::from_str(path) {
            response.headers_mut().insert("hx-redirect", path);
        }
        response
    }
}

/// After a good post: the page to read (303).
pub fn see_other(path: &str) -> Response {
    Redirect::to(path).into_response()
}
