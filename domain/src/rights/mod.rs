//! People's rights over their data, where a person or a date has to act: accounts nobody uses, requests that come by letter, complaints,
//! legal holds, versions of notices, and what people need so that they can read and be reached.
//!
//! | folder | holds |
//! |---|---|
//! | `unused` | accounts of relatives unused for 24 months: two warnings by mail, then erasure |
//! | `requests` | access, correction and restriction asked for by letter or phone, with one calendar month |
//! | `complaints` | complaints about data: acknowledged within 30 days, answered without undue delay |
//! | `holds` | legal holds: erasure and clearing away leave one person's data alone |
//! | `notices` | which version of terms and notice somebody agreed to or was shown |
//! | `needs` | the Accessible Information Standard: large print, sign language, and so on |
//!
//! What a person does alone (export, erasure, correction of their account) is in `account` and `privacy`.

pub mod complaints;
pub mod due;
pub mod holds;
pub mod leads;
pub mod needs;
pub mod notices;
pub mod requests;
pub mod times;
pub mod unused;

use crate::{Actor, DbErr, Moment, Role, Uuid, account};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

/// What can be wrong with a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// No e-mail address.
    EmailMissing,
    /// Not an e-mail address.
    EmailMalformed,
    /// No kind of request was chosen.
    KindMissing,
    /// Not a day of the last 12 months.
    DayWrong,
    /// No reason of a hold was chosen.
    ReasonMissing,
    /// Not a day from tomorrow on, at most 6 years ahead.
    UntilWrong,
    /// Nothing was written.
    TextMissing,
    /// Too much was written.
    TextTooLong,
    /// More than 200 characters about a need.
    NeedTooLong,
    /// No passphrase.
    PassphraseMissing,
    /// Under 12 characters.
    PassphraseTooShort,
    /// Over 128 characters.
    PassphraseTooLong,
    /// Easy to guess.
    PassphraseGuessable,
    /// It does not open the answer.
    PassphraseWrong,
    /// Not in the state in which that can be done.
    NotNow,
}

impl Problem {
    /// The stable code: "day-wrong".
    #[must_use]
    pub fn code(self) -> String {
        serde_json::to_value(self).ok().and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default()
    }

    fn of_email(problem: account::Problem) -> Self {
        if problem == account::Problem::EmailMissing { Self::EmailMissing } else { Self::EmailMalformed }
    }

    fn of_passphrase(problem: account::Problem) -> Self {
        match problem {
            account::Problem::PasswordMissing => Self::PassphraseMissing,
            account::Problem::PasswordTooShort => Self::PassphraseTooShort,
            account::Problem::PasswordTooLong => Self::PassphraseTooLong,
            _ => Self::PassphraseGuessable,
        }
    }
}

/// Why nothing was done.
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
    /// There is none of the kind at this trust.
    #[error("not there")]
    Missing,
    /// A link that was used, is too old, or never was.
    #[error("gone")]
    Gone,
    /// Too many in a short time.
    #[error("too many")]
    TooMany,
    /// Too much is going on to seal one more answer.
    #[error("too busy")]
    Busy,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self::Refused(vec![problem])
    }
}

impl From<account::Failed> for Failed {
    fn from(failed: account::Failed) -> Self {
        match failed {
            account::Failed::Database(error) => Self::Database(error),
            account::Failed::Busy => Self::Busy,
            account::Failed::Refused(_) => Self::SignedOut,
        }
    }
}

/// The problems among several answers, in the order of the fields; nothing is wrong if there are none.
fn all_right(answers: &[Option<Problem>]) -> Result<(), Failed> {
    let problems: Vec<Problem> = answers.iter().flatten().copied().collect();
    if problems.is_empty() { Ok(()) } else { Err(Failed::Refused(problems)) }
}

/// Whether somebody who signs in should see something once: a notice that changed, or the question about their needs.
///
/// # Errors
/// When the database is away.
pub async fn asks(conn: &impl ConnectionTrait, account: Uuid, now: Moment) -> Result<bool, DbErr> {
    let changed = notices::queries::unseen(conn, account, &notices::CURRENT).await?;
    Ok(!changed.is_empty() || needs::queries::is_to_ask(conn, account, now).await?)
}

impl Actor {
    /// See and answer requests, complaints and holds about data: leads of this trust.
    #[must_use]
    pub fn can_answer_rights(&self) -> bool {
        self.role() == Some(Role::Lead)
    }

    /// Whoever may; who is not signed in is told that first.
    pub(crate) fn must_answer_rights(&self) -> Result<Uuid, Failed> {
        let id = self.account_id().ok_or(Failed::SignedOut)?;
        if self.can_answer_rights() { Ok(id) } else { Err(Failed::Forbidden) }
    }
}
