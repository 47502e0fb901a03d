//! Kutsu: invitations and events, one binary.
//!
//! Reads the settings, wires the floors together and runs one command. Decides nothing about the business.
//! Exit codes: 0 done, 1 failed, 2 used wrongly. Start at [`run`].

mod cli;
mod config;
mod demo;
mod exit;
mod press;
mod serve;

use clap::{Parser, Subcommand};
use config::{Config, Given};
use exit::Exit;

/// Invitations and events: invite, register, confirm.
#[derive(Parser)]
#[command(name = "kutsu", version, about, propagate_version = true, arg_required_else_help = true)]
struct Arguments {
    #[command(flatten)]
    given: Given,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs Kutsu: web, worker and mail in one process
    Serve(serve::Options),
    /// A throw-away instance with invented Finnish data and a mail viewer; nothing to set up
    Demo(cli::demo::Options),
    /// Brings the database up to this version
    Migrate,
    /// Users who work with Kutsu
    #[command(subcommand)]
    User(cli::user::Command),
    /// Keys of programs for the API
    #[command(subcommand)]
    ApiKey(cli::api_key::Command),
    /// Reads data from a file
    Import(cli::import::Options),
    /// Writes data into a file
    Export(cli::export::Options),
    /// Sends a test mail through the SMTP server
    SendTest(cli::send_test::Options),
    /// Checks database, clock, SMTP and the invariants of seats
    Doctor(cli::doctor::Options),
    /// Prints the OpenAPI document of the API
    Openapi,
    /// Prints documents for another process of Kutsu, which starts and ends it
    #[command(hide = true)]
    PressWorker {
        /// Bytes of memory it may take
        memory: u64,
    },
    /// Prints completions for a shell
    Completions { shell: clap_complete::Shell },
}

fn main() -> std::process::ExitCode {
    let arguments = Arguments::parse();
    if let Command::PressWorker { memory } = arguments.command {
        return match press::work(memory) {
            Ok(()) => std::process::ExitCode::SUCCESS,
            Err(exit) => exit.report(),
        };
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Exit::failed(format!("starting: {error}")).report(),
    };
    match runtime.block_on(run(arguments)) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(exit) => exit.report(),
    }
}

async fn run(arguments: Arguments) -> Result<(), Exit> {
    if let Command::Completions { shell } = arguments.command {
        let mut command = <Arguments as clap::CommandFactory>::command();
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut command, "kutsu", &mut script);
        return cli::print(&script);
    }
    if let Command::Openapi = arguments.command {
        return cli::openapi::run();
    }
    let config = Config::read(arguments.given).map_err(|error| Exit::usage(error.to_string()))?;
    match arguments.command {
        Command::Serve(options) => serve::run(config, options).await,
        Command::Demo(options) => cli::demo::run(config, options).await,
        Command::Migrate => cli::migrate::run(&config).await,
        Command::User(command) => cli::user::run(&config, command).await,
        Command::ApiKey(command) => cli::api_key::run(&config, command).await,
        Command::Import(options) => cli::import::run(&config, options).await,
        Command::Export(options) => cli::export::run(&config, options).await,
        Command::SendTest(options) => cli::send_test::run(&config, options).await,
        Command::Doctor(options) => cli::doctor::run(&config, options).await,
        Command::Openapi | Command::Completions { .. } | Command::PressWorker { .. } => Ok(()),
    }
}
