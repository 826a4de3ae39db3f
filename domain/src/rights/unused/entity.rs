//! When a relative was last here, and how far the warnings have come. There is no such row for staff.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "account_use")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    pub trust_id: Uuid,
    pub seen_at: Moment,
    /// 0: none. 1: the one a month before. 2: the one a week before.
    pub warnings: i32,
    /// The last warning in the outbox.
    pub mail_id: Option<Uuid>,
    /// When it was put there.
    pub warned_at: Option<Moment>,
    /// When it left.
    pub left_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
