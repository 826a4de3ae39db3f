//! `glossary.toml`: plain explanations of words that relatives meet.
use super::text::Text;
use serde::Deserialize;

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub id: Text,
    pub label: Text,
    /// Other spellings under which the term is found in a page.
    pub forms: Vec<Text>,
    /// One or two sentences.
    pub meaning: Text,
    pub topics: Vec<Text>,
}

impl Term {
    /// `/words/<id>`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("/words/{}", self.id)
    }

    /// The label and all forms.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.label).chain(&self.forms).map(Text::as_str)
    }
}

/// The file as a whole.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryFile {
    #[serde(default)]
    pub term: Vec<Term>,
}
