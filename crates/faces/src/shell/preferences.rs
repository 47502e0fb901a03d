//! How a browser likes its pages: light or dark, with or without single-key shortcuts. Kept in cookies.

use crate::shell::{App, Asked, Entered, Problem, asked::Theme, cookies, see_other};
use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::post,
};
use ground::Choice;

pub fn routes() -> Router<App> {
    Router::new().route("/app/theme", post(theme)).route("/app/keys", post(keys))
}

/// `POST /app/theme`: `light`, `dark`, or anything else to follow the system.
async fn theme(State(app): State<App>, asked: Asked, form: Entered) -> Result<Response, Problem> {
    let chosen = Theme::from_word(form.text("theme"));
    let (value, age) = chosen.map_or(("", 0), |theme| (theme.word(), cookies::YEAR));
    Ok(kept(&app, &asked, &form, (cookies::THEME, value, age)))
}

/// `POST /app/keys`: single-key shortcuts `on` or `off` (WCAG 2.1.4).
async fn keys(State(app): State<App>, asked: Asked, form: Entered) -> Result<Response, Problem> {
    let off = form.text("keys") == "off";
    let (value, age) = if off { ("off", cookies::YEAR) } else { ("", 0) };
    Ok(kept(&app, &asked, &form, (cookies::KEYS, value, age)))
}

fn kept(app: &App, asked: &Asked, form: &Entered, (name, value, age): (&str, &str, u32)) -> Response {
    let mut response = if asked.htmx.asks {
        StatusCode::NO_CONTENT.into_response()
    } else {
        see_other(next(form.text("next")))
    };
    response.headers_mut().append(header::SET_COOKIE, cookies::write(&app.site(), name, value, Some(age)));
    response
}

/// The page to come back to, when it is one of ours.
pub fn next(asked: &str) -> &str {
    let is_ours = asked.starts_with('/') && !asked.starts_with("//") && !asked.contains(['\\', '\r', '\n']);
    if is_ours { asked } else { "/app" }
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn nobody_is_sent_to_another_site() {
        assert_eq!(next("/app/events?q=a"), "/app/events?q=a");
        for elsewhere in ["https://evil.test", "//evil.test", "/\\evil.test", ""] {
            assert_eq!(next(elsewhere), "/app");
        }
    }
}
