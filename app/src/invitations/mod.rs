//! Invitations: staff invite, relatives arrive.
//!
//! | address | page |
//! |---|---|
//! | `/invitations/new` | the one screen: an address and a tick |
//! | `/invitations` | what became of them: sent, opened, joined, expired |
//! | `/invitations/:invitation` | one of them: the note for the care record, send again, put right, take back |
//! | `/invitations/words` | words to say, to copy |
//! | `/invitations/cards` | a code to read out, or cards and leaflets to print |
//! | `/invitations/bulk`, `/invitations/bulk/:batch` | many at once, and how far they are |
//! | `/ask-for-an-invitation`, `/invitations/requests` | asking for one, where the trust allows it, and answering |
//! | `/join`, `/join/:code` | where a code or link leads |

#[cfg(feature = "ssr")]
mod acts;
pub mod api;
#[cfg(feature = "ssr")]
pub mod card;
#[cfg(feature = "ssr")]
pub mod note;
#[cfg(feature = "ssr")]
pub mod pages;

/// Whether a path holds a secret or shows what is one person's. Never kept for others.
#[must_use]
pub fn is_for_one_person(path: &str) -> bool {
    ["/join/", "/invitations", "/ask-for-an-invitation"].iter().any(|begins| path.starts_with(begins))
}
