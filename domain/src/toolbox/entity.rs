//! What somebody put into their toolbox: one row a thing.

use super::Kind;
use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "toolbox_item")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    /// An account, or a visitor who has none yet.
    #[sea_orm(unique_key = "owner_target")]
    pub owner_id: Uuid,
    #[sea_orm(unique_key = "owner_target")]
    pub kind: Kind,
    /// The id of a page, a resource, a term or a field.
    #[sea_orm(column_type = "Text", unique_key = "owner_target")]
    pub target_id: String,
    /// The person's own heading it stands under.
    pub heading_id: Option<Uuid>,
    /// Counts up over all items of the person, with gaps.
    pub position: i32,
    /// It is for a bad day.
    pub on_shelf: bool,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
