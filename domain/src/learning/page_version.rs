//! Since when a page stands as it does: for "new since you were last here".

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "page_version")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub page_id: String,
    /// [`super::Page::hash`].
    #[sea_orm(column_type = "Text")]
    pub content_hash: String,
    /// When a server first started with it; 0 for what was there from the beginning.
    pub changed_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
