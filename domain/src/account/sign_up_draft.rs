//! What the first page of the sign-up asked, until the second is sent. Goes with its session.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "sign_up_draft")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: Vec<u8>,
    pub trust_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub email: String,
    /// The password itself is never kept.
    #[sea_orm(column_type = "Text")]
    pub password_hash: String,
    pub join_code_id: Option<Uuid>,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
