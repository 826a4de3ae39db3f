//! The picture of a trust's logo.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "trust_logo")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub trust_id: Uuid,
    /// As [`super::logo::read`] wrote it anew.
    pub png: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
