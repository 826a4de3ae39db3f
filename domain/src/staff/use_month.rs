//! What relatives did in a month that is over, as it may be shown: `use_month`. Counted once and never again, and only the rounded number
//! is kept, so that nothing can be learnt from how a number changes when somebody deletes their account.

use super::suppression::Shown;
use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "use_month")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub trust_id: Uuid,
    /// 202611.
    #[sea_orm(primary_key, auto_increment = false)]
    pub month: i32,
    /// Which part of the trust: 0 and up. Teams that are too small stand in one part together.
    #[sea_orm(primary_key, auto_increment = false)]
    pub part: i32,
    /// The teams in it, as a JSON list of ids; `null` for people whom no team invited.
    #[sea_orm(column_type = "Text")]
    pub teams: String,
    /// How many relatives had an account at the end of the month.
    pub accounts: i32,
    /// How many of them were here. Nothing: too few to show. 0: fewer than 8. Else the nearest 5.
    pub visited: Option<i32>,
    /// How many of them opened a page of a module that they had not opened before, in the same way.
    pub opened: Option<i32>,
    pub counted_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// The teams in this part.
    #[must_use]
    pub fn team_ids(&self) -> Vec<Option<Uuid>> {
        serde_json::from_str(&self.teams).unwrap_or_default()
    }

    /// How many were here.
    #[must_use]
    pub fn visited(&self) -> Shown {
        Shown::of_number(self.visited)
    }

    /// How many opened something new.
    #[must_use]
    pub fn opened(&self) -> Shown {
        Shown::of_number(self.opened)
    }
}
