//! A complaint about how the trust handles somebody's data.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "data_complaint")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    /// The account it was sent from, if somebody was signed in.
    pub owner_id: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub address: String,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub at: Moment,
    /// By when it must be acknowledged.
    pub due_at: Moment,
    /// The acknowledgement in the outbox.
    pub mail_id: Option<Uuid>,
    /// When that left, or a lead said that they acknowledged it otherwise.
    pub acknowledged_at: Option<Moment>,
    #[sea_orm(column_type = "Text", nullable)]
    pub answer: Option<String>,
    /// SHA-256 of the token in the mail that leads to the answer.
    #[sea_orm(unique)]
    pub answer_hash: Option<Vec<u8>>,
    pub replied_at: Option<Moment>,
    /// When the leads were last reminded.
    pub reminded_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
