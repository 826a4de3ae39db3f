//! Where letters go.

use crate::config::{ConfigError, Mail, Security, Transport};
use lettre::{
    AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, message::Mailbox,
    transport::smtp::authentication::Credentials,
};
use std::time::Duration;

/// A mail server gets this long to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Sends mails.
#[derive(Clone)]
pub struct Mailer {
    /// Whom they come from.
    pub from: Mailbox,
    way: Way,
}

#[derive(Clone)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(AsyncFileTransport<Tokio1Executor>),
}

/// Why a mail did not go. Holds no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MailerError {
    /// The mail server said no for good.
    #[error("the mail server refused")]
    Refused,
    /// The mail server said no for now.
    #[error("the mail server refused for now")]
    NotNow,
    /// It could not be reached, or did not answer in time.
    #[error("the mail server could not be reached")]
    Unreachable,
    /// The folder could not be written.
    #[error("the mail folder could not be written")]
    Folder,
}

impl std::fmt::Debug for Mailer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self.way {
            Way::Smtp(_) => "Mailer(smtp)",
            Way::Folder(_) => "Mailer(folder)",
        })
    }
}

impl Mailer {
    /// As configured.
    ///
    /// # Errors
    /// When a setting cannot be used; the message names it.
    pub fn new(mail: &Mail) -> Result<Self, ConfigError> {
        let from = mail.from.parse().map_err(|_| ConfigError("mail.from: an address is expected".to_owned()))?;
        let way = match mail.transport {
            Transport::Smtp => Way::Smtp(smtp(mail)?),
            Transport::Folder => {
                std::fs::create_dir_all(&mail.folder)
                    .map_err(|error| ConfigError(format!("mail.folder: {} {error}", mail.folder.display())))?;
                Way::Folder(AsyncFileTransport::new(&mail.folder))
            }
        };
        Ok(Self { from, way })
    }

    /// Sends one mail.
    ///
    /// # Errors
    /// See [`MailerError`].
    pub async fn send(&self, message: Message) -> Result<(), MailerError> {
        match &self.way {
            Way::Smtp(smtp) => smtp.send(message).await.map(|_| ()).map_err(|error| {
                if error.is_permanent() {
                    MailerError::Refused
                } else if error.is_transient() {
                    MailerError::NotNow
                } else {
                    MailerError::Unreachable
                }
            }),
            Way::Folder(folder) => folder.send(message).await.map(|_| ()).map_err(|_| MailerError::Folder),
        }
    }

    /// Whether the mail server answers. A folder always does.
    ///
    /// # Errors
    /// When it does not.
    pub async fn reachable(&self) -> Result<(), MailerError> {
        match &self.way {
            Way::Smtp(smtp) => match smtp.test_connection().await {
                Ok(true) => Ok(()),
                Ok(false) | Err(_) => Err(MailerError::Unreachable),
            },
            Way::Folder(_) => Ok(()),
        }
    }
}

fn smtp(mail: &Mail) -> Result<AsyncSmtpTransport<Tokio1Executor>, ConfigError> {
    type Smtp = AsyncSmtpTransport<Tokio1Executor>;
    let wrong = |_| ConfigError(format!("mail.host: `{}` is not a host name", mail.host));
    let mut builder = match mail.security {
        Security::Tls => Smtp::relay(&mail.host).map_err(wrong)?,
        Security::Starttls => Smtp::starttls_relay(&mail.host).map_err(wrong)?,
        Security::None => Smtp::builder_dangerous(&mail.host),
    };
    builder = builder.port(mail.port()).timeout(Some(PATIENCE));
    if let Some(user) = &mail.user {
        let Some(password) = mail.password()? else {
            return Err(ConfigError(
                "mail.user needs a password: set TOOLKIT__MAIL__PASSWORD or mail.password-file".to_owned(),
            ));
        };
        builder = builder.credentials(Credentials::new(user.clone(), password.expose().to_owned()));
    }
    Ok(builder.build())
}
