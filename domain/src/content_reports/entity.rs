//! One report.

use super::{Kind, Reason};
use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "content_report")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    /// Whoever sent it, if they had an id.
    pub owner_id: Option<Uuid>,
    pub kind: Kind,
    /// The id of the page, word or place.
    #[sea_orm(column_type = "Text")]
    pub subject_id: String,
    pub reason: Reason,
    /// In their own words; may be empty.
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub at: Moment,
    /// When a lead was done with it.
    pub closed_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
