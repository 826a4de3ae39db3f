//! Telling people things: the outbox of slow work, and what its jobs are.

pub mod commands;
pub mod entity;
pub mod queries;

use crate::{Moment, Uuid};
use serde::{Deserialize, Serialize};

/// Work left for later. Payload types outlive their last producer by one release, so that old rows still parse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Job {
    /// Send a mail, or a text where the address is a mobile number.
    Mail(Mail),
}

/// A mail to be written in the reader's language when it is sent. Wiped from the outbox once it went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// The e-mail address it goes to, or the mobile number, as `crate::account::Address` keeps them.
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
    /// Told afterwards: a provider signs in to the account from now on.
    ProviderWasConnected,
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
    /// A kind word to staff who have not invited anybody yet. The token stops them.
    Nudge { token: String },
    /// One line on a team, for those who asked: how many were invited and joined in the last seven days.
    WeeklyLine { team: String, invited: u32, joined: u32 },
    /// Nobody has used the account for 23 months: it goes in a month.
    AccountUnusedMonth,
    /// The same: it goes in a week.
    AccountUnusedWeek,
    /// Told afterwards.
    AccountErasedUnused,
    /// Asks whether a request about data was theirs.
    DataRequestConfirm { token: String },
    /// The sealed answer to a request is there.
    DataAnswer { token: String },
    /// Told afterwards: what was asked for is done.
    DataRequestDone,
    /// A complaint about data has come in.
    ComplaintReceived,
    /// A complaint about data is answered.
    ComplaintAnswered { token: String },
    /// To leads: a request or complaint about data waits.
    RightsWait,
    /// To leads: is a legal hold still needed?
    HoldReview,
    /// The site closes at that moment: what happens, and how to take everything along.
    SiteCloses { at: Moment },
}

impl Job {
    /// A word for the log and the figures.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Mail(mail) if mail.is_text() => "text",
            Self::Mail(_) => "mail",
        }
    }
}

impl Mail {
    /// Whether it goes as a text message.
    #[must_use]
    pub fn is_text(&self) -> bool {
        self.to.starts_with('+')
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
            Self::AlreadyHasAccount
            | Self::InvitedWithAccount { .. }
            | Self::StaffUnused
            | Self::AccountUnusedMonth
            | Self::AccountUnusedWeek => "/sign-in".to_owned(),
            Self::DataRequestConfirm { token } => format!("/data-request/{token}"),
            Self::DataAnswer { token } => format!("/data-answer/{token}"),
            Self::ComplaintAnswered { token } => format!("/data-complaint/{token}"),
            Self::DataRequestDone | Self::ComplaintReceived => "/privacy".to_owned(),
            Self::RightsWait | Self::HoldReview => "/staff/data-rights".to_owned(),
            Self::EmailWasChanged
            | Self::PasswordWasChanged
            | Self::CodeAppWasAdded
            | Self::CodeAppWasRemoved
            | Self::PasskeyWasAdded
            | Self::PasskeyWasRemoved
            | Self::PasswordWasRemoved
            | Self::RecoveryCodeWasUsed
            | Self::ProviderWasConnected => "/forgotten-password".to_owned(),
            Self::SiteCloses { .. } => "/account/export".to_owned(),
            Self::RequestsWait => "/invitations/requests".to_owned(),
            Self::Nudge { token } => format!("/staff/nudges/{token}"),
            Self::WeeklyLine { .. } => "/staff/uptake".to_owned(),
            Self::AccountWasErased
            | Self::AccountErasedUnused
            | Self::RequestDeclined
            | Self::StaffNeedsOtherAddress
            | Self::StaffAccountEnded => "/".to_owned(),
        }
    }
}
