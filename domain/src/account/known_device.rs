//! A browser that has signed in before: others' wrong guesses do not slow it down.

use super::Device;
use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "known_device")]
pub struct Model {
    /// SHA-256 of the cookie and the account: one browser may know several people.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Vec<u8>,
    pub account_id: Uuid,
    /// What the person answered to "Is this your own phone?".
    pub device: Option<Device>,
    pub created_at: Moment,
    pub expires_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
