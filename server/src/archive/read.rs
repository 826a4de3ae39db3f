//! From a file into a database.

use super::{ArchiveError, FORMAT, Line, Manifest, schema};
use domain::{Db, tables};
use flate2::read::GzDecoder;
use std::{
    collections::{BTreeMap, HashMap},
    fs::File,
    io::{BufRead, BufReader},
    path::Path,
};

/// Puts a backup into an empty, migrated database: all of it or nothing.
///
/// # Errors
/// See [`ArchiveError`]; then the database is as it was.
pub async fn restore(db: &Db, from: &Path) -> Result<Manifest, ArchiveError> {
    let mut lines = BufReader::new(GzDecoder::new(File::open(from)?)).lines();
    let manifest = manifest(lines.next())?;
    let tables: HashMap<&str, Box<dyn tables::Table>> =
        tables::all().into_iter().map(|table| (table.name(), table)).collect();
    let write = db.write().await?;
    for table in tables.values() {
        if table.count(write.conn()).await? > 0 {
            return Err(ArchiveError::NotEmpty(table.name().to_owned()));
        }
    }
    let mut found: BTreeMap<String, u64> = manifest.rows.keys().map(|table| (table.clone(), 0)).collect();
    for (number, line) in lines.enumerate() {
        let broken = || ArchiveError::Line(number + 2);
        let Line { table, row } = serde_json::from_str(&line?).map_err(|_| broken())?;
        *found.get_mut(&table).ok_or_else(broken)? += 1;
        tables.get(table.as_str()).ok_or_else(broken)?.insert(write.conn(), row).await?;
    }
    for (table, wanted) in &manifest.rows {
        let found = found.get(table).copied().unwrap_or_default();
        if found != *wanted {
            return Err(ArchiveError::Count { table: table.clone(), wanted: *wanted, found });
        }
    }
    write.commit().await?;
    Ok(manifest)
}

fn manifest(first: Option<std::io::Result<String>>) -> Result<Manifest, ArchiveError> {
    let first = first.ok_or(ArchiveError::Format)?.map_err(|_| ArchiveError::Format)?;
    let manifest: Manifest = serde_json::from_str(&first).map_err(|_| ArchiveError::Format)?;
    if manifest.format != FORMAT {
        return Err(ArchiveError::Format);
    }
    if manifest.schema != schema() {
        return Err(ArchiveError::Schema { found: manifest.schema, ours: schema() });
    }
    Ok(manifest)
}
