//! Everything that must be green before a change lands, step by step, with the time each took.
//!
//! Runs all steps even when one fails, so that one run shows everything. The tests come last: their own summaries end
//! the output.

use crate::{house, run, words};
use std::time::SystemTime;

type Step = (&'static str, fn() -> Result<(), String>);

const STEPS: &[Step] = &[
    ("format", || run::to_end(&mut run::command("cargo fmt --all --check"))),
    ("house", house::run),
    ("words", || words::run(&["--unused".to_owned()])),
    ("lints", || run::to_end(&mut run::command("cargo clippy --workspace --all-targets -- -D warnings"))),
    ("build", || run::to_end(&mut run::command("cargo build --workspace --bins"))),
    ("examples", || run::to_end(&mut run::command("cargo test --quiet --workspace --doc"))),
    ("tests", tests),
    ("browser", browser),
];

/// Runs the named steps, or all of them.
pub fn run(names: &[String]) -> Result<(), String> {
    if let Some(unknown) = names.iter().find(|name| !STEPS.iter().any(|(step, _)| step == name)) {
        let known: Vec<&str> = STEPS.iter().map(|(step, _)| *step).collect();
        return Err(format!("no step {unknown}; the steps are {}", known.join(", ")));
    }
    let wanted = |step: &str| names.is_empty() || names.iter().any(|name| name == step);
    let mut failed = Vec::new();
    let mut before = String::new();
    for (step, work) in STEPS.iter().filter(|(step, _)| wanted(step)) {
        eprintln!("\n=== {step}{before}");
        let start = now();
        if let Err(reason) = work() {
            eprintln!("=== {step} failed: {reason}");
            failed.push(*step);
        }
        let took = now().duration_since(start).unwrap_or_default().as_secs_f64();
        before = format!(" (after {took:.0} s of {step})");
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
}

/// Unit and contract tests, on SQLite and on PostgreSQL.
fn tests() -> Result<(), String> {
    both_engines()?;
    let line = if run::is_there("cargo nextest") {
        "cargo nextest run --workspace --no-fail-fast --no-tests=pass --status-level=fail --final-status-level=fail"
    } else {
        "cargo test --quiet --workspace --all-targets --no-fail-fast"
    };
    run::to_end(run::command(line).env("INSTA_UPDATE", "no"))
}

fn browser() -> Result<(), String> {
    both_engines()?;
    run::to_end(&mut run::command("npm --prefix e2e test --silent"))
}

/// Without PostgreSQL the tests would pass over it in silence; a change that lands has seen both.
fn both_engines() -> Result<(), String> {
    if std::env::var_os("KUTSU_TEST_POSTGRES").is_some() {
        return Ok(());
    }
    Err("KUTSU_TEST_POSTGRES is not set; `scripts/with-postgres cargo xtask ci` starts a server and sets it"
        .into())
}

#[expect(clippy::disallowed_methods, reason = "the workshop measures real time")]
fn now() -> SystemTime {
    SystemTime::now()
}
