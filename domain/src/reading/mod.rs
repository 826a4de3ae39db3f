//! What matters to somebody, and what has changed in their life: it decides what Home and the list of modules put first.
//!
//! Said once, by the person, whenever they like; nothing asks before one may read, and nothing is ever locked. Visitors may say it
//! too. [`order`] and [`doors`] are the whole effect, besides that reminders stop once something has changed.

pub mod choice;
pub mod commands;
mod doors;
mod order;
pub mod queries;

pub use doors::doors;
pub use order::order;

use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// What the person they care about lives with, as far as the relative wants to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Matters {
    Psychosis,
    Bipolar,
    NotSure,
}

/// What has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// They died.
    Died,
    /// We lost touch.
    LostTouch,
    /// We separated, or I stepped back.
    Separated,
    /// They are well.
    Well,
}

impl Matters {
    /// All three, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Psychosis, Self::Bipolar, Self::NotSure];

    /// Names it in forms and words.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Psychosis => "psychosis",
            Self::Bipolar => "bipolar",
            Self::NotSure => "not-sure",
        }
    }

    /// The one with an id.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.id() == id)
    }
}

impl Change {
    /// All four, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Died, Self::LostTouch, Self::Separated, Self::Well];

    /// Names it in forms, words and `home.toml`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Died => "died",
            Self::LostTouch => "lost-touch",
            Self::Separated => "separated",
            Self::Well => "well",
        }
    }

    /// The one with an id.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.id() == id)
    }

    /// The person they cared for is not there, or not theirs to care for: pages about daily life with them come last, and nobody is
    /// asked to carry on with one.
    #[must_use]
    pub fn is_loss(self) -> bool {
        self != Self::Well
    }
}

/// What somebody has said. Nothing at first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Choice {
    pub matters: Option<Matters>,
    pub changed: Option<Change>,
}

impl Choice {
    /// Something was lost: see [`Change::is_loss`].
    #[must_use]
    pub fn is_loss(self) -> bool {
        self.changed.is_some_and(Change::is_loss)
    }
}
