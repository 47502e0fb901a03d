//! The rows of an import as people look at them, and the refused ones as a file to be mended.

use super::{may_import, page};
use crate::shell::{App, Asked, Path, Problem, Staff, list::Names};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    exports::{Cell, Csv, Format},
    ids::ImportId,
    imports::{self, Import, ImportKind, ImportRefusal, ImportStatus, Line, Stage, Wrong},
};
use ground::{Fault, words::Arg};
use serde::Serialize;
use serde_json::Value as Json;
use std::collections::BTreeSet;
use store::Reader;

/// One row.
#[derive(Serialize)]
pub struct Row {
    line: u64,
    name: String,
    /// Where its record stands; empty when there is none yet.
    path: String,
    changes: Vec<Change>,
    /// What stands in its cells, for rows that make or are nothing yet.
    cells: Vec<(String, String)>,
    flaws: Vec<String>,
}

/// One field that changes.
#[derive(Serialize)]
struct Change {
    field: String,
    old: String,
    new: String,
}

/// Fields that follow from others.
const SILENT: [&str; 2] = ["email_opt_out_at", "email_opt_out_source"];

pub(super) async fn drawn(
    app: &App,
    asked: &Asked,
    reader: &mut Reader,
    import: &Import,
    lines: Vec<(Line, Vec<String>)>,
) -> Result<Vec<Row>, Fault> {
    let values =
        lines.iter().flat_map(|(line, _)| line.changed.values()).filter_map(Json::as_array).flatten();
    let ids: BTreeSet<String> =
        values.filter_map(Json::as_str).filter(|text| text.len() == 36).map(str::to_owned).collect();
    let names = Names::of_owners(reader).await?.and(app, reader, ids).await?;
    let is_planned = import.status == ImportStatus::Planned;
    let row = |(line, cells): (Line, Vec<String>)| {
        let shown = line.changed.iter().filter(|(field, _)| !SILENT.contains(&field.as_str()));
        let changes = shown.map(|(field, values)| Change {
            field: page::label(app, asked, import.kind, field),
            old: said(app, asked, &names, &values[0]),
            new: said(app, asked, &names, &values[1]),
        });
        let changes: Vec<Change> = changes.collect();
        let columns = import.file.head.iter().zip(&import.plan.slots).zip(&cells);
        let cells = columns.filter(|((_, slot), cell)| slot.field.is_some() && !cell.is_empty());
        // A new record has no address before it is made.
        let is_to_come = line.id.is_empty() || (is_planned && line.is(imports::Fate::New));
        Row {
            line: line.line,
            path: if is_to_come { String::new() } else { format!("/app/{}/{}", import.kind, line.id) },
            cells: match changes.is_empty() {
                true => cells.map(|((name, _), cell)| (name.clone(), cell.clone())).collect(),
                false => Vec::new(),
            },
            changes,
            flaws: line.flaws.iter().map(|wrong| sentence(app, asked, import.kind, wrong)).collect(),
            name: line.name,
        }
    };
    Ok(lines.into_iter().map(row).collect())
}

fn said(app: &App, asked: &Asked, names: &Names, value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::Bool(yes) => app.words.say(asked.locale, if *yes { "yes" } else { "no" }, &[]),
        Json::Array(words) => words.iter().filter_map(Json::as_str).collect::<Vec<_>>().join(", "),
        Json::String(text) => match names.of(text) {
            Some(name) => name.to_owned(),
            None if text.starts_with("acc_") && text.len() == 36 => {
                app.words.say(asked.locale, "imports-new-account", &[])
            }
            None => text.clone(),
        },
        other => other.to_string(),
    }
}

/// What is wrong, with the name of the field before it.
fn sentence(app: &App, asked: &Asked, kind: ImportKind, wrong: &Wrong) -> String {
    let args: Vec<(&str, Arg<'_>)> =
        wrong.args.iter().map(|(name, value)| (name.as_str(), value.as_str().into())).collect();
    let text = app.words.say(asked.locale, &format!("flaw-{}", wrong.code.replace('.', "-")), &args);
    if wrong.field.is_empty() {
        text
    } else {
        format!("{}: {text}", page::label(app, asked, kind, &wrong.field))
    }
}

/// `GET /app/imports/{id}/refused.csv`: the refused rows as they were, each with its reason, to be mended and imported.
pub async fn refused(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<ImportId>,
) -> Result<Response, Problem> {
    may_import(&asked)?;
    let mut reader = app.reader().await?;
    let import = imports::store::find(&mut reader, &id).await?;
    let import = import.ok_or_else(|| Problem::refused(&ImportRefusal::Missing))?;
    let is_dry = matches!(import.status, ImportStatus::Planning | ImportStatus::Planned);
    let stage = if is_dry { Stage::Planned } else { Stage::Taken };
    let mut csv = Csv::of(asked.locale);
    let reason = app.words.say(asked.locale, "imports-reason", &[]);
    let head = import.file.head.iter().cloned().chain([reason]);
    csv.row(&head.map(Cell::Text).collect::<Vec<_>>());
    for (line, mut cells) in imports::refused(&mut reader, &id, stage).await? {
        cells.resize(import.file.head.len(), String::new());
        let reasons = line.flaws.iter().map(|wrong| sentence(&app, &asked, import.kind, wrong));
        cells.push(reasons.collect::<Vec<_>>().join(" "));
        csv.row(&cells.into_iter().map(Cell::Text).collect::<Vec<_>>());
    }
    let mut response = csv.take().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(Format::Csv.media_type()));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"refused.csv\""),
    );
    Ok(response)
}

impl Row {
    pub(super) fn samples() -> Vec<Self> {
        let row = |path: &str| Self {
            line: 2,
            name: "Åsa <Öhman>".into(),
            path: path.into(),
            changes: Vec::new(),
            cells: vec![("Kaupunki".into(), "Åbo".into())],
            flaws: Vec::new(),
        };
        let change = Change { field: "Kaupunki".into(), old: String::new(), new: "Åbo".into() };
        vec![
            Self { changes: vec![change], ..row("/app/contacts/con_1") },
            Self { flaws: vec!["Sähköposti: <b>".into()], name: String::new(), ..row("") },
            row(""),
        ]
    }
}
