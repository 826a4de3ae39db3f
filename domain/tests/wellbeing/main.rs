//! Self-checks, words about a week, and what matters to somebody: whose they are, and what becomes of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

mod news;
mod reading;
mod reminders;
mod support;
mod wellbeing;
