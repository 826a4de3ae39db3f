//! Accounts of relatives that nobody has used for 24 months: a warning by mail a month before, another a week before, then erasure.
//!
//! Being here stops it. Nothing goes without both warnings having left the outbox in time: one that did not leave, or of which nobody
//! knows whether it did, is sent again and the waiting begins anew. Staff have rules of their own ([`crate::trust::people`]).

pub mod commands;
pub mod entity;

use std::time::Duration;

const DAY: u64 = 24 * 60 * 60;
/// Whoever was not here for so many months loses the account.
pub const MONTHS: i32 = 24;
/// The first warning goes so many months after the last visit.
pub const FIRST_WARNING: i32 = MONTHS - 1;
/// At least so long after the first warning left comes the second.
pub const BETWEEN: Duration = Duration::from_secs(23 * DAY);
/// At least so long after the second warning left comes the end.
pub const LAST_WEEK: Duration = Duration::from_secs(7 * DAY);
/// A warning that has not left after so long is sent again.
pub const GIVEN_UP: Duration = Duration::from_secs(30 * DAY);
