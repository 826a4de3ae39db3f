//! Trusts: whose site this is, by host name, and how it wants to run it.

pub mod caseload;
pub mod closing;
pub mod commands;
pub mod entity;
pub mod go_live;
pub mod host;
pub mod languages;
pub mod moments;
pub mod people;
pub mod places;
pub mod queries;
pub mod rows;
pub mod settings;
pub mod site;
pub mod teams;

use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// How a relative may join.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum JoinPolicy {
    /// Anybody may sign up.
    Open,
    /// Only with a code from the trust.
    Code,
}

/// What an open site does with a page that no clinician has signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum UnsignedPages {
    /// Does not show it.
    Hide,
    /// Shows it, marked "not yet checked by a clinician".
    Mark,
}

/// Whether the site is for practice or for real.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum SiteState {
    /// A visible practice site. Unsigned pages are shown, marked.
    Sandbox,
    /// Open to relatives.
    Open,
}
