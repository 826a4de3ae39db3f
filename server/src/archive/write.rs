//! From the database into a file.

use super::{ArchiveError, BATCH, FORMAT, Line, Manifest, schema};
use domain::{Db, tables};
use flate2::{Compression, GzBuilder, write::GzEncoder};
use sea_orm::DatabaseTransaction;
use serde::Serialize;
use std::{
    fs::{File, OpenOptions},
    io::{BufWriter, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

/// A file under way.
pub(super) type Out = BufWriter<GzEncoder<File>>;

/// Writes everything, as it was at one moment, into a new file that only its owner may read. The site goes on meanwhile.
///
/// # Errors
/// See [`ArchiveError`]; then there is no file.
pub async fn back_up(db: &Db, to: &Path) -> Result<Manifest, ArchiveError> {
    if to.exists() {
        return Err(std::io::Error::from(std::io::ErrorKind::AlreadyExists).into());
    }
    // Under its own name only when it is complete and on the disk.
    let unfinished = PathBuf::from(format!("{}.unfinished", to.display()));
    let written = write(db, &unfinished).await;
    if written.is_err() {
        let _ = std::fs::remove_file(&unfinished);
    }
    let manifest = written?;
    std::fs::rename(&unfinished, to)?;
    Ok(manifest)
}

async fn write(db: &Db, file: &Path) -> Result<Manifest, ArchiveError> {
    let file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(file)?;
    let mut out = BufWriter::new(GzBuilder::new().mtime(0).write(file, Compression::default()));
    let moment = db.snapshot().await?;
    let mut manifest = Manifest { format: FORMAT.to_owned(), schema: schema(), rows: Default::default() };
    for table in tables::all() {
        manifest.rows.insert(table.name().to_owned(), table.count(&moment).await?);
    }
    line(&mut out, &manifest)?;
    for table in tables::all() {
        rows(&mut out, table.as_ref(), &moment).await?;
    }
    let file = out.into_inner().map_err(std::io::IntoInnerError::into_error)?.finish()?;
    file.sync_all()?;
    Ok(manifest)
}

async fn rows(out: &mut Out, table: &dyn tables::Table, moment: &DatabaseTransaction) -> Result<(), ArchiveError> {
    let mut offset = 0;
    loop {
        let batch = table.batch(moment, offset, BATCH).await?;
        let Ok(count @ 1..) = u64::try_from(batch.len()) else { return Ok(()) };
        offset += count;
        for row in batch {
            line(out, &Line { table: table.name().to_owned(), row })?;
        }
    }
}

/// One line of a file.
pub(super) fn line(out: &mut Out, value: &impl Serialize) -> Result<(), ArchiveError> {
    serde_json::to_writer(&mut *out, value).map_err(std::io::Error::from)?;
    Ok(out.write_all(b"\n")?)
}
