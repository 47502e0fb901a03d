//! `cargo xtask dev`: the demo, built and started again when Rust code changes.
//!
//! Templates, words and assets are read from disk in a development build and need no restart.

use crate::{run, tree};
use std::process::Child;
use std::time::{Duration, SystemTime};

/// Runs until stopped with Ctrl-C. What follows `dev` is handed to `kutsu demo`.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let mut running: Option<Child> = None;
    let mut built = SystemTime::UNIX_EPOCH;
    loop {
        let changed = newest_source()?;
        if changed > built {
            built = changed;
            if run::to_end(&mut run::command("cargo build --package kutsu")).is_ok() {
                stop(&mut running);
                let demo = run::command("target/debug/kutsu demo").args(arguments).spawn();
                running = Some(demo.map_err(|fault| format!("the demo could not be started: {fault}"))?);
            }
        }
        std::thread::sleep(Duration::from_millis(400));
    }
}

fn stop(running: &mut Option<Child>) {
    if let Some(mut child) = running.take() {
        child.kill().ok();
        child.wait().ok();
    }
}

fn newest_source() -> Result<SystemTime, String> {
    let names = tree::names()?;
    let sources = names.iter().filter(|name| name.ends_with(".rs") || name.ends_with(".toml"));
    let times = sources.filter_map(|name| run::root().join(name).metadata().ok()?.modified().ok());
    Ok(times.max().unwrap_or(SystemTime::UNIX_EPOCH))
}
