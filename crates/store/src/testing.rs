//! Databases for tests: a fresh, migrated one on each engine.
//!
//! SQLite always; PostgreSQL when `KUTSU_TEST_POSTGRES` holds a URL (`cargo xtask ci` and `scripts/test` set it).
//! Without it only SQLite is tried; the runner says so.

use crate::{Actor, Clock, Db, Sql, migrate};
use ground::{Fault, Instant};
use std::{future::Future, path::PathBuf};

/// The moment at which every test's clock stands: Monday 23 November 2026, 09:00 in Helsinki.
pub fn noon() -> Instant {
    Instant::from_millis(1_795_417_200_000)
}

/// A folder that goes away with the test.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A fresh SQLite database with a fixed clock.
pub async fn sqlite() -> Result<(Db, Folder), Fault> {
    let name = uuid_hex();
    let path = std::env::temp_dir().join(format!("kutsu-test-{name}"));
    std::fs::create_dir_all(&path).map_err(|error| Fault::because("making a test folder", error))?;
    let url = format!("sqlite://{}", path.join("kutsu.db").display());
    let db = Db::open(&url, Clock::fixed(noon())).await?;
    migrate::migrate(&db).await?;
    Ok((db, Folder(path)))
}

/// A fresh schema on the PostgreSQL server of the tests, if there is one.
pub async fn postgres() -> Result<Option<Db>, Fault> {
    let Ok(url) = std::env::var("KUTSU_TEST_POSTGRES") else { return Ok(None) };
    let schema = format!("test_{}", uuid_hex());
    let outside = Db::open(&url, Clock::System).await?;
    let mut work = outside.work(Actor::SYSTEM).await?;
    let mut create = Sql::new("create schema ");
    create.push(&schema);
    work.execute(create).await?;
    work.commit().await?;
    outside.close().await;
    let db = Db::open_schema(&url, &schema, Clock::fixed(noon())).await?;
    migrate::migrate(&db).await?;
    Ok(Some(db))
}

/// Runs `test` on a fresh database of each engine there is.
pub async fn each_engine<F, R>(test: F)
where
    F: Fn(Db) -> R,
    R: Future<Output = Result<(), Fault>>,
{
    let (db, _folder) = sqlite().await.unwrap_or_else(|fault| panic!("{fault}"));
    test(db).await.unwrap_or_else(|fault| panic!("on SQLite: {fault}"));
    if let Some(db) = postgres().await.unwrap_or_else(|fault| panic!("{fault}")) {
        test(db).await.unwrap_or_else(|fault| panic!("on PostgreSQL: {fault}"));
    }
}

#[expect(clippy::disallowed_methods, reason = "names of test databases")]
fn uuid_hex() -> String {
    uuid::Uuid::now_v7().simple().to_string()
}
