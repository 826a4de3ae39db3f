//! My Toolbox: what somebody put aside, in their own order, and a shelf for a bad day.
//!
//! | address | page |
//! |---|---|
//! | `/toolbox` | everything in it, the shelf first |
//!
//! [`pages::add::AddToToolbox`] is what other pages show.

#[cfg(feature = "ssr")]
mod acts;
pub mod api;
#[cfg(feature = "ssr")]
pub mod pages;
