//! A passkey of an account. Only its public half is here: a copy of the table opens nothing.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "passkey")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(unique_key = "trust_credential")]
    pub trust_id: Uuid,
    pub account_id: Uuid,
    /// What the device calls it.
    #[sea_orm(unique_key = "trust_credential")]
    pub credential_id: Vec<u8>,
    /// The public key, the counter and what the device said of itself, as JSON of `webauthn-rs`.
    #[sea_orm(column_type = "Text")]
    pub credential: String,
    /// What the person calls it: "My phone".
    #[sea_orm(column_type = "Text")]
    pub name: String,
    pub created_at: Moment,
    /// When it last signed somebody in.
    pub used_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
