//! What we hold about people, why and for how long: `privacy.toml`, and the one engine for export and erasure over it.
//!
//! A later feature classifies its columns in that file and is done: it is then exported, erased and cleared away like all others.
//! Tests compare the file with the migrated schema on both databases.

pub mod erasure;
pub mod export;
pub mod person;
pub mod register;
pub mod retention;

pub use erasure::erase;
pub use export::{Export, export};
pub use person::Person;
pub use register::{Class, Register, register};
