//! What must be so before a trust's site opens to relatives, and opening it.
//!
//! Some of it the software sees itself (signed pages, two leads); the rest a lead confirms in words: who, or which version of which
//! document.

pub mod commands;
pub mod entity;
pub mod queries;

use crate::{Actor, DbErr, Role};
use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// The longest that can be said about an item, in characters.
pub const LONGEST: usize = 300;
/// A site opens with at least so many leads: one who leaves must not leave it alone.
pub const LEADS: u64 = 2;

/// What a lead confirms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Item {
    /// The numbers under "Urgent help" are right for the people of this trust.
    UrgentNumbers,
    /// Who is told when somebody may be in danger.
    SafetyContact,
    /// Who is told when that person does not answer.
    SafetyDeputy,
    /// The privacy notice is the trust's own.
    PrivacyNotice,
    /// The data protection impact assessment is signed.
    ImpactAssessment,
    /// The hazard log is signed.
    HazardLog,
    /// The clinical safety case is signed.
    SafetyCase,
}

impl Item {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::UrgentNumbers,
        Self::SafetyContact,
        Self::SafetyDeputy,
        Self::PrivacyNotice,
        Self::ImpactAssessment,
        Self::HazardLog,
        Self::SafetyCase,
    ];

    /// The stable code: "hazard-log".
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::UrgentNumbers => "urgent-numbers",
            Self::SafetyContact => "safety-contact",
            Self::SafetyDeputy => "safety-deputy",
            Self::PrivacyNotice => "privacy-notice",
            Self::ImpactAssessment => "impact-assessment",
            Self::HazardLog => "hazard-log",
            Self::SafetyCase => "safety-case",
        }
    }

    /// The item with a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.code() == code)
    }
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum GoLiveError {
    /// Only leads.
    #[error("only a lead may")]
    NotLead,
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignedOut,
    /// No such item.
    #[error("no such item")]
    NoItem,
    /// Nothing was said about the item.
    #[error("nothing was said")]
    NothingSaid,
    /// More than [`LONGEST`] characters.
    #[error("too long")]
    TooLong,
    /// Something is still missing.
    #[error("not ready")]
    NotReady,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl Actor {
    /// See the checklist, confirm items, open and close the site: the trust's leads.
    #[must_use]
    pub fn can_go_live(&self) -> bool {
        self.role() == Some(Role::Lead)
    }
}

/// Leads only; says whether to sign in or to stay away.
fn lead(actor: &Actor) -> Result<(), GoLiveError> {
    match actor.account_id() {
        None => Err(GoLiveError::SignedOut),
        Some(_) if !actor.can_go_live() => Err(GoLiveError::NotLead),
        Some(_) => Ok(()),
    }
}
