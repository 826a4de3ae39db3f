//! Somebody who was staff: what colleagues called them, so that what they did can still be understood.

use crate::{Moment, Role};
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "former_staff")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    pub trust_id: Uuid,
    pub role: Role,
    #[sea_orm(column_type = "Text")]
    pub display_name: String,
    /// Who sees their invitations now.
    pub successor_id: Option<Uuid>,
    pub began_at: Moment,
    pub ended_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
