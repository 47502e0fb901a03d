//! The editor of a template: its source left, its pages right.
//!
//! A template is printed with sample data before it is kept; no transaction is open meanwhile.

use super::{
    HOME, index,
    preview::{self, Preview},
};
use crate::{
    shell::{App, Asked, Entered, Path, Problem, Query, Toast, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    documents::{self, DocumentDraft, DocumentKind, DocumentRefusal, DocumentTemplate, Tried, merge},
    ids::DocumentTemplateId,
};
use ground::{Choice, Failure, Flaw, Locale, Refusal};
use serde::{Deserialize, Serialize};

/// What `documents/editor.html` sees.
#[derive(Serialize)]
pub struct EditorPage {
    home: &'static str,
    has_press: bool,
    id: Option<DocumentTemplateId>,
    number: String,
    name: String,
    kind: DocumentKind,
    pub version: i64,
    is_archived: bool,
    /// Somebody else saved in the meantime.
    is_stale: bool,
    form: Entered,
    languages: Vec<(&'static str, &'static str)>,
    /// What stands in the source, and the key of its words.
    fields: Vec<(String, String)>,
    /// Events whose data the preview can show.
    events: Vec<(String, String)>,
    pub preview: Preview,
}

impl EditorPage {
    fn drawn(form: Entered, known: Option<&DocumentTemplate>, preview: Preview) -> Self {
        let kind = known.map_or_else(|| kind_of(&form), |known| known.kind);
        let field = |name: &&str| (format!("{{{{ {name} }}}}"), merge::label(name));
        Self {
            home: HOME,
            has_press: true,
            id: known.map(|known| known.id),
            number: known.map(|known| known.number.clone()).unwrap_or_default(),
            name: known.map(|known| known.name.clone()).unwrap_or_default(),
            kind,
            version: known.map_or(0, |known| known.version),
            is_archived: known.is_some_and(|known| known.archived_at.is_some()),
            is_stale: false,
            languages: Locale::ALL.iter().map(|one| (one.word(), one.endonym())).collect(),
            fields: merge::allowed(kind).fields.iter().map(field).collect(),
            events: Vec::new(),
            preview,
            form,
        }
    }

    /// The page, whose pictures follow when it is there: they are heavy, and take their time.
    pub async fn of(app: &App, form: Entered, known: Option<&DocumentTemplate>) -> Result<Self, Problem> {
        let mut page = Self::drawn(form, known, Preview::default());
        page.has_press = app.press().is_there();
        page.events = preview::events(app, page.kind).await?;
        Ok(page)
    }
}

/// What a new template begins with.
#[derive(Deserialize)]
pub struct Like {
    #[serde(default)]
    like: String,
}

pub fn kind_of(form: &Entered) -> DocumentKind {
    DocumentKind::from_word(form.text("kind")).unwrap_or(DocumentKind::Certificate)
}

/// The draft as it is typed.
pub fn typed(form: &Entered, kind: DocumentKind) -> DocumentDraft {
    DocumentDraft {
        kind,
        name: form.text("name").to_owned(),
        language: Locale::from_word(form.text("language")).unwrap_or_default(),
        source: form.text("source").replace("\r\n", "\n"),
        active: form.has("active"),
    }
}

fn filled(draft: &DocumentDraft) -> Entered {
    let mut form = Entered::default();
    form.set("kind", draft.kind.word());
    form.set("name", draft.name.as_str());
    form.set("language", draft.language.word());
    form.set("source", draft.source.as_str());
    if draft.active {
        form.set("active", "on");
    }
    form
}

/// `GET /app/settings/document-templates/new?like=certificate`
pub async fn new(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Query(Like { like }): Query<Like>,
) -> Result<Response, Problem> {
    let begun = documents::built_in(&like).unwrap_or(&documents::BUILT_IN[0]);
    let blank = DocumentDraft::blank(begun.kind, app.site().locale());
    let draft = DocumentDraft { source: begun.source.to_owned(), ..blank };
    app.show(&asked, &EditorPage::of(&app, filled(&draft), None).await?)
}

/// `POST /app/settings/document-templates/new`
pub async fn create(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let draft = typed(&form, kind_of(&form));
    let refused = match tried(&app, &draft).await {
        Ok(tried) => {
            let mut work = app.work(me.user.actor()).await?;
            let made = documents::create(&mut work, &tried).await?;
            work.commit().await?;
            let toast = Toast::new("document-created").with("name", made.name);
            return Ok(app.told(&asked, &format!("{HOME}/{}", made.id), &toast));
        }
        Err(failure) => flaws_of(failure)?,
    };
    app.show_again(&asked, &EditorPage::of(&app, form.with_flaws(&refused), None).await?)
}

/// `GET /app/settings/document-templates/{id}`
pub async fn edit(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(id): Path<DocumentTemplateId>,
) -> Result<Response, Problem> {
    let known = found(&app, &id).await?;
    let draft = DocumentDraft::of(&known);
    app.show(&asked, &EditorPage::of(&app, filled(&draft), Some(&known)).await?)
}

/// `POST /app/settings/document-templates/{id}`
pub async fn save(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<DocumentTemplateId>,
    form: Entered,
) -> Result<Response, Problem> {
    let known = found(&app, &id).await?;
    let seen: Option<i64> = form.text("version").parse().ok();
    let draft = typed(&form, known.kind);
    let (refused, is_stale) = match tried(&app, &draft).await {
        Ok(tried) => {
            let mut work = app.work(me.user.actor()).await?;
            match documents::edit(&mut work, &id, seen, &tried).await {
                Ok(saved) => {
                    work.commit().await?;
                    let toast = Toast::new("document-saved").with("name", saved.name);
                    return Ok(app.told(&asked, &format!("{HOME}/{id}"), &toast));
                }
                Err(Failure::Refused(DocumentRefusal::ChangedMeanwhile { .. })) => (Vec::new(), true),
                Err(failure) => (flaws_of(failure)?, false),
            }
        }
        Err(failure) => (flaws_of(failure)?, false),
    };
    let mut page = EditorPage::of(&app, form.with_flaws(&refused), Some(&known)).await?;
    page.is_stale = is_stale;
    page.version = if is_stale { known.version } else { seen.unwrap_or(known.version) };
    app.show_again(&asked, &page)
}

/// `POST /app/settings/document-templates/{id}/archive`
pub async fn archive(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<DocumentTemplateId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let done = documents::archive(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("document-archived").with("name", done.name);
    Ok(app.told(&asked, HOME, &toast.undo(format!("{HOME}/{id}/restore"))))
}

/// `POST /app/settings/document-templates/{id}/restore`
pub async fn restore(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<DocumentTemplateId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let done = documents::restore(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("document-restored").with("name", done.name);
    Ok(app.told(&asked, &format!("{HOME}/{id}"), &toast))
}

/// Checked and printed with sample data.
pub async fn tried(app: &App, draft: &DocumentDraft) -> Result<Tried, Failure<DocumentRefusal>> {
    let mut reader = app.reader().await?;
    let layout = documents::unsaved(&mut reader, &app.words, draft).await?;
    drop(reader);
    documents::tried(draft, &layout, &app.words, app.press()).await
}

pub async fn found(app: &App, id: &DocumentTemplateId) -> Result<DocumentTemplate, Problem> {
    let known = documents::find(&mut app.reader().await?, id).await?;
    known.ok_or_else(|| Problem::refused(&DocumentRefusal::Missing))
}

/// The flaws of a form; everything else is a page of its own.
fn flaws_of(failure: Failure<DocumentRefusal>) -> Result<Vec<Flaw>, Problem> {
    match failure {
        Failure::Refused(refusal @ DocumentRefusal::Invalid(_)) => Ok(refusal.flaws().to_vec()),
        failure => Err(failure.into()),
    }
}

impl View for EditorPage {
    const PAGE: &'static str = "documents/editor.html";

    fn samples() -> Vec<Self> {
        let known = index::sample("Kultainen <&>");
        let form = filled(&DocumentDraft::of(&known));
        let flaws = [
            Flaw::new("name", "required"),
            Flaw::new("source", "document.typst").with("line", 2).with("message", "unknown variable: x <&>"),
        ];
        let archived = DocumentTemplate { archived_at: Some(known.updated_at), ..known.clone() };
        let events = vec![("evt_0192f0c1d2e37a3f8b4c5d6e7f809102".to_owned(), "Talvi-ilta <&>".to_owned())];
        let [shown, flawed, _] = Preview::kinds();
        vec![
            Self { events, ..Self::drawn(form.clone(), Some(&known), shown) },
            Self {
                is_stale: true,
                has_press: false,
                ..Self::drawn(form.clone().with_flaws(&flaws), Some(&archived), flawed)
            },
            Self::drawn(form, None, Preview::default()),
        ]
    }
}
