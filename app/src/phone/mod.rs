//! The phone: everything that runs in the browser, and what it keeps there (`docs/decisions/0009-what-the-phone-keeps.md`).
//!
//! | file | holds |
//! |---|---|
//! | `islands` | the islands: what takes the server's HTML in hand |
//! | `frames` | the server's HTML around and inside them |
//! | `pages` | the pages `/offline`, `/sign-out` and `/measures` |
//! | `lock/` | the lock on a person's own phone |
//! | `api`, `acts` | what the lock asks of the server |
//! | `leaving` | what keeps the Back button from showing a site that was left quickly |
//! | `writing/` | saving an exercise as it is typed |
//! | `keeping`, `hint`, `signing_out`, `password`, `what_is_here` | the other islands' work |
//! | `sheet`, `answer`, `written` | plain rules, tested without a browser |
//! | `drafts`, `vault`, `database`, `crypto`, `store`, `owner`, `device` | what is kept, and whose it is |
//! | `network`, `wire`, `waiting` | sending |
//! | `form`, `dom`, `phrases`, `clock` | the page |
//!
//! Nothing but `api`, `frames`, `leaving`, `lock/head`, `lock/page` and `pages` does anything on the server.

#[cfg(feature = "ssr")]
mod acts;
mod answer;
pub mod api;
mod clock;
mod crypto;
mod database;
mod device;
mod dom;
mod drafts;
mod form;
#[cfg(feature = "ssr")]
pub mod frames;
mod hint;
pub mod islands;
mod keeping;
#[cfg(feature = "ssr")]
pub mod leaving;
pub mod lock;
mod network;
mod owner;
#[cfg(feature = "ssr")]
pub mod pages;
mod password;
mod phrases;
mod sheet;
mod signed_out;
mod signing_out;
mod store;
mod vault;
mod waiting;
mod what_is_here;
mod wire;
mod writing;
mod written;
