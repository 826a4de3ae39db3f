//! What was typed, as it is kept: or what is wrong with it, as `field:what`.

use super::{
    Fields, INVITATION_DAYS, Part,
    colour::{self, Wrong},
    language_field, urgent,
};

/// The longest of each kind, in characters.
pub const LONGEST_NAME: usize = 120;
/// What fits on a phone.
pub const LONGEST_SHORT: usize = 40;
/// Of a text that may have several paragraphs.
pub const LONGEST_TEXT: usize = 800;
/// Of a line of words.
pub const LONGEST_LINE: usize = 200;

/// One line: without blanks around it, and without line ends and other signs that cannot be seen.
#[must_use]
pub fn line(typed: &str) -> String {
    let plain: String = typed.chars().map(|letter| if is_unseen(letter) { ' ' } else { letter }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Several lines, with at most one empty one between them.
#[must_use]
pub fn text(typed: &str) -> String {
    let mut lines: Vec<String> = vec![];
    for one in typed.lines().map(line) {
        if !(one.is_empty() && lines.last().is_none_or(String::is_empty)) {
            lines.push(one);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

/// Signs of control, and those that turn the direction of what follows.
fn is_unseen(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
}

/// Collects fields and what is wrong with them.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// What is kept.
    pub fields: Fields,
    /// `field:what`.
    pub wrong: Vec<String>,
}

impl Reading {
    pub(crate) fn wrong(&mut self, field: &str, what: &str) {
        self.wrong.push(format!("{field}:{what}"));
    }

    /// Keeps a field; says what it holds.
    pub(crate) fn keep(&mut self, field: &str, value: String, most: usize, needed: bool) -> String {
        if value.is_empty() && needed {
            self.wrong(field, "missing");
        }
        if value.chars().count() > most {
            self.wrong(field, "too-long");
        }
        self.fields.insert(field.to_owned(), value.clone());
        value
    }

    /// One of these values, and no other.
    fn choose(&mut self, field: &str, typed: &str, all: &[&str]) {
        if !all.contains(&typed) {
            self.wrong(field, "missing");
        }
        self.fields.insert(field.to_owned(), typed.to_owned());
    }

    pub(crate) fn done(self) -> Result<Fields, Vec<String>> {
        if self.wrong.is_empty() { Ok(self.fields) } else { Err(self.wrong) }
    }
}

/// The fields of a part as they are kept.
///
/// # Errors
/// What is wrong: one `field:what` a field.
pub fn parse(part: Part, typed: &Fields, languages: &[&str]) -> Result<Fields, Vec<String>> {
    let mut reading = Reading::default();
    let value = |name: &str| typed.get(name).map(String::as_str).unwrap_or_default();
    match part {
        Part::Name => {
            reading.keep("name", line(value("name")), LONGEST_NAME, true);
            reading.keep("short_name", line(value("short_name")), LONGEST_SHORT, true);
        }
        Part::Colour => colour_of(&mut reading, value("colour")),
        // The file comes by another way; here it can only be taken away.
        Part::Logo => {
            reading.fields = Fields::from([("hash".to_owned(), String::new()), ("alt".to_owned(), String::new())]);
        }
        Part::Words => {
            reading.keep("welcome", text(value("welcome")), LONGEST_TEXT, false);
            reading.keep("answers", text(value("answers")), LONGEST_TEXT, false);
            let what = text(value("group_what"));
            reading.keep("group_name", line(value("group_name")), LONGEST_NAME, !what.is_empty());
            reading.keep("group_what", what, LONGEST_TEXT, false);
        }
        Part::Urgent => numbers(&mut reading, typed),
        Part::Policies => {
            reading.choose("join", value("join"), &["open", "code"]);
            reading.choose("reading", value("reading"), &["yes", "no"]);
            reading.choose("unsigned", value("unsigned"), &["hide", "mark"]);
            let days = INVITATION_DAYS.map(|days| days.to_string());
            reading.choose("keep", value("keep"), &days.each_ref().map(String::as_str));
            for field in languages.iter().map(|tag| language_field(tag)) {
                let on = if value(&field) == "yes" { "yes" } else { "no" };
                reading.fields.insert(field, on.to_owned());
            }
        }
    }
    reading.done()
}

fn colour_of(reading: &mut Reading, typed: &str) {
    let kept = if typed.trim().is_empty() {
        String::new()
    } else {
        match colour::accent(typed) {
            Ok(accent) => accent.day.to_string(),
            Err(Wrong::NotAColour) => return reading.wrong("colour", "not-a-colour"),
            Err(Wrong::TooPale) => return reading.wrong("colour", "too-pale"),
        }
    };
    reading.fields.insert("colour".to_owned(), kept);
}

/// Each line has a name, a number and its hours. Whoever sets numbers says that they have rung them.
fn numbers(reading: &mut Reading, typed: &Fields) {
    let clean: Fields = typed.iter().map(|(name, value)| (name.clone(), line(value))).collect();
    let lines = urgent::lines(&clean);
    let kept = urgent::fields(&lines);
    for at in 1..=lines.len() {
        for name in urgent::FIELDS {
            let field = format!("{name}{at}");
            let value = kept.get(&field).cloned().unwrap_or_default();
            let value = reading.keep(&field, value, LONGEST_LINE, name != "say");
            if name == "number" && !value.is_empty() && !urgent::is_number(&value) {
                reading.wrong(&field, "not-a-number");
            }
        }
    }
    if !lines.is_empty() && typed.get("rung").map(String::as_str) != Some("yes") {
        reading.wrong("rung", "missing");
    }
    reading.fields = kept;
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test should panic")]

    use super::*;
    use crate::{Moment, trust::entity::Model};
    use proptest::prelude::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn what_a_trust_has_is_what_its_form_would_keep() {
        let mut trust = Model::blank(Moment(0));
        (trust.name, trust.short_name) = ("Northwick NHS Trust".to_owned(), "Northwick".to_owned());
        trust.colour = Some("#8a3b6f".to_owned());
        trust.welcome = "Welcome.\n\nWe are glad you are here.".to_owned();
        trust.languages_off = "cy".to_owned();
        trust.urgent_lines =
            r#"[{"name":"Crisis line","number":"0800 111 0000","hours":"Always","say":"At night"}]"#.to_owned();
        for part in Part::ALL {
            let mut kept = part.fields(&trust, &["cy", "ur"]);
            let shown = kept.clone();
            kept.insert("rung".to_owned(), "yes".to_owned());
            assert_eq!(parse(part, &kept, &["cy", "ur"]), Ok(shown), "{part:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_at_its_field() {
        let wrong = |part, pairs: &[(&str, &str)]| parse(part, &fields(pairs), &["cy"]).unwrap_err();
        assert_eq!(wrong(Part::Name, &[("name", " \n ")]), ["name:missing", "short_name:missing"]);
        assert_eq!(wrong(Part::Name, &[("name", &"N".repeat(121)), ("short_name", "N")]), ["name:too-long"]);
        assert_eq!(wrong(Part::Colour, &[("colour", "red")]), ["colour:not-a-colour"]);
        assert_eq!(wrong(Part::Colour, &[("colour", "#ffb81c")]), ["colour:too-pale"]);
        assert_eq!(wrong(Part::Words, &[("group_what", "They read")]), ["group_name:missing"]);
        let line = [("name1", "Line"), ("number1", "CALL ME"), ("hours1", ""), ("rung", "yes")];
        assert_eq!(wrong(Part::Urgent, &line), ["number1:not-a-number", "hours1:missing"]);
        let line = [("name2", "Line"), ("number2", "111"), ("hours2", "Always")];
        assert_eq!(wrong(Part::Urgent, &line), ["rung:missing"], "nobody has rung it");
        assert_eq!(
            wrong(Part::Policies, &[("keep", "9999"), ("join", "open"), ("reading", "no"), ("unsigned", "hide")]),
            ["keep:missing"],
            "only within the limits"
        );
    }

    #[test]
    fn a_line_that_is_not_the_first_moves_up() {
        let typed = fields(&[("name3", "Line"), ("number3", "111"), ("hours3", "Always"), ("rung", "yes")]);
        let kept = parse(Part::Urgent, &typed, &[]).unwrap();
        assert_eq!((kept["name1"].as_str(), kept["name3"].as_str()), ("Line", ""));
    }

    proptest! {
        #[test]
        fn what_is_kept_would_be_kept_again(typed in "\\PC{0,60}|[\\x00-\\u{2070}]{0,60}") {
            prop_assert_eq!(line(&line(&typed)), line(&typed));
            prop_assert_eq!(text(&text(&typed)), text(&typed));
            prop_assert!(!text(&typed).chars().any(|letter| letter != '\n' && is_unseen(letter)));
        }
    }
}
