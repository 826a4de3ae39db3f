//! `migrate`: brings the database up to date.

use super::open;
use crate::config::Settings;
use domain::{Db, migrations::Migrator};
use sea_orm_migration::MigratorTrait;

/// Runs the migrations that are pending, or takes all back.
///
/// # Errors
/// When the database cannot be opened, or a migration fails: the message names it.
pub async fn run(settings: &Settings, down: bool) -> Result<(), String> {
    let db = open::database(settings).await?;
    if down {
        Migrator::down(db.conn(), None).await.map_err(|error| format!("migrations: {error}"))?;
        println!("the database is empty");
        return Ok(());
    }
    let names = pending(&db).await?;
    up(&db).await?;
    match names.as_slice() {
        [] => println!("the database is up to date"),
        names => println!("the database is up to date now: {}", names.join(", ")),
    }
    Ok(())
}

/// The names of migrations that have not run here.
///
/// # Errors
/// When the database is away, or knows a migration that this release does not.
pub async fn pending(db: &Db) -> Result<Vec<String>, String> {
    let all = Migrator::get_pending_migrations(db.conn()).await.map_err(|error| format!("migrations: {error}"))?;
    Ok(all.iter().map(|migration| migration.name().to_owned()).collect())
}

/// Runs what is pending.
///
/// # Errors
/// When one fails; the message names it.
pub async fn up(db: &Db) -> Result<(), String> {
    let before = pending(db).await?;
    Migrator::up(db.conn(), None).await.map_err(|error| {
        let first = before.first().map_or("none", String::as_str);
        format!("migrations: the database was not brought up to date; the first that was pending is {first}: {error}")
    })
}
