//! The fields of one module in the order of its form.

use super::HOME;
use crate::{
    shell::{App, Asked, Entered, Path, Problem, Toast, View, see_other},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::custom_fields::{self, Field, FieldKind, Layout, MODULES, ModuleFields};
use serde::Serialize;

/// What `custom_fields/module.html` sees.
#[derive(Serialize)]
pub struct LayoutPage {
    modules: Vec<&'static str>,
    module_name: String,
    fields: Vec<Row>,
    retired: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    id: String,
    path: String,
    label: String,
    kind: FieldKind,
    required: bool,
    read_only: bool,
    hidden: bool,
    is_first: bool,
    is_last: bool,
}

impl LayoutPage {
    fn of(asked: &Asked, module: &str, fields: &ModuleFields) -> Self {
        let row = |field: &Field| {
            let placed = fields.layout.field(&field.path()).cloned().unwrap_or_default();
            Row {
                id: field.id.to_string(),
                path: field.path(),
                label: field.labels.shown(asked.locale).to_owned(),
                kind: field.kind,
                required: placed.required,
                read_only: placed.read_only,
                hidden: placed.hidden,
                is_first: false,
                is_last: false,
            }
        };
        let mut rows: Vec<Row> = fields.in_use().map(row).collect();
        if let Some(first) = rows.first_mut() {
            first.is_first = true;
        }
        if let Some(last) = rows.last_mut() {
            last.is_last = true;
        }
        let retired = fields.fields.iter().filter(|field| field.retired_at.is_some()).map(row);
        Self {
            modules: MODULES.to_vec(),
            module_name: module.to_owned(),
            fields: rows,
            retired: retired.collect(),
        }
    }
}

impl View for LayoutPage {
    const PAGE: &'static str = "custom_fields/module.html";

    fn samples() -> Vec<Self> {
        let row = |kind: &FieldKind| Row {
            id: "fld_1".into(),
            path: format!("custom.{kind}"),
            label: "Ruokavalio <Öhman>".into(),
            kind: *kind,
            required: true,
            read_only: true,
            hidden: true,
            is_first: *kind == FieldKind::Text,
            is_last: *kind == FieldKind::Record,
        };
        let rows = || <FieldKind as ground::Choice>::ALL.iter().map(row).collect::<Vec<_>>();
        let page = |fields, retired| Self {
            modules: MODULES.to_vec(),
            module_name: "contacts".into(),
            fields,
            retired,
        };
        vec![page(rows(), rows()), page(Vec::new(), Vec::new())]
    }
}

/// The module of an address, if it may have fields.
pub(super) fn known(module: &str) -> Result<&'static str, Problem> {
    MODULES.into_iter().find(|known| *known == module).ok_or_else(Problem::not_found)
}

/// `GET /app/settings/layout`
pub async fn index(_: Administrator) -> Response {
    see_other(&format!("{HOME}/contacts"))
}

/// `GET /app/settings/layout/{module}`
pub async fn show(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(module): Path<String>,
) -> Result<Response, Problem> {
    let module = known(&module)?;
    let fields = custom_fields::of(&mut app.reader().await?, module).await?;
    app.show(&asked, &LayoutPage::of(&asked, module, &fields))
}

/// `POST /app/settings/layout/{module}` with `up` or `down`: the path of a field.
pub async fn arrange(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(module): Path<String>,
    form: Entered,
) -> Result<Response, Problem> {
    let module = known(&module)?;
    let path = format!("{HOME}/{module}");
    let mut work = app.work(me.user.actor()).await?;
    let fields = custom_fields::of(&mut work, module).await?;
    let (field, up) = if form.has("up") { (form.text("up"), true) } else { (form.text("down"), false) };
    let Some(layout) = moved(&fields, field, up) else { return Ok(app.go(&asked, &path)) };
    custom_fields::arrange(&mut work, module, &layout).await?;
    work.commit().await?;
    app.refresh_fields().await?;
    Ok(app.told(&asked, &path, &Toast::new("layout-saved")))
}

/// The layout with two neighbouring custom fields exchanged.
fn moved(fields: &ModuleFields, field: &str, up: bool) -> Option<Layout> {
    let paths: Vec<String> = fields.in_use().map(Field::path).collect();
    let at = paths.iter().position(|path| path == field)?;
    let other = if up { at.checked_sub(1)? } else { at + 1 };
    let other = paths.get(other)?;
    let mut layout = fields.layout.clone();
    let mut placed: Vec<&mut custom_fields::Placed> =
        layout.sections.iter_mut().flat_map(|section| &mut section.fields).collect();
    let one = placed.iter().position(|placed| placed.field == field)?;
    let two = placed.iter().position(|placed| placed.field == *other)?;
    let (first, second) = (one.min(two), one.max(two));
    let (before, after) = placed.split_at_mut(second);
    std::mem::swap(&mut *before[first], &mut *after[0]);
    Some(layout)
}
