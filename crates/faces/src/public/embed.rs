//! The card of an event in a frame of another site: its facts and one button that leads to the public page.
//!
//! The only page that may be framed, and only by the hosts of the settings. It has no form: cookies do not travel into
//! frames of other sites. Start at [`show`].

use super::{event::Teaser, found, path_of};
use crate::shell::{App, Asked, Path, Problem, View, headers};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::Response,
};
use serde::Serialize;

/// What `public/embed.html` sees.
#[derive(Clone, Debug, Serialize)]
pub struct Embedded {
    url: String,
    event: Teaser,
}

/// `GET /e/{slug}/embed`
pub async fn show(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let event = found(&app, &mut app.db.reader().await?, &slug).await?;
    let site = app.site();
    let page = Embedded { url: site.url(&path_of(&event)), event: Teaser::of(&event, asked.now) };
    let mut response = app.show(&asked, &page)?;
    if let Ok(policy) = HeaderValue::from_str(&policy(&site.settings.embed_hosts)) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    Ok(response)
}

/// The rule of all pages, but these hosts may put a frame around.
fn policy(hosts: &[String]) -> String {
    if hosts.is_empty() {
        return headers::PAGE_POLICY.to_owned();
    }
    headers::PAGE_POLICY.replace("frame-ancestors 'none'", &format!("frame-ancestors {}", hosts.join(" ")))
}

/// What organisers paste into their own page.
pub fn snippet(url: &str, name: &str) -> String {
    let title = name.replace('&', "&amp;").replace('"', "&quot;");
    format!(
        "<iframe src=\"{url}/embed\" title=\"{title}\" width=\"100%\" height=\"340\" loading=\"lazy\"></iframe>"
    )
}

impl View for Embedded {
    const PAGE: &'static str = "public/embed.html";

    fn samples() -> Vec<Self> {
        let states = ["seat", "waitlist", "full", "closed", "ended", "called_off"];
        let page = |offer| Self { url: "https://kutsu.test/e/koulutus".into(), event: Teaser::sample(offer) };
        states.into_iter().map(page).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hosts_of_the_settings_may_frame_and_the_rest_of_the_rule_stays() {
        assert_eq!(policy(&[]), headers::PAGE_POLICY);
        let framed = policy(&["www.example.fi".into(), "*.example.org".into()]);
        assert!(framed.ends_with("frame-ancestors www.example.fi *.example.org"));
        assert!(framed.starts_with("default-src 'none'; script-src 'self'"));
    }

    #[test]
    fn a_name_cannot_leave_its_attribute_in_the_snippet() {
        assert!(snippet("https://k.test/e/x", "A\"><b>").contains("title=\"A&quot;><b>\""));
    }
}
