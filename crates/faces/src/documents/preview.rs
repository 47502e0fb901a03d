//! The pages of what is being written, with invented data or those of an event. Nothing is kept.

use super::editor::{EditorPage, found, kind_of, typed};
use crate::{
    email_templates::preview::Shortcoming,
    shell::{App, Asked, Entered, Problem, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use data_encoding::BASE64;
use domain::{
    documents::{self, DocumentDraft, DocumentKind, DocumentRefusal, Facts, Layout, samples},
    events,
    ids::EventId,
};
use ground::{Failure, Flaw, Refusal};
use serde::Serialize;

/// How many pages are shown.
const SHOWN: usize = 3;
/// How many events can be chosen.
const EVENTS: i64 = 20;

/// What `documents/_preview.html` sees.
#[derive(Clone, Default, Serialize)]
pub struct Preview {
    /// Addresses of pictures, which hold the pictures themselves.
    pages: Vec<String>,
    /// Pages that are not shown.
    more: usize,
    flaws: Vec<Shortcoming>,
    /// Why there are neither; the code of a refusal.
    refused: Option<&'static str>,
}

/// `POST /app/settings/document-templates/preview`: the pages beside the editor; without scripts, the whole page anew.
pub async fn show(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let event = form.text("preview_event").parse().ok();
    let preview = of(&app, &typed(&form, kind_of(&form)), event).await?;
    if asked.htmx.asks {
        return app.show(&asked, &preview);
    }
    let known = match form.text("id").parse() {
        Ok(id) => Some(found(&app, &id).await?),
        Err(_) => None,
    };
    let seen = form.text("version").parse().ok();
    let mut page = EditorPage::of(&app, form, known.as_ref()).await?;
    page.version = seen.unwrap_or(page.version);
    page.preview = preview;
    app.show(&asked, &page)
}

/// The preview of a draft.
pub async fn of(app: &App, draft: &DocumentDraft, event: Option<EventId>) -> Result<Preview, Problem> {
    match drawn(app, draft, event).await {
        Ok(preview) => Ok(preview),
        Err(Failure::Refused(refusal)) => Ok(told(&refusal)),
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

async fn drawn(
    app: &App,
    draft: &DocumentDraft,
    event: Option<EventId>,
) -> Result<Preview, Failure<DocumentRefusal>> {
    let mut reader = app.reader().await?;
    let layout = documents::unsaved(&mut reader, &app.words, draft).await?;
    let facts = facts(app, &mut reader, &layout, draft.kind, event).await?;
    drop(reader);
    let pictures = layout.pictures(app.press(), &facts, SHOWN).await?;
    let address = |svg: &String| format!("data:image/svg+xml;base64,{}", BASE64.encode(svg.as_bytes()));
    let pages: Vec<String> = pictures.svg.iter().map(address).collect();
    let more = pictures.pages.saturating_sub(pages.len());
    Ok(Preview { pages, more, ..Preview::default() })
}

async fn facts(
    app: &App,
    reader: &mut store::Reader,
    layout: &Layout,
    kind: DocumentKind,
    event: Option<EventId>,
) -> Result<Facts, Failure<DocumentRefusal>> {
    let event = match event.filter(|_| kind.is_of_event()) {
        Some(id) => events::store::find(reader, &id).await?,
        None => None,
    };
    Ok(match event {
        Some(event) => documents::of_people(reader, &event, kind, layout.language()).await?,
        None => samples::full(kind, &app.words, layout.language()),
    })
}

/// What is wrong stands beside the source and here; where the press says no, its sentence.
fn told(refusal: &DocumentRefusal) -> Preview {
    match refusal {
        DocumentRefusal::Invalid(invalid) => {
            Preview { flaws: invalid.flaws().iter().map(Into::into).collect(), ..Preview::default() }
        }
        DocumentRefusal::Flawed { line, message } => {
            let flaw = Flaw::new("source", "document.typst").with("line", line).with("message", message);
            Preview { flaws: vec![Shortcoming::from(&flaw)], ..Preview::default() }
        }
        other => Preview { refused: Some(other.code()), ..Preview::default() },
    }
}

/// The next events, whose people the preview can show.
pub async fn events(app: &App, kind: DocumentKind) -> Result<Vec<(String, String)>, Problem> {
    if !kind.is_of_event() {
        return Ok(Vec::new());
    }
    let coming = events::store::upcoming(&mut app.reader().await?, EVENTS).await?;
    Ok(coming.into_iter().map(|event| (event.id.to_string(), event.name)).collect())
}

impl Preview {
    /// One with pages, one with flaws, one without a press.
    pub fn kinds() -> [Self; 3] {
        let page = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=";
        let flaws = [
            Flaw::new("source", "document.typst").with("line", 2).with("message", "unknown variable: x <&>"),
            Flaw::new("source", "template.unknown_field_near")
                .with("word", "event.nam")
                .with("line", 1)
                .with("column", 3)
                .with("nearest", "event.name"),
        ];
        [
            Self { pages: vec![page.to_owned(); 2], more: 4, ..Self::default() },
            Self { flaws: flaws.iter().map(Into::into).collect(), ..Self::default() },
            Self { refused: Some("document.not_built"), ..Self::default() },
        ]
    }
}

impl View for Preview {
    const PAGE: &'static str = "documents/_preview.html";

    fn samples() -> Vec<Self> {
        Self::kinds().into()
    }
}
