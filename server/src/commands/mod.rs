//! What the program can be told to do, one file a command.

pub mod content;
pub mod health;
pub mod migrate;
mod open;
pub mod routes;
pub mod serve;

pub use open::{database, library};
