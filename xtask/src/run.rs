//! Starting other programs: where the project is, and a command that says when it failed.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The top folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A command line, split at spaces, that starts in the top folder. It does not see what cargo told this program about
/// itself: libraries that are built by such words would be built anew, and all that stands on them.
pub fn command(line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).current_dir(root());
    for (name, _) in std::env::vars_os() {
        let is_ours = |word: &str| word.starts_with("CARGO_PKG_") || word.starts_with("CARGO_MANIFEST_");
        if name.to_str().is_some_and(is_ours) {
            command.env_remove(name);
        }
    }
    command
}

/// Runs to the end; an exit code other than 0 is an error.
pub fn to_end(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} ended with {status}")),
        Err(fault) => Err(format!("{name} could not be started: {fault}")),
    }
}

/// Whether a program answers to `--version`.
pub fn is_there(line: &str) -> bool {
    let quiet = std::process::Stdio::null;
    command(line)
        .arg("--version")
        .stdout(quiet())
        .stderr(quiet())
        .status()
        .is_ok_and(|status| status.success())
}
