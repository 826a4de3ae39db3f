//! Learning: modules and their pages, exercises that keep what is typed, progress, clinical sign-off.
//!
//! | address | page |
//! |---|---|
//! | `/` | "What do you need today?" |
//! | `/which/<door>` | "Which of these is closest?": the situations behind a door of the home page |
//! | `/modules` | all modules |
//! | `/modules/<module>` | the short version and the pages of a module |
//! | `/modules/<module>/print` | all pages of a module as one, to print |
//! | `/modules/<module>/<page>` | one page; an exercise is one form |
//! | `/modules/<module>/<page>/summary` | what was written there, to print |
//! | `/plans` | one's own plans |
//! | `/plans/<page>`, `/plans/<page>/<number>` | a plan as it stands, and one kept version |
//! | `/notes` | everything one has written |
//! | `/urgent-help`, `/privacy`, … | pages outside modules |
//! | `/staff/sign-off`, `/staff/sign-off/<page>` | for the named reviewer |
//!
//! Public pages look the same to everybody who has no cookie: they are kept rendered.

#[cfg(feature = "ssr")]
mod acts;
pub mod api;
#[cfg(feature = "ssr")]
pub mod blocks;
#[cfg(feature = "ssr")]
mod flash;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod paper;
#[cfg(feature = "ssr")]
mod plan_acts;
#[cfg(feature = "ssr")]
pub mod plan_file;
#[cfg(feature = "ssr")]
mod saving;
#[cfg(feature = "ssr")]
pub mod times;
