//! Somebody who was added to the staff and has not begun yet.

use crate::{Moment, Role};
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "staff_welcome")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(unique_key = "trust_email")]
    pub trust_id: Uuid,
    /// Lower case; one welcome an address.
    #[sea_orm(column_type = "Text", unique_key = "trust_email")]
    pub email: String,
    pub role: Role,
    /// SHA-256 of the token in the latest mail.
    #[sea_orm(unique)]
    pub token_hash: Vec<u8>,
    pub sent_at: Moment,
    pub expires_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
