//! What most commands begin with.

use crate::config::Settings;
use domain::{Db, DbErr, db, learning::content::Library};

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
