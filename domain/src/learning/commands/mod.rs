//! Writes: what people type, how far they are, and a reviewer's signature.

pub mod notes;
pub mod progress;
pub mod sign_off;
pub mod versions;
