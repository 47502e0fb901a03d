//! The words accounts lend to the filter engine, lists, merge fields and exports.

use crate::{
    ids::{AccountId, UserGroupId, UserId},
    reach,
};
use ground::Id;
use store::filter::{Catalog, id, instant, number, text};

/// All fields of an account.
pub static FIELDS: Catalog = Catalog::new(
    "accounts",
    "accounts",
    &[
        text("name", "accounts.name").required().sorted_by("accounts.sort_key").importable().mergeable(),
        text("number", "accounts.number").exact().required().sorted_by("accounts.id").mergeable(),
        text("business_id", "accounts.business_id").exact().importable().mergeable(),
        text("email", "accounts.email").lower().importable().mergeable(),
        text("phone", "accounts.phone").importable().mergeable(),
        text("street", "accounts.street").importable().mergeable().mass_editable(),
        text("postal_code", "accounts.postal_code").importable().mergeable().mass_editable(),
        text("city", "accounts.city").sortable().importable().mergeable().mass_editable(),
        text("country", "accounts.country").exact().importable().mass_editable(),
        text("industry", "accounts.industry").sortable().importable().mass_editable(),
        number("employees", "accounts.employees").sortable().importable(),
        number("turnover", "accounts.turnover").unit("€").sortable().importable(),
        text("e_invoice_address", "accounts.e_invoice_address").exact().importable(),
        text("e_invoice_operator", "accounts.e_invoice_operator").exact().importable(),
        text("website", "accounts.website").importable().mergeable(),
        text("invoice_email", "accounts.invoice_email").lower().importable().mergeable(),
        text("billing_street", "accounts.billing_street").importable().mergeable().mass_editable(),
        text("billing_postal_code", "accounts.billing_postal_code").importable().mergeable().mass_editable(),
        text("billing_city", "accounts.billing_city").importable().mergeable().mass_editable(),
        text("billing_country", "accounts.billing_country").exact().importable().mass_editable(),
        text("external_id", "accounts.external_id").exact().importable(),
        text("tags", "accounts.tags").listed().importable(),
        id("owner", "accounts.owner_id", &[UserId::PREFIX, UserGroupId::PREFIX]).required().mass_editable(),
        instant("created_at", "accounts.created_at").required().sortable(),
        instant("updated_at", "accounts.updated_at").required().sortable(),
        id("id", "accounts.id", &[AccountId::PREFIX]).required().hidden(),
    ],
)
.relations(&reach::ACCOUNTS)
.default_sort("name")
.search("accounts.search_text")
.standing("accounts.archived_at is null");
