//! The commands besides `serve`: each a short story over the domain. Start at the command's own file.

pub mod api_key;
pub mod demo;
pub mod doctor;
pub mod export;
pub mod import;
pub mod migrate;
pub mod openapi;
pub mod progress;
pub mod send_test;
pub mod user;

use crate::{config::Config, exit::Exit};
use std::io::Write;
use store::{Clock, Db, migrate as migrations};

/// Prints a whole document. A reader that has seen enough, as `head` has, is no fault.
pub fn print(document: &[u8]) -> Result<(), Exit> {
    let mut out = std::io::stdout().lock();
    match out.write_all(document).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Exit::failed(format!("printing: {error}")))
        }
        _ => Ok(()),
    }
}

/// Opens the instance's database and brings it up to date.
pub async fn open(config: &Config) -> Result<Db, Exit> {
    let db = open_as_is(config).await?;
    migrations::migrate(&db).await?;
    Ok(db)
}

/// Opens the database without touching its schema.
pub async fn open_as_is(config: &Config) -> Result<Db, Exit> {
    if config.database_url.starts_with("sqlite:") {
        let made = std::fs::create_dir_all(&config.data_dir);
        made.map_err(|error| Exit::failed(format!("{}: {error}", config.data_dir.display())))?;
    }
    Ok(Db::open(&config.database_url, Clock::System).await?)
}
