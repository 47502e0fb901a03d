//! The one `match` over the two engines: connections, transactions, and running a statement on either.
//!
//! Called by [`crate::db`] and [`crate::work`]; everything else sees `Reader` and `Work`.

use crate::{
    Sql,
    columns::{self, Column},
    row::{self, Row},
};
use ground::{Fault, Value, value::Kind};
use sqlx::{AssertSqlSafe, Postgres, Sqlite, Transaction, pool::PoolConnection};

/// Which database runs underneath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A connection, alone or in a transaction.
#[derive(Debug)]
pub(crate) enum Conn {
    Sqlite(PoolConnection<Sqlite>),
    SqliteTx(Transaction<'static, Sqlite>),
    Postgres(PoolConnection<Postgres>),
    PostgresTx(Transaction<'static, Postgres>),
}

macro_rules! bound {
    ($database:ty, $text:expr, $values:expr) => {{
        let mut query = sqlx::query::<$database>(AssertSqlSafe($text));
        for value in $values {
            query = match value {
                Value::Null(Kind::Bool) => query.bind(None::<bool>),
                Value::Null(Kind::Int) => query.bind(None::<i64>),
                Value::Null(Kind::Real) => query.bind(None::<f64>),
                Value::Null(Kind::Text) => query.bind(None::<String>),
                Value::Null(Kind::Bytes) => query.bind(None::<Vec<u8>>),
                Value::Bool(inner) => query.bind(inner),
                Value::Int(inner) => query.bind(inner),
                Value::Real(inner) => query.bind(inner),
                Value::Text(inner) => query.bind(inner),
                Value::Bytes(inner) => query.bind(inner),
            };
        }
        query
    }};
}

/// Statements longer than this are not kept prepared. Those of many rows come in few sizes and stay below.
const LONGEST_PREPARED: usize = 10_000;

impl Conn {
    pub(crate) fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) | Self::SqliteTx(_) => Engine::Sqlite,
            Self::Postgres(_) | Self::PostgresTx(_) => Engine::Postgres,
        }
    }

    /// Every row as it came. Not generic: what rows become is decided outside, or this would be compiled for each.
    pub(crate) async fn rows(&mut self, sql: Sql) -> Result<Vec<Row>, Fault> {
        let (text, values) = sql.into_parts(self.engine());
        let keep = text.len() < LONGEST_PREPARED;
        let shown = shown(&text);
        macro_rules! rows {
            ($database:ty, $conn:expr, $read:path) => {{
                let found = bound!($database, text, values).persistent(keep).fetch_all($conn).await;
                found.and_then(|found| $read(&found)).map_err(|error| fault(&shown, error))
            }};
        }
        match self {
            Self::Sqlite(conn) => rows!(Sqlite, &mut **conn, row::from_sqlite),
            Self::SqliteTx(tx) => rows!(Sqlite, &mut **tx, row::from_sqlite),
            Self::Postgres(conn) => rows!(Postgres, &mut **conn, row::from_postgres),
            Self::PostgresTx(tx) => rows!(Postgres, &mut **tx, row::from_postgres),
        }
    }

    pub(crate) async fn execute(&mut self, sql: Sql) -> Result<u64, Fault> {
        let (text, values) = sql.into_parts(self.engine());
        let keep = text.len() < LONGEST_PREPARED;
        let shown = shown(&text);
        macro_rules! run {
            ($database:ty, $conn:expr) => {{
                let done = bound!($database, text, values).persistent(keep).execute($conn).await;
                done.map(|done| done.rows_affected()).map_err(|error| fault(&shown, error))
            }};
        }
        match self {
            Self::Sqlite(conn) => run!(Sqlite, &mut **conn),
            Self::SqliteTx(tx) => run!(Sqlite, &mut **tx),
            Self::Postgres(conn) => run!(Postgres, &mut **conn),
            Self::PostgresTx(tx) => run!(Postgres, &mut **tx),
        }
    }

    /// Inserts rows by one statement of PostgreSQL; see [`columns`].
    pub(crate) async fn insert_columns(
        &mut self,
        into: &str,
        names: &[&str],
        rows: &[Vec<Value>],
    ) -> Result<(), Fault> {
        let turned = columns::turned(rows)?;
        let text = columns::text(into, names, &turned);
        let shown = shown(&text);
        let mut query = sqlx::query::<Postgres>(AssertSqlSafe(text));
        for column in turned {
            query = match column {
                Column::Bool(all) => query.bind(all),
                Column::Int(all) => query.bind(all),
                Column::Real(all) => query.bind(all),
                Column::Text(all) => query.bind(all),
                Column::Bytes(all) => query.bind(all),
            };
        }
        let done = match self {
            Self::Postgres(conn) => query.execute(&mut **conn).await,
            Self::PostgresTx(tx) => query.execute(&mut **tx).await,
            Self::Sqlite(_) | Self::SqliteTx(_) => return Err(Fault::new("columns are for PostgreSQL")),
        };
        done.map(drop).map_err(|error| fault(&shown, error))
    }

    /// Runs a script of several statements without parameters (migrations).
    pub(crate) async fn script(&mut self, text: &'static str) -> Result<(), Fault> {
        let done = match self {
            Self::Sqlite(conn) => sqlx::raw_sql(text).execute(&mut **conn).await.map(drop),
            Self::SqliteTx(tx) => sqlx::raw_sql(text).execute(&mut **tx).await.map(drop),
            Self::Postgres(conn) => sqlx::raw_sql(text).execute(&mut **conn).await.map(drop),
            Self::PostgresTx(tx) => sqlx::raw_sql(text).execute(&mut **tx).await.map(drop),
        };
        done.map_err(|error| fault(text, error))
    }

    /// Commits. A COMMIT whose answer was lost is a passing fault: retried by key, never assumed.
    pub(crate) async fn commit(self) -> Result<(), Fault> {
        let done = match self {
            Self::SqliteTx(tx) => tx.commit().await,
            Self::PostgresTx(tx) => tx.commit().await,
            Self::Sqlite(_) | Self::Postgres(_) => Ok(()),
        };
        done.map_err(|error| fault("commit", error))
    }
}

fn shown(text: &str) -> String {
    text.split_whitespace().take(12).collect::<Vec<_>>().join(" ")
}

/// Unique and foreign key violations are named so that a command can turn them into a refusal.
pub(crate) fn fault(doing: &str, error: sqlx::Error) -> Fault {
    let passing = match &error {
        sqlx::Error::Io(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => true,
        sqlx::Error::Database(database) => database.code().is_some_and(|code| is_passing(&code)),
        _ => false,
    };
    let taken = matches!(&error, sqlx::Error::Database(database) if database.is_unique_violation());
    let fault = Fault::because(if taken { format!("{TAKEN}{doing}") } else { doing.to_owned() }, error);
    if passing { fault.passing() } else { fault }
}

const TAKEN: &str = "unique key taken: ";

/// Whether this fault says that a unique key was taken already.
pub fn is_taken(fault: &Fault) -> bool {
    fault.to_string().starts_with(TAKEN)
}

/// Codes that a retry may mend: connection lost or refused, serialization, deadlock, read-only during a
/// failover, shutting down; SQLite busy (5), locked (6), disk full (13).
fn is_passing(code: &str) -> bool {
    code.starts_with("08")
        || matches!(
            code,
            "25006" | "40001" | "40P01" | "57P01" | "57P02" | "57P03" | "53300" | "5" | "6" | "13"
        )
}
