//! A sign-in whose password was right and whose code is still to come. The session stays signed out meanwhile.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "second_step")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: Vec<u8>,
    pub account_id: Uuid,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
