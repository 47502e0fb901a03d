//! The templates there are, own ones and those of the gallery, for administrators.

use super::HOME;
use crate::{
    shell::{App, Asked, Problem, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::documents::{self, BUILT_IN, DocumentKind, DocumentTemplate};
use ground::Locale;
use serde::Serialize;

/// What `documents/index.html` sees.
#[derive(Serialize)]
pub struct Index {
    home: &'static str,
    has_press: bool,
    templates: Vec<DocumentTemplate>,
    archived: Vec<DocumentTemplate>,
    built_in: Vec<Shown>,
}

/// A template of the gallery.
#[derive(Serialize)]
pub struct Shown {
    pub key: &'static str,
    pub kind: DocumentKind,
}

/// The gallery in its order, narrowed to some kinds.
pub fn built_in(is_wanted: impl Fn(DocumentKind) -> bool) -> Vec<Shown> {
    let wanted = BUILT_IN.iter().filter(|one| is_wanted(one.kind));
    wanted.map(|one| Shown { key: one.key, kind: one.kind }).collect()
}

/// `GET /app/settings/document-templates`
pub async fn show(State(app): State<App>, asked: Asked, _: Administrator) -> Result<Response, Problem> {
    let all = documents::store::all(&mut app.reader().await?).await?;
    let (archived, templates) = all.into_iter().partition(|one| one.archived_at.is_some());
    let has_press = app.press().is_there();
    app.show(&asked, &Index { home: HOME, has_press, templates, archived, built_in: built_in(|_| true) })
}

/// A template for samples.
pub fn sample(name: &str) -> DocumentTemplate {
    let now = ground::Instant::from_millis(1_795_417_200_000);
    DocumentTemplate {
        id: ground::Id::from_bytes([6; 16]),
        number: "DP-1001".into(),
        kind: DocumentKind::Certificate,
        name: name.into(),
        language: Locale::Sv,
        source: "= {{ contact.name }} <&>\n".into(),
        active: true,
        archived_at: None,
        version: 3,
        created_at: now,
        updated_at: now,
    }
}

impl View for Index {
    const PAGE: &'static str = "documents/index.html";

    fn samples() -> Vec<Self> {
        let page = |has_press, templates, archived| Self {
            home: HOME,
            has_press,
            templates,
            archived,
            built_in: built_in(|_| true),
        };
        let off = DocumentTemplate { active: false, ..sample("Vanha <&>") };
        vec![
            page(true, vec![sample("Kultainen todistus"), off.clone()], vec![off]),
            page(false, Vec::new(), Vec::new()),
        ]
    }
}
