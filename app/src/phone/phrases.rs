//! The words an island says. The server renders them, hidden, into the island; see `frames::Say`.

use web_sys::{Element, HtmlElement};

/// The words inside one island.
#[derive(Clone)]
pub struct Phrases(HtmlElement);

impl Phrases {
    /// The words that were rendered into this island.
    pub fn inside(root: &HtmlElement) -> Self {
        Self(root.clone())
    }

    /// The words with this Fluent id. An unknown id shows itself, like everywhere else.
    pub fn get(&self, id: &str) -> String {
        let found: Option<Element> = self.0.query_selector(&["[data-say='", id, "']"].concat()).ok().flatten();
        found.and_then(|words| words.text_content()).unwrap_or_else(|| id.to_owned())
    }

    /// The words with this id, with `value` in the place of `{slot}`.
    pub fn with(&self, id: &str, slot: &str, value: &str) -> String {
        self.get(id).replace(&["{", slot, "}"].concat(), value)
    }
}
