//! `[log]`: what is written down, and how.

use serde::Deserialize;

/// What is written down, and how.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Log {
    /// `pretty` for people, `json` for machines.
    pub format: Format,
    /// `info`, or finer: `info,server=debug`.
    pub filter: String,
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// For people.
    Pretty,
    /// For machines.
    Json,
}

impl Default for Log {
    fn default() -> Self {
        Self { format: Format::Pretty, filter: "info".to_owned() }
    }
}
