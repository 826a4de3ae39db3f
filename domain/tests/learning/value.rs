//! Values and bases.

use domain::learning::{
    Base, Value,
    content::{Field, FieldKind, blocks::Letter},
    value::{clean, fits, number},
};
use proptest::prelude::*;

fn checklist(options: &[&str], own: bool) -> FieldKind {
    FieldKind::Checklist { options: options.iter().map(ToString::to_string).collect(), own }
}

fn ticks(chosen: &[&str], own: &str) -> Value {
    Value::Ticks { chosen: chosen.iter().map(ToString::to_string).collect(), own: own.to_owned() }
}

#[test]
fn ticks_are_kept_as_a_list_with_ones_own_line_last() {
    let kind = checklist(&["A walk", "Tea"], true);
    let value = ticks(&["Tea"], "Music");
    assert_eq!(value.stored(), r#"["Tea","Music"]"#);
    assert_eq!(Value::read(&kind, &value.stored()), value);
    assert_eq!(value.lines(), ["Tea", "Music"]);
    assert_eq!(ticks(&[], "").stored(), "");
    assert!(ticks(&[], "").is_empty());
}

#[test]
fn a_tick_whose_option_is_gone_becomes_ones_own_line() {
    let stored = ticks(&["A walk", "Tea"], "Music").stored();
    assert_eq!(Value::read(&checklist(&["Tea"], true), &stored), ticks(&["Tea"], "A walk, Music"));
}

#[test]
fn what_was_kept_in_another_form_does_not_break_the_page() {
    assert_eq!(Value::read(&checklist(&["Tea"], false), "not json"), ticks(&[], ""));
    let scale = FieldKind::Scale { low: String::new(), high: String::new() };
    for (stored, read) in [("7", Some(7)), ("11", None), ("", None), ("many", None)] {
        assert_eq!(Value::read(&scale, stored), Value::Scale(read));
    }
}

#[test]
fn what_a_field_can_hold() {
    let field = |kind| Field { id: "f".into(), label: "F".into(), hint: None, step: None, kind };
    let list = field(checklist(&["Tea"], false));
    assert!(fits(&list, &ticks(&["Tea"], "")));
    assert!(
        !fits(&list, &ticks(&["Coffee"], ""))
            && !fits(&list, &ticks(&[], "own"))
            && !fits(&list, &Value::Text("Tea".into()))
    );
    let scale = field(FieldKind::Scale { low: String::new(), high: String::new() });
    assert!(
        fits(&scale, &Value::Scale(Some(10)))
            && fits(&scale, &Value::Scale(None))
            && !fits(&scale, &Value::Scale(Some(11)))
    );
}

#[test]
fn numbers_as_people_type_them() {
    for (typed, read) in
        [("7", Some(7.0)), (" 6.5 ", Some(6.5)), ("6,5", Some(6.5)), ("0", Some(0.0)), ("24", Some(24.0))]
    {
        assert_eq!(number(typed, 24), read, "{typed}");
    }
    for typed in ["", "seven", "24.5", "-1", "6.3", "inf", "NaN", "1e1000"] {
        assert_eq!(number(typed, 24), None, "{typed}");
    }
}

#[test]
fn choices_lines_and_numbers() {
    let field = |kind| Field { id: "f".into(), label: "F".into(), hint: None, step: None, kind };
    let choice = field(FieldKind::Choice { options: vec!["Yes".into(), "No".into()] });
    let answer = |words: &str| Value::Choice(words.to_owned());
    // One that the page no longer offers stays; a whole essay is no answer.
    for (words, holds) in [("", true), ("Yes", true), ("Perhaps", true), (&*"x".repeat(201), false)] {
        assert_eq!(fits(&choice, &answer(words)), holds, "{words}");
        assert_eq!(Value::read(&choice.kind, words), answer(words));
    }
    let hours = field(FieldKind::Number { most: 24 });
    for (typed, holds) in [("", true), ("6.5", true), ("25", false), ("a lot", false)] {
        assert_eq!(fits(&hours, &Value::Number(typed.to_owned())), holds, "{typed}");
    }
    let line = field(FieldKind::Line);
    assert!(fits(&line, &Value::Text("A walk".into())) && !fits(&line, &Value::Text("A\nB".into())));
}

fn letter(lines: &[&str]) -> Letter {
    let lines: Vec<String> = lines.iter().map(|line| format!("{line:?}")).collect();
    toml::from_str(&format!("title = \"A letter\"\nlines = [{}]", lines.join(", "))).unwrap()
}

#[test]
fn a_letter_is_filled_in_and_leaves_out_what_was_left_empty() {
    let letter = letter(&["Dear {to},", "It worries me: {worry}", "I saw {seen} and {worry}", "Yours"]);
    let written = |id: &str| match id {
        "to" => "Dr {worry}".to_owned(),
        "seen" => " {not} <b>a</b> field ".to_owned(),
        _ => String::new(),
    };
    assert_eq!(letter.filled(written), ["Dear Dr {worry},", "I saw {not} <b>a</b> field and", "Yours"]);
}

proptest! {
    #[test]
    fn a_letter_holds_every_word_that_was_written(words in "[a-z{}<& ]{1,40}") {
        prop_assume!(!words.trim().is_empty());
        prop_assert_eq!(letter(&["Dear {to},"]).filled(|_| words.clone()), [format!("Dear {},", words.trim())]);
    }
}

#[test]
fn line_ends_and_control_characters() {
    assert_eq!(clean("a\r\nb\rc\u{0}d\te"), "a\nb\ncd\te");
}

#[test]
fn a_base_that_cannot_be_read_is_made_from_nothing() {
    for sent in ["", "x", "1", "one-aa", "99999999999-aa"] {
        assert_eq!(Base::parse(sent), Base::of(0, ""), "{sent}");
    }
}

proptest! {
    #[test]
    fn a_base_comes_back_as_it_was_sent(version in 0..i32::MAX, text in any::<String>(), other in any::<String>()) {
        let base = Base::of(version, &text);
        prop_assert_eq!(&Base::parse(&base.to_string()), &base);
        prop_assert!(base.shows(&text));
        prop_assert_eq!(base.shows(&other), text == other);
    }

    #[test]
    fn ticks_come_back_as_they_were(chosen in proptest::sample::subsequence(vec!["A", "B", "C"], 0..=3), own in "[^ABC]{0,9}") {
        let value = ticks(&chosen, &own);
        prop_assert_eq!(Value::read(&checklist(&["A", "B", "C"], true), &value.stored()), value);
    }

    #[test]
    fn clean_text_stays_clean(text in any::<String>()) {
        let once = clean(&text);
        prop_assert_eq!(clean(&once), once.clone());
        prop_assert!(!once.contains(['\r', '\0']));
    }
}
