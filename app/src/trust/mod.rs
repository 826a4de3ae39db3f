//! A trust's own site: what must be so before it opens (`/staff/go-live`). Leads only; forms post to `/do/staff/…`.

pub mod api;

#[cfg(feature = "ssr")]
pub mod acts;
#[cfg(feature = "ssr")]
pub mod pages;
