//! What people see and press.
//!
//! Every folder is a feature and has the same name in `domain`: `pages.rs` is rendered on the server, `islands.rs` runs in the
//! browser, `api.rs` holds the server functions between them.
#![recursion_limit = "256"]

pub mod account;
pub mod audit;
pub mod content_reports;
pub mod directory;
pub mod display;
pub mod failure;
pub mod glossary;
pub mod invitations;
pub mod learning;
pub mod phone;
pub mod reading;
pub mod reminders;
pub mod rights;
pub mod search;
pub mod staff;
pub mod toolbox;
pub mod trust;
pub mod wellbeing;

#[cfg(feature = "ssr")]
pub mod assets;
#[cfg(feature = "ssr")]
pub mod browser;
#[cfg(feature = "ssr")]
pub mod errors;
#[cfg(feature = "ssr")]
pub mod frame;
#[cfg(feature = "ssr")]
pub mod language;
#[cfg(feature = "ssr")]
pub mod request;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod table_text;
#[cfg(feature = "ssr")]
pub mod toolkit;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod words;
