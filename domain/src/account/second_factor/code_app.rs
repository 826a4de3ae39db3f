//! An app that makes codes.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "code_app")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// The key both sides know, sealed ([`crate::seal::Sealer`]).
    pub sealed_key: Vec<u8>,
    /// When the first right code was typed. Until then it counts for nothing.
    pub confirmed_at: Option<Moment>,
    /// The stretch of 30 seconds of the last code that was used: none is taken twice.
    pub last_step: i64,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
