//! What somebody typed into an exercise, or as a note: one row a field.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "note")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    /// An account, or a visitor who has none yet.
    #[sea_orm(unique_key = "owner_field")]
    pub owner_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub page_id: String,
    /// The page's title when this was last saved: the page may be gone one day. Notes older than this column have none.
    #[sea_orm(column_type = "Text", nullable)]
    pub page_title: Option<String>,
    #[sea_orm(column_type = "Text", unique_key = "owner_field")]
    pub field_id: String,
    /// The text as typed; for a checklist a JSON list; for a scale a number.
    #[sea_orm(column_type = "Text")]
    pub value: String,
    /// Counts up with every change, so that two devices notice each other.
    pub version: i32,
    pub created_at: Moment,
    pub updated_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
