//! `privacy.toml` against the schema, and the engine over it, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

mod people;

mod erasure;
mod export;
mod register;
mod retention;
