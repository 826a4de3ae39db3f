//! Reminders by mail, for those who ask (`/account/reminders`), and the page behind the link in each (`/reminders/:token`): see
//! `domain::reminders`.

pub mod api;

#[cfg(feature = "ssr")]
mod acts;
#[cfg(feature = "ssr")]
pub mod pages;
