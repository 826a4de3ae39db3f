//! What is true and what is allowed.
//!
//! Every folder is a feature and has the same name in `app`. The files beside this one are the ground they share:
//! who acts ([`actor`]), when ([`clock`]), by what chance ([`random`]), and where it is kept ([`db`]).

pub mod account;
pub mod actor;
pub mod audit;
pub mod clock;
pub mod content_reports;
pub mod day;
pub mod db;
pub mod directory;
pub mod glossary;
pub mod invitations;
pub mod learning;
pub mod migrations;
pub mod near;
pub mod notify;
pub mod privacy;
pub mod random;
pub mod reading;
pub mod reminders;
pub mod rights;
pub mod safety;
pub mod seal;
pub mod search;
pub mod spelling;
pub mod staff;
pub mod table_text;
pub mod tables;
#[cfg(feature = "testing")]
pub mod testing;
pub mod toolbox;
pub mod trust;
pub mod wellbeing;

pub use actor::{Actor, Role, Who};
pub use clock::Moment;
pub use db::{Db, DbErr, Write};
pub use uuid::Uuid;
