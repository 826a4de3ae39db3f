//! What most commands begin with.

use super::migrate;
use crate::config::Settings;
use domain::{Db, DbErr, db, learning::content::Library, trust};

/// Opens the database; makes the folder of an SQLite file if it is not there.
///
/// # Errors
/// What is wrong, and which setting it concerns. Holds no password.
pub async fn database(settings: &Settings) -> Result<Db, String> {
    let options = settings.database.options().map_err(|error| error.to_string())?;
    if let Some(folder) = options.url.strip_prefix("sqlite://").and_then(|path| std::path::Path::new(path).parent()) {
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("database.path: the folder {} cannot be made: {error}", folder.display()))?;
    }
    db::open(&options).await.map_err(|error| format!("database: {}", plain(&error)))
}

/// Opens the database for a command that needs all its tables.
///
/// # Errors
/// As [`database`], and when migrations are pending.
pub async fn migrated(settings: &Settings) -> Result<Db, String> {
    let db = database(settings).await?;
    let pending = migrate::pending(&db).await?;
    if pending.is_empty() {
        return Ok(db);
    }
    Err(format!("migrations: {} are pending; run `relatives-toolkit migrate`", pending.join(", ")))
}

/// The trust with this host name.
///
/// # Errors
/// When there is none, or the database is away.
pub async fn trust(db: &Db, host: &str) -> Result<trust::entity::Model, String> {
    let all = trust::queries::all_with_hosts(db.conn()).await.map_err(|_| "the trusts cannot be read".to_owned())?;
    let mut found = all.into_iter().filter(|(_, hosts)| hosts.iter().any(|name| name == &host.to_lowercase()));
    found.next().map(|(trust, _)| trust).ok_or_else(|| format!("no trust has the host name {host}"))
}

/// What a person who runs the server may read of a database error: never an address with a password in it.
fn plain(error: &DbErr) -> String {
    match error {
        DbErr::Custom(text) => text.clone(),
        DbErr::Conn(why) | DbErr::Exec(why) | DbErr::Query(why) => why.to_string(),
        _ => "it cannot be reached".to_owned(),
    }
}

/// Reads and checks all content.
///
/// # Errors
/// Every problem with its file and line.
pub fn library(settings: &Settings) -> Result<Library, String> {
    Library::load(&settings.content.folder).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        format!("content.folder {}: {} problems\n{}", settings.content.folder.display(), lines.len(), lines.join("\n"))
    })
}
