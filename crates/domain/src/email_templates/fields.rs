//! The words email templates lend to the filter engine, lists and exports.

use super::{Folder, SendingTime};
use crate::ids::{EmailTemplateId, UserGroupId, UserId};
use ground::{Id, Locale};
use store::filter::{Catalog, choice, id, instant, text};

/// All fields of a template that lists know.
pub static FIELDS: Catalog = Catalog::new(
    "email-templates",
    "email_templates",
    &[
        text("name", "email_templates.name").required().sorted_by("email_templates.sort_key"),
        text("number", "email_templates.number").exact().required().sorted_by("email_templates.id"),
        text("subject", "email_templates.subject").required().sortable(),
        choice("folder", "email_templates.folder", Folder::WORDS).words("folder").required().sortable(),
        choice("sending_time", "email_templates.sending_time", SendingTime::WORDS)
            .words("sending-time")
            .required()
            .sortable(),
        choice("language", "email_templates.language", Locale::WORDS).words("language").required().sortable(),
        id("owner", "email_templates.owner_id", &[UserId::PREFIX, UserGroupId::PREFIX])
            .required()
            .mass_editable(),
        instant("created_at", "email_templates.created_at").required().sortable(),
        instant("updated_at", "email_templates.updated_at").required().sortable(),
        id("id", "email_templates.id", &[EmailTemplateId::PREFIX]).required().hidden(),
    ],
)
.default_sort("name")
.search("email_templates.search_text")
.standing("email_templates.archived_at is null");
