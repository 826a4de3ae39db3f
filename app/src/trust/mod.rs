//! A trust's own site: what must be so before it opens (`/staff/go-live`), its teams with their people and caseloads (`/staff/teams`), and the
//! moments at which its staff offer it (`/staff/moments`). How it looks and is run is under [`site`], its end under [`closing`]. Its staff are under [`people`]. Forms post to `/do/staff/…`.

pub mod api;
pub mod closing;
pub mod people;
pub mod settings;
pub mod site;

#[cfg(feature = "ssr")]
pub mod acts;
#[cfg(feature = "ssr")]
pub mod pages;
