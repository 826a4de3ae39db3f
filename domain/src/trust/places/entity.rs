//! A place near a trust that helps: an entry like those of the directory.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "local_place")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// What it does, in a sentence or two.
    #[sea_orm(column_type = "Text")]
    pub what: String,
    #[sea_orm(column_type = "Text")]
    pub who_for: String,
    /// As it is written; empty if there is none.
    #[sea_orm(column_type = "Text")]
    pub phone: String,
    /// `https://…`; empty if there is none.
    #[sea_orm(column_type = "Text")]
    pub web: String,
    #[sea_orm(column_type = "Text")]
    pub hours: String,
    #[sea_orm(column_type = "Text")]
    pub cost: String,
    /// The day somebody last made sure of it: `2026-11-30`.
    #[sea_orm(column_type = "Text")]
    pub seen_on: String,
}

impl ActiveModelBehavior for ActiveModel {}
