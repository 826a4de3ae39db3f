//! Slowing down those who guess, without locking anybody out.
//!
//! Somebody who guesses at an address slows down browsers that have never signed in to it. A browser that has, counts for
//! itself, so strangers cannot keep a person out of their own account.

use super::throttle;
use crate::{Db, DbErr, Moment, Uuid};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, OnConflict},
};
use sha2::{Digest, Sha256};
use std::time::Duration;

const QUARTER: Duration = Duration::from_secs(15 * 60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// What is counted, and how often it may happen in a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Sign-ins to one address from browsers that do not know it: 10 in 15 minutes.
    SignInToAddress,
    /// Sign-ins from one browser that has signed in to the account before: 10 in 15 minutes.
    SignInFromKnown,
    /// Sign-ins from one network, for any address: 100 in 15 minutes. Hospitals share one address among many.
    SignInFromClient,
    /// Sign-ups begun from one network: 40 an hour.
    SignUpFromClient,
    /// Codes of a trust tried from one network: 10 in 15 minutes.
    JoinCode,
    /// Mails with a link to one address: 5 an hour.
    MailToAddress,
    /// Requests for such mails from one network: 40 an hour.
    MailFromClient,
    /// Links to sign in with to one address, from browsers that do not know it, or from one that does: 5 an hour.
    SignInLink,
    /// Questions to devices that may have a passkey, from one network: 100 in 15 minutes.
    PasskeyFromClient,
    /// The password asked again of somebody signed in: 10 in 15 minutes.
    PasswordAgain,
    /// The password asked together with one link: 10 in 15 minutes.
    PasswordAtLink,
    /// Codes of a second factor, from one browser that knows the account or all others together: 10 in 15 minutes.
    SecondStep,
    /// Recovery codes on paper, for one address: 10 in 15 minutes.
    PaperCode,
    /// Reports that content is wrong, from one network: 40 an hour.
    ReportFromClient,
    /// Invitations by mail of one member of staff: 100 an hour.
    InvitationFrom,
    /// Batches of codes and cards of one member of staff: 40 an hour.
    CodesFrom,
    /// Times a lead adds staff, one or many: 40 an hour.
    StaffAddedBy,
}

impl Counted {
    const fn limit(self) -> (i32, Duration) {
        match self {
            Self::SignInToAddress
            | Self::SignInFromKnown
            | Self::JoinCode
            | Self::SecondStep
            | Self::PaperCode
            | Self::PasswordAgain
            | Self::PasswordAtLink => (10, QUARTER),
            Self::SignInFromClient | Self::PasskeyFromClient => (100, QUARTER),
            Self::SignUpFromClient
            | Self::MailFromClient
            | Self::ReportFromClient
            | Self::CodesFrom
            | Self::StaffAddedBy => (40, HOUR),
            Self::InvitationFrom => (100, HOUR),
            Self::MailToAddress | Self::SignInLink => (5, HOUR),
        }
    }
}

/// A counter: what is counted, at which trust, and for whom. Kept as a hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    what: Counted,
    key: Vec<u8>,
}

impl Counter {
    /// The counter of `what` at `trust` for `whom`: an address, a network, an account.
    #[must_use]
    pub fn of(what: Counted, trust: Uuid, whom: &[u8]) -> Self {
        let mut hash = Sha256::new();
        hash.update(format!("{what:?}"));
        hash.update(trust.as_bytes());
        hash.update(whom);
        Self { what, key: hash.finalize().to_vec() }
    }
}

/// Counts one more in a transaction of its own, before the work is done, so that tries at the same moment count too.
/// Says whether all counters still allow it.
///
/// # Errors
/// When the database is away.
pub async fn allow(db: &Db, counters: &[Counter]) -> Result<bool, DbErr> {
    let write = db.write().await?;
    let mut allowed = true;
    for counter in counters {
        allowed &= count(write.conn(), db.now(), counter).await?;
    }
    write.commit().await?;
    Ok(allowed)
}

/// Counts one more; says whether it is still within the limit.
async fn count(conn: &impl ConnectionTrait, now: Moment, counter: &Counter) -> Result<bool, DbErr> {
    let (most, window) = counter.what.limit();
    let row =
        throttle::ActiveModel { key: Set(counter.key.clone()), count: Set(1), window_ends_at: Set(now.plus(window)) };
    let table = throttle::Entity;
    let over = || Expr::col((table, throttle::Column::WindowEndsAt)).lte(now);
    let count = Expr::case(over(), 1).finally(Expr::col((table, throttle::Column::Count)).add(1));
    let ends = Expr::case(over(), now.plus(window)).finally(Expr::col((table, throttle::Column::WindowEndsAt)));
    let again = OnConflict::column(throttle::Column::Key)
        .value(throttle::Column::Count, count)
        .value(throttle::Column::WindowEndsAt, ends)
        .to_owned();
    throttle::Entity::insert(row).on_conflict(again).exec_without_returning(conn).await?;
    let count: Option<i32> = throttle::Entity::find_by_id(counter.key.clone())
        .select_only()
        .column(throttle::Column::Count)
        .into_tuple()
        .one(conn)
        .await?;
    Ok(count.is_some_and(|count| count <= most))
}

/// Whether one more would still be allowed. Counts nothing.
///
/// # Errors
/// When the database is away.
pub async fn is_within(db: &Db, counter: &Counter) -> Result<bool, DbErr> {
    let (most, _) = counter.what.limit();
    let row = throttle::Entity::find_by_id(counter.key.clone()).one(db.conn()).await?;
    Ok(row.is_none_or(|row| row.count < most || row.window_ends_at <= db.now()))
}

/// Starts a counter anew, after it turned out to be the right person.
///
/// # Errors
/// When the database is away.
pub async fn forgive(conn: &impl ConnectionTrait, counter: &Counter) -> Result<(), DbErr> {
    throttle::Entity::delete_many().filter(throttle::Column::Key.eq(counter.key.clone())).exec(conn).await?;
    Ok(())
}
