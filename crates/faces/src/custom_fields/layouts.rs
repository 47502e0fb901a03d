//! The calls about layouts: reading needs the scope `settings:read`, changing `settings:write`.

use super::api::allowed;
use crate::{
    api::{ApiCaller, Body, IfMatch, record},
    shell::{App, Path, Problem},
};
use axum::{extract::State, response::Response};
use domain::custom_fields::{self, FieldRefusal, Layout, MODULES, Part, Placed};
use ground::Labels;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this part of the slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(read, replace))
}

/// The form of a module: its sections, with the fields that administrators added. Built-in fields stand where they stand.
#[derive(Serialize, ToSchema)]
#[schema(as = Layout)]
struct LayoutRecord {
    /// `contacts`, `accounts`, `events` or `users`.
    module: String,
    sections: Vec<SectionRecord>,
    version: i64,
}

/// The fields under one heading.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LayoutSection)]
struct SectionRecord {
    /// Of a built-in section, its word; a section that is added has none.
    #[serde(default)]
    #[schema(required)]
    word: Option<String>,
    /// The heading by language. Needed where there is no word; else it takes the place of the built-in heading.
    #[schema(value_type = Object)]
    #[serde(default)]
    labels: Labels,
    #[serde(default)]
    fields: Vec<PlacedRecord>,
}

/// A field where it stands.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LayoutField)]
struct PlacedRecord {
    #[schema(examples("custom.ruokavalio"))]
    field: String,
    /// The form is not taken without it.
    #[serde(default)]
    required: bool,
    /// Forms show it and do not change it; programs and imports do.
    #[serde(default)]
    read_only: bool,
    /// It is not on the form.
    #[serde(default)]
    hidden: bool,
    /// Many records may be given a value at once.
    #[serde(default)]
    mass_editable: bool,
}

/// The whole form: every built-in section and every field in use stands in it once, in this order.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LayoutPut)]
struct Sent {
    sections: Vec<SectionRecord>,
}

impl From<Placed> for PlacedRecord {
    fn from(placed: Placed) -> Self {
        let Placed { field, required, read_only, hidden, mass_editable } = placed;
        Self { field, required, read_only, hidden, mass_editable }
    }
}

impl From<Part> for SectionRecord {
    fn from(part: Part) -> Self {
        Self {
            word: Some(part.word).filter(|word| !word.is_empty()),
            labels: part.labels,
            fields: part.fields.into_iter().map(PlacedRecord::from).collect(),
        }
    }
}

impl SectionRecord {
    fn written(self) -> Part {
        let placed = |placed: PlacedRecord| {
            let PlacedRecord { field, required, read_only, hidden, mass_editable } = placed;
            Placed { field, required, read_only, hidden, mass_editable }
        };
        Part {
            word: self.word.unwrap_or_default(),
            labels: self.labels,
            fields: self.fields.into_iter().map(placed).collect(),
        }
    }
}

impl LayoutRecord {
    fn of(module: &str, layout: &Layout) -> Self {
        let sections = layout.parts().into_iter().map(SectionRecord::from).collect();
        Self { module: module.to_owned(), sections, version: layout.version }
    }
}

/// Read the layout of a form
#[utoipa::path(get, path = "/layouts/{module}", operation_id = "read_layout", params(("module" = String, Path)),
    responses((status = 200, description = "The layout, with its version as ETag.", body = LayoutRecord)))]
async fn read(State(app): State<App>, Path(module): Path<String>) -> Result<Response, Problem> {
    if !MODULES.contains(&module.as_str()) {
        return Err(Problem::refused(&FieldRefusal::Missing));
    }
    let fields = custom_fields::of(&mut app.reader().await?, &module).await?;
    Ok(record(fields.layout.version, &LayoutRecord::of(&module, &fields.layout)))
}

/// Lay out a form
///
/// The whole of it: what is not sent is refused as missing rather than forgotten.
#[utoipa::path(put, path = "/layouts/{module}", operation_id = "replace_layout", params(("module" = String, Path)),
    request_body = Sent, responses((status = 200, description = "The layout as it is now.", body = LayoutRecord)))]
async fn replace(
    State(app): State<App>,
    caller: ApiCaller,
    Path(module): Path<String>,
    IfMatch(seen): IfMatch,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let parts: Vec<Part> = sent.sections.into_iter().map(SectionRecord::written).collect();
    let mut work = allowed(&app, &caller).await?;
    let layout = custom_fields::lay_out(&mut work, &module, seen, &parts).await?;
    work.commit().await?;
    app.refresh_fields().await?;
    Ok(record(layout.version, &LayoutRecord::of(&module, &layout)))
}
