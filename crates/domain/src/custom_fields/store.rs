//! The tables `custom_fields`, `custom_values` and `layouts`.

use super::{Field, FieldKind, HasValues, Layout, ModuleFields, Registry, Values, values};
use crate::ids::CustomFieldId;
use ::store::{Reader, Sql, Work, sql::insert_rows};
use ground::{Bind, Fault, Value};
use std::collections::{BTreeMap, HashMap};

/// Most ids in one statement.
const CHUNK: usize = 1_000;

/// Reads everything there is.
pub(super) async fn read(reader: &mut Reader) -> Result<Registry, Fault> {
    let fields: Vec<Field> = reader.all(select("order by created_at, id")).await?;
    let layouts = Sql::new("select module, sections, version from layouts");
    let layouts: Vec<(String, String, i64)> = reader.all(layouts).await?;
    let mut read = BTreeMap::new();
    for (module, sections, version) in layouts {
        let sections =
            serde_json::from_str(&sections).map_err(|error| Fault::because("reading a layout", error))?;
        read.insert(module, Layout { sections, version });
    }
    Ok(Registry::new(fields, read))
}

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new(
        "select id, module, key, kind, labels, choices, target, retired_at, version, created_at, updated_at
           from custom_fields ",
    );
    sql.push(rest);
    sql
}

/// The field, its row locked until the Work ends.
pub(super) async fn lock(work: &mut Work, id: &CustomFieldId) -> Result<Option<Field>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional(sql).await
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, Fault> {
    serde_json::to_string(value).map_err(|error| Fault::because("writing a custom field", error))
}

/// Keeps a new field; says whether its key was still free.
pub(super) async fn insert(work: &mut Work, field: &Field) -> Result<bool, Fault> {
    let sql = Sql::new(
        "insert into custom_fields (id, module, key, kind, labels, choices, target, version, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (module, key) do nothing",
    );
    let sql = sql.bind(&field.id).bind(&field.module).bind(&field.key).bind(&field.kind);
    let sql = sql.bind(&json(&field.labels)?).bind(&json(&field.choices)?).bind(&field.target);
    let sql = sql.bind(&field.version).bind(&field.created_at).bind(&field.updated_at);
    Ok(work.execute(sql).await? == 1)
}

pub(super) async fn update(work: &mut Work, field: &Field) -> Result<(), Fault> {
    let sql = Sql::new(
        "update custom_fields set labels = $2, choices = $3, retired_at = $4, version = $5, updated_at = $6
          where id = $1",
    );
    let sql = sql.bind(&field.id).bind(&json(&field.labels)?).bind(&json(&field.choices)?);
    work.execute(sql.bind(&field.retired_at).bind(&field.version).bind(&field.updated_at)).await.map(drop)
}

/// Keeps a layout if its version is still the one it began with; says whether.
pub(super) async fn put_layout(work: &mut Work, module: &str, layout: &Layout) -> Result<bool, Fault> {
    let now = work.now;
    let sql = Sql::new(
        "insert into layouts (module, sections, version, updated_at) values ($1, $2, $3 + 1, $4)
         on conflict (module) do update set sections = $2, version = $3 + 1, updated_at = $4
          where layouts.version = $3",
    );
    let sql = sql.bind(module).bind(&json(&layout.sections)?).bind(&layout.version).bind(&now);
    Ok(work.execute(sql).await? == 1)
}

store::row! {
    struct ValueRow {
        record_id: Vec<u8>,
        key: String,
        kind: FieldKind,
        text_value: Option<String>,
        number_value: Option<f64>,
    }
}

/// The values of these records in fields that are in use; records without any are missing.
pub async fn load(
    reader: &mut Reader,
    module: &str,
    ids: &[[u8; 16]],
) -> Result<HashMap<[u8; 16], Values>, Fault> {
    let mut found: HashMap<[u8; 16], Values> = HashMap::new();
    for ids in ids.chunks(CHUNK) {
        let mut sql = Sql::new(
            "select custom_values.record_id, custom_values.key, custom_fields.kind,
                    coalesce(custom_values.text_value, custom_values.long_value) as text_value,
                    custom_values.number_value
               from custom_values join custom_fields on custom_fields.key = custom_values.key
              where custom_fields.retired_at is null and custom_fields.module = ",
        );
        let ids: Vec<Vec<u8>> = ids.iter().map(|id| id.to_vec()).collect();
        sql.push_value(module).push(" and custom_values.record_id in ").push_set(&ids);
        for row in reader.all::<ValueRow>(sql).await? {
            let Ok(id) = <[u8; 16]>::try_from(row.record_id.as_slice()) else { continue };
            if let Some(value) = values::from_columns(row.kind, row.text_value, row.number_value) {
                found.entry(id).or_default().0.insert(row.key, value);
            }
        }
    }
    Ok(found)
}

/// Gives each record its values, with one query for all of them.
pub async fn load_into<R: HasValues>(reader: &mut Reader, records: &mut [R]) -> Result<(), Fault> {
    let ids: Vec<[u8; 16]> = records.iter().map(HasValues::record_id).collect();
    let mut found = load(reader, R::MODULE, &ids).await?;
    for record in records {
        if let Some(values) = found.remove(&record.record_id()) {
            *record.values_mut() = values;
        }
    }
    Ok(())
}

/// The record, if it is there, with its values.
pub async fn completed<R: HasValues>(reader: &mut Reader, mut record: Option<R>) -> Result<Option<R>, Fault> {
    if let Some(record) = &mut record {
        load_into(reader, std::slice::from_mut(record)).await?;
    }
    Ok(record)
}

/// Keeps what changed in one record.
pub async fn write<R: HasValues>(
    work: &mut Work,
    fields: &ModuleFields,
    old: &R,
    new: &R,
) -> Result<(), Fault> {
    write_all(work, fields, &[(new.record_id(), old.values(), new.values())]).await
}

/// Keeps what changed in many records: `(id, before, after)`.
pub async fn write_all(
    work: &mut Work,
    fields: &ModuleFields,
    changes: &[([u8; 16], &Values, &Values)],
) -> Result<(), Fault> {
    let mut rows: Vec<Vec<Value>> = Vec::new();
    let mut gone: BTreeMap<&String, Vec<Vec<u8>>> = BTreeMap::new();
    for (id, old, new) in changes {
        for (key, value) in old.moved(new) {
            match (fields.find(key), value) {
                (Some(field), Some(value)) => {
                    let [text, long, number] = values::columns(field, value);
                    rows.push(vec![id.as_slice().to_value(), key.to_value(), text, long, number]);
                }
                _ => gone.entry(key).or_default().push(id.to_vec()),
            }
        }
    }
    const COLUMNS: [&str; 5] = ["record_id", "key", "text_value", "long_value", "number_value"];
    const AGAIN: &str = "on conflict (record_id, key) do update set text_value = excluded.text_value,
        long_value = excluded.long_value, number_value = excluded.number_value";
    for sql in insert_rows("custom_values", &COLUMNS, &rows, AGAIN) {
        work.execute(sql).await?;
    }
    for (key, ids) in gone {
        for ids in ids.chunks(CHUNK) {
            let mut sql = Sql::new("delete from custom_values where key = ");
            sql.push_value(key).push(" and record_id in ").push_set(ids);
            work.execute(sql).await?;
        }
    }
    Ok(())
}
