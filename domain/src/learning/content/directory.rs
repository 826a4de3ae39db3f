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
    /// Where the facts were read, and when.
    pub seen_url: Text,
    pub seen_on: Text,
    /// When a person tried it; empty until then.
    pub checked_on: Option<Text>,
}

/// The file as a whole.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DirectoryFile {
    #[serde(default)]
    pub resource: Vec<Resource>,
}
