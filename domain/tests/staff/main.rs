//! Teams, moments and caseloads; uptake and what may be shown of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

#[path = "../invitations/support.rs"]
#[allow(dead_code, reason = "shared with the tests of invitations")]
mod support;

mod counting;
mod first_day;
mod hints;
mod mails;
mod nobody;
mod study;
mod teams;
