//! The command line.

use crate::{
    commands::{
        self,
        audit::AuditArgs,
        people::{self, AccountArgs, CodeAppArgs, JoinCodeArgs, LanguageArgs, TrustArgs},
        trust::{self, CloseArgs, ExportArgs},
    },
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
    /// Fill in two trusts with people, to look at the site. Only with `demo = true`.
    Demo,
    /// Look after trusts.
    Trust {
        #[command(subcommand)]
        command: TrustCommand,
    },
    /// Look after the audit log.
    Audit {
        #[command(subcommand)]
        command: AuditCommand,
    },
    /// Look after accounts.
    Account {
        #[command(subcommand)]
        command: AccountCommand,
    },
    /// Look after the codes people join by.
    JoinCode {
        #[command(subcommand)]
        command: JoinCodeCommand,
    },
    /// Print how many invite and join, for each trust. Nothing about anybody.
    Uptake {
        /// Over so many months, the current one included.
        #[arg(long, default_value_t = 18)]
        months: usize,
    },
    /// Write everything in the database into one new file. The site may go on meanwhile.
    Backup {
        /// The file, which must not be there yet.
        to: PathBuf,
    },
    /// Put a backup into a new database.
    Restore {
        /// The file.
        from: PathBuf,
    },
    /// Look at settings, database, content and mail, and say what to mend.
    Doctor,
    /// Print every page and endpoint there is.
    Routes,
    /// Ask a running server on this machine whether it is ready. Exit code 0 if so.
    Health,
}

#[derive(Debug, Subcommand)]
enum ContentCommand {
    /// Check every file; print what is wrong with file and line, or how much there is.
    Check,
    /// Ask every address that content names whether it still answers.
    Links,
}

#[derive(Debug, Subcommand)]
enum TrustCommand {
    /// Make a trust, as a practice site.
    Create(TrustArgs),
    /// Offer a language on a trust's site, or stop offering it.
    Language(LanguageArgs),
    /// Print every trust: its host names, how it stands, and what its leads ask of you.
    List,
    /// Write everything of one trust into one new file. The site may go on meanwhile.
    Export(ExportArgs),
    /// Put such a file into an empty or another installation.
    Import {
        /// The file.
        from: PathBuf,
    },
    /// Close a site with notice, or confirm what a lead asked.
    Close(CloseArgs),
    /// Call a closing off, until what the site held is erased.
    Reopen {
        /// A host name of the trust.
        host: String,
    },
}

#[derive(Debug, Subcommand)]
enum AuditCommand {
    /// Check every seal of the audit log; exit code 1 if a row was changed, taken out, put in or swapped.
    Verify(AuditArgs),
}

#[derive(Debug, Subcommand)]
enum AccountCommand {
    /// Make an account. The password is read from the standard input.
    Create(AccountArgs),
    /// Take a lost code app off an account. Make sure first that it is really this person who asks.
    RemoveCodeApp(CodeAppArgs),
}

#[derive(Debug, Subcommand)]
enum JoinCodeCommand {
    /// Make a code and print it. It is kept nowhere.
    Create(JoinCodeArgs),
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
        Command::Content { command: ContentCommand::Links } => commands::content::links(&settings),
        Command::Demo => commands::demo::run(&settings).await,
        Command::Trust { command: TrustCommand::Create(args) } => people::create_trust(&settings, args).await,
        Command::Audit { command: AuditCommand::Verify(args) } => commands::audit::verify(&settings, &args).await,
        Command::Trust { command: TrustCommand::Language(args) } => people::switch_language(&settings, args).await,
        Command::Trust { command: TrustCommand::List } => trust::list(&settings).await,
        Command::Trust { command: TrustCommand::Export(args) } => trust::export(&settings, &args).await,
        Command::Trust { command: TrustCommand::Import { from } } => trust::import(&settings, &from).await,
        Command::Trust { command: TrustCommand::Close(args) } => trust::close(&settings, &args).await,
        Command::Trust { command: TrustCommand::Reopen { host } } => trust::reopen(&settings, &host).await,
        Command::Account { command: AccountCommand::Create(args) } => people::create_account(&settings, args).await,
        Command::Account { command: AccountCommand::RemoveCodeApp(args) } => {
            people::remove_code_app(&settings, args).await
        }
        Command::JoinCode { command: JoinCodeCommand::Create(args) } => people::create_join_code(&settings, args).await,
        Command::Uptake { months } => commands::uptake::run(&settings, months).await,
        Command::Backup { to } => commands::archive::back_up(&settings, &to).await,
        Command::Restore { from } => commands::archive::restore(&settings, &from).await,
        Command::Doctor => commands::doctor::run(&settings).await,
        Command::Routes => {
            commands::routes::print();
            Ok(())
        }
        Command::Health => commands::health::run(&settings).await,
    }
}
