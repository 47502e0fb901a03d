//! The database of one instance: opened by its URL, gives a [`Reader`] to look and a [`Work`] to change.
//!
//! SQLite: one writer, several readers, WAL, `synchronous=FULL`. PostgreSQL: one pool. Carries the clock.

use crate::{
    engine::{Conn, Engine, fault},
    work::{Actor, Reader, Work},
};
use ground::{Fault, Instant};
use sqlx::{
    PgPool, SqlitePool,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{
    fmt,
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// The URL names no database Kutsu can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadUrl(pub String);

impl fmt::Display for BadUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (allowed: sqlite://<file> or postgres://user:password@host:port/database)", self.0)
    }
}

impl std::error::Error for BadUrl {}

/// Where the time comes from: the machine, or a test's hand.
#[derive(Clone, Debug)]
pub enum Clock {
    System,
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands still at `at` until it is set.
    pub fn fixed(at: Instant) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at.millis())))
    }

    /// Moves a fixed clock; the machine's clock cannot be moved.
    pub fn set(&self, at: Instant) {
        if let Self::Fixed(millis) = self {
            millis.store(at.millis(), Ordering::SeqCst);
        }
    }

    /// The one place that reads the time.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    pub fn now(&self) -> Instant {
        let millis = match self {
            Self::Fixed(millis) => millis.load(Ordering::SeqCst),
            Self::System => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
            }
        };
        Instant::from_millis(millis)
    }
}

#[derive(Clone, Debug)]
enum Pools {
    Sqlite { write: SqlitePool, read: SqlitePool },
    Postgres(PgPool),
}

/// The database of one instance. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Db {
    pools: Pools,
    clock: Clock,
}

impl Db {
    /// Opens the database at `url`, creating a SQLite file that is not there. Does not migrate.
    pub async fn open(url: &str, clock: Clock) -> Result<Self, Fault> {
        let pools = if url.starts_with("sqlite:") {
            open_sqlite(url).await?
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            open_postgres(url, None)?
        } else {
            return Err(Fault::because(
                "reading the database URL",
                BadUrl(format!("no known database in {url:?}")),
            ));
        };
        Ok(Self { pools, clock })
    }

    /// Opens one schema of a PostgreSQL database.
    pub async fn open_schema(url: &str, schema: &str, clock: Clock) -> Result<Self, Fault> {
        Ok(Self { pools: open_postgres(url, Some(schema))?, clock })
    }

    pub fn engine(&self) -> Engine {
        match self.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// A connection to look with.
    pub async fn reader(&self) -> Result<Reader, Fault> {
        let conn = match &self.pools {
            Pools::Sqlite { read, .. } => read.acquire().await.map(Conn::Sqlite),
            Pools::Postgres(pool) => pool.acquire().await.map(Conn::Postgres),
        };
        Ok(Reader::new(conn.map_err(|error| fault("connecting", error))?, self.now()))
    }

    /// A look at the database as it is now, however long it takes and whatever others write meanwhile.
    pub async fn snapshot(&self) -> Result<Reader, Fault> {
        let conn = match &self.pools {
            Pools::Sqlite { read, .. } => read.begin().await.map(Conn::SqliteTx),
            Pools::Postgres(pool) => {
                let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
                pool.begin_with(begin).await.map(Conn::PostgresTx)
            }
        };
        Ok(Reader::new(conn.map_err(|error| fault("beginning a look", error))?, self.now()))
    }

    /// A transaction to change with. On SQLite it is the one writer; keep it short, wait for no network inside.
    pub async fn work(&self, actor: Actor) -> Result<Work, Fault> {
        let conn = match &self.pools {
            Pools::Sqlite { write, .. } => write.begin_with("BEGIN IMMEDIATE").await.map(Conn::SqliteTx),
            Pools::Postgres(pool) => pool.begin().await.map(Conn::PostgresTx),
        };
        let conn = conn.map_err(|error| fault("beginning a transaction", error))?;
        Ok(Work::new(Reader::new(conn, self.now()), actor))
    }

    /// Closes all connections; SQLite folds its log into the file.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

async fn open_sqlite(url: &str) -> Result<Pools, Fault> {
    let options = SqliteConnectOptions::from_str(url)
        .map_err(|error| Fault::because("reading the database URL", BadUrl(error.to_string())))?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("cache_size", "-16000")
        .pragma("temp_store", "memory")
        .pragma("wal_autocheckpoint", "2000")
        .statement_cache_capacity(200);
    let pool = || SqlitePoolOptions::new().test_before_acquire(false).idle_timeout(None).max_lifetime(None);
    let opened = |error| fault("opening the SQLite database", error);
    let write = pool()
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(options.clone())
        .await
        .map_err(opened)?;
    let read = pool()
        .max_connections(4)
        .acquire_timeout(Duration::from_secs(5))
        .connect_lazy_with(options.pragma("query_only", "on"));
    Ok(Pools::Sqlite { write, read })
}

/// What every connection asks of the server.
const WISHES: [&str; 2] = [
    // Mails are long texts; lz4 costs a tenth of the usual compression.
    "set default_toast_compression = 'lz4'",
    // Nobody's database turns any more: an index is read as fast as a table (the usual 4.0 counts with a disk's arm).
    "set random_page_cost = 1.1",
];

fn open_postgres(url: &str, schema: Option<&str>) -> Result<Pools, Fault> {
    let mut options = PgConnectOptions::from_str(url)
        .map_err(|error| Fault::because("reading the database URL", BadUrl(error.to_string())))?
        .application_name("kutsu")
        .statement_cache_capacity(300);
    if let Some(schema) = schema {
        options = options.options([("search_path", schema)]);
    }
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(4))
        .after_connect(|conn, _| {
            Box::pin(async move {
                for wish in WISHES {
                    // A server that does not know it goes on without.
                    let _ = sqlx::query(wish).execute(&mut *conn).await;
                }
                Ok(())
            })
        })
        .connect_lazy_with(options);
    Ok(Pools::Postgres(pool))
}
