//! Lists as pages: what one module says of its list, and all that lists do alike.
//!
//! A module describes its [`List`] (fields, columns, ready views); tabs, search, filters, columns, sorting, paging and
//! phone cards come from here to all of them at once. Everything asked stands in the address.
//! Never holds a rule or SQL. Start at [`List`], then [`page`](page::index).

mod building;
pub mod bulk;
pub mod cell;
pub mod column;
mod counts;
mod export;
pub mod exported;
mod form;
mod head;
mod mailed;
pub mod names;
mod page;
mod progress;
mod sample;
mod standing;
mod sums;
mod tabs;
mod views;

pub use building::{Built, FoundCount};
pub use bulk::Acts;
pub use cell::Cell;
pub use column::{Column, Drawing, Fields, Gathered, Gathering, OWNER, Shown};
pub use counts::Counts;
pub use form::BulkForm;
pub use head::{Chip, ListHead, Listed, PageQuery, Reading};
pub use mailed::mailed;
pub use names::Names;
pub use page::ListPage;
pub use progress::{BulkPage, routes as bulk_routes};
pub use standing::Standing;
pub use tabs::{Tab, Tabs, TabsPage};

use crate::shell::{
    App, Asked,
    palette::{Found, Hit},
};
use axum::{
    Router,
    routing::{get, post},
};
use domain::list::{self, Datum, ListQuery, Wish};
use futures_util::future::BoxFuture;
use ground::Fault;
use std::sync::Arc;
use store::filter::{Catalog, Place};

/// One list: the module's words, and what stands in its columns.
pub struct List {
    pub catalog: &'static Catalog,
    /// Where it stands: `/app/contacts`.
    pub home: &'static str,
    /// How the ids of its records begin: `con`.
    pub prefix: &'static str,
    /// The sign of a record in the palette.
    pub icon: &'static str,
    /// The fields that make the name of a record.
    pub title: &'static [&'static str],
    /// What tells it from others of the same name: the first of these that is filled.
    pub hint: &'static [&'static str],
    /// What follows the address of a record where its preview is; nothing when it has none.
    pub peek: Option<&'static str>,
    /// The columns that are more than one field; every other field may be a column by itself.
    pub columns: &'static [Column],
    /// The columns of somebody who has chosen none.
    pub usual: &'static [&'static str],
    /// The views everybody has; the first is the list itself.
    pub views: &'static [Ready],
    /// Looks up what the columns need besides the fields of the record.
    pub gather: Option<Gathering>,
}

/// A view that everybody has.
pub struct Ready {
    /// Key of its name; also its own name in addresses.
    pub key: &'static str,
    /// The filter as JSON; empty for everything.
    pub filter: &'static str,
    /// The order; empty for the usual one.
    pub sort: &'static str,
}

/// A view that everybody has, in the usual order.
pub const fn ready(key: &'static str, filter: &'static str) -> Ready {
    Ready { key, filter, sort: "" }
}

/// The records of whoever looks.
pub const OWN: Ready = ready("list-own", r#"{"field":"owner","op":"eq","value":"me"}"#);

impl List {
    /// The module's word: `contacts`.
    pub fn module(&self) -> &'static str {
        self.catalog.name
    }

    /// The addresses of this list.
    pub fn routes(&'static self) -> Router<App> {
        let below = |path: &str| format!("{}/{path}", self.home);
        Router::new()
            .route(
                self.home,
                get(move |app, staff, asked, query| page::index(self, app, staff, asked, query)),
            )
            .route(
                &below("tabs"),
                get(move |app, staff, asked, query| tabs::counted(self, app, staff, asked, query)),
            )
            .route(
                &below("filter"),
                get(move |app, staff, asked, query| building::rows(self, app, staff, asked, query)),
            )
            .route(
                &below("filter/count"),
                get(move |app, staff, asked, query| building::count(self, app, staff, asked, query)),
            )
            .route(
                &below("export"),
                get(move |app, staff, asked, query, how| export::all(self, app, staff, asked, query, how))
                    .post(move |app, staff, asked, form| export::chosen(self, app, staff, asked, form)),
            )
            .route(
                &below("bulk/{act}"),
                post(move |app, staff, asked, act, form| bulk::act(self, app, staff, asked, act, form)),
            )
            .route(
                &below("columns"),
                post(move |app, staff, asked, form| views::columns(self, app, staff, asked, form)),
            )
            .route(
                &below("views"),
                post(move |app, staff, asked, form| views::save(self, app, staff, asked, form)),
            )
            .route(
                &below("views/choose"),
                post(move |app, staff, asked, form| views::choose(self, app, staff, asked, form)),
            )
            .route(
                &below("views/{id}"),
                post(move |app, staff, asked, id, form| views::change(self, app, staff, asked, id, form)),
            )
    }

    /// The view that the list opens with for everybody.
    pub fn first_view(&self) -> &'static str {
        self.views.first().map_or("", |view| view.key)
    }

    /// Where one record stands.
    pub fn path_of(&self, id: &[u8; 16]) -> String {
        format!("{}/{}", self.home, self.id_of(id))
    }

    /// An id as addresses and forms hold it.
    pub fn id_of(&self, id: &[u8; 16]) -> String {
        ground::id::write(self.prefix, id)
    }

    fn places(
        &'static self,
        app: &App,
        paths: impl IntoIterator<Item = &'static &'static str>,
    ) -> Vec<Place> {
        paths.into_iter().filter_map(|path| self.catalog.place(path, &app.custom()).ok()).collect()
    }

    /// The records that `wish` finds: id, name, and what tells it from others.
    pub async fn named(
        &'static self,
        app: &App,
        reader: &mut store::Reader,
        wish: &Wish,
    ) -> Result<Vec<(String, String, String)>, Fault> {
        let places = self.places(app, self.title.iter().chain(self.hint));
        let found = list::records(reader, &places, wish, app.site().zone()).await?;
        let named = found.items.into_iter().map(|record| {
            let (title, hint) = record.fields.split_at(self.title.len().min(record.fields.len()));
            let hint = hint.iter().find_map(text_of).unwrap_or_default();
            (self.id_of(&record.id), joined(title), hint)
        });
        Ok(named.collect())
    }

    /// What the palette finds in this list.
    pub fn find(
        &'static self,
        app: App,
        _: Arc<Asked>,
        typed: String,
    ) -> BoxFuture<'static, Result<Found, Fault>> {
        Box::pin(async move {
            let query = ListQuery { q: Some(typed), limit: Some("5".into()), ..ListQuery::default() };
            let mut hits = Vec::new();
            if let Ok(wish) = Wish::read(&query, self.catalog, &app.custom()) {
                let found = self.named(&app, &mut app.reader().await?, &wish).await?;
                hits.extend(found.into_iter().map(|(id, label, hint)| Hit {
                    icon: self.icon,
                    label,
                    hint,
                    path: format!("{}/{id}", self.home),
                }));
            }
            Ok(Found { module: self.module(), hits })
        })
    }
}

fn text_of(datum: &Datum) -> Option<String> {
    match datum {
        Datum::Text(text) => Some(text.clone()),
        _ => None,
    }
}

/// The filled ones with a space between.
fn joined(fields: &[Datum]) -> String {
    fields.iter().filter_map(text_of).collect::<Vec<_>>().join(" ")
}
