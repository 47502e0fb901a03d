//! The words users lend to the filter engine and lists.

use super::Role;
use ground::{Id, Locale};
use store::filter::{Catalog, Field, choice, flag, id, instant, text};

/// Users, as the filter engine sees them.
pub static FIELDS: Catalog =
    Catalog::new("users", "users", &USERS).default_sort("name").search("users.search_text");

static USERS: [Field; 8] = [
    id("id", "users.id", &[crate::ids::UserId::PREFIX]).required(),
    text("name", "users.name").sorted_by("users.sort_key").required(),
    text("email", "users.email").lower().sortable().required(),
    choice("role", "users.role", Role::WORDS).sortable().required(),
    choice("language", "users.language", Locale::WORDS).required(),
    flag("active", "users.active").sortable().required(),
    instant("created_at", "users.created_at").sortable().required(),
    instant("updated_at", "users.updated_at").sortable().required(),
];
