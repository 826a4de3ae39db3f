//! Somebody asks for an invitation. Goes when it is answered.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "invitation_request")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(unique_key = "trust_address")]
    pub trust_id: Uuid,
    #[sea_orm(column_type = "Text", unique_key = "trust_address")]
    pub address: String,
    pub asked_at: Moment,
    /// By when it was promised an answer.
    pub due_at: Moment,
    /// When those who answer were reminded that it is late.
    pub reminded_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
