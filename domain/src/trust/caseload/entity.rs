//! A caseload of a team, as it was typed once.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "caseload")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    pub team_id: Uuid,
    /// How many people the team looks after.
    pub people: i32,
    /// How many of them have a carer who is known (QS80 counts these), if that is known.
    pub carers: Option<i32>,
    /// Which document the numbers are from.
    #[sea_orm(column_type = "Text")]
    pub source: String,
    /// Of which day they are: `2026-11-30`.
    #[sea_orm(column_type = "Text")]
    pub counted_on: String,
    pub entered_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
