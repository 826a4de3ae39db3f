//! What somebody needs so that they can read and be reached. They say it themselves.

use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "access_need")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    pub trust_id: Uuid,
    pub large_print: bool,
    pub easy_read: bool,
    pub sign_language: bool,
    pub text_only: bool,
    pub call_me: bool,
    /// The language of an interpreter.
    #[sea_orm(column_type = "Text", nullable)]
    pub interpreter: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub other_need: Option<String>,
    /// When they last said that this is right.
    pub checked_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
