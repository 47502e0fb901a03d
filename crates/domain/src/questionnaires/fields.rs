//! The words questionnaires lend to the filter engine and lists.

use crate::ids::QuestionnaireId;
use ground::Id;
use store::filter::{Catalog, flag, id, instant, number, text};

/// All fields of a questionnaire that lists know.
pub static FIELDS: Catalog = Catalog::new(
    "questionnaires",
    "questionnaires",
    &[
        text("name", "questionnaires.name").required().sorted_by("questionnaires.sort_key"),
        text("number", "questionnaires.number").exact().required().sorted_by("questionnaires.id"),
        text("description", "questionnaires.description"),
        flag("active", "questionnaires.active").required().sortable(),
        number("days_valid", "questionnaires.days_valid"),
        flag("repeatable", "questionnaires.repeatable").required(),
        flag("public_visible", "questionnaires.public_visible").required(),
        instant("created_at", "questionnaires.created_at").required().sortable(),
        instant("updated_at", "questionnaires.updated_at").required().sortable(),
        id("id", "questionnaires.id", &[QuestionnaireId::PREFIX]).required().hidden(),
    ],
)
.default_sort("name")
.search("questionnaires.search_text")
.standing("questionnaires.archived_at is null");
