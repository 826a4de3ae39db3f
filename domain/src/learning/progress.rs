//! Which pages somebody has opened and finished.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "progress")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    /// An account, or a visitor who has none yet.
    #[sea_orm(unique_key = "owner_page")]
    pub owner_id: Uuid,
    #[sea_orm(column_type = "Text", unique_key = "owner_page")]
    pub page_id: String,
    pub opened_at: Moment,
    pub finished_at: Option<Moment>,
    /// The last visit: "carry on where I was".
    pub seen_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
