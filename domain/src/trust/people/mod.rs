//! The staff of a trust's site: leads add them, change what they are, note who is away, and end accounts with a hand-over.
//!
//! Whoever is added gets a mail with a link; the account begins when they follow it. So a lead never learns whether an address
//! belongs to a relative's account here.

pub mod commands;
pub mod former;
pub mod presence;
pub mod queries;
pub mod rows;
pub mod welcome;

use crate::{Actor, DbErr, Role, Uuid};
use serde::{Deserialize, Serialize};
use std::time::Duration;

const DAY: u64 = 24 * 60 * 60;
/// How long the link in a welcome works.
pub const WELCOME_HOLDS: Duration = Duration::from_secs(14 * DAY);
/// Whoever has not signed in for so long is asked whether they still need their account.
pub const UNUSED_AFTER: Duration = Duration::from_secs(90 * DAY);
/// How long an answer is waited for before the account ends.
pub const ASKED_FOR: Duration = Duration::from_secs(30 * DAY);
/// The roles a lead can give.
pub const ROLES: [Role; 3] = [Role::Supporter, Role::Clinician, Role::Lead];

/// The role with a code, if a lead can give it.
#[must_use]
pub fn role_of_code(code: &str) -> Option<Role> {
    ROLES.into_iter().find(|role| role_code(*role) == code)
}

/// The stable code of a role: "clinician".
#[must_use]
pub fn role_code(role: Role) -> &'static str {
    match role {
        Role::Relative => "relative",
        Role::Supporter => "supporter",
        Role::Clinician => "clinician",
        Role::Lead => "lead",
        Role::Operator => "operator",
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
    /// A member of staff of this trust has this address.
    AlreadyStaff,
    /// No role, or none that can be given.
    RoleMissing,
    /// No other lead would be left.
    LastLead,
    /// No other supporter would be left on an open site.
    LastSupporter,
    /// The colleague is none of this trust, or the same person.
    NoColleague,
    /// Not a day from tomorrow on, at most a year ahead.
    DayWrong,
    /// A legal hold stands on the account.
    Held,
}

impl Problem {
    /// The stable code: "last-lead".
    #[must_use]
    pub fn code(self) -> String {
        serde_json::to_value(self).ok().and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default()
    }
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The person can put it right.
    #[error("refused: {0:?}")]
    Refused(Vec<Problem>),
    /// Rows of many are wrong.
    #[error("wrong rows")]
    Rows(Vec<crate::table_text::Fault>),
    /// Nobody is signed in.
    #[error("not signed in")]
    SignedOut,
    /// Not allowed for this person.
    #[error("not allowed")]
    Forbidden,
    /// There is nobody of the kind at this trust.
    #[error("nobody there")]
    Missing,
    /// Too many in a short time.
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
    /// Add, change and end accounts of staff: the trust's leads.
    #[must_use]
    pub fn can_manage_staff(&self) -> bool {
        self.role() == Some(Role::Lead)
    }

    /// Whoever may manage staff; who is not signed in is told that first.
    pub(crate) fn must_manage_staff(&self) -> Result<Uuid, Failed> {
        let id = self.account_id().ok_or(Failed::SignedOut)?;
        if self.can_manage_staff() { Ok(id) } else { Err(Failed::Forbidden) }
    }

    /// Say that oneself is away: all staff.
    pub(crate) fn must_be_staff(&self) -> Result<Uuid, Failed> {
        let id = self.account_id().ok_or(Failed::SignedOut)?;
        if self.is_staff() { Ok(id) } else { Err(Failed::Forbidden) }
    }
}
