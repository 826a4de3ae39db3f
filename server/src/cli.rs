//! The command line.

use crate::{
    commands,
    config::{self, Settings},
    observe,
};
use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

/// The Relatives' Toolkit: the site, and what its operator needs.
#[derive(Debug, Parser)]
#[command(name = "relatives-toolkit", version)]
struct Cli {
    /// The configuration file.
    #[arg(long, global = true, default_value = "Leptos.toml", value_name = "FILE")]
    config: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site until told to stop (SIGTERM, Ctrl-C).
    Serve {
        /// Bring the database up to date first. Without it, the start is refused while migrations are pending.
        #[arg(long)]
        migrate: bool,
    },
    /// Bring the database up to date.
    Migrate {
        /// Take everything back instead. All data is lost: for tests only.
        #[arg(long)]
        down: bool,
    },
    /// Look after the content files.
    Content {
        #[command(subcommand)]
        command: ContentCommand,
    },
    /// Print every page and endpoint there is.
    Routes,
    /// Ask a running server on this machine whether it is ready. Exit code 0 if so.
    Health,
}

#[derive(Debug, Subcommand)]
enum ContentCommand {
    /// Check every file; print what is wrong with file and line.
    Check,
}

/// Runs the command of this process. What goes wrong is said in one line on the error output.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    match start(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("relatives-toolkit: {why}");
            ExitCode::FAILURE
        }
    }
}

fn start(cli: Cli) -> Result<(), String> {
    let settings = config::load(&cli.config).map_err(|error| error.to_string())?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| format!("the runtime cannot be started: {error}"))?;
    runtime.block_on(perform(cli.command, settings))
}

async fn perform(command: Command, settings: Settings) -> Result<(), String> {
    match command {
        Command::Serve { migrate } => {
            observe::start(&settings.log)?;
            commands::serve::run(settings, migrate).await
        }
        Command::Migrate { down } => commands::migrate::run(&settings, down).await,
        Command::Content { command: ContentCommand::Check } => commands::content::check(&settings),
        Command::Routes => {
            commands::routes::print();
            Ok(())
        }
        Command::Health => commands::health::run(&settings).await,
    }
}
