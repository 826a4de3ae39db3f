//! A member of staff's own numbers. Nobody sees another's.

use super::{
    UptakeError,
    figures::Tally,
    months::{Month, Period},
    rows,
};
use crate::{Actor, Db};

/// What came of one's own invitations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Which months.
    pub period: Period,
    /// All of them.
    pub all: Tally,
    /// Each month.
    pub months: Vec<(Month, Tally)>,
}

/// The actor's own numbers. One query.
///
/// # Errors
/// [`UptakeError`]: for whoever may not invite.
pub async fn own(db: &Db, actor: &Actor, period: Period) -> Result<Own, UptakeError> {
    let id = actor.account_id().ok_or(UptakeError::SignedOut)?;
    if !actor.can_invite() {
        return Err(UptakeError::Forbidden);
    }
    let rows = rows::of_period(db.conn(), actor.trust, Some(id), &period).await?;
    let of = |period: &Period| Tally::of(rows.iter(), period);
    let months = period.months().into_iter().map(|month| (month, of(&Period { first: month, last: month })));
    Ok(Own { period, all: of(&period), months: months.collect() })
}
