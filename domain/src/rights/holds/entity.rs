//! A legal hold: what is held about one person must not go for the time being.

use super::Reason;
use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "legal_hold")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    /// As the lead typed it. Nobody is told whether it has an account.
    #[sea_orm(column_type = "Text")]
    pub address: String,
    /// The account with that address when the hold began.
    pub account_id: Option<Uuid>,
    pub held_for: Reason,
    pub set_at: Moment,
    /// The end of the last day.
    pub until_at: Moment,
    /// When a lead last said that it is needed, or was asked.
    pub asked_at: Moment,
    pub lifted_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
