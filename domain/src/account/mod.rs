//! Accounts: signing up, in and out; sessions; links by mail; what a person may do with their own data.

pub mod address;
pub mod commands;
pub mod display_name;
pub mod email;
pub mod entity;
pub mod flash;
pub mod join_code;
pub mod known_device;
pub mod known_devices;
pub mod link;
pub mod mails;
pub mod mobile;
pub mod mobile_sign_in;
pub mod passkeys;
pub mod password;
pub mod problem;
pub mod providers;
pub mod queries;
pub mod second_factor;
pub mod session;
pub mod sessions;
pub mod sign_up;
pub mod sign_up_draft;
pub mod throttle;
pub mod throttles;
pub mod visit;

pub use address::Address;
pub use display_name::DisplayName;
pub use email::Email;
pub use mobile::Mobile;
pub use password::Password;
pub use problem::{Failed, Problem};
pub use visit::{Arrived, Mobiles, Visit};

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
    /// Signing in without a password.
    SignIn,
}
