//! Safety: knowing when help must stand first.
//!
//! So far [`phrases`], which recognises words that suggest danger. What comes of it is decided where it is used, and is never
//! more than help shown first: nothing is blocked, kept or reported.

pub mod phrases;
