//! The words contacts lend to the filter engine, lists, merge fields and exports.

use super::OptOutSource;
use crate::{
    ids::{AccountId, ContactId, UserGroupId, UserId},
    reach,
};
use ground::{Id, Locale};
use store::filter::{Catalog, choice, flag, id, instant, text};

/// All fields of a contact.
pub static FIELDS: Catalog = Catalog::new(
    "contacts",
    "contacts",
    &[
        text("first_name", "contacts.first_name").required().sortable().importable().mergeable(),
        text("last_name", "contacts.last_name")
            .required()
            .sorted_by("contacts.sort_key")
            .importable()
            .mergeable(),
        text("number", "contacts.number").exact().required().sorted_by("contacts.id").mergeable(),
        text("email", "contacts.email").lower().sortable().importable().mergeable(),
        text("phone", "contacts.phone").importable().mergeable(),
        text("mobile", "contacts.mobile").importable().mergeable(),
        text("title", "contacts.title").sortable().importable().mergeable().mass_editable(),
        choice("language", "contacts.language", Locale::WORDS)
            .words("language")
            .required()
            .sortable()
            .importable()
            .mass_editable(),
        id("account_id", "contacts.account_id", &[AccountId::PREFIX]).mass_editable(),
        text("street", "contacts.street").importable().mergeable().mass_editable(),
        text("postal_code", "contacts.postal_code").importable().mergeable().mass_editable(),
        text("city", "contacts.city").sortable().importable().mergeable().mass_editable(),
        text("country", "contacts.country").exact().importable().mass_editable(),
        flag("email_opt_out", "contacts.email_opt_out").required().sortable(),
        instant("email_opt_out_at", "contacts.email_opt_out_at").sortable(),
        choice("email_opt_out_source", "contacts.email_opt_out_source", OptOutSource::WORDS)
            .words("opt-out-source"),
        text("external_id", "contacts.external_id").exact().importable(),
        text("tags", "contacts.tags").listed().importable(),
        id("owner", "contacts.owner_id", &[UserId::PREFIX, UserGroupId::PREFIX]).required().mass_editable(),
        instant("created_at", "contacts.created_at").required().sortable(),
        instant("updated_at", "contacts.updated_at").required().sortable(),
        id("id", "contacts.id", &[ContactId::PREFIX]).required().hidden(),
    ],
)
.relations(&reach::CONTACTS)
.default_sort("last_name")
.search("contacts.search_text")
.standing("contacts.archived_at is null");
