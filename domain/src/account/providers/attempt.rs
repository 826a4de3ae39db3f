//! A sign-in that has left for a provider and must come back to the same browser.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "provider_attempt")]
pub struct Model {
    /// SHA-256 of what comes back in the address.
    #[sea_orm(primary_key, auto_increment = false)]
    pub state_hash: Vec<u8>,
    pub session_id: Vec<u8>,
    pub trust_id: Uuid,
    /// Its id in the configuration.
    #[sea_orm(column_type = "Text")]
    pub provider: String,
    #[sea_orm(column_type = "Text")]
    pub nonce: String,
    #[sea_orm(column_type = "Text")]
    pub verifier: String,
    /// Where the person wanted to go.
    #[sea_orm(column_type = "Text")]
    pub next: String,
    /// The account that is to be connected, if somebody signed in asks for that.
    pub account_id: Option<Uuid>,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
