//! `synonyms.toml`: plain words that people search with, and the words our pages use for the same.
use super::text::Text;
use serde::Deserialize;

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synonym {
    /// As people say it. All words of one of these must be in what is searched for, in any order.
    pub say: Vec<Text>,
    /// What is looked for as well.
    pub means: Vec<Text>,
    /// What answers it best: the id of a page, `term:` or `resource:` and an id.
    #[serde(default)]
    pub find: Vec<Text>,
}

/// The file as a whole.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SynonymFile {
    #[serde(default)]
    pub synonym: Vec<Synonym>,
}
