//! `cargo xtask bench`: the measures that are kept in docs/benchmarks.md.
//!
//! Builds the server and the measures of `bench/` for release and runs each measure against a PostgreSQL of its own that
//! flushes. A measure prints its section in Markdown; progress goes to its error output. Start with [`run`].

use crate::run;
use std::process::Stdio;

const PAGE: &str = "docs/benchmarks.md";
const BEGIN: &str = "<!-- measured -->";

/// Runs the named measures, or all of them. Only a whole run is written to the page; `--small` tries measures out in a
/// build for development.
pub fn run(names: &[String]) -> Result<(), String> {
    let small = names.iter().any(|name| name == "--small");
    let profile = if small { "" } else { "--release" };
    let build = format!("cargo build {profile} --package kutsu --package bench");
    run::to_end(&mut run::command(&build))?;
    let machine = machine();
    let measures = format!("scripts/with-postgres --durable cargo run --quiet {profile} --package bench --");
    let done = run::command(&measures).args(names).stderr(Stdio::inherit()).output();
    let done = done.map_err(|fault| format!("the measures could not be started: {fault}"))?;
    let measured = String::from_utf8_lossy(&done.stdout);
    println!("{measured}");
    if !done.status.success() {
        return Err(format!("the measures ended with {}", done.status));
    }
    if names.is_empty() { keep(&machine, &measured) } else { Ok(()) }
}

/// Writes a whole run below the words of the page.
fn keep(machine: &str, measured: &str) -> Result<(), String> {
    let path = run::root().join(PAGE);
    let page = std::fs::read_to_string(&path).map_err(|fault| format!("{PAGE}: {fault}"))?;
    let (words, _) = page.split_once(BEGIN).ok_or_else(|| format!("{PAGE} has no line {BEGIN}"))?;
    let page = format!("{words}{BEGIN}\n\n{machine}\n\n{}\n", measured.trim());
    std::fs::write(&path, page).map_err(|fault| format!("{PAGE}: {fault}"))
}

/// The line that says where and when: processor, cores, memory, system, day, and how busy the machine was.
fn machine() -> String {
    let first = |path: &str, key: &str| {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(key)).unwrap_or_default().to_owned();
        line.split_once(':').map_or(String::new(), |(_, value)| value.trim().to_owned())
    };
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let day = run::command("date -u +%F")
        .output()
        .map(|done| String::from_utf8_lossy(&done.stdout).trim().to_owned());
    format!(
        "Measured by `cargo xtask bench` on {} ({cores} cores, {} memory, Linux {}), {}; load before the run {}.",
        first("/proc/cpuinfo", "model name"),
        first("/proc/meminfo", "MemTotal"),
        std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default().trim(),
        day.unwrap_or_default(),
        std::fs::read_to_string("/proc/loadavg").unwrap_or_default().split(' ').next().unwrap_or_default(),
    )
}
