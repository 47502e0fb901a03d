//! `cargo xtask shots`: a picture of every page, wide and narrow, light and dark, in `/shots`.

use crate::run;

/// Builds the server and lets `e2e/shots.js` visit the pages; names that follow narrow the list.
pub fn run(names: &[String]) -> Result<(), String> {
    run::to_end(&mut run::command("cargo build --package kutsu"))?;
    run::to_end(run::command("npm --prefix e2e run --silent shots --").args(names))
}
