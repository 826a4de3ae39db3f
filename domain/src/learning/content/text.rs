//! A string of a TOML file that remembers where it stood, so that a problem can name its line.
use serde::{Deserialize, Deserializer};
use std::{fmt, ops::Deref};
use toml::Spanned;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Text {
    words: String,
    start: usize,
}

impl Text {
    /// The byte of the TOML text at which the value starts.
    pub fn start(&self) -> usize {
        self.start
    }

    pub fn as_str(&self) -> &str {
        &self.words
    }

    /// Parts between blank lines, each without spaces around it.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.words.split("\n\n").map(str::trim).filter(|part| !part.is_empty())
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<String>::deserialize(deserializer)?;
        Ok(Self { start: spanned.span().start, words: spanned.into_inner() })
    }
}

/// For tests and for words that come from elsewhere than a file.
impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self { words: words.to_owned(), start: 0 }
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.words
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}
