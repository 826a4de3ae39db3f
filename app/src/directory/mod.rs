//! The directory: national places that help.
//!
//! | address | page |
//! |---|---|
//! | `/help-directory` | all places by topic; with `?need=…`, those that fit |
//! | `/help-directory/<id>` | one place |
//!
//! Public pages: the same for everybody who has no cookie. What somebody filters by is part of the address, holds nothing but
//! words of the directory, and is kept nowhere.

#[cfg(feature = "ssr")]
mod filter;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod place;
