//! Lists: `?filter=&q=&sort=&fields=&limit=&cursor=&archived=` in, `{"items": […], "next": …, "total": n}` out.

use crate::shell::{App, Problem, form};
use axum::{
    Json,
    extract::FromRequestParts,
    http::request::Parts,
    response::{IntoResponse, Response},
};
use domain::list::{ListQuery, Listing, Wish};
use ground::{Fault, Flaw, Invalid};
use serde::Serialize;
use serde_json::Value;
use store::filter::{Catalog, CustomFields};
use utoipa::{IntoParams, ToSchema};

/// The parameters of every list.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only documents what ListAsk reads")]
pub struct ListParams {
    /// A filter as JSON: `{"field":"city","op":"in","value":["Tampere","Turku"]}`, `{"all":[…]}`, `{"any":[…]}`, `{"not":…}`.
    filter: Option<String>,
    /// Quick search: every word must be found.
    q: Option<String>,
    /// Fields to sort by, `-` before one for descending: `last_name,-created_at`.
    sort: Option<String>,
    /// The fields of each item that are wanted: `id,name`.
    fields: Option<String>,
    /// Items of one page.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<i64>,
    /// `next` of the page before.
    cursor: Option<String>,
    /// Archived records instead of the others, where a collection has an archive.
    archived: Option<bool>,
}

/// One page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Listed<T> {
    pub items: Vec<T>,
    /// The cursor of the next page; null on the last.
    #[schema(required)]
    pub next: Option<String>,
    /// How many there are on all pages.
    pub total: i64,
}

impl<T> Listed<T> {
    /// All there are, on one page.
    pub fn all(items: Vec<T>) -> Self {
        let total = i64::try_from(items.len()).unwrap_or(i64::MAX);
        Self { items, next: None, total }
    }
}

/// What a list was asked.
#[derive(Clone, Debug, Default)]
pub struct ListAsk {
    query: ListQuery,
    fields: Vec<String>,
}

impl ListAsk {
    /// Checks what was asked against the words of a concept.
    pub fn wish(&self, catalog: &'static Catalog, custom: &CustomFields) -> Result<Wish, Problem> {
        Ok(Wish::read(&self.query, catalog, custom)?)
    }

    /// Answers with one page, cut to the fields that were asked for.
    pub fn answer<T: Serialize>(&self, listing: Listing<T>) -> Result<Response, Problem> {
        let unfit = |error| Fault::because("writing a list", error);
        let items: Result<Vec<Value>, _> = listing.items.iter().map(serde_json::to_value).collect();
        let mut items = items.map_err(unfit)?;
        if !self.fields.is_empty() {
            self.cut(&mut items)?;
        }
        Ok(Json(Listed { items, next: listing.next, total: listing.total }).into_response())
    }

    fn cut(&self, items: &mut [Value]) -> Result<(), Invalid> {
        if let Some(Value::Object(first)) = items.first() {
            let known: Vec<&str> = first.keys().map(String::as_str).collect();
            let unknown = self.fields.iter().filter(|field| !first.contains_key(field.as_str()));
            let flaw = |name: &String| {
                Flaw::new("fields", "fields.unknown").with("name", name).with("allowed", known.join(", "))
            };
            Invalid::unless_none(unknown.map(flaw).collect())?;
        }
        for item in items {
            if let Value::Object(fields) = item {
                fields.retain(|name, _| self.fields.contains(name));
            }
        }
        Ok(())
    }
}

impl FromRequestParts<App> for ListAsk {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let mut ask = Self::default();
        let mut flaws = Vec::new();
        for (name, value) in form::pairs(parts.uri.query().unwrap_or_default().as_bytes()) {
            let query = &mut ask.query;
            match name.as_str() {
                "filter" => query.filter = Some(value),
                "q" => query.q = Some(value),
                "sort" => query.sort = Some(value),
                "limit" => query.limit = Some(value),
                "cursor" => query.cursor = Some(value),
                "archived" => query.archived = Some(value),
                "fields" => ask.fields = value.split(',').map(|name| name.trim().to_owned()).collect(),
                _ => flaws.push(Flaw::new(name, "parameter.unknown")),
            }
        }
        ask.fields.retain(|name| !name.is_empty());
        Invalid::unless_none(flaws)?;
        Ok(ask)
    }
}
