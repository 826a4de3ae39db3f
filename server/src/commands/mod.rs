//! What the program can be told to do, one file a command.

pub mod archive;
pub mod audit;
pub mod content;
pub mod demo;
pub mod doctor;
pub mod health;
pub mod migrate;
mod open;
pub mod people;
pub mod routes;
pub mod serve;
pub mod trust;
pub mod uptake;

pub use open::{database, library};
