//! When a member of staff last signed in, and whether they are away. There is no such row for relatives.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "staff_presence")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    pub trust_id: Uuid,
    pub signed_in_at: Option<Moment>,
    /// When they were asked whether they still need the account.
    pub asked_at: Option<Moment>,
    /// The end of the last day on which they are away.
    pub away_until: Option<Moment>,
    /// Who sees their invitations meanwhile.
    pub cover_id: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}
