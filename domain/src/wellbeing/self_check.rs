//! One self-check.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "self_check")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    /// An account, or a visitor who has none yet.
    pub owner_id: Uuid,
    /// [`super::Answers`] as JSON.
    #[sea_orm(column_type = "Text")]
    pub answers: String,
    pub at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
