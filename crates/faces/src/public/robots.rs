//! What search engines ask for first: where they may look (`robots.txt`) and what there is (`sitemap.xml`).

use super::{path_of, path_of_series};
use crate::shell::{App, Problem};
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use domain::{
    event_series::{self, EventSeries},
    events,
};
use std::fmt::Write;

/// Most events in the map.
const MOST: i64 = 5_000;

/// `GET /robots.txt`: only public pages, and of an instance without any, nothing.
pub async fn robots(State(app): State<App>) -> Response {
    let site = app.site();
    let text = if site.settings.public_registration {
        format!(
            "User-agent: *\nAllow: /e\nAllow: /public/series/\nAllow: /assets/\nDisallow: /\n\nSitemap: {}\n",
            site.url("/sitemap.xml")
        )
    } else {
        "User-agent: *\nDisallow: /\n".to_owned()
    };
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// `GET /sitemap.xml`
pub async fn sitemap(State(app): State<App>) -> Result<Response, Problem> {
    let site = app.site();
    let mut map = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    map.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    if site.settings.public_registration {
        let mut reader = app.db.reader().await?;
        let events = events::store::in_public(&mut reader, MOST).await?;
        // Writing to a string cannot fail; addresses of events hold nothing that XML minds.
        let _ = writeln!(map, "<url><loc>{}</loc></url>", site.url("/e"));
        let shown = |series: &EventSeries| {
            let is_in = |event: &domain::events::Event| event.series_id == Some(series.id);
            series.archived_at.is_none() && events.iter().any(is_in)
        };
        for series in event_series::store::all(&mut reader).await?.iter().filter(|series| shown(series)) {
            let _ = writeln!(map, "<url><loc>{}</loc></url>", site.url(&path_of_series(series)));
        }
        for event in &events {
            let (at, changed) = (site.url(&path_of(event)), event.updated_at);
            let _ = writeln!(map, "<url><loc>{at}</loc><lastmod>{changed}</lastmod></url>");
        }
    }
    map.push_str("</urlset>\n");
    Ok(([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], map).into_response())
}
