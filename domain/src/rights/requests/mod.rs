//! Requests about somebody's data that came by letter or phone: a copy, a correction, a restriction.
//!
//! 1. A lead notes the address and the day it came: from then on one calendar month runs.
//! 2. The person confirms by the link in a mail that it was them. For a copy they choose a passphrase there.
//! 3. The engine of [`crate::privacy`] makes the copy, and it is sealed with that passphrase at once ([`sealed`]). Nobody else can
//!    open it: not the lead, not the operator.
//! 4. The lead sends it: a mail with a link, where the passphrase opens it.
//!
//! The lead sees the same whether the address has an account or not.

pub mod commands;
pub mod due;
pub mod entity;
pub mod own;
pub mod queries;
pub mod sealed;

use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};
use std::time::Duration;

const DAY: u64 = 24 * 60 * 60;
/// The link that asks whether it was them works so long.
pub const ASK_HOLDS: Duration = Duration::from_secs(60 * DAY);
/// The sealed answer stays so long after it was sent.
pub const ANSWER_HOLDS: Duration = Duration::from_secs(30 * DAY);
/// What is closed stands so long on the leads' page.
pub const SHOWN_AFTER: Duration = Duration::from_secs(30 * DAY);
/// Leads are reminded so long before a request is late.
pub const REMIND_BEFORE: Duration = Duration::from_secs(7 * DAY);

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A copy of everything.
    Access,
    /// Something is wrong and shall be put right.
    Correction,
    /// Something shall be kept but not used.
    Restriction,
}

impl Kind {
    /// In the order of the form.
    pub const ALL: [Self; 3] = [Self::Access, Self::Correction, Self::Restriction];

    /// The stable code: "access".
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Correction => "correction",
            Self::Restriction => "restriction",
        }
    }

    /// The kind with a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The sealed answer was sent.
    Sent,
    /// It was done; the person was told by mail.
    Done,
    /// It was answered in another way, such as by letter.
    Elsewhere,
    /// The person took it back, or never confirmed it.
    Withdrawn,
}

impl Outcome {
    /// The stable code: "sent".
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Done => "done",
            Self::Elsewhere => "elsewhere",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// What a lead may close a request with by hand.
    #[must_use]
    pub fn by_hand(code: &str) -> Option<Self> {
        [Self::Done, Self::Elsewhere, Self::Withdrawn].into_iter().find(|outcome| outcome.code() == code)
    }
}

impl entity::Model {
    /// Nobody has confirmed, answered or closed it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }

    /// Open, and past its day.
    #[must_use]
    pub fn is_late(&self, now: crate::Moment) -> bool {
        self.is_open() && self.due_at < now
    }

    /// There is a sealed answer to send.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.sealed.is_some()
    }
}
