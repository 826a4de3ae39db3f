//! An account: somebody who can sign in at one trust.

use crate::Moment;
use crate::Role;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "account")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(unique_key = "trust_email")]
    pub trust_id: Uuid,
    pub role: Role,
    /// An e-mail address in lower case, or a mobile number as `+447700900123`; unique within the trust.
    #[sea_orm(column_type = "Text", unique_key = "trust_email")]
    pub email: String,
    /// Argon2id, as a PHC string. Empty: this account has no password.
    #[sea_orm(column_type = "Text")]
    pub password_hash: String,
    /// Not one's own name; what others see.
    #[sea_orm(column_type = "Text")]
    pub display_name: String,
    /// When the person said "I am 18 or over".
    pub adult_confirmed_at: Option<Moment>,
    /// The language they chose, for letters and for browsers that know of no choice.
    #[sea_orm(column_type = "Text", nullable)]
    pub language: Option<String>,
    pub created_at: Moment,
}

impl Model {
    /// Whether there is a password to ask for.
    #[must_use]
    pub fn has_password(&self) -> bool {
        !self.password_hash.is_empty()
    }
}

impl ActiveModelBehavior for ActiveModel {}
