//! Accounts: signing up, in and out, one's own settings, taking everything along, and leaving.
//!
//! | address | what it is |
//! |---|---|
//! | `/sign-up`, `/sign-up/about-you`, `/sign-up/check-email`, `/confirm/:token` | two short pages, then a link by mail |
//! | `/sign-in`, `/signed-out` | in and out |
//! | `/sign-in/with/:provider` and `/back` below it, `/sign-out/with/:provider` | by way of a trust's own sign-in |
//! | `/sign-in/code`, `/sign-in/set-up`, `/account/security` and below | a code besides the password |
//! | `/sign-in/passkey`, `/account/passkeys` and below | a passkey instead of a password |
//! | `/sign-in/link`, `/sign-in/link/:token` | a link by mail instead of a password |
//! | `/welcome`, `/welcome/delete`, `/device` | asked once after that: whose device is this, and what to bring along |
//! | `/forgotten-password`, `/reset/:token` | a new password by mail |
//! | `/account/recovery-code`, `/forgotten-password/code` | the same on paper, for people without e-mail |
//! | `/account` and below, `/confirm-email/:token` | one's own account |
//!
//! Forms post to `/do/account/…` ([`api`]), which hands over to `acts`; every page works without JavaScript. An answer never says
//! whether an address has an account: only the mail does.

pub mod api;

#[cfg(feature = "ssr")]
pub mod acts;
#[cfg(feature = "ssr")]
pub mod pages;

/// Whether a path leads to a page for one person alone: it holds a secret, or shows what is theirs. Never kept for others.
#[must_use]
pub fn is_for_one_person(path: &str) -> bool {
    let ones = [
        "/confirm/",
        "/confirm-email/",
        "/reset/",
        "/first-day/",
        "/sign-in/",
        "/sign-out/",
        "/account",
        "/reminders/",
        "/staff/nudges/",
    ];
    crate::invitations::is_for_one_person(path)
        || crate::rights::is_for_one_person(path)
        || ones.iter().any(|begins| path.starts_with(begins))
}
