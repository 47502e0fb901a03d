//! The workshop: `cargo xtask <command>` runs what the project needs beside `cargo` itself.
//!
//! Each command has its own file. Start with [`ci`], which is what `scripts/test` runs.

mod bench;
mod ci;
mod dev;
mod house;
mod run;
mod shots;
mod tree;
mod words;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask <command>

  ci [step…]     everything that must be green before a change lands (all steps, or the named ones)
  house          the rules of the house that the compiler cannot see
  words          every word for people is there in every language (--unused: and is said)
  dev            the demo, started again when the code changes
  shots          a picture of every page, in /shots
  bench [name…]  the measures of docs/benchmarks.md (--small: to try one out)";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let done = match command.as_str() {
        "ci" => ci::run(&rest),
        "house" => house::run(),
        "words" => words::run(&rest),
        "dev" => dev::run(&rest),
        "shots" => shots::run(&rest),
        "bench" => bench::run(&rest),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("xtask {command}: {reason}");
            ExitCode::FAILURE
        }
    }
}
