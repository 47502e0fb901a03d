//! The SQL of document templates.

use super::{DocumentDraft, DocumentKind, DocumentTemplate};
use crate::{
    ids::DocumentTemplateId,
    list::{self, Listing, Wish},
};
use ::store::{Reader, Sql, Work};
use ground::{Bind, Fault, Instant, Locale, Value, Zone, collate};

const COLUMNS: &str = "document_templates.id, document_templates.number, document_templates.kind, \
     document_templates.name, document_templates.language, document_templates.source, document_templates.active, \
     document_templates.archived_at, document_templates.version, document_templates.created_at, \
     document_templates.updated_at";

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from document_templates ").push(rest);
    sql
}

/// The template, if it is there (archived ones too).
pub async fn find(reader: &mut Reader, id: &DocumentTemplateId) -> Result<Option<DocumentTemplate>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await
}

/// The template, its row locked until the Work ends.
pub async fn lock(work: &mut Work, id: &DocumentTemplateId) -> Result<Option<DocumentTemplate>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional(sql).await
}

/// All templates in order of names, archived ones too.
pub async fn all(reader: &mut Reader) -> Result<Vec<DocumentTemplate>, Fault> {
    reader.all(select("order by kind, sort_key, id limit 1000")).await
}

/// Those that are offered for these kinds (DT-2), in order of names.
pub async fn offered(reader: &mut Reader, kinds: &[DocumentKind]) -> Result<Vec<DocumentTemplate>, Fault> {
    let mut sql = select("where archived_at is null and active = true and kind in ");
    sql.push_list(kinds).push(" order by sort_key, id limit 200");
    reader.all(sql).await
}

/// The offered one of a kind and language that was changed last.
pub async fn usual(
    reader: &mut Reader,
    kind: DocumentKind,
    language: Locale,
) -> Result<Option<DocumentTemplate>, Fault> {
    let sql = select(
        "where archived_at is null and active = true and kind = $1 and language = $2
          order by updated_at desc, id desc limit 1",
    );
    reader.optional(sql.bind(&kind).bind(&language)).await
}

/// One page of the list that `wish` asks for, in the calendar of `zone`.
pub async fn page(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Listing<DocumentTemplate>, Fault> {
    list::page(reader, COLUMNS, wish, zone).await
}

const WRITTEN: [&str; 8] =
    ["kind", "name", "sort_key", "search_text", "language", "source", "active", "updated_at"];

fn columns_of(draft: &DocumentDraft, now: Instant) -> Vec<Value> {
    vec![
        draft.kind.to_value(),
        draft.name.to_value(),
        collate::text_key(&draft.name).to_value(),
        collate::fold(&draft.name).to_value(),
        draft.language.to_value(),
        draft.source.to_value(),
        draft.active.to_value(),
        now.to_value(),
    ]
}

pub(super) async fn insert(
    work: &mut Work,
    id: &DocumentTemplateId,
    number: &str,
    draft: &DocumentDraft,
) -> Result<(), Fault> {
    let now = work.now;
    let mut columns = vec!["id", "number", "created_at"];
    columns.extend(WRITTEN);
    let mut row = vec![id.to_value(), number.to_value(), now.to_value()];
    row.extend(columns_of(draft, now));
    work.insert("document_templates", &columns, &[row]).await
}

pub(super) async fn update(
    work: &mut Work,
    id: &DocumentTemplateId,
    draft: &DocumentDraft,
) -> Result<(), Fault> {
    let now = work.now;
    let mut sql = Sql::new("update document_templates set version = version + 1");
    for (column, value) in WRITTEN.iter().zip(columns_of(draft, now)) {
        sql.push(", ").push(column).push(" = ").push_value(&value);
    }
    sql.push(" where id = ").push_value(id);
    work.execute(sql).await.map(drop)
}

pub(super) async fn mark_archived(
    work: &mut Work,
    id: &DocumentTemplateId,
    at: Option<Instant>,
) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new(
        "update document_templates set archived_at = $2, updated_at = $3, version = version + 1 where id = $1",
    );
    work.execute(sql.bind(id).bind(&at).bind(&now)).await.map(drop)
}
