//! "How are you?" (`/how-are-you`): a self-check, one question a week, both over time. For the relative alone; see
//! `domain::wellbeing`. Works for visitors like notes.

pub mod api;

#[cfg(feature = "ssr")]
mod acts;
#[cfg(feature = "ssr")]
mod chart;
#[cfg(feature = "ssr")]
mod history;
#[cfg(feature = "ssr")]
pub mod pages;
