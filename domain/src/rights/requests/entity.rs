//! A request about somebody's data that came to the trust by letter or phone.

use super::{Kind, Outcome};
use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "rights_request")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    pub kind: Kind,
    /// Where the link goes that asks whether it was them. Nobody is told whether it has an account.
    #[sea_orm(column_type = "Text")]
    pub address: String,
    /// The account, once its person has confirmed.
    pub account_id: Option<Uuid>,
    /// The beginning of the day it came on.
    pub came_at: Moment,
    /// The end of the day by which it must be answered.
    pub due_at: Moment,
    /// SHA-256 of the token in the first mail; empty once it was used.
    #[sea_orm(unique)]
    pub token_hash: Option<Vec<u8>>,
    /// When that mail went.
    pub asked_at: Moment,
    pub proved_at: Option<Moment>,
    /// The answer. It opens with the person's passphrase alone.
    pub sealed: Option<Vec<u8>>,
    /// SHA-256 of the token in the mail with the answer.
    #[sea_orm(unique)]
    pub open_hash: Option<Vec<u8>>,
    pub sent_at: Option<Moment>,
    pub opened_at: Option<Moment>,
    pub closed_at: Option<Moment>,
    pub outcome: Option<Outcome>,
    /// When the leads were last reminded.
    pub reminded_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
