//! `[texts]`: text messages by GOV.UK Notify. Without a key there are none.

use super::{ConfigError, Secret, secret};
use serde::Deserialize;
use std::path::PathBuf;

/// Text messages.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Texts {
    /// A secret: only by `TOOLKIT__TEXTS__API_KEY`. As Notify gives it: name, service id and secret, with hyphens between.
    pub(super) api_key: Option<Secret>,
    /// A file that holds the `api-key`.
    pub api_key_file: Option<PathBuf>,
    /// Where Notify is.
    pub url: String,
    /// How long Notify gets to answer.
    pub seconds: u64,
    /// The id of the sender at Notify, if not the service's first: what people see a text comes from.
    pub sender_id: Option<String>,
    /// The templates at Notify, by what they are for.
    pub templates: Templates,
}

/// Ids of templates. What each has to say stands in `docs/operations/texts.md`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Templates {
    /// An invitation.
    pub invitation: String,
    /// The one reminder of it.
    pub invitation_reminder: String,
    /// Whoever was invited, or signed up, has an account.
    pub has_account: String,
    /// Finishes a sign-up.
    pub confirm: String,
    /// A link to choose a new password.
    pub new_password: String,
    /// Told afterwards: something about signing in was changed.
    pub changed: String,
    /// The reminder somebody asked for.
    pub reminder: String,
}

impl Templates {
    /// Each with the name of its setting.
    #[must_use]
    pub fn all(&self) -> [(&'static str, &str); 7] {
        [
            ("invitation", &self.invitation),
            ("invitation-reminder", &self.invitation_reminder),
            ("has-account", &self.has_account),
            ("confirm", &self.confirm),
            ("new-password", &self.new_password),
            ("changed", &self.changed),
            ("reminder", &self.reminder),
        ]
    }
}

impl Default for Texts {
    fn default() -> Self {
        Self {
            api_key: None,
            api_key_file: None,
            url: "https://api.notifications.service.gov.uk".to_owned(),
            seconds: 30,
            sender_id: None,
            templates: Templates::default(),
        }
    }
}

impl Texts {
    /// Whether text messages are sent at all.
    #[must_use]
    pub fn are_on(&self) -> bool {
        self.api_key.is_some() || self.api_key_file.is_some()
    }

    /// The key.
    ///
    /// # Errors
    /// When `api-key-file` cannot be read.
    pub fn key(&self) -> Result<Option<Secret>, ConfigError> {
        secret::value(self.api_key.as_ref(), self.api_key_file.as_deref(), "texts.api-key-file")
    }

    /// The same with a key: for tests.
    #[must_use]
    pub fn with_key(self, key: &str) -> Self {
        Self { api_key: Some(Secret::new(key)), ..self }
    }
}
