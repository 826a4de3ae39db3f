//! What a member of staff has said about mails on inviting, and when the last ones went.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "staff_mail")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    pub trust_id: Uuid,
    /// Stands in the link of each nudge. In the clear, because every nudge carries the same; all it opens is the page that stops them.
    #[sea_orm(column_type = "Text", unique)]
    pub token: String,
    /// When the last nudge went.
    pub nudged_at: Option<Moment>,
    /// Since when they want no nudges.
    pub no_nudges_since: Option<Moment>,
    /// Since when they want the weekly line.
    pub weekly_since: Option<Moment>,
    /// When the last weekly line went.
    pub weekly_sent_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
