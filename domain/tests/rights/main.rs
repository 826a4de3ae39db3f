//! People's rights over their data, with a moved clock, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

mod complaints;
mod holds;
mod needs;
mod notices;
mod requests;
mod support;
mod unused;
