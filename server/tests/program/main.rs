//! The built program, as an operator meets it: its commands, its start and stop, what it writes down, and what survives its death.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

mod support;

mod archives;
mod bulk;
mod commands;
mod kill;
mod running;
