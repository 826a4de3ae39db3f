//! A heading in somebody's toolbox, in their own words.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "toolbox_heading")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    /// An account, or a visitor who has none yet.
    pub owner_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    /// Counts up over all headings of the person, with gaps.
    pub position: i32,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
