//! Closing a trust's site with notice: at least 60 days, the last 14 of them for reading and taking along only; then a page that says
//! so, and in the end nothing is kept. It can be called off until what it holds is erased.
//!
//! A lead asks, a second lead or the operator confirms. When it closes follows from the day alone: nobody has to be awake for it.

pub mod commands;
pub mod due;
pub mod entity;
pub mod queries;

use crate::{
    Actor, DbErr, Moment, Role, day,
    trust::{entity::Model, site::parse::text},
};
use jiff::civil::Date;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// The shortest notice, in days.
pub const NOTICE_DAYS: u32 = 60;
/// The longest: a day further off is a slip of the pen.
pub const MOST_DAYS: u32 = 730;
/// So many days before it closes, nothing can be written any more.
pub const READ_ONLY_DAYS: u32 = 14;
/// So many days after it closed, what it held is erased.
pub const KEPT_DAYS: u32 = 90;
/// The longest that can be said to people, in characters.
pub const LONGEST: usize = 600;

/// How far a closing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Nothing is to close.
    Open,
    /// It is announced.
    Notice,
    /// Reading and taking along only.
    ReadOnly,
    /// It has closed.
    Closed,
}

/// How far the closing of a trust's site is.
#[must_use]
pub fn phase(trust: &Model, now: Moment) -> Phase {
    match trust.closes_at {
        None => Phase::Open,
        Some(closes) if now >= closes => Phase::Closed,
        Some(closes) if now >= read_only_from(closes) => Phase::ReadOnly,
        Some(_) => Phase::Notice,
    }
}

/// Since when nothing can be written.
#[must_use]
pub fn read_only_from(closes: Moment) -> Moment {
    closes.minus(DAY * READ_ONLY_DAYS)
}

/// When what a site held is erased.
#[must_use]
pub fn erased_at(closes: Moment) -> Moment {
    closes.plus(DAY * KEPT_DAYS)
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ClosingError {
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignedOut,
    /// Only leads.
    #[error("only a lead may")]
    NotLead,
    /// Not a day.
    #[error("the closing day is no day, as in 2027-03-01")]
    DayWrong,
    /// Less than [`NOTICE_DAYS`] ahead.
    #[error("people need at least 60 days' notice")]
    TooSoon,
    /// More than [`MOST_DAYS`] ahead.
    #[error("the closing day is more than two years ahead")]
    TooLate,
    /// Nothing was said to people.
    #[error("say what happens and where people can go")]
    NothingSaid,
    /// More than [`LONGEST`] characters.
    #[error("use 600 characters at most")]
    TooLong,
    /// No closing was asked for.
    #[error("no closing was asked for")]
    Missing,
    /// It is confirmed already.
    #[error("it is confirmed already; call it off first")]
    Confirmed,
    /// Whoever asks cannot confirm.
    #[error("a second lead, or the operator, confirms")]
    SameLead,
    /// What the site held is gone.
    #[error("it was erased")]
    Erased,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl ClosingError {
    /// The stable code: "too-soon".
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::SignedOut => "signed-out",
            Self::NotLead => "forbidden",
            Self::DayWrong => "day-wrong",
            Self::TooSoon => "too-soon",
            Self::TooLate => "too-late",
            Self::NothingSaid => "nothing-said",
            Self::TooLong => "too-long",
            Self::Missing => "missing",
            Self::Confirmed => "confirmed",
            Self::SameLead => "same-lead",
            Self::Erased => "erased",
            Self::Database(_) => "broken",
        }
    }
}

impl Actor {
    /// Ask for the closing of the site, confirm what another lead asked, call it off, ask for its data: the trust's leads.
    #[must_use]
    pub fn can_close_site(&self) -> bool {
        self.role() == Some(Role::Lead)
    }
}

/// Leads only; says whether to sign in or to stay away.
fn lead(actor: &Actor) -> Result<(), ClosingError> {
    match actor.account_id() {
        None => Err(ClosingError::SignedOut),
        Some(_) if !actor.can_close_site() => Err(ClosingError::NotLead),
        Some(_) => Ok(()),
    }
}

/// The first moment of a day that people typed, if it leaves them time.
fn closes(typed: &str, now: Moment) -> Result<Moment, ClosingError> {
    let day = day::read(typed).ok_or(ClosingError::DayWrong)?;
    let moment = midnight(day).ok_or(ClosingError::DayWrong)?;
    early_enough(moment, now)?;
    if moment > now.plus(DAY * MOST_DAYS) { Err(ClosingError::TooLate) } else { Ok(moment) }
}

fn early_enough(closes: Moment, now: Moment) -> Result<(), ClosingError> {
    if closes < now.plus(DAY * NOTICE_DAYS) { Err(ClosingError::TooSoon) } else { Ok(()) }
}

fn midnight(day: Date) -> Option<Moment> {
    let london = day.in_tz("Europe/London").ok()?;
    Some(Moment(london.timestamp().as_microsecond()))
}

/// What people are told, as it is kept.
fn says(typed: &str) -> Result<String, ClosingError> {
    let says = text(typed);
    if says.is_empty() {
        return Err(ClosingError::NothingSaid);
    }
    if says.chars().count() > LONGEST { Err(ClosingError::TooLong) } else { Ok(says) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test should panic")]

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_day_leaves_time_or_is_refused() {
        let now = midnight("2026-11-30".parse().unwrap()).unwrap();
        assert!(matches!(closes("2027-01-28", now), Err(ClosingError::TooSoon)), "59 days");
        assert!(closes("29 January 2027", now).is_ok(), "60 days");
        assert!(matches!(closes("2029-11-30", now), Err(ClosingError::TooLate)));
        assert!(matches!(closes("soon", now), Err(ClosingError::DayWrong)));
    }

    proptest! {
        #[test]
        fn the_phases_follow_one_another(days in -100_i64..200) {
            let closes = midnight("2027-03-28".parse().unwrap()).unwrap();
            let mut trust = Model::blank(Moment(0));
            prop_assert_eq!(phase(&trust, closes), Phase::Open);
            trust.closes_at = Some(closes);
            let now = Moment(closes.0 - days * 86_400_000_000);
            let expected = match days {
                ..=0 => Phase::Closed,
                1..=14 => Phase::ReadOnly,
                _ => Phase::Notice,
            };
            prop_assert_eq!(phase(&trust, now), expected);
        }
    }
}
