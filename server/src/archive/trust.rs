//! One trust alone: out of an installation, and into an empty or another one, on either database.
//!
//! The file is made as a backup is: JSON lines in gzip, one row each, after a [`TrustManifest`]. It holds the rows of that trust and of
//! no other. What belongs to a browser or waits to be sent stays behind ([`STAYS_BEHIND`]).

use super::{ArchiveError, BATCH, Line, line, schema};
use domain::{
    Actor, Db, Uuid,
    audit::Act,
    tables::{self, Table},
    trust::{entity::Model, host, rows},
};
use flate2::{Compression, GzBuilder, read::GzDecoder};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, HashMap},
    fs::{File, OpenOptions},
    io::{BufRead, BufReader, BufWriter},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

/// What kind of file this is.
const FORMAT: &str = "relatives-toolkit-trust-1";
/// Tables whose rows are not taken along: everybody signs in anew, sign-ups that wait for an answer are begun anew, and letters that
/// wait are sent from where they are.
pub const STAYS_BEHIND: [&str; 8] = [
    "session",
    "sign_up",
    "sign_up_draft",
    "flash",
    "known_device",
    "second_step",
    "provider_attempt",
    "passkey_challenge",
];
/// The outbox.
const OUTBOX: &str = "job";

/// The first line: what follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrustManifest {
    /// What kind of file this is.
    pub format: String,
    /// The last migration of the database it came from.
    pub schema: String,
    /// The trust's id, which it keeps.
    pub trust: Uuid,
    /// The trust's name.
    pub name: String,
    /// Its host names. They must be free where it goes.
    pub hosts: Vec<String>,
    /// How many rows of each table are in the file.
    pub rows: BTreeMap<String, u64>,
    /// How many rows of each table stay behind.
    pub left: BTreeMap<String, u64>,
}

/// Whether the rows of a table go along.
fn goes(table: &dyn Table) -> bool {
    table.name() != OUTBOX && !STAYS_BEHIND.contains(&table.name())
}

/// Writes everything of a trust, as it was at one moment, into a new file that only its owner may read.
///
/// # Errors
/// See [`ArchiveError`]; then there is no file.
pub async fn export(db: &Db, trust: &Model, to: &Path) -> Result<TrustManifest, ArchiveError> {
    if to.exists() {
        return Err(std::io::Error::from(std::io::ErrorKind::AlreadyExists).into());
    }
    let write = db.write().await?;
    write.audit(&Actor::visitor(trust.id), Act::TrustExported { trust: trust.id }).await?;
    write.commit().await?;
    let unfinished = PathBuf::from(format!("{}.unfinished", to.display()));
    let written = put_out(db, trust, &unfinished).await;
    if written.is_err() {
        let _ = std::fs::remove_file(&unfinished);
    }
    let manifest = written?;
    std::fs::rename(&unfinished, to)?;
    Ok(manifest)
}

async fn put_out(db: &Db, trust: &Model, file: &Path) -> Result<TrustManifest, ArchiveError> {
    let file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(file)?;
    let mut out = BufWriter::new(GzBuilder::new().mtime(0).write(file, Compression::default()));
    let moment = db.snapshot().await?;
    let hosts = host::Entity::find().filter(host::Column::TrustId.eq(trust.id)).all(&moment).await?;
    let mut manifest = TrustManifest {
        format: FORMAT.to_owned(),
        schema: schema(),
        trust: trust.id,
        name: trust.name.clone(),
        hosts: hosts.into_iter().map(|host| host.host).collect(),
        rows: BTreeMap::new(),
        left: BTreeMap::new(),
    };
    for table in tables::all() {
        let Some(theirs) = rows::of_trust(table.as_ref(), trust.id) else { continue };
        let count = table.count_where(&moment, theirs).await?;
        let to = if goes(table.as_ref()) { &mut manifest.rows } else { &mut manifest.left };
        to.insert(table.name().to_owned(), count);
    }
    line(&mut out, &manifest)?;
    for table in tables::all().into_iter().filter(|table| goes(table.as_ref())) {
        let mut offset = 0;
        while let Some(theirs) = rows::of_trust(table.as_ref(), trust.id) {
            let batch = table.batch_where(&moment, theirs, offset, BATCH).await?;
            let Ok(count @ 1..) = u64::try_from(batch.len()) else { break };
            offset += count;
            for row in batch {
                line(&mut out, &Line { table: table.name().to_owned(), row })?;
            }
        }
    }
    let file = out.into_inner().map_err(std::io::IntoInnerError::into_error)?.finish()?;
    file.sync_all()?;
    Ok(manifest)
}

/// Puts a trust into a migrated database, empty or not: all of it or nothing. Ids stay as they were.
///
/// # Errors
/// See [`ArchiveError`]; then the database is as it was.
pub async fn import(db: &Db, from: &Path) -> Result<TrustManifest, ArchiveError> {
    let mut lines = BufReader::new(GzDecoder::new(File::open(from)?)).lines();
    let manifest = manifest(lines.next())?;
    let tables: HashMap<&str, Box<dyn Table>> =
        tables::all().into_iter().filter(|table| goes(table.as_ref())).map(|table| (table.name(), table)).collect();
    let write = db.write().await?;
    free(write.conn(), &manifest).await?;
    let mut found: BTreeMap<String, u64> = manifest.rows.keys().map(|table| (table.clone(), 0)).collect();
    for (number, read) in lines.enumerate() {
        let broken = || ArchiveError::Line(number + 2);
        let Line { table, row } = serde_json::from_str(&read?).map_err(|_| broken())?;
        *found.get_mut(&table).ok_or_else(broken)? += 1;
        let table = tables.get(table.as_str()).ok_or_else(broken)?;
        table.insert(write.conn(), row).await.map_err(|_| broken())?;
    }
    for (name, wanted) in &manifest.rows {
        let read = found.get(name).copied().unwrap_or_default();
        let table = tables.get(name.as_str()).ok_or(ArchiveError::TrustFormat)?;
        let Some(theirs) = rows::of_trust(table.as_ref(), manifest.trust) else {
            return Err(ArchiveError::TrustFormat);
        };
        // What was put in must belong to this trust: a row that does not is not among those that are counted.
        let theirs = table.count_where(write.conn(), theirs).await?;
        if read != *wanted || theirs != *wanted {
            return Err(ArchiveError::Count { table: name.clone(), wanted: *wanted, found: read.min(theirs) });
        }
    }
    write.audit(&Actor::visitor(manifest.trust), Act::TrustImported { trust: manifest.trust }).await?;
    write.commit().await?;
    Ok(manifest)
}

/// Neither the trust nor one of its host names may be there already.
async fn free(txn: &DatabaseTransaction, manifest: &TrustManifest) -> Result<(), ArchiveError> {
    let taken = host::Entity::find()
        .filter(host::Column::Host.is_in(manifest.hosts.iter().map(String::as_str)))
        .one(txn)
        .await?;
    if let Some(taken) = taken {
        return Err(ArchiveError::HostTaken(taken.host));
    }
    for table in tables::all() {
        let Some(theirs) = rows::of_trust(table.as_ref(), manifest.trust) else { continue };
        if table.count_where(txn, theirs).await? > 0 {
            return Err(ArchiveError::TrustThere(manifest.name.clone()));
        }
    }
    Ok(())
}

fn manifest(first: Option<std::io::Result<String>>) -> Result<TrustManifest, ArchiveError> {
    let first = first.ok_or(ArchiveError::TrustFormat)?.map_err(|_| ArchiveError::TrustFormat)?;
    let manifest: TrustManifest = serde_json::from_str(&first).map_err(|_| ArchiveError::TrustFormat)?;
    if manifest.format != FORMAT || manifest.hosts.is_empty() {
        return Err(ArchiveError::TrustFormat);
    }
    if manifest.schema != schema() {
        return Err(ArchiveError::TrustSchema { found: manifest.schema, ours: schema() });
    }
    Ok(manifest)
}
