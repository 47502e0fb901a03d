//! `kutsu import contacts|accounts|registrations FILE`: a dry run first, when wanted; the refused rows with their line and
//! reason. `kutsu import --all FILE`: a whole instance into an empty database.

use super::{open, progress::Bar};
use crate::{config::Config, exit::Exit};
use domain::{
    imports::{self, Mode, OnMatch, Progress, Report},
    instance,
};
use serde_json::json;
use std::{
    fs::File,
    path::{Path, PathBuf},
};
use store::Actor;

#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true, arg_required_else_help = true)]
pub struct Options {
    /// Puts a whole instance, written by `kutsu export --all`, into an empty database of either engine
    #[arg(long, value_name = "FILE")]
    all: Option<PathBuf>,
    /// For programs
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(clap::Subcommand)]
pub enum Command {
    /// Contacts from an XLSX or CSV file (comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252)
    Contacts(Wanted),
    /// Accounts from an XLSX or CSV file; a row means the account with its external id, business id or name
    Accounts(Wanted),
    /// Registrations from an XLSX or CSV file: columns `event` (its number) and `email`, `number` or `external_id` of the
    /// contact. Nobody is overbooked and no mail is sent
    Registrations(Rows),
}

#[derive(clap::Args)]
pub struct Rows {
    file: PathBuf,
    /// Says what would happen and writes nothing
    #[arg(long)]
    dry_run: bool,
    /// For programs
    #[arg(long)]
    json: bool,
}

#[derive(clap::Args)]
pub struct Wanted {
    file: PathBuf,
    /// Says what would happen and writes nothing
    #[arg(long)]
    dry_run: bool,
    /// Writes nothing at all when any row is refused
    #[arg(long)]
    all_or_nothing: bool,
    /// What becomes of a column: its name in the head and the API's word for the field, e.g. `Gsm=phone`; `Gsm=` leaves
    /// it out. The others are guessed
    #[arg(long = "column", value_name = "NAME=FIELD", value_parser = column)]
    columns: Vec<(String, Option<String>)>,
    /// What happens to a record that a row means: update, skip or create (another one)
    #[arg(long, value_name = "WHAT")]
    on_match: Option<OnMatch>,
    /// For programs
    #[arg(long)]
    json: bool,
}

fn column(text: &str) -> Result<(String, Option<String>), String> {
    let (name, field) = text.rsplit_once('=').ok_or("not of the form NAME=FIELD")?;
    Ok((name.trim().to_owned(), Some(field.trim().to_owned()).filter(|field| !field.is_empty())))
}

pub async fn run(config: &Config, options: Options) -> Result<(), Exit> {
    match (options.all, options.command) {
        (Some(path), _) => everything(config, &path, options.json).await,
        (None, Some(Command::Contacts(wanted))) => records(config, wanted, false).await,
        (None, Some(Command::Accounts(wanted))) => records(config, wanted, true).await,
        (None, Some(Command::Registrations(rows))) => registrations(config, rows).await,
        (None, None) => Err(Exit::usage("what is to be imported? See kutsu import --help")),
    }
}

fn opened(path: &Path) -> Result<File, Exit> {
    File::open(path).map_err(|error| Exit::usage(format!("{}: {error}", path.display())))
}

async fn everything(config: &Config, path: &Path, as_json: bool) -> Result<(), Exit> {
    let file = opened(path)?;
    let db = open(config).await?;
    let bar = Bar::of_rows();
    let read = instance::read(&db, file, |told| bar.tell(told.rows, told.of)).await;
    bar.finish();
    db.close().await;
    let manifest = read?;
    let (tables, rows) = (manifest.tables.len(), manifest.rows());
    match as_json {
        true => println!("{}", json!({"tables": tables, "rows": rows})),
        false => println!("{tables} tables, {rows} rows"),
    }
    Ok(())
}

async fn records(config: &Config, wanted: Wanted, is_accounts: bool) -> Result<(), Exit> {
    let file = opened(&wanted.file)?;
    let db = open(config).await?;
    let mode = if wanted.all_or_nothing { Mode::AllOrNothing } else { Mode::PerRow };
    let (dry_run, columns, on_match) = (wanted.dry_run, wanted.columns, wanted.on_match);
    let options = imports::Options { mode, dry_run, columns, on_match };
    let bar = Bar::of_parts();
    let tell = |progress: Progress| bar.tell(progress.bytes, progress.of_bytes);
    let done = if is_accounts {
        imports::accounts(&db, Actor::SYSTEM, file, options, tell).await
    } else {
        imports::contacts(&db, Actor::SYSTEM, file, options, tell).await
    };
    bar.finish();
    db.close().await;
    told(&done?, dry_run, wanted.json)
}

async fn registrations(config: &Config, rows: Rows) -> Result<(), Exit> {
    let file = opened(&rows.file)?;
    let db = open(config).await?;
    let bar = Bar::of_parts();
    let tell = |progress: Progress| bar.tell(progress.bytes, progress.of_bytes);
    let done = imports::registrations(&db, Actor::SYSTEM, file, rows.dry_run, tell).await;
    bar.finish();
    db.close().await;
    told(&done?, rows.dry_run, rows.json)
}

fn told(report: &Report, dry_run: bool, as_json: bool) -> Result<(), Exit> {
    match as_json {
        true => println!("{}", json_of(report, dry_run)),
        false => print(report, dry_run),
    }
    match report.refused {
        0 => Ok(()),
        refused => Err(Exit::failed(format!("{refused} rows were refused"))),
    }
}

fn print(report: &Report, dry_run: bool) {
    let would = if dry_run { " (dry run: nothing was written)" } else { "" };
    println!("{} rows{would}", report.rows);
    println!(
        "  new {}  changed {}  unchanged {}  refused {}",
        report.new, report.changed, report.unchanged, report.refused
    );
    if report.skipped > 0 {
        println!("  skipped {}", report.skipped);
    }
    if report.new_accounts > 0 {
        println!("  new accounts {}", report.new_accounts);
    }
    for row in &report.refused_rows {
        for flaw in &row.flaws {
            println!("  line {}: {}: {}", row.line, flaw.field, Exit::sentence(flaw));
        }
    }
    for column in &report.unknown_columns {
        println!("  column left out: {column}");
    }
}

fn json_of(report: &Report, dry_run: bool) -> serde_json::Value {
    let flaw = |flaw: &ground::Flaw| json!({"field": flaw.field, "code": flaw.code, "message": Exit::sentence(flaw)});
    let row = |row: &imports::RefusedRow| json!({"line": row.line, "errors": row.flaws.iter().map(flaw).collect::<Vec<_>>(), "cells": row.cells});
    json!({
        "dry_run": dry_run, "rows": report.rows, "new": report.new, "changed": report.changed,
        "unchanged": report.unchanged, "skipped": report.skipped, "refused": report.refused, "new_accounts": report.new_accounts,
        "refused_rows": report.refused_rows.iter().map(row).collect::<Vec<_>>(),
        "unknown_columns": report.unknown_columns,
    })
}
