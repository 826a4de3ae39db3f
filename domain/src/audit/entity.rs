//! The audit log. No foreign keys: rows survive the people and trusts they name.

use crate::{Moment, Role};
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "audit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub at: Moment,
    pub trust_id: Uuid,
    pub actor_id: Option<Uuid>,
    pub actor_role: Option<Role>,
    #[sea_orm(column_type = "Text")]
    pub act: String,
    #[sea_orm(column_type = "Text")]
    pub target_kind: String,
    pub target_id: Uuid,
}

impl ActiveModelBehavior for ActiveModel {}
