//! The staff of a trust's site. Forms post to `/do/staff/…`; a new colleague's first day is a page of the account.
//!
//! | address | page |
//! |---|---|
//! | `/staff/people` | who is here, who was added, who has left |
//! | `/staff/people/new`, `/staff/people/many` | adding one, adding many |
//! | `/staff/people/:person` | one of them: role, absence, ending the account |
//! | `/staff/away` | one's own absence |

#[cfg(feature = "ssr")]
mod acts;
pub mod api;
#[cfg(feature = "ssr")]
pub mod pages;
