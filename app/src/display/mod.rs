//! How the site looks (`/display`): text size, spacing, contrast, light or dark, movement. Kept in one cookie, set only by pressing save,
//! and put on `<html>` by the server (`shell`), so that it works without JavaScript; `style/modes.scss` does the rest.

pub mod api;

#[cfg(feature = "ssr")]
mod acts;
#[cfg(feature = "ssr")]
pub mod languages;
#[cfg(feature = "ssr")]
pub mod look;
#[cfg(feature = "ssr")]
pub mod pages;
