//! A document template as programs read and write it.

use domain::{
    Patch,
    documents::{DocumentDraft, DocumentKind, DocumentTemplate},
    ids::DocumentTemplateId,
};
use ground::{Choice, Flaw, Instant, Invalid, Locale};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How a kind of document looks and what it says.
#[derive(Serialize, ToSchema)]
#[schema(as = DocumentTemplate)]
pub struct DocumentTemplateRecord {
    #[schema(value_type = String, examples("dtp_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: DocumentTemplateId,
    #[schema(examples("DP-1001"))]
    number: String,
    /// `certificate`, `invoice`, `badge` or `attendee_list`.
    #[schema(value_type = String)]
    kind: DocumentKind,
    name: String,
    /// `fi`, `sv` or `en`.
    #[schema(value_type = String)]
    language: Locale,
    /// Typst with merge fields.
    source: String,
    /// The newest active one of a kind and language is used.
    active: bool,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    archived_at: Option<Instant>,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

impl From<DocumentTemplate> for DocumentTemplateRecord {
    fn from(one: DocumentTemplate) -> Self {
        Self {
            id: one.id,
            number: one.number,
            kind: one.kind,
            name: one.name,
            language: one.language,
            source: one.source,
            active: one.active,
            archived_at: one.archived_at,
            version: one.version,
            created_at: one.created_at,
            updated_at: one.updated_at,
        }
    }
}

/// What is to be changed; what is not sent stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentTemplatePatch {
    /// `certificate`, `invoice`, `badge` or `attendee_list`; never changes.
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    name: Patch<String>,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    source: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<bool>)]
    active: Patch<bool>,
}

impl DocumentTemplatePatch {
    pub fn kind(&self) -> Result<Option<DocumentKind>, Invalid> {
        chosen("kind", self.kind.as_deref())
    }

    pub fn onto(self, now: DocumentDraft) -> Result<DocumentDraft, Invalid> {
        let language: Option<Locale> = chosen("language", self.language.as_deref())?;
        Ok(DocumentDraft {
            kind: now.kind,
            name: self.name.or(now.name),
            language: language.unwrap_or(now.language),
            source: self.source.or(now.source),
            active: self.active.or(now.active),
        })
    }
}

fn chosen<C: Choice>(field: &str, word: Option<&str>) -> Result<Option<C>, Invalid> {
    let Some(word) = word else { return Ok(None) };
    let words: Vec<&str> = C::ALL.iter().map(|one| one.word()).collect();
    let read = C::from_word(word).ok_or_else(|| {
        let flaw = Flaw::new(field, "choice.unknown").with("allowed", words.join(", "));
        Invalid(vec![flaw])
    });
    read.map(Some)
}
