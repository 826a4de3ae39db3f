//! `module.toml`.
use super::{front_matter::About, text::Text};
use serde::Deserialize;

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModuleFile {
    pub id: Text,
    /// 1 to 12.
    pub number: u8,
    pub title: Text,
    pub summary: Text,
    pub about: About,
    /// The whole module in two minutes: 4 to 7 plain sentences.
    pub short_version: Vec<Text>,
    /// Ids of `directory.toml`, shown on the support page.
    pub resources: Vec<Text>,
}
