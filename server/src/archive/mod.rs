//! One portable file with everything in the database: JSON lines in gzip, the same on SQLite and PostgreSQL.
//!
//! The first line is the [`Manifest`], every other a [`Line`]. Nothing in it depends on when or where it was written, so two
//! backups of the same data are the same bytes.

mod read;
pub mod trust;
mod write;

pub use read::restore;
pub use write::back_up;
use write::line;

use domain::{DbErr, migrations::Migrator};
use sea_orm_migration::MigratorTrait;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What kind of file this is.
const FORMAT: &str = "relatives-toolkit-backup-1";
/// Rows held in memory at once.
const BATCH: u64 = 500;

/// The first line: what follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// What kind of file this is.
    pub format: String,
    /// The last migration of the database it came from.
    pub schema: String,
    /// How many rows each table has.
    pub rows: BTreeMap<String, u64>,
}

/// A row.
#[derive(Debug, Serialize, Deserialize)]
struct Line {
    table: String,
    row: serde_json::Value,
}

/// Why a backup or a restore did not happen. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// The file cannot be written or read, or is cut off.
    #[error("the file: {0}")]
    File(#[from] std::io::Error),
    /// A line is not what it should be. Says which, not what stands there.
    #[error("line {0} of the file cannot be read or put in")]
    Line(usize),
    /// Not one of our backups.
    #[error("this is not a backup of the Relatives' Toolkit")]
    Format,
    /// From another release.
    #[error(
        "the backup has the schema {found}, this release has {ours}: restore it with its own release, then migrate"
    )]
    Schema {
        /// The backup's.
        found: String,
        /// Ours.
        ours: String,
    },
    /// The database holds something.
    #[error("the database is not empty: {0} holds rows; restore only into a new one")]
    NotEmpty(String),
    /// Rows are missing, or there are too many.
    #[error("the file should hold {wanted} rows of {table} and holds {found}")]
    Count {
        /// The table.
        table: String,
        /// What the manifest says.
        wanted: u64,
        /// What came.
        found: u64,
    },
    /// Not a file of one trust.
    #[error("this is not a file of one trust of the Relatives' Toolkit")]
    TrustFormat,
    /// A file of one trust, from another release.
    #[error(
        "the file has the schema {found}, this release has {ours}: use the release it was written with, or bring both to the same one"
    )]
    TrustSchema {
        /// The file's.
        found: String,
        /// Ours.
        ours: String,
    },
    /// The trust's site would be found at an address that another trust has.
    #[error("a trust here has the host name {0} already")]
    HostTaken(String),
    /// The trust is here already, or some of it.
    #[error("{0} is here already")]
    TrustThere(String),
    /// The database is away, or refused a row.
    #[error("the database refused: {0}")]
    Database(#[from] DbErr),
}

/// The last migration of this release.
fn schema() -> String {
    Migrator::migrations().last().map(|migration| migration.name().to_owned()).unwrap_or_default()
}
