//! People's rights over their data: complaints, requests that came by letter, what is needed to be reached, notices that changed, and
//! one's own reading.
//!
//! | address | page |
//! |---|---|
//! | `/data-complaint`, `/data-complaint/:token` | complaining about how data is handled, for everybody; the answer |
//! | `/data-request/:token` | "Was it you?": the person behind a request confirms it, and chooses a passphrase for the copy |
//! | `/data-answer/:token` | the copy, opened with that passphrase |
//! | `/account/needs` | large print, sign language, an interpreter and so on |
//! | `/notices` | what changed in terms or notice, and whether the needs are still right: once after signing in |
//! | `/my-reading` | pages read, to print as learning |
//! | `/staff/data-rights` and below | requests, complaints and legal holds, for leads |

#[cfg(feature = "ssr")]
pub mod acts;
pub mod api;
#[cfg(feature = "ssr")]
pub mod pages;

/// Whether a path holds a secret or shows what is one person's. Never kept for others.
#[must_use]
pub fn is_for_one_person(path: &str) -> bool {
    let ones = ["/data-complaint/", "/data-request/", "/data-answer/", "/notices", "/my-reading"];
    ones.iter().any(|begins| path.starts_with(begins))
}
