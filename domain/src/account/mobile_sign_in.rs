//! How somebody gets back in who signs in with a mobile number: a recovery code on paper.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "mobile_sign_in")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// When a link in a text showed that the number is this person's. Without it the number is a name to sign in with and no more: no link
    /// to a new password is ever sent there.
    pub proven_at: Option<Moment>,
    /// SHA-256 of the recovery code and the account. Nothing once the code was used.
    pub code_hash: Option<Vec<u8>>,
    pub code_made_at: Moment,
    /// When the person said that they have kept the code.
    pub code_kept_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
