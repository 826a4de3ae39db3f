//! The outbox.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "job")]
pub struct Model {
    /// Also the stem of the mail's Message-ID, so that a repeated mail is recognised.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Option<Uuid>,
    /// Whom it is about: an account, or a sign-up that will become one.
    pub owner_id: Option<Uuid>,
    /// The job as JSON; emptied when it is done, because it may hold an address and a token.
    #[sea_orm(column_type = "Text")]
    pub payload: String,
    pub attempts: i32,
    pub created_at: Moment,
    /// Not before this moment.
    pub run_at: Moment,
    /// A worker has it until then.
    pub claimed_until: Option<Moment>,
    pub done_at: Option<Moment>,
    /// Given up after too many attempts.
    pub failed_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
