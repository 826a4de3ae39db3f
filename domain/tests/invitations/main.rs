//! Invitations: who may invite, what becomes of them, and what codes lead to.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

mod asking;
mod bulk;
mod by_itself;
mod codes;
mod relatives;
mod staff;
mod states;
mod support;
mod texts;
