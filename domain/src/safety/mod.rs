//! Safety: knowing when help must stand first.
//!
//! So far [`phrases`], which recognises words that suggest danger: in a search as it is typed, and in a post before it is sent
//! ([`phrases::post`]). What comes of it is decided where it is used, and is never more than help shown first and a post put
//! where a person looks first: nothing is blocked or reported.

pub mod phrases;
