//! `[database]`: where everything is kept.

use super::{ConfigError, Secret, secret};
use serde::Deserialize;
use std::path::PathBuf;

/// Where everything is kept.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Database {
    /// The SQLite file, used when there is no `url`.
    pub path: PathBuf,
    /// `postgres://…` or `sqlite://…`. A secret: only by `TOOLKIT__DATABASE__URL`.
    pub(super) url: Option<Secret>,
    /// A file that holds the `url`.
    pub url_file: Option<PathBuf>,
    /// The most connections held at once.
    pub max_connections: u32,
}

impl Default for Database {
    fn default() -> Self {
        Self { path: PathBuf::from("data/toolkit.db"), url: None, url_file: None, max_connections: 16 }
    }
}

impl Database {
    /// How to open it.
    ///
    /// # Errors
    /// When `url-file` cannot be read.
    pub fn options(&self) -> Result<domain::db::Options, ConfigError> {
        let url = secret::value(self.url.as_ref(), self.url_file.as_deref(), "database.url-file")?;
        let url = url.map_or_else(|| format!("sqlite://{}", self.path.display()), |url| url.expose().to_owned());
        Ok(domain::db::Options { url, max_connections: self.max_connections })
    }
}
