//! Form state between a POST and the page that follows: error codes and what was typed, so that nothing typed is lost.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "flash")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: Vec<u8>,
    /// The form's name: each has its own row, so that two forms sent at once do not overwrite each other.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub form: String,
    /// JSON.
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// Text kept over an expired session returns only to this account.
    pub account_id: Option<Uuid>,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
