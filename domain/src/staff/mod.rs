//! Uptake: who invites, who joins, and how much the site is used, in figures that name nobody.
//!
//! Invitations and accounts are the trust's own work: leads see them exactly. What relatives do is counted once for each month that is
//! over, and only what [`suppression::publish`] lets through is kept. Definitions: `docs/decisions/0020-uptake.md`.

pub mod commands;
pub mod figures;
pub mod first_day;
pub mod hints;
pub mod mail_choice;
pub mod mails;
pub mod months;
pub mod own;
pub mod per_trust;
pub mod queries;
pub mod rows;
pub mod study;
pub mod suppression;
pub mod use_month;
pub mod visited_month;

use crate::{Actor, DbErr, Role, Uuid};

/// Why no figures are shown.
#[derive(Debug, thiserror::Error)]
pub enum UptakeError {
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignedOut,
    /// Not for this person.
    #[error("not allowed")]
    Forbidden,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl Actor {
    /// See the uptake of the own trust: its leads.
    #[must_use]
    pub fn can_see_uptake(&self) -> bool {
        self.role() == Some(Role::Lead)
    }

    /// Leads only; says whether to sign in or to stay away.
    pub(crate) fn must_see_uptake(&self) -> Result<Uuid, UptakeError> {
        let id = self.account_id().ok_or(UptakeError::SignedOut)?;
        if self.can_see_uptake() { Ok(id) } else { Err(UptakeError::Forbidden) }
    }
}
