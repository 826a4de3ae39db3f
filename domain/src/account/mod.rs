//! Accounts: signing up, in and out; sessions; links by mail; what a person may do with their own data.

pub mod entity;
pub mod flash;
pub mod join_code;
pub mod known_device;
pub mod link;
pub mod session;
pub mod sessions;
pub mod sign_up;
pub mod throttle;

use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// Whose phone or computer this is, as the person told us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Device {
    /// "This is my own phone."
    Own,
    /// Shared, or no answer yet.
    Shared,
}

/// What a link in a mail is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum LinkPurpose {
    /// Choosing a new password.
    ResetPassword,
    /// Confirming a new e-mail address.
    ChangeEmail,
}
