//! Accounts on both databases: one file an errand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

mod support;

mod codes;
mod erase;
mod links;
mod mobile;
mod parsing;
mod passkeys;
mod passkeys_of_staff;
mod people;
mod providers;
mod sealing;
mod second_factor;
mod sessions;
mod settings;
mod sign_in;
mod sign_in_links;
mod sign_up;
mod welcome;
