//! A fresh, migrated database for one measure, on SQLite or PostgreSQL, with a folder; [`Place::remove`] takes both away.
//!
//! PostgreSQL is the server in `KUTSU_TEST_POSTGRES`; without it there is SQLite only.

use ground::{Fault, token::SecretKey};
use std::path::PathBuf;
use store::{Clock, Db, Engine, Sql, migrate};

/// Where one instance of Kutsu lives.
#[derive(Debug)]
pub struct Place {
    /// `SQLite` or `PostgreSQL`.
    pub name: &'static str,
    pub url: String,
    pub db: Db,
    /// The data folder of the servers.
    pub folder: PathBuf,
    /// The server and the database on it that is to be dropped.
    guest: Option<(String, String)>,
}

/// The key of all instances here: what it signs is worth nothing.
pub const KEY: &str = "6b757473752d62656e63682d6b657973206172652077656c6c206b6e6f776e21";

impl Place {
    /// A SQLite file in a new folder.
    pub async fn sqlite() -> Result<Self, Fault> {
        let folder = folder()?;
        let url = format!("sqlite://{}", folder.join("kutsu.db").display());
        let db = opened(&url).await?;
        Ok(Self { name: "SQLite", url, db, folder, guest: None })
    }

    /// A new database on the PostgreSQL server, if there is one.
    pub async fn postgres() -> Result<Option<Self>, Fault> {
        let Ok(server) = std::env::var("KUTSU_TEST_POSTGRES") else { return Ok(None) };
        let folder = folder()?;
        let name = folder.file_name().unwrap_or_default().to_string_lossy().replace(['-', '.'], "_");
        on_server(&server, &format!("create database {name}")).await?;
        let url = in_database(&server, &name);
        let db = opened(&url).await?;
        Ok(Some(Self { name: "PostgreSQL", url, db, folder, guest: Some((server, name)) }))
    }

    /// One of each engine there is.
    pub async fn each() -> Result<Vec<Self>, Fault> {
        let mut places = vec![Self::sqlite().await?];
        places.extend(Self::postgres().await?);
        Ok(places)
    }

    /// The key that signs this instance's personal links.
    pub fn key(&self) -> Result<SecretKey, Fault> {
        SecretKey::from_hex(KEY).map_err(|error| Fault::because("reading the key", error))
    }

    /// Lets PostgreSQL look at its data and tidy up, as it does by itself after a minute.
    pub async fn settle(&self) -> Result<(), Fault> {
        if self.db.engine() == Engine::Postgres {
            // Outside a transaction.
            let _: Vec<(i64,)> = self.db.reader().await?.all(Sql::new("vacuum (analyze)")).await?;
        }
        Ok(())
    }

    pub async fn remove(self) -> Result<(), Fault> {
        self.db.close().await;
        if let Some((server, name)) = &self.guest {
            on_server(server, &format!("drop database {name} with (force)")).await?;
        }
        std::fs::remove_dir_all(&self.folder).map_err(|error| Fault::because("removing a folder", error))
    }
}

#[expect(clippy::disallowed_methods, reason = "the name of a folder that nobody else has")]
fn folder() -> Result<PathBuf, Fault> {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let path = std::env::temp_dir().join(format!("kutsu-bench-{}-{}", std::process::id(), since.as_nanos()));
    std::fs::create_dir_all(&path).map_err(|error| Fault::because("making a folder", error))?;
    Ok(path)
}

async fn opened(url: &str) -> Result<Db, Fault> {
    let db = Db::open(url, Clock::System).await?;
    migrate::migrate(&db).await?;
    Ok(db)
}

async fn on_server(server: &str, statement: &str) -> Result<(), Fault> {
    let db = Db::open(server, Clock::System).await?;
    let mut sql = Sql::default();
    sql.push(statement);
    // Databases are made and dropped outside a transaction.
    let done: Result<Vec<(i64,)>, Fault> = db.reader().await?.all(sql).await;
    db.close().await;
    done.map(drop)
}

fn in_database(server: &str, name: &str) -> String {
    let (address, parameters) = server.split_once('?').map_or((server, ""), |(left, right)| (left, right));
    let host_ends = address.find("://").map_or(0, |at| at + 3);
    let end = address[host_ends..].find('/').map_or(address.len(), |at| host_ends + at);
    let question = if parameters.is_empty() { "" } else { "?" };
    format!("{}/{name}{question}{parameters}", &address[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_database_takes_the_place_of_the_one_in_the_url() {
        assert_eq!(in_database("postgres://a:b@h:1/postgres", "x"), "postgres://a:b@h:1/x");
        assert_eq!(in_database("postgres://h?sslmode=disable", "x"), "postgres://h/x?sslmode=disable");
    }
}
