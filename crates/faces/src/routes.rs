//! Every address, and the layers that each request passes.
//!
//! A slice lends `routes()` for its pages, `api()` for its calls and `views()` for its samples; they are listed here
//! and nowhere else.

use crate::{
    accounts, api, attendance, campaigns, certificates, contacts, custom_fields, dashboard, documents,
    email_templates, event_series, events, imports, invoices, merging, messages, portal, products, public,
    questionnaires, registration, rights, scheduled_tasks, settings,
    shell::{
        App, Gallery, Problem, asked, assets, csrf, gate, headers, health,
        list::{Built, BulkForm, BulkPage, FoundCount, List, ListPage, TabsPage, bulk_routes},
        nav, palette,
        palette::Finder,
        patterns, preferences, problem, trace,
    },
    staff, surveys, target_groups,
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    routing::get,
};
use domain::ids::{AccountId, ContactId};
use std::time::Duration;
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer, timeout::TimeoutLayer};
use utoipa_axum::router::OpenApiRouter;

/// Nobody waits longer than this for an answer to begin.
const PATIENCE: Duration = Duration::from_secs(30);

/// The pages of all slices.
fn pages() -> Router<App> {
    Router::new()
        .merge(preferences::routes())
        .merge(palette::routes())
        .merge(bulk_routes())
        .merge(accounts::routes())
        .merge(contacts::routes())
        .merge(merging::routes::<AccountId>())
        .merge(merging::routes::<ContactId>())
        .merge(email_templates::routes())
        .merge(messages::routes())
        .merge(dashboard::routes())
        .merge(events::routes())
        .merge(event_series::routes())
        .merge(questionnaires::routes())
        .merge(documents::routes())
        .merge(registration::routes())
        .merge(attendance::routes())
        .merge(certificates::routes())
        .merge(public::routes())
        .merge(surveys::routes())
        .merge(campaigns::routes())
        .merge(target_groups::routes())
        .merge(imports::routes())
        .merge(api::routes())
        .merge(scheduled_tasks::routes())
        .merge(settings::routes())
        .merge(custom_fields::routes())
        .merge(staff::routes())
        .merge(rights::routes())
        .merge(portal::routes())
        .merge(products::routes())
        .merge(invoices::routes())
}

/// Every list, so that ids can be told by name.
pub static LISTS: &[&List] = &[
    &accounts::LIST,
    &contacts::LIST,
    &target_groups::LIST,
    &email_templates::LIST,
    &events::LIST,
    &messages::LIST,
    &campaigns::LIST,
    &products::LIST,
    &invoices::LIST,
];

/// What the palette searches.
pub static FINDERS: &[Finder] = &[
    events::find,
    email_templates::find,
    contacts::find,
    accounts::find,
    campaigns::find,
    target_groups::find,
    messages::find,
    products::find,
    invoices::find,
];

/// The calls of all slices, below `/api/v1`.
pub fn calls() -> OpenApiRouter<App> {
    OpenApiRouter::default()
        .merge(settings::api::api())
        .merge(staff::api::api())
        .merge(rights::api::api())
        .merge(custom_fields::api::api())
        .merge(custom_fields::layouts::api())
        .merge(accounts::api::api())
        .merge(contacts::api::api())
        .merge(target_groups::api::api())
        .merge(campaigns::api::api())
        .merge(events::api::api())
        .merge(event_series::api::api())
        .merge(questionnaires::api::api())
        .merge(documents::api::api())
        .merge(registration::api::api())
        .merge(attendance::api::api())
        .merge(certificates::api::api())
        .merge(email_templates::api::api())
        .merge(messages::api::api())
        .merge(imports::api::api())
        .merge(scheduled_tasks::api::api())
        .merge(portal::api::api())
        .merge(products::api::api())
        .merge(invoices::api::api())
}

/// Every view with its samples.
pub fn gallery() -> Gallery {
    let mut gallery = Gallery::default();
    api::views(&mut gallery);
    settings::views(&mut gallery);
    custom_fields::views(&mut gallery);
    staff::views(&mut gallery);
    rights::views(&mut gallery);
    palette::views(&mut gallery);
    gallery.add::<ListPage>("/app/contacts").add::<Built>("/app/contacts/filter");
    gallery.add::<BulkForm>("/app/contacts/bulk/edit").add::<BulkPage>("/app/bulk/blk_1");
    gallery.add::<TabsPage>("/app/contacts/tabs").add::<FoundCount>("/app/contacts/filter/count");
    problem::views(&mut gallery);
    patterns::views(&mut gallery);
    accounts::views(&mut gallery);
    merging::views(&mut gallery);
    contacts::views(&mut gallery);
    email_templates::views(&mut gallery);
    messages::views(&mut gallery);
    event_series::views(&mut gallery);
    dashboard::views(&mut gallery);
    events::views(&mut gallery);
    questionnaires::views(&mut gallery);
    documents::views(&mut gallery);
    registration::views(&mut gallery);
    attendance::views(&mut gallery);
    certificates::views(&mut gallery);
    public::views(&mut gallery);
    surveys::views(&mut gallery);
    campaigns::views(&mut gallery);
    target_groups::views(&mut gallery);
    scheduled_tasks::views(&mut gallery);
    imports::views(&mut gallery);
    portal::views(&mut gallery);
    products::views(&mut gallery);
    invoices::views(&mut gallery);
    gallery
}

/// The whole of Kutsu over HTTP.
pub fn router(app: App) -> Router {
    let timeout = TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE);
    let pages = pages()
        .fallback(not_found)
        .layer(CatchPanicLayer::custom(problem::broken))
        .layer(timeout)
        .layer(from_fn_with_state(app.clone(), nav::guard))
        .layer(from_fn_with_state(app.clone(), gate::pages))
        .layer(from_fn_with_state(app.clone(), csrf::guard))
        .layer(from_fn_with_state(app.clone(), problem::dress_pages))
        .layer(from_fn_with_state(app.clone(), asked::know))
        .layer(from_fn_with_state(app.clone(), csrf::visit));
    let programs = Router::new()
        .nest("/v1", Router::from(calls()).layer(from_fn_with_state(app.clone(), api::guard)))
        .fallback(not_found)
        .layer(CatchPanicLayer::custom(problem::broken))
        .layer(timeout)
        .layer(from_fn_with_state(app.clone(), problem::dress_api));
    Router::new()
        .nest("/api", programs)
        .route(
            "/assets/{*name}",
            get(assets::serve).layer(from_fn_with_state(app.clone(), problem::dress_api)),
        )
        .route("/assets/accent/{colour}", get(assets::accent))
        .merge(health::routes())
        .merge(pages)
        .layer(DefaultBodyLimit::max(csrf::MOST_FORM))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(app.clone(), headers::add))
        .layer(from_fn(trace::name))
        .with_state(app)
}

async fn not_found() -> Problem {
    Problem::not_found()
}
