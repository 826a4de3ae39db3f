//! A sign-up that waits for its e-mail to be confirmed. Nobody can take somebody else's address by starting one.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "sign_up")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub email: String,
    #[sea_orm(column_type = "Text")]
    pub password_hash: String,
    #[sea_orm(column_type = "Text")]
    pub display_name: String,
    pub adult_confirmed_at: Moment,
    /// The language of the pages it was begun on.
    #[sea_orm(column_type = "Text", nullable)]
    pub language: Option<String>,
    /// SHA-256 of the cookie of the browser it was begun in: elsewhere the link asks for the password too.
    pub session_id: Vec<u8>,
    /// What was written before signing up belongs to this visitor.
    pub visitor_id: Option<Uuid>,
    /// The code it was let in by.
    pub join_code_id: Option<Uuid>,
    /// SHA-256 of the token in the mail.
    #[sea_orm(unique)]
    pub token_hash: Vec<u8>,
    pub created_at: Moment,
    pub expires_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
