//! Target groups: the list, the group with its conditions and members, and the calls of programs.
//!
//! Who belongs to a group is `domain::target_groups`' business; here conditions become rows of a form and a sentence.
//! Start at [`page`](page::page) and [`rules`].

mod acts;
pub mod api;
mod form;
pub mod found;
mod history;
mod index;
mod look;
mod page;
mod people;
mod rules;
mod why;

pub use index::{LIST, find};

use crate::shell::{App, Gallery};
use axum::{
    Router,
    routing::{get, post},
};

/// Where the list is.
const HOME: &str = "/app/target-groups";

pub fn routes() -> Router<App> {
    Router::new()
        .merge(LIST.routes())
        .route("/app/target-groups/new", get(form::new).post(form::create))
        .route("/app/target-groups/{id}", get(page::page))
        .route("/app/target-groups/{id}/edit", get(form::edit).post(form::save))
        .route("/app/target-groups/{id}/rules", post(page::rules))
        .route("/app/target-groups/{id}/look", post(page::look))
        .route("/app/target-groups/{id}/conditions", post(page::conditions))
        .route("/app/target-groups/{id}/refresh", post(acts::refresh))
        .route("/app/target-groups/{id}/people", get(page::people))
        .route("/app/target-groups/{id}/members", post(acts::add))
        .route("/app/target-groups/{id}/members/remove", post(acts::remove))
        .route("/app/target-groups/{id}/members/{contact}", get(why::show))
        .route("/app/target-groups/{id}/exclude", post(acts::exclude))
        .route("/app/target-groups/{id}/include", post(acts::include))
        .route("/app/target-groups/{id}/turns/{turn}", get(history::turn))
        .route("/app/target-groups/{id}/copy", post(acts::copy))
        .route("/app/target-groups/{id}/archive", post(acts::archive))
        .route("/app/target-groups/{id}/restore", post(acts::restore))
}

pub fn views(gallery: &mut Gallery) {
    let one = "/app/target-groups/tgr_00000000000000000000000000000001";
    gallery
        .add::<form::GroupForm>("/app/target-groups/new")
        .add::<page::GroupPage>(one)
        .add::<page::Changed>(one)
        .add::<look::Look>(one)
        .add::<found::FoundPeople>(one)
        .add::<why::WhyPage>(one)
        .add::<history::TurnPage>(one);
}
