//! Legal holds. While one stands, neither its person nor a job can erase or clear away what is held about them, and the person is told
//! why and until when.
//!
//! A lead names an address; whether it has an account here, the page never says. The leads are asked every 6 months whether the
//! hold is still needed.

pub mod commands;
pub mod due;
pub mod entity;
pub mod queries;

use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// So many months after somebody last looked at it, the leads are asked again.
pub const REVIEW_AFTER: i32 = 6;
/// A hold ends at most so many years ahead: the longest time within which most claims are brought.
pub const MOST_YEARS: i32 = 6;

/// Why something must not go: a closed choice, as its person reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// A court, or the law, orders it.
    Court,
    /// A legal claim is expected or under way.
    Claim,
    /// A coroner or an inquiry looks into what happened.
    Inquiry,
    /// A complaint or an investigation is open.
    Complaint,
}

impl Reason {
    /// In the order of the form.
    pub const ALL: [Self; 4] = [Self::Court, Self::Claim, Self::Inquiry, Self::Complaint];

    /// The stable code: "court".
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Court => "court",
            Self::Claim => "claim",
            Self::Inquiry => "inquiry",
            Self::Complaint => "complaint",
        }
    }

    /// The reason with a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}
