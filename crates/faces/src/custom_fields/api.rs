//! The calls about custom fields; reading needs the scope `settings:read`, changing `settings:write`.

use crate::{
    api::{ApiCaller, Body, IfMatch, Listed, created, gone, record},
    shell::{App, Path, Problem, Query},
};
use axum::{Json, extract::State, response::Response};
use domain::{
    Patch,
    custom_fields::{self, Field, FieldChange, FieldKind, MODULES, ModuleFields, NewField, Placed},
    ids::CustomFieldId,
    staff::{self, Right},
};
use ground::{Flaw, Instant, Invalid, Labels};
use serde::{Deserialize, Serialize};
use store::{Reader, Work};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(read, update, retire))
        .routes(routes!(restore))
}

/// A field that administrators added.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomField)]
struct FieldRecord {
    #[schema(value_type = String, examples("fld_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: CustomFieldId,
    /// `contacts`, `accounts`, `events` or `users`.
    module: String,
    /// Its name in `custom`; written `custom.<key>` in filters and mails. It never changes.
    key: String,
    /// `text`, `long_text`, `number`, `money`, `date`, `choice`, `choices`, `yes_no`, `link`, `user` or `record`.
    #[schema(value_type = String)]
    kind: FieldKind,
    #[schema(value_type = Object, examples(json!({"fi": "Ruokavalio", "sv": "Diet", "en": "Diet"})))]
    labels: Labels,
    /// The words that may be chosen, in their order.
    choices: Vec<String>,
    /// The module of the record it names.
    #[schema(required)]
    target: Option<String>,
    /// The form is not taken without it.
    required: bool,
    /// Forms show it and do not change it; programs and imports do.
    read_only: bool,
    /// It is not on the form.
    hidden: bool,
    /// Many records may be given a value at once.
    mass_editable: bool,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    retired_at: Option<Instant>,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

impl FieldRecord {
    fn of(field: &Field, fields: &ModuleFields) -> Self {
        let placed = fields.layout.field(&field.path()).cloned().unwrap_or_default();
        Self {
            id: field.id,
            module: field.module.clone(),
            key: field.key.clone(),
            kind: field.kind,
            labels: field.labels.clone(),
            choices: field.choices.clone(),
            target: field.target.clone(),
            required: placed.required,
            read_only: placed.read_only,
            hidden: placed.hidden,
            mass_editable: placed.mass_editable,
            retired_at: field.retired_at,
            version: field.version,
            created_at: field.created_at,
            updated_at: field.updated_at,
        }
    }
}

/// A new field. Module, kind and a label are needed; a choice needs its words, a record its target.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewCustomField)]
struct Sent {
    module: String,
    kind: String,
    #[schema(value_type = Object)]
    labels: Labels,
    /// Made of the label when it is not sent.
    #[serde(default)]
    key: String,
    #[serde(default)]
    choices: Vec<String>,
    #[serde(default)]
    target: String,
    #[serde(default)]
    required: bool,
    #[serde(default)]
    read_only: bool,
    #[serde(default)]
    hidden: bool,
    #[serde(default)]
    mass_editable: bool,
}

/// What is to be changed; what is not sent stays. Key and kind never change.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CustomFieldPatch)]
struct Changed {
    #[schema(value_type = Option<Object>)]
    #[serde(default)]
    labels: Option<Labels>,
    #[serde(default)]
    choices: Option<Vec<String>>,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    required: Patch<bool>,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    read_only: Patch<bool>,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    hidden: Patch<bool>,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    mass_editable: Patch<bool>,
}

/// Which fields.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Which {
    /// `contacts`, `accounts`, `events` or `users`; of all modules when it is not sent.
    module: Option<String>,
}

pub(super) async fn allowed(app: &App, caller: &ApiCaller) -> Result<Work, Problem> {
    let mut work = app.work(caller.actor).await?;
    staff::require(&mut work, Right::Settings).await?;
    Ok(work)
}

async fn record_of(reader: &mut Reader, field: &Field) -> Result<FieldRecord, Problem> {
    Ok(FieldRecord::of(field, &*custom_fields::of(reader, &field.module).await?))
}

async fn found(reader: &mut Reader, id: &CustomFieldId) -> Result<FieldRecord, Problem> {
    for module in MODULES {
        let fields = custom_fields::of(reader, module).await?;
        if let Some(field) = fields.fields.iter().find(|field| field.id == *id) {
            return Ok(FieldRecord::of(field, &fields));
        }
    }
    Err(Problem::refused(&custom_fields::FieldRefusal::Missing))
}

/// List custom fields
#[utoipa::path(get, path = "/custom-fields", operation_id = "list_custom_fields", params(Which),
    responses((status = 200, description = "Every field, retired ones too, by module and in the order in which they were made.", body = Listed<FieldRecord>)))]
async fn list(
    State(app): State<App>,
    Query(which): Query<Which>,
) -> Result<Json<Listed<FieldRecord>>, Problem> {
    if let Some(module) = which.module.as_ref().filter(|module| !MODULES.contains(&module.as_str())) {
        let flaw = Flaw::new("module", "choice.unknown").with("allowed", MODULES.join(", "));
        return Err(Invalid(vec![flaw.with("word", module)]).into());
    }
    let mut reader = app.reader().await?;
    let mut items = Vec::new();
    let wanted = |module: &&str| which.module.as_ref().is_none_or(|wanted| wanted == module);
    for module in MODULES.into_iter().filter(wanted) {
        let fields = custom_fields::of(&mut reader, module).await?;
        items.extend(fields.fields.iter().map(|field| FieldRecord::of(field, &fields)));
    }
    Ok(Json(Listed::all(items)))
}

/// Add a custom field
#[utoipa::path(post, path = "/custom-fields", operation_id = "create_custom_field", request_body = Sent,
    responses((status = 201, description = "The new field.", body = FieldRecord)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let Sent { module, kind, labels, key, choices, target, required, read_only, hidden, mass_editable } =
        sent;
    let placed = Placed { field: String::new(), required, read_only, hidden, mass_editable };
    let wanted = NewField { module, key, kind, labels, choices, target, placed };
    let mut work = allowed(&app, &caller).await?;
    let field = custom_fields::create(&mut work, &wanted).await?;
    let answer = record_of(&mut work, &field).await?;
    work.commit().await?;
    app.refresh_fields().await?;
    Ok(created(&format!("custom-fields/{}", field.id), field.version, &answer))
}

/// Read a custom field
#[utoipa::path(get, path = "/custom-fields/{id}", operation_id = "read_custom_field", params(("id" = String, Path)),
    responses((status = 200, description = "The field.", body = FieldRecord)))]
async fn read(State(app): State<App>, Path(id): Path<CustomFieldId>) -> Result<Response, Problem> {
    let field = found(&mut app.reader().await?, &id).await?;
    Ok(record(field.version, &field))
}

/// Change a custom field
#[utoipa::path(patch, path = "/custom-fields/{id}", operation_id = "update_custom_field", params(("id" = String, Path)),
    request_body = Changed, responses((status = 200, description = "The field as it is now.", body = FieldRecord)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<CustomFieldId>,
    IfMatch(seen): IfMatch,
    Body(sent): Body<Changed>,
) -> Result<Response, Problem> {
    let mut work = allowed(&app, &caller).await?;
    let now = found(&mut work, &id).await?;
    let placed = Placed {
        field: String::new(),
        required: sent.required.or(now.required),
        read_only: sent.read_only.or(now.read_only),
        hidden: sent.hidden.or(now.hidden),
        mass_editable: sent.mass_editable.or(now.mass_editable),
    };
    let change = FieldChange { labels: sent.labels, choices: sent.choices, placed: Some(placed) };
    let field = custom_fields::change(&mut work, &id, seen, &change).await?;
    let answer = record_of(&mut work, &field).await?;
    work.commit().await?;
    app.refresh_fields().await?;
    Ok(record(field.version, &answer))
}

/// Retire a custom field
///
/// It leaves forms, lists and filters; its values stay, and come back when it is restored.
#[utoipa::path(delete, path = "/custom-fields/{id}", operation_id = "retire_custom_field", params(("id" = String, Path)),
    responses((status = 204, description = "The field is out of use.")))]
async fn retire(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<CustomFieldId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = allowed(&app, &caller).await?;
    seen.holds(found(&mut work, &id).await?.version)?;
    custom_fields::retire(&mut work, &id).await?;
    work.commit().await?;
    app.refresh_fields().await?;
    Ok(gone())
}

/// Bring a retired custom field back
#[utoipa::path(post, path = "/custom-fields/{id}/restore", operation_id = "restore_custom_field", params(("id" = String, Path)),
    responses((status = 200, description = "The field, with the values it had.", body = FieldRecord)))]
async fn restore(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<CustomFieldId>,
) -> Result<Response, Problem> {
    let mut work = allowed(&app, &caller).await?;
    let field = custom_fields::restore(&mut work, &id).await?;
    let answer = record_of(&mut work, &field).await?;
    work.commit().await?;
    app.refresh_fields().await?;
    Ok(record(field.version, &answer))
}
