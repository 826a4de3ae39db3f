//! A seal over a stretch of a trust's audit rows.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "audit_seal")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub trust_id: Uuid,
    /// From 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    /// When the first sealed row was written.
    pub first_at: Moment,
    /// The last sealed row. The stretch begins after the last of the seal before.
    pub last_at: Moment,
    pub last_id: Uuid,
    pub count: i32,
    /// SHA-256 over the hash of the seal before and every row.
    pub hash: Vec<u8>,
    pub sealed_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
