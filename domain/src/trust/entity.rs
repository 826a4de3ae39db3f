//! A trust.

use super::{JoinPolicy, SiteState, UnsignedPages};
use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "trust")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// "Northwick Mental Health NHS Foundation Trust".
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// What fits on a phone: "Northwick NHS".
    #[sea_orm(column_type = "Text")]
    pub short_name: String,
    pub state: SiteState,
    pub join_policy: JoinPolicy,
    pub unsigned_pages: UnsignedPages,
    /// The account that may sign pages off, if one is named.
    pub reviewer_id: Option<Uuid>,
    /// Tags of the languages this trust does not offer, with spaces between. English is always there.
    #[sea_orm(column_type = "Text")]
    pub languages_off: String,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
