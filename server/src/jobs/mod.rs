//! Slow work: what the outbox holds is done here, one job after another, and again if it fails.

mod housekeeping;
mod worker;

pub use housekeeping::keep_house;
pub use worker::Worker;
