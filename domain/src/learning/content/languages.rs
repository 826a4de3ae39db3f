//! `content/languages.toml`: the languages there are besides English, and who has read them.
use super::{problem::Problem, source::TomlPart, text::Text};
use serde::Deserialize;

/// The tag of the language everything is written in first.
pub const ENGLISH: &str = "en";

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    Ltr,
    Rtl,
}

/// A language the site can be read in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// As in `lang`: "cy".
    pub tag: String,
    /// What those who speak it call it.
    pub name: String,
    pub dir: Direction,
    /// Who read its words as they stand: a name and what they are. Nobody: it is shown on practice sites only.
    pub signed_by: Option<String>,
    /// What a signature must name: first letters of the hash of its files and of the English they translate.
    pub print: String,
}

impl Language {
    /// The language everything is written in first.
    #[must_use]
    pub fn english() -> Self {
        Self {
            tag: ENGLISH.to_owned(),
            name: "English".to_owned(),
            dir: Direction::Ltr,
            signed_by: None,
            print: String::new(),
        }
    }

    /// May an open site show it?
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.tag == ENGLISH || self.signed_by.is_some()
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub tag: Text,
    pub name: Text,
    pub dir: Direction,
    pub signed: Option<Signature>,
}

/// A native reader's word that a language reads well and says what the English says.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Their name, and what they are.
    pub by: Text,
    /// The day, as 2026-11-30.
    pub on: Text,
    /// [`Language::print`] of what they read.
    pub of: Text,
}

/// The file as a whole.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguagesFile {
    #[serde(default)]
    pub language: Vec<Entry>,
}

/// What is wrong with the file; `folders` are the languages that have one below `content/`.
pub fn check(file: &LanguagesFile, part: TomlPart<'_>, folders: &[String], problems: &mut Vec<Problem>) {
    super::checks::unique(part, file.language.iter().map(|entry| &entry.tag), problems);
    for entry in &file.language {
        let tag = entry.tag.as_str();
        if !(2..=3).contains(&tag.len()) || !tag.bytes().all(|b| b.is_ascii_lowercase()) || tag == ENGLISH {
            problems.push(part.wrong(&entry.tag, "expected a language tag such as \"cy\", and not \"en\""));
        }
        super::checks::length(part, &entry.name, 30, problems);
        if let Some(signed) = &entry.signed {
            super::checks::length(part, &signed.by, 120, problems);
            super::checks::date(part, &signed.on, problems);
        }
    }
    for folder in folders.iter().filter(|folder| !file.language.iter().any(|entry| entry.tag.as_str() == *folder)) {
        problems
            .push(part.problem(1, format!("expected [[language]] with tag = {folder:?}: content/{folder} is there")));
    }
}
