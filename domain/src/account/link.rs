//! A single-use link sent by mail: a new password, a new e-mail address, signing in.

use super::LinkPurpose;
use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "link")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    pub account_id: Uuid,
    pub purpose: LinkPurpose,
    /// SHA-256 of the token in the mail.
    #[sea_orm(unique)]
    pub token_hash: Vec<u8>,
    /// The address to change to.
    #[sea_orm(column_type = "Text", nullable)]
    pub new_email: Option<String>,
    pub created_at: Moment,
    pub expires_at: Moment,
    /// SHA-256 of the cookie of the browser that asked, if that matters.
    pub session_id: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
