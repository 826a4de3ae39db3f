//! Closing a site with notice: what leads do (`/staff/settings/closing`), what people read (`/closing`), the line on every page.

pub mod api;

#[cfg(feature = "ssr")]
pub mod acts;
#[cfg(feature = "ssr")]
pub mod pages;
