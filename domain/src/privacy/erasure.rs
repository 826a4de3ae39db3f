//! Erasing a person.

use super::{Person, register};
use crate::{DbErr, Write, tables};

/// Deletes every row of a person, but for tables whose rows are `kept`. Says how many went.
///
/// # Errors
/// When the database is away, or a legal hold stands; then nothing was erased. Whoever calls asks for holds before, to tell the person.
pub async fn erase(write: &Write, person: &Person) -> Result<u64, DbErr> {
    if person.is_held(write.conn(), write.now()).await? {
        return Err(DbErr::Custom("a legal hold stands".to_owned()));
    }
    let mut gone = 0;
    // Backwards, so that no row goes before those that point to it.
    for table in tables::all().into_iter().rev() {
        let Some(entry) = register().table.get(table.name()) else { continue };
        if entry.kept.is_some() {
            continue;
        }
        if let Some(theirs) = person.rows_of(entry) {
            gone += table.delete_where(write.conn(), theirs).await?;
        }
    }
    Ok(gone)
}
