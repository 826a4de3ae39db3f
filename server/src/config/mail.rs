//! `[mail]`: how letters leave.

use super::{ConfigError, Secret, secret};
use serde::Deserialize;
use std::path::PathBuf;

/// How letters leave.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Mail {
    /// `smtp`, or `folder` on one's own machine.
    pub transport: Transport,
    /// The folder letters are put into, one file each.
    pub folder: PathBuf,
    /// The mail server.
    pub host: String,
    /// Its port: 465 for `tls`, 587 for `starttls` unless said otherwise.
    pub port: Option<u16>,
    /// How the way to the mail server is protected.
    pub security: Security,
    /// Who we are to the mail server.
    pub user: Option<String>,
    /// A secret: only by `TOOLKIT__MAIL__PASSWORD`.
    pub(super) password: Option<Secret>,
    /// A file that holds the `password`.
    pub password_file: Option<PathBuf>,
    /// Whom letters come from: `Toolkit <no-reply@example.nhs.uk>`. Neutral: others may see the list of letters.
    pub from: String,
}

/// Where letters go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Transport {
    /// To a mail server.
    Smtp,
    /// Into a folder.
    Folder,
}

/// How the way to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// TLS after a greeting in the clear; without it no letter is sent.
    Starttls,
    /// None: for a mail server on the same machine.
    None,
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            transport: Transport::Folder,
            folder: PathBuf::from("data/mail"),
            host: "localhost".to_owned(),
            port: None,
            security: Security::Tls,
            user: None,
            password: None,
            password_file: None,
            from: "Toolkit <no-reply@localhost>".to_owned(),
        }
    }
}

impl Mail {
    /// The port of the mail server.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port.unwrap_or(match self.security {
            Security::Tls => 465,
            Security::Starttls => 587,
            Security::None => 25,
        })
    }

    /// The password of the mail server.
    ///
    /// # Errors
    /// When `password-file` cannot be read.
    pub fn password(&self) -> Result<Option<Secret>, ConfigError> {
        secret::value(self.password.as_ref(), self.password_file.as_deref(), "mail.password-file")
    }
}
