//! Measures Kutsu: `bench [--small] [name…]` prints one section in Markdown for each measure.
//!
//! `cargo xtask bench` builds for release and runs this beside the `kutsu` it built. `--small` is for trying a measure
//! out: a hundredth of the data, and figures that mean nothing.

mod alike;
mod asking;
mod ceiling;
mod documents;
mod door;
mod footprint;
mod imports;
mod invoices;
mod lists;
mod public;
mod race;
mod registration;
mod report;
mod scale;
mod sending;

use ground::Fault;
use std::path::PathBuf;

/// How large a measure is.
#[derive(Clone, Debug)]
pub struct Scale {
    pub kutsu: PathBuf,
    small: bool,
}

impl Scale {
    /// So many of `whole`.
    pub fn of(&self, whole: usize) -> usize {
        if self.small { (whole / 100).max(20) } else { whole }
    }
}

#[tokio::main]
async fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match measure(&arguments).await {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("bench: {fault}");
            std::process::ExitCode::FAILURE
        }
    }
}

const NAMES: [&str; 12] = [
    "registration",
    "race",
    "public",
    "asking",
    "sending",
    "lists",
    "imports",
    "invoices",
    "door",
    "documents",
    "scale",
    "footprint",
];

async fn measure(arguments: &[String]) -> Result<(), Fault> {
    let small = arguments.iter().any(|word| word == "--small");
    let names: Vec<&str> = arguments.iter().map(String::as_str).filter(|word| *word != "--small").collect();
    if let Some(unknown) = names.iter().find(|name| !NAMES.contains(name)) {
        return Err(Fault::new(format!("no measure {unknown}; there are {}", NAMES.join(", "))));
    }
    let scale = Scale { kutsu: bench::server::beside()?, small };
    for name in NAMES.iter().filter(|name| names.is_empty() || names.contains(name)) {
        eprintln!("=== {name}");
        match *name {
            "registration" => registration::measure(&scale).await?,
            "race" => race::measure(&scale).await?,
            "public" => public::measure(&scale).await?,
            "asking" => asking::measure(&scale).await?,
            "sending" => sending::measure(&scale).await?,
            "lists" => lists::measure(&scale).await?,
            "imports" => imports::measure(&scale).await?,
            "invoices" => invoices::measure(&scale).await?,
            "door" => door::measure(&scale).await?,
            "documents" => documents::measure(&scale).await?,
            "scale" => scale::measure(&scale).await?,
            _ => footprint::measure(&scale).await?,
        }
    }
    Ok(())
}
