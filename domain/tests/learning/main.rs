//! Learning on real databases: notes, progress, signatures.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

mod notes;
mod notes_together;
mod permissions;
mod plan;
mod progress;
mod sign_off;
mod support;
mod value;
mod versions;
