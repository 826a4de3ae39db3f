//! Reminders by mail, only for those who ask: once a week or once a month, with nothing private in them.
//!
//! They stop by themselves when somebody has not been here for three months, at once when things have changed
//! (`crate::reading`), and by one press behind the link in each mail, without signing in.

pub mod commands;
pub mod entity;
pub mod queries;

use crate::DbErr;
use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Nobody was here for so long: the reminders stop.
pub const UNANSWERED: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Every {
    Week,
    Month,
}

impl Every {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Week, Self::Month];

    /// Names it in forms and words.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The one with an id.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|every| every.id() == id)
    }

    /// The time between two mails: 7 or 30 days.
    #[must_use]
    pub fn pause(self) -> Duration {
        match self {
            Self::Week => DAY * 7,
            Self::Month => DAY * 30,
        }
    }
}

/// Why a command did nothing.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// Only for people with an account: there is no address otherwise.
    #[error("not signed in")]
    SignedOut,
    /// Things have changed for this person; they take that back first.
    #[error("things have changed")]
    Changed,
    /// No reminder has this link: it was stopped before.
    #[error("the link is gone")]
    LinkGone,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}
