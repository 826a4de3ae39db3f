//! Text messages, sent by GOV.UK Notify. Their words stand in templates there; we fill in who invites, the trust and the link.
//!
//! | file | holds |
//! |---|---|
//! | `key` | the operator's key, and the token it signs for each request |
//! | `personalisation` | which template a letter uses, and what is filled in |
//! | `texter` | the request, and what its answer means |

mod key;
mod personalisation;
mod texter;

pub use key::Key;
pub use personalisation::{Filled, fill};
pub use texter::{TextError, Texter};
