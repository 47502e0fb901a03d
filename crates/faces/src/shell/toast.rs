//! A short word about what was just done, perhaps with the way to undo it.
//!
//! After a redirect it travels in a cookie (a key of `locales/` and its arguments, never a sentence); to htmx it goes
//! along with the part.

use crate::shell::{App, Asked, Problem, cookies};
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is told, and what undoes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Toast {
    /// Key of the sentence.
    pub key: String,
    /// What the sentence needs.
    #[serde(default)]
    pub args: BTreeMap<String, serde_json::Value>,
    /// Where a POST undoes it.
    #[serde(default)]
    pub undo: Option<String>,
    /// It did not go well.
    #[serde(default)]
    pub bad: bool,
}

impl Toast {
    pub fn new(key: &str) -> Self {
        Self { key: key.into(), args: BTreeMap::new(), undo: None, bad: false }
    }

    /// Adds what the sentence needs; a number chooses the plural.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<serde_json::Value>) -> Self {
        self.args.insert(name.into(), value.into());
        self
    }

    /// Offers to undo by a POST to `path`.
    #[must_use]
    pub fn undo(mut self, path: impl Into<String>) -> Self {
        self.undo = Some(path.into());
        self
    }

    /// Lets the next page tell it: `Toast::new("event-saved").on(&app, see_other(url))`.
    #[must_use]
    pub fn on(&self, app: &App, mut response: Response) -> Response {
        let json = serde_json::to_vec(self).unwrap_or_default();
        let value = BASE64URL_NOPAD.encode(&json);
        if value.len() < 3000 {
            let cookie = cookies::write(&app.site(), cookies::TOAST, &value, Some(60));
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }

    /// The toast alone, for htmx: appended to the answer it finds its own place on the page.
    pub fn part(&self, app: &App, asked: &Asked) -> Result<String, Problem> {
        app.render(asked, "shell/_toast.html", &ToastPart { toast: self, out_of_band: true })
    }
}

/// What `shell/_toast.html` sees.
#[derive(Serialize)]
pub(crate) struct ToastPart<'a> {
    pub toast: &'a Toast,
    pub out_of_band: bool,
}

/// What the page before wants told. Only known shapes pass; an address to undo stays within this site.
pub fn waiting(headers: &HeaderMap) -> Vec<Toast> {
    let Some(value) = cookies::read(headers, cookies::TOAST) else { return Vec::new() };
    let json = BASE64URL_NOPAD.decode(value.as_bytes()).unwrap_or_default();
    let toast = serde_json::from_slice::<Toast>(&json).ok();
    let is_ours = |path: &String| path.starts_with('/') && !path.starts_with("//");
    toast.into_iter().filter(|toast| toast.undo.as_ref().is_none_or(is_ours)).collect()
}

/// The header by which htmx puts an answer somewhere else than the element asked.
pub(crate) fn retarget(headers: &mut HeaderMap) {
    headers.insert("hx-retarget", HeaderValue::from_static("#toasts"));
    headers.insert("hx-reswap", HeaderValue::from_static("beforeend"));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn carried(toast: &Toast) -> Vec<Toast> {
        let value = BASE64URL_NOPAD.encode(&serde_json::to_vec(toast).expect("JSON"));
        let mut headers = HeaderMap::new();
        let cookie = HeaderValue::from_str(&format!("kutsu_toast={value}")).expect("a header");
        headers.insert(header::COOKIE, cookie);
        waiting(&headers)
    }

    #[test]
    fn a_toast_survives_the_redirect() {
        let toast = Toast::new("saved").with("name", "Åsa").undo("/app/undo/1");
        assert_eq!(carried(&toast), [toast]);
    }

    #[test]
    fn an_undo_that_leads_elsewhere_is_dropped() {
        assert_eq!(carried(&Toast::new("saved").undo("//evil.test/")), []);
        assert_eq!(carried(&Toast::new("saved").undo("https://evil.test/")), []);
    }
}
