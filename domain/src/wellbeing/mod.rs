//! "How are you?": a short self-check and one question a week, for the relative alone.
//!
//! The self-check asks about the seven things of CarerQol-7D (Brouwer WBF, van Exel NJA, van Gorp B, Redekop WK: The CarerQol
//! instrument, Quality of Life Research 2006;15:1005–1021), with its three answers and its plain sum ([`score`]). Names of
//! the things, answers and scoring are those of the authors' own page (<https://old.imta.nl/carerqol/>), which lets anybody use it
//! without asking. The questionnaire form itself could not be read when this was written: if its exact lines are found, they go
//! into `app/locales/en/wellbeing.ftl`, and the ids here stay.
//!
//! Nobody but the owner ever sees an answer, and nothing in the program looks at a score to decide anything.

mod check;
pub mod commands;
pub mod queries;
pub mod self_check;
pub mod week_word;

pub use check::{Answer, Answers, HIGHEST, Thing};

use crate::{Actor, DbErr, Uuid};

/// The most entries of each kind that one person can keep: one a day for more than two years.
pub const MOST_KEPT: u64 = 1_000;

/// What is wrong with an entry, as a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// This thing has no answer.
    Unanswered(Thing),
    /// Neither words nor a number.
    Nothing,
    /// More than [`crate::learning::FIELD_CHARACTERS`] characters.
    TooLong,
    /// No number from 0 to 10.
    NotANumber,
    /// [`MOST_KEPT`] are kept already.
    Full,
    /// There is no such entry of this person.
    NoEntry,
}

/// Every problem, for the tests that compare lists.
#[must_use]
pub fn every_problem() -> Vec<Problem> {
    let others = [Problem::Nothing, Problem::TooLong, Problem::NotANumber, Problem::Full, Problem::NoEntry];
    Thing::ALL.into_iter().map(Problem::Unanswered).chain(others).collect()
}

impl Problem {
    /// The stable code: "too-long", "unanswered-fulfilment".
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Unanswered(thing) => format!("unanswered-{}", thing.id()),
            Self::Nothing => "nothing".to_owned(),
            Self::TooLong => "too-long".to_owned(),
            Self::NotANumber => "not-a-number".to_owned(),
            Self::Full => "full".to_owned(),
            Self::NoEntry => "no-entry".to_owned(),
        }
    }

    /// The problem with a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        every_problem().into_iter().find(|problem| problem.code() == code)
    }
}

/// Why a command did nothing.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The person can put it right.
    #[error("refused: {0:?}")]
    Refused(Vec<Problem>),
    /// The database is away, or nobody is there to keep it for.
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self::Refused(vec![problem])
    }
}

impl Actor {
    /// Keep, see and delete self-checks: everybody who has an id to keep them under, and only their own. No role sees another's.
    #[must_use]
    pub fn can_keep_checks_of(&self, owner: Uuid) -> bool {
        self.owner() == Some(owner)
    }
}
