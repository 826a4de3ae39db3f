//! The trust's own site, as its leads set it: `/staff/settings` with a page for the look, the words, urgent numbers, places near by,
//! policies, and what was changed. Forms post to `/do/staff/set-site` and `/do/staff/set-place`; a logo's file to `/staff/settings/logo`.

pub mod api;

#[cfg(feature = "ssr")]
pub mod acts;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod paper;
#[cfg(feature = "ssr")]
pub mod shown;
