//! A plan as it stood on a day, kept because the person asked for it.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "plan_version")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    /// An account, or a visitor who has none yet.
    #[sea_orm(unique_key = "owner_page_number")]
    pub owner_id: Uuid,
    #[sea_orm(column_type = "Text", unique_key = "owner_page_number")]
    pub page_id: String,
    /// Counts up from 1 in each plan.
    #[sea_orm(unique_key = "owner_page_number")]
    pub number: i32,
    /// The plan's name on that day.
    #[sea_orm(column_type = "Text")]
    pub title: String,
    /// A [`super::plan::Plan`] as JSON: readable also when its page has changed or is gone.
    #[sea_orm(column_type = "Text")]
    pub content: String,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
