//! A named reviewer's signature on a page, by its content hash: a change unsigns it.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "page_sign_off")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(unique_key = "trust_page")]
    pub trust_id: Uuid,
    #[sea_orm(column_type = "Text", unique_key = "trust_page")]
    pub page_id: String,
    /// Hex SHA-256 of the page as it was signed.
    #[sea_orm(column_type = "Text")]
    pub content_hash: String,
    pub reviewer_id: Uuid,
    /// Shown at the foot of the page, also after the account is gone.
    #[sea_orm(column_type = "Text")]
    pub reviewer_name: String,
    pub signed_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
