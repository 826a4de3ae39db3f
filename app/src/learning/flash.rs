//! What a save leaves for the page that follows.

use crate::request::Flash;
use domain::learning::{Page, Value, content::Block};
use std::collections::BTreeMap;

/// The name under which the form of a page leaves something.
pub fn name(page: &Page) -> String {
    format!("save-notes:{}", page.id)
}

/// The name under which words wait for their owner to sign in again.
pub fn waiting_name(page: &Page) -> String {
    format!("waiting-notes:{}", page.id)
}

/// Where a person goes after saving: to what they have written if the page ends in a summary, else back to the page.
pub fn onward(page: &Page) -> String {
    let summary = |segment: &domain::learning::content::Segment| {
        matches!(segment, domain::learning::content::Segment::Block(Block::Summary(_)))
    };
    if page.segments.iter().any(summary) { format!("{}/summary", page.url) } else { format!("{}#saved", page.url) }
}

/// Why a field is shown again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Changed on two devices.
    Conflict,
    /// More characters than can be kept.
    TooLong,
    /// Nothing the field can hold.
    NotAValue,
}

impl Trouble {
    const ALL: [Self; 3] = [Self::Conflict, Self::TooLong, Self::NotAValue];

    /// The end of the id of its words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::TooLong => "too-long",
            Self::NotAValue => "not-a-value",
        }
    }
}

/// A field that could not be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftField {
    pub field: String,
    pub trouble: Trouble,
    /// What was typed, in the form in which it would have been kept.
    pub typed: String,
}

/// Fields that could not be kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Left {
    pub fields: Vec<LeftField>,
}

impl Left {
    pub fn into_flash(self) -> Flash {
        let codes = self.fields.iter().map(|left| format!("{}:{}", left.trouble.code(), left.field)).collect();
        Flash { codes, typed: self.fields.into_iter().map(|left| (left.field, left.typed)).collect() }
    }

    pub fn from_flash(flash: &Flash) -> Self {
        let read = |code: &String| {
            let (code, field) = code.split_once(':')?;
            let trouble = Trouble::ALL.into_iter().find(|trouble| trouble.code() == code)?;
            Some(LeftField {
                field: field.to_owned(),
                trouble,
                typed: flash.typed.get(field).cloned().unwrap_or_default(),
            })
        };
        Self { fields: flash.codes.iter().filter_map(read).collect() }
    }

    pub fn of(&self, field: &str) -> Option<&LeftField> {
        self.fields.iter().find(|left| left.field == field)
    }
}

const SIGNED_OUT: &str = "signed-out";

/// Says on the page that the person was signed out.
pub fn signed_out() -> Flash {
    Flash { codes: vec![SIGNED_OUT.to_owned()], typed: BTreeMap::new() }
}

pub fn is_signed_out(flash: &Flash) -> bool {
    flash.codes.iter().any(|code| code == SIGNED_OUT)
}

/// Words that were sent after their owner was signed out: field, value and base of each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting(pub Vec<(String, String, String)>);

impl Waiting {
    pub fn new(fields: impl Iterator<Item = (String, String, String)>) -> Self {
        Self(fields.collect())
    }

    pub fn into_flash(self) -> Flash {
        let codes = self.0.iter().map(|(field, _, base)| format!("{base}:{field}")).collect();
        Flash { codes, typed: self.0.into_iter().map(|(field, value, _)| (field, value)).collect() }
    }

    pub fn from_flash(flash: Flash) -> Self {
        let Flash { codes, mut typed } = flash;
        let read = codes.iter().filter_map(|code| {
            let (base, field) = code.split_once(':')?;
            Some((field.to_owned(), typed.remove(field)?, base.to_owned()))
        });
        Self(read.collect())
    }
}

/// Two versions in one: texts one below the other, ticks together; of two numbers the first.
pub fn both(mine: &Value, theirs: Value) -> Value {
    match (mine, theirs) {
        (Value::Text(mine), Value::Text(theirs)) => Value::Text(join(mine, &theirs, "\n\n")),
        (Value::Ticks { chosen, own }, Value::Ticks { chosen: more, own: other }) => {
            let mut chosen = chosen.clone();
            chosen.extend(more.into_iter().filter(|tick| !chosen.contains(tick)).collect::<Vec<_>>());
            Value::Ticks { chosen, own: join(own, &other, ", ") }
        }
        _ => mine.clone(),
    }
}

fn join(mine: &str, theirs: &str, between: &str) -> String {
    if mine.contains(theirs) {
        return mine.to_owned();
    }
    if theirs.contains(mine) { theirs.to_owned() } else { format!("{mine}{between}{theirs}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_comes_back() {
        let field =
            |field: &str, trouble| LeftField { field: field.to_owned(), trouble, typed: format!("words of {field}") };
        let left = Left {
            fields: vec![field("a", Trouble::Conflict), field("b", Trouble::TooLong), field("c", Trouble::NotAValue)],
        };
        let flash = left.clone().into_flash();
        assert_eq!(Left::from_flash(&flash), left);
        assert_eq!(left.of("b").map(|left| left.trouble), Some(Trouble::TooLong));
        assert!(left.of("d").is_none() && !is_signed_out(&flash) && is_signed_out(&signed_out()));
    }

    #[test]
    fn what_waits_comes_back() {
        let waiting =
            Waiting(vec![("a".into(), "x: y".into(), "3-1f".into()), ("b".into(), String::new(), String::new())]);
        assert_eq!(Waiting::from_flash(waiting.clone().into_flash()), waiting);
    }

    #[test]
    fn both_versions_stand_together_once() {
        let text = |words: &str| Value::Text(words.to_owned());
        assert_eq!(both(&text("Mine."), text("Theirs.")), text("Mine.\n\nTheirs."));
        assert_eq!(both(&text("Mine and theirs."), text("theirs")), text("Mine and theirs."));
        assert_eq!(both(&text(""), text("Theirs.")), text("Theirs."));
        let ticks = |chosen: &[&str], own: &str| Value::Ticks {
            chosen: chosen.iter().map(ToString::to_string).collect(),
            own: own.to_owned(),
        };
        assert_eq!(both(&ticks(&["A"], "x"), ticks(&["A", "B"], "y")), ticks(&["A", "B"], "x, y"));
        assert_eq!(both(&Value::Scale(Some(3)), Value::Scale(Some(7))), Value::Scale(Some(3)));
    }
}
