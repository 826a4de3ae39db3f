//! Writes. Each takes the actor and checks what they may do.

pub mod notes;
pub mod page_versions;
pub mod progress;
pub mod sign_off;
pub mod versions;
