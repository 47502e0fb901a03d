//! `kutsu api-key create|list|revoke`.

use super::open;
use crate::{config::Config, exit::Exit};
use domain::{Patch, ids::ApiKeyId, staff};
use store::{Actor, Db};

#[derive(clap::Subcommand)]
pub enum Command {
    /// Makes a key and prints it, alone, on one line; it is not shown again
    Create {
        #[arg(long)]
        name: String,
        /// e.g. contacts:read,events:write; all scopes without it
        #[arg(long, value_delimiter = ',')]
        scopes: Vec<String>,
    },
    /// Lists the keys, without their secrets
    List {
        #[arg(long)]
        json: bool,
    },
    /// Revokes a key: from now on it opens nothing
    Revoke { id: String },
}

pub async fn run(config: &Config, command: Command) -> Result<(), Exit> {
    let db = open(config).await?;
    let done = match command {
        Command::Create { name, scopes } => create(&db, name, scopes).await,
        Command::List { json } => list(&db, json).await,
        Command::Revoke { id } => revoke(&db, &id).await,
    };
    db.close().await;
    done
}

async fn create(db: &Db, name: String, scopes: Vec<String>) -> Result<(), Exit> {
    let scopes = if scopes.is_empty() { vec!["*".to_owned()] } else { scopes };
    let mut work = db.work(Actor::SYSTEM).await?;
    let (_, secret) = staff::create_key(&mut work, Patch::Set(Some(name)), &scopes).await?;
    work.commit().await?;
    println!("{}", secret.reveal());
    Ok(())
}

async fn list(db: &Db, json: bool) -> Result<(), Exit> {
    let keys = staff::keys(&mut db.reader().await?).await?;
    if json {
        let text = serde_json::to_string_pretty(&keys).map_err(|error| Exit::failed(error.to_string()))?;
        println!("{text}");
        return Ok(());
    }
    for key in keys {
        let state = if key.revoked_at.is_some() { "  (revoked)" } else { "" };
        println!("{}  {}  {}{state}", key.id, key.hint, key.name);
    }
    Ok(())
}

async fn revoke(db: &Db, id: &str) -> Result<(), Exit> {
    let id: ApiKeyId = id.parse().map_err(|error| Exit::usage(format!("{id:?}: {error}")))?;
    let mut work = db.work(Actor::SYSTEM).await?;
    staff::revoke_key(&mut work, &id).await?;
    work.commit().await?;
    println!("revoked: {id}");
    Ok(())
}
