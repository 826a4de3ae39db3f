//! Complaints about how a trust handles data (Data Protection Act 2018, section 164A, brought in by the Data (Use and Access) Act 2025):
//! anybody may complain, signed in or not; the trust acknowledges within 30 days and answers without undue delay.
//!
//! The acknowledgement goes out by itself, and counts once it has left. Leads of the trust alone see a complaint. Its text stands
//! in no mail, no log and no address.

pub mod commands;
pub mod due;
pub mod entity;
pub mod queries;

use std::time::Duration;

const DAY: u64 = 24 * 60 * 60;
/// By then it must be acknowledged.
pub const ACKNOWLEDGE_WITHIN: Duration = Duration::from_secs(30 * DAY);
/// Leads are reminded of a complaint so often until it is answered.
pub const REMIND_EVERY: Duration = Duration::from_secs(14 * DAY);
/// The link to an answer works so long.
pub const ANSWER_HOLDS: Duration = Duration::from_secs(90 * DAY);
/// What was answered stands so long on the leads' page.
pub const SHOWN_AFTER: Duration = Duration::from_secs(90 * DAY);
/// The most characters of a complaint, and of an answer.
pub const CHARACTERS: usize = 5_000;

impl entity::Model {
    /// Nobody has answered it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.replied_at.is_none()
    }

    /// Not acknowledged, and past the day.
    #[must_use]
    pub fn is_late(&self, now: crate::Moment) -> bool {
        self.is_open() && self.acknowledged_at.is_none() && self.due_at < now
    }
}
