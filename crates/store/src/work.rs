//! Reader and Work: looking at the database, and one transaction that changes it.
//!
//! A Work carries its clock reading, makes ids and numbers, knows its actor and writes the journal at commit.
//! Nothing waits for the network inside a Work; dropping one without `commit` undoes it.

use crate::{FromRow, Row, Sight, Sql, engine::Conn, engine::Engine, sql::insert_rows};
use ground::{Bind, Fault, Id, Instant, Value};
use serde::Serialize;
use std::{
    any::{Any, TypeId},
    collections::HashMap,
    ops::{Deref, DerefMut},
    sync::Arc,
};

/// Looks at the database. `now` is the one clock reading of what is being done.
#[derive(Debug)]
pub struct Reader {
    pub(crate) conn: Conn,
    pub now: Instant,
    sight: Option<Arc<Sight>>,
    /// Every look is narrowed to the sight, and not only those that ask for it.
    narrowed: bool,
    /// What was read once and is asked for again and again, one of each type.
    known: HashMap<TypeId, Arc<dyn Any + Send + Sync>>,
}

impl Reader {
    pub(crate) fn new(conn: Conn, now: Instant) -> Self {
        Self { conn, now, sight: None, narrowed: false, known: HashMap::new() }
    }

    /// From now on only what `sight` shows is seen.
    #[must_use]
    pub fn under(mut self, sight: Option<Arc<Sight>>) -> Self {
        (self.sight, self.narrowed) = (sight, true);
        self
    }

    fn seen_part(&self, sql: Sql) -> Result<Sql, Fault> {
        match &self.sight {
            Some(sight) => sight.narrow(sql, self.engine()),
            None => Ok(sql),
        }
    }

    /// Every row of what the person at work may see, also inside a [`Work`], whose other looks see everything.
    pub async fn seen<T: FromRow>(&mut self, sql: Sql) -> Result<Vec<T>, Fault> {
        let sql = self.seen_part(sql.run_at(self.now))?;
        made(self.conn.rows(sql).await?)
    }

    pub fn engine(&self) -> Engine {
        self.conn.engine()
    }

    /// The columns of a table, with their types, in their order.
    pub async fn columns(&mut self, table: &str) -> Result<Vec<(String, String)>, Fault> {
        let sql = Sql::new(self.engine().columns_of_table()).bind(table);
        made(self.conn.rows(sql).await?)
    }

    /// Whether something is hidden from these looks.
    pub fn is_narrowed(&self) -> bool {
        self.sight.is_some()
    }

    /// The fields that whoever is at work may not name, with their concepts.
    pub fn hidden(&self) -> &[(&'static str, String)] {
        self.sight.as_deref().map(Sight::hidden).unwrap_or_default()
    }

    /// The fields of this kind of record (its id's prefix) that whoever is at work may not change.
    pub fn locked<'r>(&'r self, kind: &'r str) -> impl Iterator<Item = &'r str> {
        self.sight.iter().flat_map(move |sight| sight.locked_of(kind))
    }

    /// What was noted here, so that it need not be read twice.
    pub fn noted<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        Arc::clone(self.known.get(&TypeId::of::<T>())?).downcast().ok()
    }

    /// Notes what was read, until this Reader or Work ends or somebody notes it anew.
    pub fn note<T: Any + Send + Sync>(&mut self, read: Arc<T>) {
        self.known.insert(TypeId::of::<T>(), read);
    }

    /// Forgets what was noted, because it was changed.
    pub fn forget<T: Any + Send + Sync>(&mut self) {
        self.known.remove(&TypeId::of::<T>());
    }

    /// Every row.
    pub async fn all<T: FromRow>(&mut self, sql: Sql) -> Result<Vec<T>, Fault> {
        let sql = sql.run_at(self.now);
        let sql = if self.narrowed { self.seen_part(sql)? } else { sql };
        made(self.conn.rows(sql).await?)
    }

    /// The first row, if there is one.
    pub async fn optional<T: FromRow>(&mut self, sql: Sql) -> Result<Option<T>, Fault> {
        Ok(self.all(sql).await?.into_iter().next())
    }

    /// The row that must be there.
    pub async fn one<T: FromRow>(&mut self, sql: Sql) -> Result<T, Fault> {
        self.optional(sql).await?.ok_or_else(|| Fault::new("a row that must be there is missing"))
    }
}

fn made<T: FromRow>(rows: Vec<Row>) -> Result<Vec<T>, Fault> {
    rows.into_iter().map(T::from_row).collect()
}

/// Who does something, as the journal remembers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// `user`, `contact`, `api_key`, `public` or `system`.
    pub kind: &'static str,
    pub id: Option<[u8; 16]>,
}

impl Actor {
    /// Kutsu itself: the worker, the scheduler, the command line.
    pub const SYSTEM: Self = Self { kind: "system", id: None };
    /// Somebody who has not said who they are.
    pub const PUBLIC: Self = Self { kind: "public", id: None };

    pub fn of<I: Id>(kind: &'static str, id: &I) -> Self {
        Self { kind, id: Some(id.bytes()) }
    }
}

/// One line of the journal: what happened to which record.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Id prefix of the record, e.g. `con`.
    pub subject_kind: &'static str,
    pub subject_id: [u8; 16],
    /// Stable dotted word, e.g. `registration.placed`.
    pub what: &'static str,
    /// Facts as JSON.
    pub detail: String,
    /// Who did it, when not the actor of the Work.
    pub actor: Option<Actor>,
}

impl Entry {
    pub fn new<I: Id>(what: &'static str, subject: &I, detail: &impl Serialize) -> Self {
        let detail = serde_json::to_string(detail).unwrap_or_else(|_| "{}".into());
        Self { subject_kind: I::PREFIX, subject_id: subject.bytes(), what, detail, actor: None }
    }

    /// Says that somebody else than the actor of the Work did it (several people's requests commit together).
    #[must_use]
    pub fn by(mut self, actor: Actor) -> Self {
        self.actor = Some(actor);
        self
    }
}

/// One transaction with its clock reading, ids, actor and journal.
#[derive(Debug)]
pub struct Work {
    reader: Reader,
    pub actor: Actor,
    journal: Vec<Entry>,
}

impl Deref for Work {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl DerefMut for Work {
    fn deref_mut(&mut self) -> &mut Reader {
        &mut self.reader
    }
}

/// So many rows are sent to PostgreSQL by columns, and at most so many at once.
const MANY_ROWS: usize = 4;
const MOST_AT_ONCE: usize = 1_000;

impl Work {
    pub(crate) fn new(reader: Reader, actor: Actor) -> Self {
        Self { reader, actor, journal: Vec::new() }
    }

    /// Says what the actor may see: what [`Reader::seen`] looks at, and which fields stay as they are. The rules of a
    /// command see everything, for seats are taken also by those one may not see.
    #[must_use]
    pub fn under(mut self, sight: Option<Arc<Sight>>) -> Self {
        self.reader.sight = sight;
        self
    }

    /// The same for a Work that goes on in somebody's name.
    pub fn see_with(&mut self, sight: Option<Arc<Sight>>) {
        self.reader.sight = sight;
    }

    /// Runs a statement; says how many rows it touched.
    pub async fn execute(&mut self, sql: Sql) -> Result<u64, Fault> {
        self.reader.conn.execute(sql).await
    }

    /// Inserts many rows with as few statements as each engine allows.
    pub async fn insert(&mut self, into: &str, columns: &[&str], rows: &[Vec<Value>]) -> Result<(), Fault> {
        if self.engine() == Engine::Postgres && rows.len() >= MANY_ROWS {
            for rows in rows.chunks(MOST_AT_ONCE) {
                self.reader.conn.insert_columns(into, columns, rows).await?;
            }
            return Ok(());
        }
        for sql in insert_rows(into, columns, rows, "") {
            self.execute(sql).await?;
        }
        Ok(())
    }

    /// A new id: UUIDv7, so that later means greater.
    #[expect(clippy::disallowed_methods, reason = "the one place that makes ids")]
    pub fn new_id<I: Id>(&self) -> I {
        I::from_bytes(uuid::Uuid::now_v7().into_bytes())
    }

    /// The next number of a series, e.g. 1001 of `events`. `first` is what an untouched series begins with.
    pub async fn next_number(&mut self, series: &str, first: i64) -> Result<i64, Fault> {
        self.next_numbers(series, first, 1).await
    }

    /// Takes `count` numbers of a series at once; gives the first of them.
    pub async fn next_numbers(&mut self, series: &str, first: i64, count: i64) -> Result<i64, Fault> {
        let sql = Sql::new(
            "insert into sequences (name, next) values ($1, $2)
             on conflict (name) do update set next = sequences.next + $3
             returning next",
        );
        let (next,): (i64,) = self.one(sql.bind(series).bind(&(first + count)).bind(&count)).await?;
        Ok(next - count)
    }

    /// Notes what happened, in this transaction.
    pub fn record(&mut self, entry: Entry) {
        self.journal.push(entry);
    }

    /// Makes it so: writes the journal and commits. After this, what was done survives a crash.
    pub async fn commit(mut self) -> Result<(), Fault> {
        let entries = std::mem::take(&mut self.journal);
        if let Some(sight) = &self.reader.sight {
            refuse_locked(sight, &entries)?;
        }
        let rows: Vec<Vec<Value>> = entries
            .into_iter()
            .map(|entry| {
                let actor = entry.actor.unwrap_or(self.actor);
                vec![
                    self.new_id::<JournalId>().to_value(),
                    self.now.to_value(),
                    actor.kind.to_value(),
                    actor.id.map(|id| id.to_vec()).to_value(),
                    entry.subject_kind.to_value(),
                    entry.subject_id.as_slice().to_value(),
                    entry.what.to_value(),
                    Value::Text(entry.detail),
                ]
            })
            .collect();
        const COLUMNS: [&str; 8] =
            ["id", "at", "actor_kind", "actor_id", "subject_kind", "subject_id", "what", "detail"];
        self.insert("journal", &COLUMNS, &rows).await?;
        self.reader.conn.commit().await
    }
}

/// A change of a field that the actor may not change undoes the whole Work.
fn refuse_locked(sight: &Sight, entries: &[Entry]) -> Result<(), Fault> {
    for entry in entries {
        let detail: serde_json::Value = serde_json::from_str(&entry.detail).unwrap_or_default();
        let changed = detail["changed"].as_object().into_iter().flat_map(serde_json::Map::keys);
        if let Some(field) = sight.locked(entry.subject_kind, changed) {
            return Err(Fault::new(format!("{LOCKED}{field}")));
        }
    }
    Ok(())
}

const LOCKED: &str = "a field that may not be changed: ";

/// The field that its actor may not change, when this fault says so.
pub fn locked_field(fault: &Fault) -> Option<String> {
    fault.to_string().strip_prefix(LOCKED).map(str::to_owned)
}

ground::id! {
    /// One line of the journal.
    JournalId = "jnl";
}
