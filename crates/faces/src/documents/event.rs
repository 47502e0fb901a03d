//! The files of an event: its lists and badges, by the gallery's templates and the organisation's own.

use super::{files, index};
use crate::shell::{App, Asked, Path, Problem, Query, Staff, View};
use axum::{extract::State, response::Response};
use domain::{
    documents::{self, Chosen, DocumentKind, DocumentRefusal, DocumentTemplate, Layout},
    events::{self, Event},
    ids::{DocumentTemplateId, EventId},
};
use ground::{Choice, Locale};
use serde::{Deserialize, Serialize};
use store::Reader;

/// What `documents/event.html` sees.
#[derive(Serialize)]
pub struct EventDocuments {
    id: EventId,
    number: String,
    name: String,
    has_press: bool,
    languages: Vec<(&'static str, &'static str)>,
    own: Vec<DocumentTemplate>,
    built_in: Vec<index::Shown>,
}

/// In which language a template of the gallery speaks.
#[derive(Deserialize)]
pub struct Spoken {
    #[serde(default)]
    language: String,
}

/// `GET /app/events/{id}/documents`
pub async fn show(
    State(app): State<App>,
    asked: Asked,
    Staff(_): Staff,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = found(&mut reader, &id).await?;
    let kinds: Vec<DocumentKind> =
        DocumentKind::ALL.iter().copied().filter(|kind| kind.is_of_event()).collect();
    let page = EventDocuments {
        id,
        number: event.number,
        name: event.name,
        has_press: app.press().is_there(),
        languages: Locale::ALL.iter().map(|one| (one.word(), one.endonym())).collect(),
        own: documents::store::offered(&mut reader, &kinds).await?,
        built_in: index::built_in(DocumentKind::is_of_event),
    };
    app.show(&asked, &page)
}

/// `GET /app/events/{id}/documents/{template}/export?language=sv`: the PDF, by a template's id or a key of the gallery.
pub async fn export(
    State(app): State<App>,
    asked: Asked,
    Staff(_): Staff,
    Path((id, template)): Path<(EventId, String)>,
    Query(Spoken { language }): Query<Spoken>,
) -> Result<Response, Problem> {
    let language = Locale::from_word(&language).unwrap_or(asked.locale);
    file(&app, &id, &template, language).await
}

/// The PDF of an event.
pub async fn file(app: &App, id: &EventId, template: &str, language: Locale) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = found(&mut reader, id).await?;
    let (kind, chosen) = chosen(&mut reader, template).await?;
    let layout = Layout::of(&mut reader, &app.words, (kind, language), chosen).await?;
    let facts = documents::of_people(&mut reader, &event, kind, layout.language()).await?;
    drop(reader);
    let name = match chosen {
        Chosen::BuiltIn(one) => app.words.say(language, &format!("document-built-in-{}", one.key), &[]),
        _ => app.words.say(language, &format!("document-kind-{kind}"), &[]),
    };
    Ok(files::pdf(layout.pdf(app.press(), &facts).await?, &format!("{} {name}", event.number)))
}

async fn chosen(reader: &mut Reader, template: &str) -> Result<(DocumentKind, Chosen), Problem> {
    let (kind, chosen) = match (documents::built_in(template), template.parse::<DocumentTemplateId>()) {
        (Some(one), _) => (one.kind, Chosen::BuiltIn(one)),
        (None, Ok(id)) => {
            let own = documents::find(reader, &id).await?;
            let own = own.ok_or_else(|| Problem::refused(&DocumentRefusal::Missing))?;
            (own.kind, Chosen::Own(id))
        }
        _ => return Err(Problem::refused(&DocumentRefusal::Missing)),
    };
    if kind.is_of_event() { Ok((kind, chosen)) } else { Err(Problem::refused(&DocumentRefusal::Missing)) }
}

async fn found(reader: &mut Reader, id: &EventId) -> Result<Event, Problem> {
    events::store::find(reader, id).await?.ok_or_else(Problem::not_found)
}

impl View for EventDocuments {
    const PAGE: &'static str = "documents/event.html";

    fn samples() -> Vec<Self> {
        let page = |has_press, own| Self {
            id: ground::Id::from_bytes([3; 16]),
            number: "KT-1041".into(),
            name: "Talvi-ilta <&>".into(),
            has_press,
            languages: Locale::ALL.iter().map(|one| (one.word(), one.endonym())).collect(),
            own,
            built_in: index::built_in(DocumentKind::is_of_event),
        };
        let badge = DocumentTemplate { kind: DocumentKind::Badge, ..index::sample("Åsan kyltit <&>") };
        vec![page(true, vec![badge]), page(false, Vec::new())]
    }
}
