//! The timeline as pages show it: one component for contacts, accounts and events.
//!
//! Decides the words and the ways of each line; what belongs to a timeline is `domain::overview`'s business.
//! In a template: `{% include "timeline/_timeline.html" %}` with a [`Timeline`] called `timeline`. Start at [`Timeline::of`].

mod line;

use crate::shell::{App, Asked};
use domain::overview::{self, About};
use ground::{Fault, Instant};
use line::Line;
use serde::Serialize;
use store::Reader;

/// So many lines on one page.
const PAGE: usize = 40;

/// What `timeline/_timeline.html` sees.
#[derive(Serialize)]
pub struct Timeline {
    lines: Vec<Line>,
    /// The address of what happened before.
    earlier: Option<String>,
    /// This is not the first page.
    is_later_page: bool,
    /// Where the page stands, to come back to after an act.
    here: String,
}

impl Timeline {
    /// The timeline of `about` as it stands at `path`, from `before` backwards.
    pub async fn of(
        app: &App,
        asked: &Asked,
        reader: &mut Reader,
        about: &About,
        path: &str,
        before: Option<Instant>,
    ) -> Result<Self, Fault> {
        let page = overview::timeline(reader, about, before, PAGE).await?;
        let with_people = !matches!(about, About::Contact(_));
        let lines = page.items.into_iter().map(|item| Line::of(app, asked, item, with_people));
        Ok(Self {
            lines: lines.collect(),
            earlier: page.next.map(|at| format!("{path}?before={}", at.millis())),
            is_later_page: before.is_some(),
            here: path.to_owned(),
        })
    }

    /// Lines of every kind, for samples.
    pub fn sample() -> Self {
        let here = "/app/contacts/con_1/timeline".to_owned();
        let earlier = Some(format!("{here}?before=1"));
        Self { lines: line::samples(), earlier, is_later_page: true, here }
    }

    /// One where nothing happened.
    pub fn sample_empty() -> Self {
        Self {
            lines: vec![],
            earlier: None,
            is_later_page: false,
            here: "/app/contacts/con_1/timeline".into(),
        }
    }
}

/// From where a page of a timeline goes on backwards.
#[derive(serde::Deserialize)]
pub struct Before {
    before: Option<String>,
}

impl Before {
    pub fn at(&self) -> Option<Instant> {
        self.before.as_deref()?.parse().ok().map(Instant::from_millis)
    }
}
