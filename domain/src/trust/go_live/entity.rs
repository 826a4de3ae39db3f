//! What a lead has confirmed.

use super::Item;
use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "go_live_item")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub trust_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub item: Item,
    /// Who, or which version of which document. Who confirmed it stands in the audit log.
    #[sea_orm(column_type = "Text")]
    pub said: String,
    pub confirmed_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
