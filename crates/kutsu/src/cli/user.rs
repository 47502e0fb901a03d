//! `kutsu user add|list|reset|disable`.

use super::open;
use crate::{config::Config, exit::Exit};
use domain::{
    Patch,
    staff::{self, Password, User, UserChange},
};
use ground::{EmailAddress, Invalid};
use std::io::Read;
use store::{Actor, Db};

#[derive(clap::Subcommand)]
pub enum Command {
    /// Adds a user
    Add {
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
        /// administrator or user
        #[arg(long, default_value = "user")]
        role: String,
        /// Reads the password from standard input; without it a link to choose one is printed
        #[arg(long)]
        password_stdin: bool,
    },
    /// Lists the users
    List {
        #[arg(long)]
        json: bool,
    },
    /// Prints a link with which the user chooses a new password
    Reset { email: String },
    /// Disables a user; the records stay
    Disable { email: String },
}

pub async fn run(config: &Config, command: Command) -> Result<(), Exit> {
    let db = open(config).await?;
    let done = match command {
        Command::Add { email, name, role, password_stdin } => {
            add(config, &db, email, name, role, password_stdin).await
        }
        Command::List { json } => list(&db, json).await,
        Command::Reset { email } => reset(config, &db, &email).await,
        Command::Disable { email } => disable(&db, &email).await,
    };
    db.close().await;
    done
}

async fn add(
    config: &Config,
    db: &Db,
    email: String,
    name: String,
    role: String,
    from_stdin: bool,
) -> Result<(), Exit> {
    let password = if from_stdin {
        let mut typed = String::new();
        let read = std::io::stdin().read_to_string(&mut typed);
        read.map_err(|error| Exit::failed(format!("reading the password: {error}")))?;
        let password = Password::read("password", typed.trim_end_matches(['\r', '\n']));
        Some(password.map_err(|flaw| Exit::refused(&Invalid(vec![flaw])))?.hashed().await?)
    } else {
        None
    };
    let has_password = password.is_some();
    let written = UserChange {
        email: Patch::Set(Some(email)),
        name: Patch::Set(Some(name)),
        role: Patch::Set(Some(role)),
        ..UserChange::default()
    };
    let mut work = db.work(Actor::SYSTEM).await?;
    let user = staff::add(&mut work, &written, password).await?;
    let link = if has_password { None } else { Some(staff::reset_link(&mut work, &user.id).await?) };
    work.commit().await?;
    println!("{} {} <{}>", user.id, user.name, user.email);
    if let Some(link) = link {
        println!("{}/app/reset/{}", config.base_url, link.reveal());
    }
    Ok(())
}

async fn list(db: &Db, json: bool) -> Result<(), Exit> {
    let users = staff::users(&mut db.reader().await?).await?;
    if json {
        let text = serde_json::to_string_pretty(&users).map_err(|error| Exit::failed(error.to_string()))?;
        println!("{text}");
        return Ok(());
    }
    for user in users {
        let state = if user.active { "" } else { "  (disabled)" };
        println!("{}  {}  {} <{}>{state}", user.id, user.role, user.name, user.email);
    }
    Ok(())
}

async fn reset(config: &Config, db: &Db, email: &str) -> Result<(), Exit> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let user = find(&mut work, email).await?;
    let link = staff::reset_link(&mut work, &user.id).await?;
    work.commit().await?;
    println!("{}/app/reset/{}", config.base_url, link.reveal());
    Ok(())
}

async fn disable(db: &Db, email: &str) -> Result<(), Exit> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let user = find(&mut work, email).await?;
    staff::disable(&mut work, &user.id).await?;
    work.commit().await?;
    println!("disabled: {} <{}>", user.name, user.email);
    Ok(())
}

async fn find(work: &mut store::Work, email: &str) -> Result<User, Exit> {
    let email: EmailAddress =
        email.parse().map_err(|_| Exit::usage(format!("{email:?} is no email address")))?;
    let found = staff::find_by_email(work, &email).await?;
    found.ok_or_else(|| Exit::failed(format!("no user has the address {email}")))
}
