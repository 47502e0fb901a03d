//! The words document templates lend to the filter engine and lists.

use super::DocumentKind;
use crate::ids::DocumentTemplateId;
use ground::{Id, Locale};
use store::filter::{Catalog, choice, flag, id, instant, text};

/// All fields of a document template that lists know.
pub static FIELDS: Catalog = Catalog::new(
    "document-templates",
    "document_templates",
    &[
        text("name", "document_templates.name").required().sorted_by("document_templates.sort_key"),
        text("number", "document_templates.number").exact().required().sorted_by("document_templates.id"),
        choice("kind", "document_templates.kind", DocumentKind::WORDS)
            .required()
            .sortable()
            .words("document-kind"),
        choice("language", "document_templates.language", Locale::WORDS).required().sortable(),
        flag("active", "document_templates.active").required().sortable(),
        instant("created_at", "document_templates.created_at").required().sortable(),
        instant("updated_at", "document_templates.updated_at").required().sortable(),
        id("id", "document_templates.id", &[DocumentTemplateId::PREFIX]).required().hidden(),
    ],
)
.default_sort("name")
.search("document_templates.search_text")
.standing("document_templates.archived_at is null");
