//! `trust export`, `trust import`, `trust close`, `trust reopen`, `trust list`.

use super::{migrate, open};
use crate::{archive::trust as archive, config::Settings};
use clap::Args;
use domain::trust::{
    SiteState,
    closing::{Phase, commands as closing, phase},
    queries,
};
use std::path::{Path, PathBuf};

/// Which trust, and which file.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// A host name of the trust.
    host: String,
    /// The file, which must not be there yet.
    to: PathBuf,
}

/// When a site closes.
#[derive(Debug, Args)]
pub struct CloseArgs {
    /// A host name of the trust.
    host: String,
    /// The day it closes, such as 2027-03-01, at least 60 days ahead. Without it, what a lead asked is confirmed.
    #[arg(long, requires = "says")]
    on: Option<String>,
    /// What people are told, and where they can go.
    #[arg(long, default_value = "")]
    says: String,
}

/// Writes everything of a trust into a new file.
///
/// # Errors
/// What went wrong; then there is no file.
pub async fn export(settings: &Settings, args: &ExportArgs) -> Result<(), String> {
    let db = open::migrated(settings).await?;
    let trust = open::trust(&db, &args.host).await?;
    let written = archive::export(&db, &trust, &args.to).await;
    let manifest = written.map_err(|error| format!("{}: {error}", args.to.display()))?;
    println!("{} rows of {} are in {}", manifest.rows.values().sum::<u64>(), trust.name, args.to.display());
    for (table, count) in manifest.left.iter().filter(|(_, count)| **count > 0) {
        println!("{count} rows of {table} stay behind: they belong to browsers, or wait to be sent from here");
    }
    Ok(())
}

/// Puts a trust in, beside those that are there. The database is made if it is not there.
///
/// # Errors
/// What went wrong; then nothing was put in.
pub async fn import(settings: &Settings, from: &Path) -> Result<(), String> {
    let db = open::database(settings).await?;
    migrate::up(&db).await?;
    let manifest = archive::import(&db, from).await.map_err(|error| format!("{}: {error}", from.display()))?;
    println!("{} rows of {} are in", manifest.rows.values().sum::<u64>(), manifest.name);
    println!("its host names are {}", manifest.hosts.join(", "));
    Ok(())
}

/// Closes a site with notice, or confirms what a lead asked.
///
/// # Errors
/// Why not.
pub async fn close(settings: &Settings, args: &CloseArgs) -> Result<(), String> {
    let db = open::migrated(settings).await?;
    let trust = open::trust(&db, &args.host).await?;
    let closes = closing::close_by_operator(&db, trust.id, args.on.as_deref(), &args.says).await;
    let closes = closes.map_err(|error| error.to_string())?;
    println!("{} closes on {}; every relative gets one e-mail", trust.name, closes.in_london().date());
    Ok(())
}

/// Calls a closing off.
///
/// # Errors
/// Why not.
pub async fn reopen(settings: &Settings, host: &str) -> Result<(), String> {
    let db = open::migrated(settings).await?;
    let trust = open::trust(&db, host).await?;
    closing::reopen_by_operator(&db, trust.id).await.map_err(|error| error.to_string())?;
    println!("{} stays", trust.name);
    Ok(())
}

/// Prints every trust: its hosts, how it stands, and whether its leads asked for its data.
///
/// # Errors
/// When the database is away.
pub async fn list(settings: &Settings) -> Result<(), String> {
    let db = open::migrated(settings).await?;
    let all = queries::all_with_hosts(db.conn()).await.map_err(|_| "the trusts cannot be read".to_owned())?;
    for (trust, hosts) in all {
        let state = match trust.state {
            SiteState::Sandbox => "practice site",
            SiteState::Open => "open",
        };
        println!("{}: {}; {state}", trust.name, hosts.join(", "));
        if let Some(closes) = trust.closes_at {
            let word = if phase(&trust, db.now()) == Phase::Closed { "closed" } else { "closes" };
            println!("  {word} on {}", closes.in_london().date());
        }
        if let Some(asked) = trust.export_asked_at {
            println!("  a lead asked for everything in a file on {}", asked.in_london().date());
        }
    }
    Ok(())
}
