//! `kutsu export contacts|accounts|events|registrations` and `kutsu export --all FILE`.

use super::{open, progress::Bar};
use crate::{config::Config, exit::Exit};
use domain::{exports::Format, instance};
use faces::shell::{App, Parts, list::exported};
use ground::{Fault, Words, token::Links};
use serde_json::json;
use std::{
    fs::{File, OpenOptions},
    io::{self, BufWriter, IsTerminal, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = false)]
pub struct Options {
    /// contacts, accounts, events or registrations
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    collection: Option<String>,
    /// Writes the whole instance, every table, into a ZIP; `kutsu import --all` puts it into an empty database. Whoever has
    /// the file has everything; the secret key is not in it
    #[arg(long, value_name = "FILE")]
    all: Option<PathBuf>,
    /// Only what this filter finds, e.g. `{"field":"city","op":"eq","value":"Turku"}`
    #[arg(long, value_name = "JSON", default_value = "", conflicts_with = "all")]
    filter: String,
    /// csv, xlsx, jsonl or vcard (contacts only)
    #[arg(long, default_value = "csv", value_parser = format, conflicts_with = "all")]
    format: Format,
    /// Where to; standard output without it
    #[arg(long, short, value_name = "FILE", conflicts_with = "all")]
    output: Option<PathBuf>,
    /// For programs: says at the end what was written
    #[arg(long)]
    json: bool,
}

fn format(text: &str) -> Result<Format, String> {
    let word = if text == "vcard" { "vcf" } else { text };
    <Format as ground::Choice>::from_word(word).ok_or_else(|| "not one of csv, xlsx, jsonl, vcard".to_owned())
}

pub async fn run(config: &Config, options: Options) -> Result<(), Exit> {
    match &options.all {
        Some(path) => everything(config, path, options.json).await,
        None => collection(config, &options).await,
    }
}

async fn everything(config: &Config, path: &Path, as_json: bool) -> Result<(), Exit> {
    let db = open(config).await?;
    let (kept, file) = Kept::begin(path)?;
    let bar = Bar::of_rows();
    let written = instance::write(&db, file, |told| bar.tell(told.rows, told.of)).await;
    bar.finish();
    db.close().await;
    let manifest = written?;
    kept.finish()?;
    let (tables, rows) = (manifest.tables.len(), manifest.rows());
    if as_json {
        println!(
            "{}",
            json!({"file": path, "tables": tables, "rows": rows, "migrations": manifest.migrations})
        );
    } else {
        println!("{}: {tables} tables, {rows} rows", path.display());
        println!("The secret key is not in it; keep it too, or personal links end.");
    }
    Ok(())
}

async fn collection(config: &Config, options: &Options) -> Result<(), Exit> {
    let collection = options.collection.as_deref().unwrap_or_default();
    if options.output.is_none() && options.json {
        return Err(Exit::usage("--json needs --output, because the file itself goes to standard output"));
    }
    if options.output.is_none() && options.format == Format::Xlsx && io::stdout().is_terminal() {
        return Err(Exit::usage("a terminal shows no XLSX file: --output FILE"));
    }
    let db = open(config).await?;
    let key = config.secret_key().map_err(|error| Exit::usage(error.to_string()))?;
    let (words, links) = (Arc::new(Words::embedded()), Links::new(&config.base_url, key));
    let app = App::new(Parts { db: db.clone(), words, links }).await?;
    let bar = Bar::of_rows();
    let (kept, mut out): (Option<Kept>, Box<dyn Write + Send>) = match &options.output {
        Some(path) => {
            let (kept, file) = Kept::begin(path)?;
            (Some(kept), Box::new(BufWriter::new(file)))
        }
        None => (None, Box::new(io::stdout())),
    };
    let mut take = |part: &[u8], told: exported::Progress| {
        bar.tell(told.rows, told.of);
        out.write_all(part).map_err(|error| Fault::because("writing the file", error))
    };
    let written = exported::exported(&app, collection, &options.filter, options.format, &mut take).await;
    bar.finish();
    db.close().await;
    let rows = written?;
    out.flush().map_err(|error| Exit::failed(error.to_string()))?;
    if let (Some(kept), Some(path)) = (kept, &options.output) {
        kept.finish()?;
        match options.json {
            true => println!("{}", json!({"file": path, "rows": rows})),
            false => println!("{}: {rows} rows", path.display()),
        }
    }
    Ok(())
}

/// A file that has its name only when it is whole; nobody else may read it.
struct Kept {
    part: PathBuf,
    path: PathBuf,
}

impl Kept {
    fn begin(path: &Path) -> Result<(Self, File), Exit> {
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file =
            options.open(&part).map_err(|error| Exit::usage(format!("{}: {error}", part.display())))?;
        Ok((Self { part, path: path.to_owned() }, file))
    }

    fn finish(self) -> Result<(), Exit> {
        std::fs::rename(&self.part, &self.path)
            .map_err(|error| Exit::failed(format!("{}: {error}", self.path.display())))
    }
}
