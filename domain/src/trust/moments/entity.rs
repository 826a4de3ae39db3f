//! A moment of offering. Not to be taken for a [`crate::Moment`], which is a time.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "offer_moment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    /// "At discharge".
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Smaller ones come first.
    pub position: i32,
    /// Since when it is offered no more. What was counted for it stays.
    pub closed_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
