//! A browser we know: signed in, or with something kept for it.

use super::Device;
use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// SHA-256 of the cookie, so that a copy of the table opens nothing.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Vec<u8>,
    /// Names the session in the list of devices.
    #[sea_orm(unique)]
    pub public_id: Uuid,
    pub trust_id: Uuid,
    pub account_id: Option<Uuid>,
    /// Whose notes these are until an account takes them.
    pub visitor_id: Option<Uuid>,
    pub device: Device,
    /// "Chrome on Android": enough to recognise one's own phone.
    #[sea_orm(column_type = "Text")]
    pub browser: String,
    pub created_at: Moment,
    pub seen_at: Moment,
    /// The end of the idle time.
    pub expires_at: Moment,
    /// The end whatever happens.
    pub ends_at: Moment,
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: HasOne<super::entity::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
