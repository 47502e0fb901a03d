//! Changes: what differs between two states of a record, and what others changed since somebody looked.
//!
//! A command writes [`between`] into the journal as `{"changed": {field: [old, new]}, "version": n}`; a stale form is
//! told with [`since`] which fields moved under it.

use ground::{Fault, Id, Instant};
use serde::Serialize;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeSet;
use store::{Actor, JournalId, Reader, Sql};

/// Fields that change by themselves.
const SILENT: [&str; 2] = ["version", "updated_at"];

/// The fields in which `new` differs from `old`, each with both values.
pub fn between(old: &impl Serialize, new: &impl Serialize) -> Map<String, Json> {
    let (old, new) = (flat(old), flat(new));
    let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let value = |object: &Map<String, Json>, key: &String| object.get(key).cloned().unwrap_or(Json::Null);
    keys.into_iter()
        .filter(|key| !SILENT.contains(&key.as_str()))
        .map(|key| (key.clone(), value(&old, key), value(&new, key)))
        .filter(|(_, old, new)| old != new)
        .map(|(key, old, new)| (key, json!([old, new])))
        .collect()
}

/// The fields of a record by their names; each custom field is one of its own, `custom.<key>`.
pub fn flat(record: &impl Serialize) -> Map<String, Json> {
    match serde_json::to_value(record) {
        Ok(Json::Object(mut object)) => {
            if let Some(Json::Object(custom)) = object.remove("custom") {
                object.extend(custom.into_iter().map(|(key, value)| (format!("custom.{key}"), value)));
            }
            object
        }
        _ => Map::new(),
    }
}

/// The same the other way: fields as a change is written.
pub fn nested(fields: Map<String, Json>) -> Map<String, Json> {
    let (mut own, mut custom) = (Map::new(), Map::new());
    for (field, value) in fields {
        match field.strip_prefix("custom.") {
            Some(key) => custom.insert(key.to_owned(), value),
            None => own.insert(field, value),
        };
    }
    if !custom.is_empty() {
        own.insert("custom".into(), Json::Object(custom));
    }
    own
}

/// The fields of a record that were changed after its version was `seen`, in the order of the alphabet.
pub async fn since<I: Id>(reader: &mut Reader, subject: &I, seen: i64) -> Result<Vec<String>, Fault> {
    let sql = Sql::new("select detail from journal where subject_id = $1 order by id desc limit 100");
    let rows: Vec<(String,)> = reader.all(sql.bind(subject.bytes().as_slice())).await?;
    let mut fields = BTreeSet::new();
    for (detail,) in rows {
        let detail: Json = serde_json::from_str(&detail).unwrap_or_default();
        if detail["version"].as_i64().is_some_and(|version| version > seen) {
            fields.extend(detail["changed"].as_object().into_iter().flat_map(Map::keys).cloned());
        }
    }
    Ok(fields.into_iter().collect())
}

/// The last entry of the journal: as long as it is the last, nothing that is recorded has changed.
pub async fn newest(reader: &mut Reader) -> Result<Option<Vec<u8>>, Fault> {
    let newest: Option<(Vec<u8>,)> =
        reader.optional(Sql::new("select id from journal order by id desc limit 1")).await?;
    Ok(newest.map(|(id,)| id))
}

store::row! {
    /// One line of a record's history.
    #[derive(Clone, Debug)]
    pub struct HistoryLine {
        pub at: Instant,
        /// `user`, `api_key`, `contact`, `public` or `system`.
        pub actor_kind: String,
        /// The name of the user or the key.
        pub actor_name: Option<String>,
        /// Stable dotted word, e.g. `event.changed`.
        pub what: String,
        /// Facts as JSON.
        pub detail: String,
    }
}

impl HistoryLine {
    /// The fields that were changed.
    pub fn fields(&self) -> Vec<String> {
        let detail: Json = serde_json::from_str(&self.detail).unwrap_or_default();
        detail["changed"].as_object().into_iter().flat_map(Map::keys).cloned().collect()
    }
}

/// What happened to a record, newest first.
pub async fn history<I: Id>(reader: &mut Reader, subject: &I, limit: i64) -> Result<Vec<HistoryLine>, Fault> {
    let sql = Sql::new(
        "select journal.at, journal.actor_kind, coalesce(users.name, api_keys.name) as actor_name, journal.what,
                journal.detail
           from journal left join users on users.id = journal.actor_id
                left join api_keys on api_keys.id = journal.actor_id
          where journal.subject_id = $1 order by journal.id desc limit $2",
    );
    reader.all(sql.bind(subject.bytes().as_slice()).bind(&limit)).await
}

store::row! {
    /// One thing that somebody did.
    #[derive(Clone, Debug)]
    struct DoneRow {
        id: JournalId,
        at: Instant,
        subject_kind: String,
        subject_id: Vec<u8>,
        what: String,
        detail: String,
    }
}

/// One thing that somebody did.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    pub id: JournalId,
    pub at: Instant,
    /// How ids of the record begin.
    pub subject_kind: String,
    pub subject_id: [u8; 16],
    /// Stable dotted word, e.g. `event.changed`.
    pub what: String,
    detail: String,
}

impl Done {
    /// The fields that were changed.
    pub fn fields(&self) -> Vec<String> {
        let detail: Json = serde_json::from_str(&self.detail).unwrap_or_default();
        detail["changed"].as_object().into_iter().flat_map(Map::keys).cloned().collect()
    }
}

/// What `actor` did, newest first; only what is older than `before`, when it is given.
pub async fn done_by(
    reader: &mut Reader,
    actor: Actor,
    before: Option<JournalId>,
    limit: i64,
) -> Result<Vec<Done>, Fault> {
    let mut sql =
        Sql::new("select id, at, subject_kind, subject_id, what, detail from journal where actor_id = ");
    sql.push_value(&actor.id.map(|id| id.to_vec()));
    if let Some(before) = before {
        sql.push(" and id < ").push_value(&before);
    }
    sql.push(" order by id desc limit ").push_value(&limit);
    let rows: Vec<DoneRow> = reader.all(sql).await?;
    let done = rows.into_iter().map(|row| {
        let subject = row.subject_id.as_slice().try_into();
        let subject_id = subject.map_err(|_| Fault::new("an id in the journal is not 16 bytes"))?;
        let DoneRow { id, at, subject_kind, what, detail, .. } = row;
        Ok(Done { id, at, subject_kind, subject_id, what, detail })
    });
    done.collect()
}
