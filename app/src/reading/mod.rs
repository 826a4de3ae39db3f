//! What matters to somebody (`/account/reading`) and what has changed in their life (`/account/changes`): see `domain::reading`.
//! Both work for visitors too. Home (`learning::pages::home`) and the list of modules follow what was said.

pub mod api;

#[cfg(feature = "ssr")]
mod acts;
#[cfg(feature = "ssr")]
pub mod lines;
#[cfg(feature = "ssr")]
pub mod pages;
