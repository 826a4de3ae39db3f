//! `[content]`: where the modules are.

use serde::Deserialize;
use std::path::PathBuf;

/// Where the modules are.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Content {
    /// The folder with one folder a language.
    pub folder: PathBuf,
}

impl Default for Content {
    fn default() -> Self {
        Self { folder: PathBuf::from("content") }
    }
}
