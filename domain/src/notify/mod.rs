//! Telling people things: the outbox of slow work, and what its jobs are.

pub mod commands;
pub mod entity;
pub mod queries;

use crate::Uuid;
use serde::{Deserialize, Serialize};

/// Work left for later. Payload types outlive their last producer by one release, so that old rows still parse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Job {
    /// Send a mail.
    Mail(Mail),
}

/// A mail to be written in the reader's language when it is sent. Wiped from the outbox once it went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// The address it goes to.
    pub to: String,
    /// The trust whose site it speaks for.
    pub trust: Uuid,
    /// Which mail.
    pub letter: Letter,
    /// The reader's language, if it is known and not English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// The mails there are. Links carry a single-use token and nothing about the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "letter")]
pub enum Letter {
    /// "Confirm your e-mail": finishes a sign-up.
    ConfirmSignUp { token: String },
    /// Somebody tried to sign up with an address that has an account.
    AlreadyHasAccount,
    /// "Choose a new password".
    ResetPassword { token: String },
    /// "Confirm your new e-mail", to the new address.
    ConfirmNewEmail { token: String },
    /// Told afterwards, to the old address.
    EmailWasChanged,
    /// Told afterwards.
    PasswordWasChanged,
    /// Told afterwards: signing in asks for a code from now on.
    CodeAppWasAdded,
    /// Told afterwards: signing in asks for no code any more.
    CodeAppWasRemoved,
    /// Told afterwards.
    RecoveryCodeWasUsed,
    /// "Sign in": instead of a password.
    SignInLink { token: String },
    /// Told afterwards: a passkey signs in as well from now on.
    PasskeyWasAdded,
    /// Told afterwards.
    PasskeyWasRemoved,
    /// Told afterwards: a passkey or a link by mail signs in, and no password.
    PasswordWasRemoved,
    /// Told afterwards.
    AccountWasErased,
    /// The reminder somebody asked for. The token stops reminders.
    Reminder { token: String },
    /// A member of staff invites. `from` is what others see of them; empty if they have left.
    Invitation { token: String, from: String },
    /// The same once more after a week, and never again.
    InvitationReminder { token: String, from: String },
    /// A member of staff invites somebody who has an account already.
    InvitedWithAccount { from: String },
    /// To those who answer: people wait for an invitation.
    RequestsWait,
    /// Somebody who asked for an invitation is told that they get none.
    RequestDeclined,
    /// A lead has added somebody to the staff.
    StaffWelcome { token: String },
    /// The same, to an address that belongs to an account of its own.
    StaffNeedsOtherAddress,
    /// Asks whether an account of staff is still needed.
    StaffUnused,
    /// Told afterwards.
    StaffAccountEnded,
}

impl Job {
    /// A word for the log and the figures.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Mail(_) => "mail",
        }
    }
}

impl Letter {
    /// The path of the page the letter leads to, on the trust's site. Opening it changes nothing: a button there does.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::ConfirmSignUp { token } => format!("/confirm/{token}"),
            Self::ResetPassword { token } => format!("/reset/{token}"),
            Self::ConfirmNewEmail { token } => format!("/confirm-email/{token}"),
            Self::SignInLink { token } => format!("/sign-in/link/{token}"),
            Self::Reminder { token } => format!("/reminders/{token}"),
            Self::Invitation { token, .. } | Self::InvitationReminder { token, .. } => format!("/join/{token}"),
            Self::StaffWelcome { token } => format!("/first-day/{token}"),
            Self::AlreadyHasAccount | Self::InvitedWithAccount { .. } | Self::StaffUnused => "/sign-in".to_owned(),
            Self::EmailWasChanged
            | Self::PasswordWasChanged
            | Self::CodeAppWasAdded
            | Self::CodeAppWasRemoved
            | Self::PasskeyWasAdded
            | Self::PasskeyWasRemoved
            | Self::PasswordWasRemoved
            | Self::RecoveryCodeWasUsed => "/forgotten-password".to_owned(),
            Self::RequestsWait => "/invitations/requests".to_owned(),
            Self::AccountWasErased | Self::RequestDeclined | Self::StaffNeedsOtherAddress | Self::StaffAccountEnded => {
                "/".to_owned()
            }
        }
    }
}
