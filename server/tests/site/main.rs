//! The real router, asked in-process: one file a subject. `support` makes the site and its visitors.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

mod support;

mod account;
mod barriers;
mod canary;
mod content_reports;
mod database_away;
mod demonstration;
mod every_form;
mod exercises;
mod export_schema;
mod finished_pages;
mod first_day;
mod go_live;
mod headers;
mod hosts;
mod invitations;
mod languages;
mod learning_exercises;
mod learning_forms;
mod learning_pages;
mod letters;
mod links;
mod looking_up;
mod matrix;
mod paper;
mod people;
mod plans;
mod providers;
mod rights;
mod search;
mod sign_off;
mod smtp;
mod staff_letters;
mod staff_pages;
mod texts;
mod toolbox;
mod trust_closing;
mod trust_file;
mod trust_site;
mod uptake;
mod wellbeing;
mod wrong_requests;
