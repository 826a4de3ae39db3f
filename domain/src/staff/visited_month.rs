//! That a relative was here, signed in, in a month: `visited_month`. The least that "active relatives" can be counted from: no day, no
//! page, no minutes. It goes when its month has been counted.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "visited_month")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// 202611.
    #[sea_orm(primary_key, auto_increment = false)]
    pub month: i32,
    pub trust_id: Uuid,
    /// When this row was made, so that it can be cleared away.
    pub first_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
