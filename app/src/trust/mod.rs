//! A trust's own site: what must be so before it opens (`/staff/go-live`), its teams with their people and caseloads (`/staff/teams`), and the
//! moments at which its staff offer it (`/staff/moments`). Its staff are under [`people`]. Forms post to `/do/staff/…`.

pub mod api;
pub mod people;
pub mod settings;

#[cfg(feature = "ssr")]
pub mod acts;
#[cfg(feature = "ssr")]
pub mod pages;
