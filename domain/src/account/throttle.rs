//! How often something was tried: sign-ins, mails to one address. Keys are hashes.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "throttle")]
pub struct Model {
    /// SHA-256 of what is counted, so that no address stands here.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: Vec<u8>,
    pub count: i32,
    pub window_ends_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
