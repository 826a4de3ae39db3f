//! Recognises words that suggest that somebody may be in danger.
//!
//! The rules are data: `en.toml` beside this file. They allow for typing errors, and for some rules they look whether the words
//! are denied ("not suicidal"). They are meant to find too much rather than too little, because all that follows is that urgent
//! help is shown first. How well they do is measured with `labelled.toml`; a third of it was not read while the rules were written.
//!
//! Searches are short, and these rules are for them. Posts and messages are read by [`post`], which has learnt from texts.

mod pattern;
pub mod post;
mod rules;
#[cfg(test)]
mod tests;
mod text;

use serde::Deserialize;
use std::{collections::BTreeSet, sync::LazyLock};

/// What somebody may be in danger of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Danger {
    /// Somebody may want to die.
    Suicide,
    /// Somebody hurts themselves.
    SelfHarm,
    /// Somebody may hurt others.
    HarmToOthers,
    /// Somebody is hurt, controlled or used.
    Abuse,
    /// A child may not be safe.
    Child,
    /// Nobody knows where somebody is.
    Missing,
}

#[expect(clippy::expect_used, reason = "the file is compiled in; a test reads it")]
static ENGLISH: LazyLock<rules::Rules> =
    LazyLock::new(|| rules::Rules::parse(include_str!("en.toml")).expect("phrases/en.toml"));

/// Longer texts are read so far: enough for any search, post or note that begins with what matters.
const LONGEST: usize = 20_000;

/// Which dangers the words suggest; none for most texts. Takes any text; keeps nothing of it.
#[must_use]
pub fn recognise(words: &str) -> BTreeSet<Danger> {
    let end = words.char_indices().nth(LONGEST).map_or(words.len(), |(at, _)| at);
    ENGLISH.recognise(words.get(..end).unwrap_or(words))
}
