//! `kutsu import contacts|accounts FILE`: a dry run first, when wanted; the refused rows with their line and reason.

use super::open;
use crate::{config::Config, exit::Exit};
use domain::imports::{self, Mode, OnMatch, Options, Progress, Report};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;
use std::{fs::File, io::IsTerminal, path::PathBuf};
use store::Actor;

#[derive(clap::Subcommand)]
pub enum Command {
    /// Contacts from an XLSX or CSV file (comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252)
    Contacts(Wanted),
    /// Accounts from an XLSX or CSV file; a row means the account with its external id, business id or name
    Accounts(Wanted),
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

pub async fn run(config: &Config, command: Command) -> Result<(), Exit> {
    let (wanted, is_accounts) = match command {
        Command::Contacts(wanted) => (wanted, false),
        Command::Accounts(wanted) => (wanted, true),
    };
    let shown = wanted.file.display().to_string();
    let file = File::open(&wanted.file).map_err(|error| Exit::usage(format!("{shown}: {error}")))?;
    let db = open(config).await?;
    let mode = if wanted.all_or_nothing { Mode::AllOrNothing } else { Mode::PerRow };
    let options =
        Options { mode, dry_run: wanted.dry_run, columns: wanted.columns.clone(), on_match: wanted.on_match };
    let bar = bar();
    let tell = |progress: Progress| {
        bar.set_length(progress.of_bytes);
        bar.set_position(progress.bytes);
    };
    let done = if is_accounts {
        imports::accounts(&db, Actor::SYSTEM, file, options, tell).await
    } else {
        imports::contacts(&db, Actor::SYSTEM, file, options, tell).await
    };
    bar.finish_and_clear();
    db.close().await;
    let report = done?;
    if wanted.json {
        println!("{}", as_json(&report, wanted.dry_run));
    } else {
        print(&report, wanted.dry_run);
    }
    if report.refused == 0 {
        Ok(())
    } else {
        Err(Exit::failed(format!("{} rows were refused", report.refused)))
    }
}

/// Drawn on a terminal only.
fn bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {percent} %") {
        bar.set_style(style);
    }
    bar
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

fn as_json(report: &Report, dry_run: bool) -> serde_json::Value {
    let flaw = |flaw: &ground::Flaw| json!({"field": flaw.field, "code": flaw.code, "message": Exit::sentence(flaw)});
    let row = |row: &imports::RefusedRow| json!({"line": row.line, "errors": row.flaws.iter().map(flaw).collect::<Vec<_>>(), "cells": row.cells});
    json!({
        "dry_run": dry_run, "rows": report.rows, "new": report.new, "changed": report.changed,
        "unchanged": report.unchanged, "skipped": report.skipped, "refused": report.refused, "new_accounts": report.new_accounts,
        "refused_rows": report.refused_rows.iter().map(row).collect::<Vec<_>>(),
        "unknown_columns": report.unknown_columns,
    })
}
