//! The pages staff begin with, and uptake.
//!
//! | address | page |
//! |---|---|
//! | `/staff` | what somebody of each role can do now |
//! | `/staff/uptake` | who invites and who joins, for leads; with a file (`/staff/uptake/csv`) and a page for each month (`…/{month}/pdf`) |
//! | `/staff/my-numbers` | what came of one's own invitations |
//! | `/staff/team-meeting` | a slot of five minutes for a team meeting |
//! | `/staff/letters`, `/staff/nudges/:token`, `/staff/nudges-stopped` | which letters about inviting one gets |
//! | `/staff/first-day`, `/staff/training` | the first steps of each role, and five minutes to read |
//! | `/staff/guide` | what each role can do, with a search |
//! | `/staff/guidance` | which page answers which recommendation, for leads |

pub mod api;

#[cfg(feature = "ssr")]
pub mod acts;
#[cfg(feature = "ssr")]
pub mod charts;
#[cfg(feature = "ssr")]
pub mod csv;
#[cfg(feature = "ssr")]
pub mod figures;
#[cfg(feature = "ssr")]
pub mod first_day;
#[cfg(feature = "ssr")]
pub mod guidance;
#[cfg(feature = "ssr")]
pub mod guide;
#[cfg(feature = "ssr")]
pub mod hints;
#[cfg(feature = "ssr")]
pub mod home;
#[cfg(feature = "ssr")]
pub mod letters;
#[cfg(feature = "ssr")]
pub mod meeting;
#[cfg(feature = "ssr")]
pub mod own;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod paper;
#[cfg(feature = "ssr")]
pub mod tables;
#[cfg(feature = "ssr")]
pub mod training;
#[cfg(feature = "ssr")]
pub mod used;
