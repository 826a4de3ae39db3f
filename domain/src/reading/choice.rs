//! What somebody has said matters to them, and what has changed: one row a person.

use super::{Change, Matters};
use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "reading_choice")]
pub struct Model {
    /// An account, or a visitor who has none yet.
    #[sea_orm(primary_key, auto_increment = false)]
    pub owner_id: Uuid,
    pub trust_id: Uuid,
    pub matters: Option<Matters>,
    pub changed: Option<Change>,
    pub updated_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
