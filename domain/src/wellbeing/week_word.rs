//! One answer to "How has this week been?".

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "week_word")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    /// An account, or a visitor who has none yet.
    pub owner_id: Uuid,
    /// In their own words; may be empty where there is a number.
    #[sea_orm(column_type = "Text")]
    pub words: String,
    /// 0 to 10; none where there are only words.
    pub number: Option<i32>,
    pub at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
