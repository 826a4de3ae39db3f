//! Which version of a notice somebody agreed to or was shown.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "notice_seen")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub notice: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    pub seen_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
