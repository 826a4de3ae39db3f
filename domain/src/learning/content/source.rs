//! A file as it was read, and a part of it that is TOML.
use super::{problem::Problem, text::Text};
use serde::de::DeserializeOwned;
use std::{fs, path::Path};

/// A file of the content folder, in the form that is hashed: UTF-8, `\n` at line ends, no byte order mark.
#[derive(Clone, Debug)]
pub struct Source {
    /// From the content folder on: `content/en/home.toml`.
    pub path: String,
    pub text: String,
}

impl Source {
    /// Reads `relative` inside `root`. Errors: the file is not there, or is not UTF-8.
    pub fn read(root: &Path, relative: &str) -> Result<Self, Problem> {
        let path = format!("content/{relative}");
        match fs::read_to_string(root.join(relative)) {
            Ok(text) => Ok(Self { path, text: normalise(&text) }),
            Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
                Err(Problem::new(path, 1, "expected text in UTF-8"))
            }
            Err(_) => Err(Problem::new(path, 1, "expected this file, and it could not be read")),
        }
    }

    /// A file that is not there.
    pub fn empty(relative: &str) -> Self {
        Self { path: format!("content/{relative}"), text: String::new() }
    }

    /// The whole file as TOML.
    pub fn toml(&self) -> TomlPart<'_> {
        TomlPart { path: &self.path, text: &self.text, first_line: 1 }
    }
}

/// One form for the same words, so that a hash does not change with an editor's line ends.
pub fn normalise(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n")
}

/// How many lines end before `byte` of `text`; the whole text if it is shorter.
pub fn lines_before(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|b| *b == b'\n').count()
}

/// TOML that stands somewhere inside a file.
#[derive(Clone, Copy, Debug)]
pub struct TomlPart<'a> {
    pub path: &'a str,
    pub text: &'a str,
    /// The line of the file on which `text` begins, from 1.
    pub first_line: usize,
}

impl TomlPart<'_> {
    /// Reads the TOML into `T`. Error: the first thing that does not fit, at its line in the file.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        toml::from_str(self.text).map_err(|error| {
            let line = error.span().map_or(0, |span| lines_before(self.text, span.start));
            self.problem(self.first_line + line, error.message())
        })
    }

    /// The line of the file on which a value stands.
    pub fn line_of(&self, text: &Text) -> usize {
        self.first_line + lines_before(self.text, text.start())
    }

    pub fn problem(&self, line: usize, expected: impl Into<String>) -> Problem {
        Problem::new(self.path, line, expected)
    }

    /// A problem with one value.
    pub fn wrong(&self, text: &Text, expected: impl Into<String>) -> Problem {
        self.problem(self.line_of(text), expected)
    }
}
