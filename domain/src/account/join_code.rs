//! A code that lets relatives sign up where the trust asks for one.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "join_code")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(unique_key = "trust_code")]
    pub trust_id: Uuid,
    /// SHA-256 of the code in capitals, without spaces and hyphens (`invitations::Code`).
    #[sea_orm(unique_key = "trust_code")]
    pub code_hash: Vec<u8>,
    pub uses_left: i32,
    /// The invitation it belongs to. None: the operator made it.
    pub invitation_id: Option<Uuid>,
    pub created_at: Moment,
    pub expires_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
