//! `backup` and `restore`.

use super::{migrate, open};
use crate::{archive, config::Settings};
use std::path::Path;

/// Writes everything into a new file. The site may go on meanwhile.
///
/// # Errors
/// What went wrong; then there is no file.
pub async fn back_up(settings: &Settings, to: &Path) -> Result<(), String> {
    let db = open::migrated(settings).await?;
    let manifest = archive::back_up(&db, to).await.map_err(|error| format!("{}: {error}", to.display()))?;
    println!("{} rows are in {}", manifest.rows.values().sum::<u64>(), to.display());
    Ok(())
}

/// Puts a backup into a new database, which is made if it is not there.
///
/// # Errors
/// What went wrong; then nothing was put in.
pub async fn restore(settings: &Settings, from: &Path) -> Result<(), String> {
    let db = open::database(settings).await?;
    migrate::up(&db).await?;
    let manifest = archive::restore(&db, from).await.map_err(|error| format!("{}: {error}", from.display()))?;
    println!("{} rows are back", manifest.rows.values().sum::<u64>());
    Ok(())
}
