//! `urgent.toml`: the numbers for England that a trust confirms or replaces.
use super::{Block, text::Text};
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

impl UrgentNumber {
    /// Everything of it that people see or dial, as one text: a signature on a page covers it.
    #[must_use]
    pub fn shown(&self) -> String {
        let sure = [&self.name, &self.say, &self.hours, &self.cost].map(Some);
        let rest = [&self.phone, &self.dial, &self.text, &self.text_word].map(Option::as_ref);
        let parts = sure.into_iter().chain(rest).map(|part| part.map(Text::as_str).unwrap_or_default());
        parts.collect::<Vec<_>>().join("\n")
    }
}

/// Those of `all` with these ids; without ids, all.
#[must_use]
pub fn chosen<'a>(all: &'a [UrgentNumber], ids: &[Text]) -> Vec<&'a UrgentNumber> {
    if ids.is_empty() {
        return all.iter().collect();
    }
    ids.iter().filter_map(|id| all.iter().find(|number| number.id.as_str() == id.as_str())).collect()
}

/// The numbers that a block shows.
#[must_use]
pub fn on_block<'a>(block: &Block, all: &'a [UrgentNumber]) -> Vec<&'a UrgentNumber> {
    match block {
        Block::Crisis(crisis) => chosen(all, &crisis.numbers),
        Block::Step(step) if step.crisis => chosen(all, &[]),
        Block::Care(care) if !care.numbers.is_empty() => chosen(all, &care.numbers),
        _ => Vec::new(),
    }
}

/// The file as a whole.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UrgentFile {
    #[serde(default)]
    pub number: Vec<UrgentNumber>,
}
