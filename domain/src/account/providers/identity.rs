//! An identity at a provider, and the account of staff it opens. Addresses change hands; issuer and subject together never do.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "staff_identity")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(unique_key = "trust_issuer_subject")]
    pub trust_id: Uuid,
    pub account_id: Uuid,
    #[sea_orm(column_type = "Text", unique_key = "trust_issuer_subject")]
    pub issuer: String,
    /// What the provider calls them; says nothing to anybody else.
    #[sea_orm(column_type = "Text", unique_key = "trust_issuer_subject")]
    pub subject: String,
    pub connected_at: Moment,
    pub used_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
