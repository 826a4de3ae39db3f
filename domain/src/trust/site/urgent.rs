//! A trust's own numbers for urgent help. They come beside those of `content/en/urgent.toml`, never instead of 999 and 111.

use super::Fields;
use crate::trust::entity;
use serde::{Deserialize, Serialize};

/// The most of them: a page of urgent help must stay short.
pub const MOST: usize = 3;
/// The names of a line's fields, before its number.
pub const FIELDS: [&str; 4] = ["name", "number", "hours", "say"];

/// A number to call.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// "Northwick crisis line".
    pub name: String,
    /// As people read it: "0800 111 0000".
    pub number: String,
    /// "Day and night, every day".
    pub hours: String,
    /// When to call it.
    pub say: String,
}

impl Line {
    /// The number as a phone dials it.
    #[must_use]
    pub fn dial(&self) -> String {
        self.number.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
    }

    fn fields(&self) -> [&str; 4] {
        [&self.name, &self.number, &self.hours, &self.say]
    }
}

/// The lines of a trust.
#[must_use]
pub fn of(trust: &entity::Model) -> Vec<Line> {
    serde_json::from_str(&trust.urgent_lines).unwrap_or_default()
}

/// Whether this is a number that can be called in this country: digits with blanks, and a plus first.
#[must_use]
pub fn is_number(typed: &str) -> bool {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let plain = typed.strip_prefix('+').unwrap_or(typed).chars().all(|letter| letter.is_ascii_digit() || letter == ' ');
    plain && (3..=15).contains(&digits)
}

/// The fields of a form with these lines.
pub(super) fn fields(lines: &[Line]) -> Fields {
    let blank = Line::default();
    let mut fields = Fields::new();
    for at in 0..MOST {
        let line = lines.get(at).unwrap_or(&blank);
        for (name, value) in FIELDS.iter().zip(line.fields()) {
            fields.insert(format!("{name}{}", at + 1), value.to_owned());
        }
    }
    fields
}

/// The lines of a form: those that are not empty.
pub(super) fn lines(fields: &Fields) -> Vec<Line> {
    let value = |name: &str, at: usize| fields.get(&format!("{name}{}", at + 1)).cloned().unwrap_or_default();
    let line = |at: usize| Line {
        name: value("name", at),
        number: value("number", at),
        hours: value("hours", at),
        say: value("say", at),
    };
    (0..MOST).map(line).filter(|line| *line != Line::default()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_called_is_a_number() {
        for good in ["111", "0800 111 0000", "+44 800 111 0000", "01234567890"] {
            assert!(is_number(good), "{good}");
        }
        for wrong in ["", "11", "0800-CALL", "0800 111 0000 ext 4", "tel:999", "1234567890123456", "++44800"] {
            assert!(!is_number(wrong), "{wrong}");
        }
    }
}
