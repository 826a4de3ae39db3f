//! The host names of a trust: `trust_host`.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "trust_host")]
pub struct Model {
    /// Lower case, without a port.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub host: String,
    pub trust_id: Uuid,
    /// 0 is the host that stands in letters.
    pub position: i32,
}

impl ActiveModelBehavior for ActiveModel {}
