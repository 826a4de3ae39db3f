//! A team.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "team")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    /// As the trust calls it: "Early Intervention North".
    #[sea_orm(column_type = "Text")]
    pub name: String,
    pub created_at: Moment,
    /// Since when nobody invites from it any more. What it did stays in the figures.
    pub closed_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
