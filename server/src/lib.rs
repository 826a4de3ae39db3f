//! Wiring: what the other crates offer, put together into one program.
//!
//! [`router`] is the whole site as one value, so that tests can ask it without a socket.

pub mod address;
pub mod archive;
pub mod assets;
pub mod brand;
pub mod cache;
pub mod cli;
pub mod commands;
pub mod config;
pub mod downloads;
pub mod errors;
pub mod health;
pub mod jobs;
pub mod links;
pub mod mail;
pub mod middleware;
pub mod monitoring;
pub mod observe;
pub mod packing;
pub mod pages;
mod providers;
pub mod router;
pub mod state;
pub mod texts;
pub mod trusts;
pub mod well_known;

pub use pages::{endpoints, routes};
pub use router::{router, router_with};
pub use state::AppState;
