//! What was changed of a site: as it was, and as it is since. The audit row of the same write says who.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "trust_change")]
pub struct Model {
    /// The target of the audit row.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    /// [`super::Part::code`], or `place`.
    #[sea_orm(column_type = "Text")]
    pub part: String,
    /// [`super::Fields`] as JSON.
    #[sea_orm(column_type = "Text")]
    pub before: String,
    /// The same.
    #[sea_orm(column_type = "Text")]
    pub after: String,
    pub at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
