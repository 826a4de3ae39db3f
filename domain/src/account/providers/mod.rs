//! Signing in through somebody else: a trust's own sign-in, by OpenID Connect (`docs/decisions/0026-sign-in-providers.md`).
//!
//! | file | holds |
//! |---|---|
//! | `rules` | whom a provider may let in, and as what |
//! | `claims` | finding values among what a provider says |
//! | `identity` | the table of identities: issuer and subject, and whose account they open |
//! | `attempt` | the table of sign-ins that are under way |
//! | `queries` | reads |
//!
//! The writes are `account::commands::providers`. Talking to providers and checking what they sign is `server::providers`: it
//! stands behind [`Providers`].

pub mod attempt;
pub mod claims;
pub mod identity;
pub mod queries;
mod rules;

pub use rules::Provider;
pub(crate) use rules::first_name_shown;

use crate::Uuid;
use std::{sync::Arc, time::Duration};

/// A sign-in must come back from the provider within this time.
pub const ATTEMPT_HOLDS: Duration = Duration::from_secs(10 * 60);

/// What a provider said of somebody, after everything that is signed was checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vouched {
    /// Who says so.
    pub issuer: String,
    /// Whom the provider means; unique there, and never given to anybody else.
    pub subject: String,
    /// Their address.
    pub email: Option<String>,
    /// Whether the provider knows that it is theirs.
    pub email_verified: bool,
    /// What they are called there.
    pub name: Option<String>,
    /// Their groups.
    pub groups: Vec<String>,
    /// How strong the sign-in was (`acr`).
    pub acr: Option<String>,
    /// What was used for it (`amr`).
    pub amr: Vec<String>,
}

/// A sign-in that leaves for the provider: where to, and what must come back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// The provider's page, with everything it needs to know.
    pub address: String,
    /// Comes back in the address, and is taken once.
    pub state: String,
    /// Comes back inside the signed token.
    pub nonce: String,
    /// Proves that whoever asks for the token began the sign-in (PKCE).
    pub verifier: String,
}

/// What came back in the address.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// To be exchanged for the token.
    pub code: &'a str,
    /// Who says that they answered, if they say so (RFC 9207).
    pub issuer: Option<&'a str>,
}

/// Why nothing came of it. The word is for the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The provider did not answer, or too late.
    #[error("away: {0}")]
    Away(&'static str),
    /// What it answered is not right.
    #[error("wrong: {0}")]
    Wrong(&'static str),
}

/// The providers of this installation.
#[async_trait::async_trait]
pub trait Providers: Send + Sync + std::fmt::Debug {
    /// Those that serve a trust, in the order of their ids.
    fn of(&self, trust: Uuid) -> Vec<Arc<Provider>>;

    /// Prepares a sign-in that comes back to `back`. `again`: the provider must ask who it is, even if it knows.
    async fn begin(&self, provider: &Provider, back: &str, again: bool) -> Result<Begun, Trouble>;

    /// Exchanges what came back for what the provider says, and checks all of it.
    async fn finish(
        &self,
        provider: &Provider,
        back: &str,
        answer: Answer<'_>,
        attempt: &attempt::Model,
    ) -> Result<Vouched, Trouble>;

    /// The provider's page for signing out, if it has one, which leads on to `back`.
    async fn leave(&self, provider: &Provider, back: &str) -> Option<String>;
}
