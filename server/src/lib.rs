//! Wiring: what the other crates offer, put together into one program.
//!
//! [`router`] is the whole site as one value, so that tests can ask it without a socket.

pub mod address;
pub mod cli;
pub mod commands;
pub mod config;
pub mod errors;
pub mod jobs;
pub mod mail;
pub mod middleware;
pub mod observe;
pub mod pages;
pub mod router;
pub mod state;
pub mod trusts;

pub use pages::{endpoints, routes};
pub use router::router;
pub use state::AppState;
