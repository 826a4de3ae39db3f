//! "This is wrong": what readers report about a page, a word or a place, and the list of it for leads.
//!
//! | address | page |
//! |---|---|
//! | `/content-report?kind=…&id=…` | what is wrong: a choice, and own words if one likes |
//! | `/content-report/sent` | thank you |
//! | `/staff/content-reports` | open reports, for leads |

#[cfg(feature = "ssr")]
mod acts;
pub mod api;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod staff;
