//! `cargo xtask bench`: the measures that are kept in docs/benchmarks.md.
//!
//! Builds the server and the load drivers of `bench/` for release and runs each driver. A driver prints one table in
//! Markdown under its own heading; progress goes to its error output. Start with [`run`].

use crate::run;
use std::path::{Path, PathBuf};
use std::process::Stdio;

const PAGE: &str = "docs/benchmarks.md";

/// Runs the named drivers, or all of them. Only a whole run is written to the page.
pub fn run(names: &[String]) -> Result<(), String> {
    let drivers = drivers()?;
    if drivers.is_empty() {
        return Err("there are no drivers in bench/ yet".into());
    }
    run::to_end(&mut run::command("cargo build --release --package kutsu"))?;
    let mut page = format!("# Benchmarks\n\n{}\n", machine());
    for driver in drivers.iter().filter(|driver| names.is_empty() || names.contains(&stem(driver))) {
        eprintln!("=== {}", stem(driver));
        let report = output(driver)?;
        println!("{report}");
        page.push('\n');
        page.push_str(&report);
    }
    if names.is_empty() {
        std::fs::write(run::root().join(PAGE), page).map_err(|fault| format!("{PAGE}: {fault}"))?;
    }
    Ok(())
}

/// The executable files of `bench/`, by name.
fn drivers() -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(run::root().join("bench")).map_err(|fault| format!("bench/: {fault}"))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| is_program(path));
    paths.sort();
    Ok(paths)
}

fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

fn output(driver: &Path) -> Result<String, String> {
    let done = std::process::Command::new(driver).current_dir(run::root()).stderr(Stdio::inherit()).output();
    let done = done.map_err(|fault| format!("{} could not be started: {fault}", stem(driver)))?;
    if !done.status.success() {
        return Err(format!("{} ended with {}", stem(driver), done.status));
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The line that says where and when: processor, cores, memory, system, day.
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
        "Measured by `cargo xtask bench` on {} ({cores} cores seen, {} memory, Linux {}), {}.",
        first("/proc/cpuinfo", "model name"),
        first("/proc/meminfo", "MemTotal"),
        std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default().trim(),
        day.unwrap_or_default(),
    )
}
