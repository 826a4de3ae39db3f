//! That a trust's site is to close, or has closed.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "trust_closing")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub trust_id: Uuid,
    pub closes_at: Moment,
    /// What people are told, and where they can go.
    #[sea_orm(column_type = "Text")]
    pub says: String,
    /// The lead who asked; nobody if it was the operator.
    pub asked_by: Option<Uuid>,
    pub asked_at: Moment,
    pub confirmed_at: Option<Moment>,
    /// The last relative who was written to.
    pub told_id: Option<Uuid>,
    /// Everybody has been written to.
    pub told_at: Option<Moment>,
    /// What the trust held is gone.
    pub erased_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
