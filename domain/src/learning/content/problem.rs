//! What is wrong with a content file, where, and what was expected.
use std::fmt;

/// One thing to put right. Shown as `content/en/…/20-x.md:17: …`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, from the content folder on: `content/en/glossary.toml`.
    pub file: String,
    /// The line in that file, from 1.
    pub line: usize,
    /// What was expected there, for the person who writes the file.
    pub expected: String,
}

impl Problem {
    pub fn new(file: impl Into<String>, line: usize, expected: impl Into<String>) -> Self {
        Self { file: file.into(), line, expected: expected.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.expected)
    }
}

impl std::error::Error for Problem {}
