//! Invitations: how a relative comes to have an account because a member of staff offered it.
//!
//! An invitation knows where it was sent and what became of it, and nothing else: no name, no patient, no illness. Its codes are rows of
//! `join_code`, kept as hashes; each mail has a code of its own, so that a second mail does not end the link in the first.

pub mod bulk;
pub mod code;
pub mod commands;
pub mod entity;
pub mod queries;
pub mod record;
pub mod requests;
pub mod working_days;

pub use code::{Code, Typed};

use crate::{Actor, DbErr, Moment, Role};
use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// How long a link or code works.
pub const HOLDS: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// How long after that an old link still offers a new one. Then the address is forgotten.
pub const RENEWABLE: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// When the one reminder goes out by itself.
pub const REMINDED_AFTER: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// The most cards of one batch.
pub const MOST_CARDS: u8 = 100;

/// How an invitation reaches somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// A link in a mail.
    Email,
    /// A link in a text message.
    Text,
    /// A code that is read out.
    Code,
    /// A printed card or leaflet with a code, for whoever takes it.
    Card,
    /// A link for letters and record systems, by which many may join. Each who does gets an invitation of their own.
    Link,
    /// A link in a mail, to somebody who asked for it.
    SelfRequest,
    /// A mail of a member of staff to themselves, to see what a relative gets. Nobody joins by it, and no figure counts it.
    Practice,
}

impl Way {
    /// Names it in words.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Text => "text",
            Self::Code => "code",
            Self::Card => "card",
            Self::Link => "link",
            Self::SelfRequest => "self-request",
            Self::Practice => "practice",
        }
    }

    /// Whether its links went to the relative's address, and nowhere else.
    #[must_use]
    pub fn is_mail(self) -> bool {
        matches!(self, Self::Email | Self::Text | Self::SelfRequest)
    }
}

/// What has become of an invitation. Nothing else about the relative is ever told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// It is on its way, or lies there.
    Sent,
    /// Somebody pressed Start.
    Opened,
    /// Somebody has made an account.
    Joined,
    /// Its time is over.
    Expired,
    /// It was taken back.
    Withdrawn,
}

impl State {
    /// All, in the order in which they follow each other.
    pub const ALL: [Self; 5] = [Self::Sent, Self::Opened, Self::Joined, Self::Expired, Self::Withdrawn];

    /// Names it in words.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Opened => "opened",
            Self::Joined => "joined",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl entity::Model {
    /// What has become of it by `now`. Having joined outlives everything.
    #[must_use]
    pub fn state(&self, now: Moment) -> State {
        if self.joined_at.is_some() {
            State::Joined
        } else if self.withdrawn_at.is_some() {
            State::Withdrawn
        } else if self.expires_at <= now {
            State::Expired
        } else if self.opened_at.is_some() {
            State::Opened
        } else {
            State::Sent
        }
    }

    /// Whether it still leads somewhere, or may again.
    #[must_use]
    pub fn is_open(&self, now: Moment) -> bool {
        !matches!(self.state(now), State::Joined | State::Withdrawn)
    }

    /// Whether it may be sent once more by hand: mails only, once, while we know where to.
    #[must_use]
    pub fn can_resend(&self, now: Moment) -> bool {
        self.reaches_somebody(now) && self.resent_at.is_none()
    }

    /// Whether its address may be put right.
    #[must_use]
    pub fn can_correct(&self, now: Moment) -> bool {
        matches!(self.way, Way::Email | Way::Text) && self.reaches_somebody(now)
    }

    /// Whether another mail of it may go to the relative.
    fn reaches_somebody(&self, now: Moment) -> bool {
        self.way.is_mail() && self.address.is_some() && self.is_open(now)
    }

    /// Whether whoever holds an old link may have a new one sent to the same address.
    #[must_use]
    pub fn can_renew(&self, now: Moment) -> bool {
        self.reaches_somebody(now) && now < self.expires_at.plus(RENEWABLE)
    }

    /// Whether the one reminder is due.
    #[must_use]
    pub fn is_reminder_due(&self, now: Moment) -> bool {
        self.reaches_somebody(now)
            && self.reminded_at.is_none()
            && matches!(self.state(now), State::Sent | State::Opened)
            && now >= self.sent_at.plus(REMINDED_AFTER)
    }
}

/// What is wrong with a form, as a code. The words stand in `app`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// No e-mail address.
    EmailMissing,
    /// Not an e-mail address.
    EmailMalformed,
    /// Looks like a number, and is no mobile number of the United Kingdom.
    MobileMalformed,
    /// "I asked and they agreed" is not ticked.
    NotAgreed,
    /// Not a number of cards from 1 to [`MOST_CARDS`].
    CountWrong,
    /// No code was typed.
    CodeMissing,
    /// A character of the code is wrong.
    CodeMistyped,
    /// The invitation is in no state for this any more.
    NotNow,
}

impl Problem {
    /// The stable code: "email-missing".
    #[must_use]
    pub fn code(self) -> String {
        serde_json::to_value(self).ok().and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// The problem with a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        serde_json::from_value(code.into()).ok()
    }
}

/// Why a command did nothing.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The person can put it right.
    #[error("refused: {0:?}")]
    Refused(Vec<Problem>),
    /// Nobody is signed in.
    #[error("not signed in")]
    SignedOut,
    /// Not allowed for this person.
    #[error("not allowed")]
    Forbidden,
    /// There is no such invitation for this person.
    #[error("no such invitation")]
    Missing,
    /// The link or code does not lead anywhere.
    #[error("the code leads nowhere")]
    CodeGone,
    /// Too many tries in a short time.
    #[error("too many")]
    TooMany,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self::Refused(vec![problem])
    }
}

impl Actor {
    /// Invite relatives: supporters, clinicians and leads.
    #[must_use]
    pub fn can_invite(&self) -> bool {
        matches!(self.role(), Some(Role::Supporter | Role::Clinician | Role::Lead))
    }

    /// See all invitations of the trust: supporters and leads. Clinicians see their own.
    #[must_use]
    pub fn can_see_invitations_of_trust(&self) -> bool {
        matches!(self.role(), Some(Role::Supporter | Role::Lead))
    }

    /// See how many invitations there are, and nothing else: operators, and whoever sees them all.
    #[must_use]
    pub fn can_count_invitations(&self) -> bool {
        self.can_see_invitations_of_trust() || self.role() == Some(Role::Operator)
    }

    /// Answer people who ask for an invitation: supporters and leads.
    #[must_use]
    pub fn can_answer_requests(&self) -> bool {
        self.can_see_invitations_of_trust()
    }

    /// Whoever may answer them, told apart in the same way as in [`Actor::must_invite`].
    pub(crate) fn must_answer_requests(&self) -> Result<crate::Uuid, Failed> {
        let id = self.account_id().ok_or(Failed::SignedOut)?;
        if self.can_answer_requests() { Ok(id) } else { Err(Failed::Forbidden) }
    }

    /// Whoever may invite; the rest are told apart, so that who is not signed in is told that first.
    pub(crate) fn must_invite(&self) -> Result<crate::Uuid, Failed> {
        let id = self.account_id().ok_or(Failed::SignedOut)?;
        if self.can_invite() { Ok(id) } else { Err(Failed::Forbidden) }
    }
}
