//! A trust.

use super::{JoinPolicy, SiteState, UnsignedPages};
use crate::Moment;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "trust")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// "Northwick Mental Health NHS Foundation Trust".
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// What fits on a phone: "Northwick NHS".
    #[sea_orm(column_type = "Text")]
    pub short_name: String,
    pub state: SiteState,
    pub join_policy: JoinPolicy,
    pub unsigned_pages: UnsignedPages,
    /// The account that may sign pages off, if one is named.
    pub reviewer_id: Option<Uuid>,
    /// Tags of the languages this trust does not offer, with spaces between. English is always there.
    #[sea_orm(column_type = "Text")]
    pub languages_off: String,
    pub created_at: Moment,
    /// The trust's accent as `#rrggbb`; ours if there is none.
    #[sea_orm(column_type = "Text")]
    pub colour: Option<String>,
    /// [`super::site::logo::Shown`] as JSON; empty without a logo.
    #[sea_orm(column_type = "Text")]
    pub logo: String,
    /// What stands on the home page below its first words.
    #[sea_orm(column_type = "Text")]
    pub welcome: String,
    /// Who answers people here.
    #[sea_orm(column_type = "Text")]
    pub answers: String,
    /// The local group that reads what people report.
    #[sea_orm(column_type = "Text")]
    pub group_name: String,
    /// Who is in it, and what becomes of what it reads.
    #[sea_orm(column_type = "Text")]
    pub group_what: String,
    /// The trust's own numbers for urgent help: [`super::site::urgent::Line`]s as JSON; empty without any.
    #[sea_orm(column_type = "Text")]
    pub urgent_lines: String,
    /// Modules can be read without an account. What helps in a crisis always can.
    pub read_without_account: bool,
    /// Invitations are kept so many days; as long as may be if it says nothing.
    pub invitation_days: Option<i32>,
    /// The site closes then: confirmed, and told to everybody.
    pub closes_at: Option<Moment>,
    /// What people are told of the closing, and where they can go.
    #[sea_orm(column_type = "Text")]
    pub closing_says: String,
    /// When a lead last asked the operator for a file with everything of the trust.
    pub export_asked_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// A practice site without a name, on which nothing has been set.
    #[must_use]
    pub fn blank(now: Moment) -> Self {
        Self {
            id: Uuid::nil(),
            name: String::new(),
            short_name: String::new(),
            state: SiteState::Sandbox,
            join_policy: JoinPolicy::Code,
            unsigned_pages: UnsignedPages::Hide,
            reviewer_id: None,
            languages_off: String::new(),
            created_at: now,
            colour: None,
            logo: String::new(),
            welcome: String::new(),
            answers: String::new(),
            group_name: String::new(),
            group_what: String::new(),
            urgent_lines: String::new(),
            read_without_account: true,
            invitation_days: None,
            closes_at: None,
            closing_says: String::new(),
            export_asked_at: None,
        }
    }
}
