//! What is written into a field, and the version of it that a form was made from.

use super::content::{Field, FieldKind};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// The value of a field. What is empty was never filled in, or was emptied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Free text, as typed.
    Text(String),
    /// 0 to 10.
    Scale(Option<u8>),
    /// The answer chosen, as it is worded on the page; empty if none is.
    Choice(String),
    /// A number as typed: "6.5".
    Number(String),
    /// The ticked options, and a line of one's own.
    Ticks {
        /// As the options are worded on the page.
        chosen: Vec<String>,
        /// "Something else".
        own: String,
    },
}

impl Value {
    /// The value that is kept as `stored` for a field. Ticks whose option is no longer on the page become one's own
    /// line, so that a change of the page loses nothing.
    #[must_use]
    pub fn read(kind: &FieldKind, stored: &str) -> Self {
        match kind {
            FieldKind::Text { .. } | FieldKind::Line => Self::Text(stored.to_owned()),
            FieldKind::Choice { .. } => Self::Choice(stored.to_owned()),
            FieldKind::Number { .. } => Self::Number(stored.to_owned()),
            FieldKind::Scale { .. } => Self::Scale(stored.parse().ok().filter(|number| *number <= 10)),
            FieldKind::Checklist { options, .. } => Self::read_ticks(options, stored),
        }
    }

    fn read_ticks(options: &[String], stored: &str) -> Self {
        let all: Vec<String> = serde_json::from_str(stored).unwrap_or_default();
        let (chosen, own): (Vec<_>, Vec<_>) = all.into_iter().partition(|tick| options.contains(tick));
        Self::Ticks { chosen, own: own.join(", ") }
    }

    /// What is kept: the text, the number, or a JSON list of ticks with one's own line last. Empty stays empty.
    #[must_use]
    pub fn stored(&self) -> String {
        match self {
            Self::Text(text) | Self::Choice(text) | Self::Number(text) => text.clone(),
            Self::Scale(number) => number.map(|number| number.to_string()).unwrap_or_default(),
            Self::Ticks { chosen, own } => {
                let all: Vec<&String> = chosen.iter().chain(Some(own).filter(|own| !own.is_empty())).collect();
                if all.is_empty() { String::new() } else { serde_json::to_string(&all).unwrap_or_default() }
            }
        }
    }

    /// Nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stored().trim().is_empty()
    }

    /// What was written as lines to read: one a tick.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        match self {
            Self::Text(text) | Self::Choice(text) | Self::Number(text) => text.lines().map(str::to_owned).collect(),
            Self::Scale(number) => number.iter().map(ToString::to_string).collect(),
            Self::Ticks { chosen, own } => {
                chosen.iter().chain(Some(own).filter(|own| !own.is_empty())).cloned().collect()
            }
        }
    }
}

/// Text as it is kept: as typed, with one kind of line end (forms send `\r\n`). Only U+0000 goes: no keyboard makes it, and
/// PostgreSQL refuses it.
#[must_use]
pub fn clean(typed: &str) -> String {
    let lines = typed.replace("\r\n", "\n").replace('\r', "\n");
    lines.replace('\0', "")
}

/// What a form was made from: the version, and a fingerprint of the value at that version, so that a field nobody
/// touched is told from one that was changed on two devices. Written `3-1f2e3d4c`; whoever passes it on need not read it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Base {
    /// 0: nothing was kept yet.
    pub version: i32,
    print: String,
}

impl Base {
    /// The base for a form that shows `stored` of `version`.
    #[must_use]
    pub fn of(version: i32, stored: &str) -> Self {
        Self { version, print: print(stored) }
    }

    /// Reads what a form sent back. What cannot be read counts as made from nothing: then nothing newer is overwritten.
    #[must_use]
    pub fn parse(sent: &str) -> Self {
        let parts = sent.split_once('-').and_then(|(version, print)| Some((version.parse().ok()?, print.to_owned())));
        parts.map_or_else(|| Self::of(0, ""), |(version, print)| Self { version, print })
    }

    /// Is `stored` what the form showed?
    #[must_use]
    pub fn shows(&self, stored: &str) -> bool {
        self.print == print(stored)
    }
}

impl std::fmt::Display for Base {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.version, self.print)
    }
}

/// The first 8 hex digits of SHA-256: enough to tell two texts of one person apart.
fn print(stored: &str) -> String {
    let mut hex = HEXLOWER.encode(&Sha256::digest(stored.as_bytes()));
    hex.truncate(8);
    hex
}

/// The longest answer that a page offers.
const LONGEST_ANSWER: usize = 200;

/// A number from 0 to `most` as people type it: "7", "6.5", "6,5". Whole or half.
#[must_use]
pub fn number(typed: &str, most: u8) -> Option<f32> {
    let number: f32 = typed.trim().replace(',', ".").parse().ok()?;
    ((0.0..=f32::from(most)).contains(&number) && (number * 2.0).fract() == 0.0).then_some(number)
}

/// Is this a value that the field can hold? Scales are 0 to 10, ticks are options of the page.
#[must_use]
pub fn fits(field: &Field, value: &Value) -> bool {
    match (&field.kind, value) {
        (FieldKind::Text { .. }, Value::Text(_)) => true,
        (FieldKind::Line, Value::Text(text)) => !text.contains('\n'),
        // An answer that the page no longer offers stays what it was.
        (FieldKind::Choice { options }, Value::Choice(answer)) => {
            answer.is_empty() || options.contains(answer) || answer.chars().count() <= LONGEST_ANSWER
        }
        (FieldKind::Number { most }, Value::Number(typed)) => typed.is_empty() || number(typed, *most).is_some(),
        (FieldKind::Scale { .. }, Value::Scale(number)) => number.is_none_or(|number| number <= 10),
        (FieldKind::Checklist { options, own }, Value::Ticks { chosen, own: line }) => {
            chosen.iter().all(|tick| options.contains(tick)) && (*own || line.is_empty())
        }
        _ => false,
    }
}
