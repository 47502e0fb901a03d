//! The words products lend to the filter engine, lists and exports.

use super::VatReason;
use crate::ids::ProductId;
use ground::Id;
use store::filter::{Catalog, choice, flag, id, instant, money, number, text};

/// All fields of a product.
pub static FIELDS: Catalog = Catalog::new(
    "products",
    "products",
    &[
        text("name", "products.name").required().sorted_by("products.sort_key"),
        text("number", "products.number").exact().required().sorted_by("products.id"),
        text("description", "products.description"),
        money("unit_price", "products.unit_price").required().sortable(),
        text("currency", "products.currency").exact().required(),
        number("vat_rate", "products.vat_rate").required().sortable(),
        flag("vat_included", "products.vat_included").required(),
        choice("vat_reason", "products.vat_reason", VatReason::WORDS).words("vat-reason"),
        text("account_code", "products.account_code").exact().sortable(),
        flag("active", "products.active").required().sortable(),
        instant("created_at", "products.created_at").required().sortable(),
        instant("updated_at", "products.updated_at").required().sortable(),
        id("id", "products.id", &[ProductId::PREFIX]).required().hidden(),
    ],
)
.default_sort("name")
.search("products.search_text")
.standing("products.archived_at is null");
