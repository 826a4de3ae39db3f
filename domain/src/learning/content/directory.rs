//! `directory.toml`: national resources.
use super::text::Text;
use serde::Deserialize;

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    pub id: Text,
    pub name: Text,
    pub what: Text,
    pub who_for: Text,
    pub topics: Vec<Text>,
    /// As people read it; `dial` is what a phone dials.
    pub phone: Option<Text>,
    pub dial: Option<Text>,
    /// How to reach it by text message, in words.
    pub text: Option<Text>,
    pub email: Option<Text>,
    pub address: Option<Text>,
    pub web: Option<Text>,
    pub cost: Text,
    pub hours: Option<Text>,
    #[serde(default)]
    pub languages: Vec<Text>,
    /// What somebody may come for.
    pub needs: Vec<Need>,
    /// When somebody answers, as far as it was read.
    pub open_now: Option<Open>,
    /// It was read that nothing has to be paid.
    #[serde(default)]
    pub free: bool,
    /// Where the facts were read, and when.
    pub seen_url: Text,
    pub seen_on: Text,
    /// When a person tried it; empty until then.
    pub checked_on: Option<Text>,
}

impl Resource {
    /// `/help-directory/<id>`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("/help-directory/{}", self.id)
    }
}

/// What somebody may come to the directory for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    Urgent,
    Talk,
    Information,
    MeetOthers,
    Rights,
    Money,
    Practical,
    Safety,
    Grief,
}

impl Need {
    /// In the order of the filter.
    pub const ALL: [Self; 9] = [
        Self::Urgent,
        Self::Talk,
        Self::Information,
        Self::MeetOthers,
        Self::Rights,
        Self::Money,
        Self::Practical,
        Self::Safety,
        Self::Grief,
    ];

    /// As in the files and in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Urgent => "urgent",
            Self::Talk => "talk",
            Self::Information => "information",
            Self::MeetOthers => "meet-others",
            Self::Rights => "rights",
            Self::Money => "money",
            Self::Practical => "practical",
            Self::Safety => "safety",
            Self::Grief => "grief",
        }
    }
}

/// When somebody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Open {
    /// Day and night.
    Always,
    /// Every day, not at night.
    Daily,
    /// Monday to Friday.
    Weekdays,
}

impl Open {
    /// In the order of the filter.
    pub const ALL: [Self; 3] = [Self::Always, Self::Daily, Self::Weekdays];

    /// As in the files and in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::Daily => "daily",
            Self::Weekdays => "weekdays",
        }
    }

    /// Whoever is there day and night is there every day, and whoever is there every day is there on weekdays.
    #[must_use]
    pub fn covers(self, asked: Self) -> bool {
        match asked {
            Self::Always => self == Self::Always,
            Self::Daily => matches!(self, Self::Always | Self::Daily),
            Self::Weekdays => true,
        }
    }
}

/// The file as a whole.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DirectoryFile {
    #[serde(default)]
    pub resource: Vec<Resource>,
}
