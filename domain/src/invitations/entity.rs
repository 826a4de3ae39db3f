//! An invitation.

use super::Way;
use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trust_id: Uuid,
    /// The member of staff who invites. Not a foreign key: an invitation holds on when they have left.
    pub inviter_id: Uuid,
    /// The team that invites, if one was chosen.
    pub team_id: Option<Uuid>,
    /// When in the care of somebody it was offered, if that was chosen.
    pub moment_id: Option<Uuid>,
    /// Which were sent together, out of one spreadsheet.
    pub batch_id: Option<Uuid>,
    pub way: Way,
    /// Where it was sent. Emptied once somebody has joined, and 30 days after it has expired.
    #[sea_orm(column_type = "Text", nullable)]
    pub address: Option<String>,
    /// When the inviter ticked "I asked and they agreed". Nothing for a card, which somebody takes or leaves.
    pub agreed_at: Option<Moment>,
    pub sent_at: Moment,
    /// When Start was first pressed. Opening a page is no press: mail scanners open them all.
    pub opened_at: Option<Moment>,
    pub joined_at: Option<Moment>,
    /// Whose account came of it. Emptied when that account is erased.
    pub account_id: Option<Uuid>,
    pub withdrawn_at: Option<Moment>,
    /// When it was sent once more by hand.
    pub resent_at: Option<Moment>,
    /// When it was sent once more by itself.
    pub reminded_at: Option<Moment>,
    pub expires_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
