//! `urgent.toml`: the numbers for England that a trust confirms or replaces.
use super::text::Text;
use serde::Deserialize;

/// What a number is for; it decides its colour (only an emergency is filled red).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UrgentKind {
    Emergency,
    Urgent,
    Listening,
}

/// A number to call, to text, or both.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UrgentNumber {
    pub id: Text,
    pub name: Text,
    /// When to use it.
    pub say: Text,
    /// As people read it.
    pub phone: Option<Text>,
    /// What a phone dials: digits only.
    pub dial: Option<Text>,
    /// The number to text: digits only.
    pub text: Option<Text>,
    /// The word to send to it.
    pub text_word: Option<Text>,
    pub hours: Text,
    pub cost: Text,
    pub url: Text,
    pub urgency: UrgentKind,
    pub seen_url: Text,
    pub seen_on: Text,
}

/// The file as a whole.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UrgentFile {
    #[serde(default)]
    pub number: Vec<UrgentNumber>,
}
