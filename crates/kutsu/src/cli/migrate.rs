//! `kutsu migrate`.

use super::open_as_is;
use crate::{config::Config, exit::Exit};

/// Runs the migrations that are missing and says which.
pub async fn run(config: &Config) -> Result<(), Exit> {
    let db = open_as_is(config).await?;
    let ran = store::migrate::migrate(&db).await?;
    if ran.is_empty() {
        println!("nothing to do: the database is up to date");
    }
    for topic in ran {
        println!("migrated: {topic}");
    }
    db.close().await;
    Ok(())
}
