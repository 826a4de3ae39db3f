//! How well the rules do, and what they must never miss.

#![allow(clippy::unwrap_used, reason = "a failing test should panic")]

use super::{Danger, recognise};
use serde::Deserialize;

#[derive(Deserialize)]
struct Labelled {
    text: Vec<Sample>,
}

#[derive(Deserialize)]
struct Sample {
    words: String,
    danger: bool,
    held_out: bool,
}

/// Counts of a part of the labelled set.
#[derive(Debug, Default)]
struct Figures {
    found: usize,
    missed: usize,
    wrongly: usize,
}

impl Figures {
    fn of<'a>(samples: impl Iterator<Item = &'a Sample>) -> Self {
        let mut figures = Self::default();
        for sample in samples {
            match (sample.danger, !recognise(&sample.words).is_empty()) {
                (true, true) => figures.found += 1,
                (true, false) => figures.missed += 1,
                (false, true) => figures.wrongly += 1,
                (false, false) => {}
            }
        }
        figures
    }

    /// Of texts that suggest danger, the part that is recognised, in thousandths.
    fn recall(&self) -> usize {
        self.found * 1000 / (self.found + self.missed)
    }

    /// Of texts that are recognised, the part that suggests danger, in thousandths.
    fn precision(&self) -> usize {
        self.found * 1000 / (self.found + self.wrongly)
    }
}

fn labelled() -> Vec<Sample> {
    toml::from_str::<Labelled>(include_str!("labelled.toml")).unwrap().text
}

/// Prints figures only: the texts that were held out stay unread.
#[test]
fn the_rules_find_most_danger_and_little_else() {
    let samples = labelled();
    let (held_out, tuned): (Vec<&Sample>, Vec<&Sample>) = samples.iter().partition(|sample| sample.held_out);
    let (tuned, held_out) = (Figures::of(tuned.into_iter()), Figures::of(held_out.into_iter()));
    for (name, figures) in [("tuned", &tuned), ("held out", &held_out)] {
        println!("{name}: recall {} ‰, precision {} ‰, {figures:?}", figures.recall(), figures.precision());
    }
    assert!(tuned.recall() >= 980 && tuned.precision() >= 950, "tuned: {tuned:?}");
    assert!(held_out.recall() >= 860 && held_out.precision() >= 850, "held out: {held_out:?}");
}

/// For whoever writes rules: what is wrong in the part that may be read.
#[test]
fn what_is_wrong_in_the_tuned_part() {
    for sample in labelled().iter().filter(|sample| !sample.held_out) {
        let found = recognise(&sample.words);
        if found.is_empty() == sample.danger {
            println!("{}: {:?} {}", if sample.danger { "missed" } else { "wrongly" }, found, sample.words);
        }
    }
}

#[test]
fn the_plainest_words_are_recognised_however_they_are_typed() {
    for (words, danger) in [
        ("suicide", Danger::Suicide),
        ("He wants to DIE", Danger::Suicide),
        ("sucidal", Danger::Suicide),
        ("kill myself", Danger::Suicide),
        ("overdose", Danger::Suicide),
        ("self-harm", Danger::SelfHarm),
        ("he hit me", Danger::Abuse),
        ("he’s got a knife", Danger::HarmToOthers),
        ("my son is missing", Danger::Missing),
        ("the children are not safe with her", Danger::Child),
    ] {
        assert!(recognise(words).contains(&danger), "{words}: {:?}", recognise(words));
    }
}

#[test]
fn everyday_words_and_what_is_denied_are_not() {
    for words in [
        "",
        "lithium side effects",
        "she is not suicidal",
        "my mum has no thoughts of suicide",
        "dead tired",
        "panic attack",
    ] {
        assert!(recognise(words).is_empty(), "{words}: {:?}", recognise(words));
    }
}

#[test]
fn long_and_odd_texts_are_read_quickly_and_break_nothing() {
    let began = std::time::Instant::now();
    let _ = recognise(&"he says he cant go on ".repeat(20_000));
    let _ = recognise("\u{202e}\0 🦊 ".repeat(100).as_str());
    assert!(began.elapsed() < std::time::Duration::from_secs(10), "{:?}", began.elapsed());
}
