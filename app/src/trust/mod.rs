//! A trust's own site: what must be so before it opens (`/staff/go-live`), and its staff. Forms post to `/do/staff/…`.

pub mod api;
pub mod people;

#[cfg(feature = "ssr")]
pub mod acts;
#[cfg(feature = "ssr")]
pub mod pages;
