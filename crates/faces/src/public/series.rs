//! The public page of a series: its coming events that anybody may see, soonest first.

use super::{event::Teaser, not_there, page_of_series, path_of_series};
use crate::shell::{App, Asked, Path, Problem, View};
use axum::{extract::State, response::Response};
use domain::{
    event_series::{self, EventSeries},
    events::{self, Event},
};
use serde::Serialize;
use serde_json::json;

/// Most events on the page.
const MOST: i64 = 200;

/// What `public/series.html` sees.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesPage {
    url: String,
    name: String,
    description: Option<String>,
    glance: Option<String>,
    events: Vec<Teaser>,
    json_ld: String,
}

/// `GET /public/series/{slug}`
pub async fn show(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let mut reader = app.db.reader().await?;
    let series = event_series::store::find_by_slug(&mut reader, &slug).await?;
    let series = series.filter(|series| page_of_series(&app, series).is_some()).ok_or_else(not_there)?;
    let found = events::store::in_series(&mut reader, &series.id, MOST).await?;
    let site = app.site();
    let page = SeriesPage {
        url: site.url(&path_of_series(&series)),
        glance: series.description.as_deref().map(super::facts::shortened),
        json_ld: json_ld(&series, &found, &|path| site.url(path), site.name()),
        events: found.iter().map(|event| Teaser::of(event, asked.now)).collect(),
        name: series.name,
        description: series.description,
    };
    app.show(&asked, &page)
}

/// What search engines read (schema.org/EventSeries).
fn json_ld(series: &EventSeries, events: &[Event], url: &dyn Fn(&str) -> String, organiser: &str) -> String {
    let part = |event: &Event| {
        let mut about = json!({
            "@type": "Event",
            "name": event.name,
            "startDate": event.starts_at,
            "endDate": event.ends_at,
            "url": url(&super::path_of(event)),
        });
        if let Some(place) = &event.location {
            about["location"] = json!({"@type": "Place", "name": place, "address": place});
        }
        about
    };
    let mut about = json!({
        "@context": "https://schema.org",
        "@type": "EventSeries",
        "name": series.name,
        "url": url(&path_of_series(series)),
        "organizer": {"@type": "Organization", "name": organiser},
        "subEvent": events.iter().map(part).collect::<Vec<_>>(),
    });
    if let Some(description) = &series.description {
        about["description"] = json!(description);
    }
    if let Some((first, last)) = events.first().zip(events.iter().map(|event| event.ends_at).max()) {
        about["startDate"] = json!(first.starts_at);
        about["endDate"] = json!(last);
    }
    about.to_string()
}

impl View for SeriesPage {
    const PAGE: &'static str = "public/series.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            url: "https://kutsu.test/public/series/kevat".into(),
            name: "Kevään <koulutukset> & illat".into(),
            description: Some("Kolme iltaa,\nyksi aihe & <kahvit>.".into()),
            glance: Some("Kolme iltaa".into()),
            events: ["seat", "waitlist", "full", "closed"].into_iter().map(Teaser::sample).collect(),
            json_ld: "{}".into(),
        };
        let bare = Self { description: None, glance: None, events: Vec::new(), ..page.clone() };
        vec![page, bare]
    }
}
