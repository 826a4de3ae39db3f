//! That somebody asked for reminders.

use super::Every;
use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "reminder")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    pub trust_id: Uuid,
    pub every: Every,
    /// Stands in the link of each mail. In the clear, because every mail carries the same; all it opens is the page that stops them.
    #[sea_orm(column_type = "Text", unique)]
    pub token: String,
    pub next_at: Moment,
    /// When the person was last here, as far as reminders know.
    pub answered_at: Moment,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
