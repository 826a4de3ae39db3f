//! What must not be seen in logs and error messages.

use super::ConfigError;
use serde::Deserialize;
use std::path::Path;

/// A value that shows itself to nobody who does not ask for it by name.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Hides a value.
    #[must_use]
    pub fn new(value: &str) -> Self {
        Self(value.to_owned())
    }

    /// The value itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("(secret)")
    }
}

/// The value given by a variable, or the one in the file named by `key`.
pub(super) fn value(given: Option<&Secret>, file: Option<&Path>, key: &str) -> Result<Option<Secret>, ConfigError> {
    if let Some(given) = given {
        return Ok(Some(given.clone()));
    }
    let Some(file) = file else { return Ok(None) };
    let text = std::fs::read_to_string(file)
        .map_err(|error| ConfigError(format!("{key}: the file {} cannot be read: {error}", file.display())))?;
    Ok(Some(Secret(text.trim_end_matches(['\r', '\n']).to_owned())))
}
