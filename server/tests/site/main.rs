//! The real router, asked in-process: one file a subject. `support` makes the site and its visitors.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

mod support;

mod account;
mod canary;
mod database_away;
mod every_form;
mod finished_pages;
mod headers;
mod hosts;
mod learning_forms;
mod learning_pages;
mod letters;
mod matrix;
mod sign_off;
mod smtp;
mod wellbeing;
mod wrong_requests;
