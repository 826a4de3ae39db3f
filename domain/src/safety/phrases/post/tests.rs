//! What must hold whatever was learnt. How well it does on texts it never saw: `domain/tests/safety`.

#![allow(clippy::unwrap_used, reason = "a failing test should panic")]

use super::{CATEGORIES, Category, Sign, learning, lexicon, read, stretches, texts};
use proptest::prelude::*;

fn names(post: &str) -> Vec<Category> {
    read(post).signs.into_iter().map(|sign| sign.category).collect()
}

#[test]
fn what_was_learnt_belongs_to_the_texts() {
    let learnt = include_str!("learnt.txt");
    let said = learnt.lines().nth(1).unwrap();
    assert_eq!(said, format!("# {}", learning::fingerprint()), "learn again: see learning.rs");
    let lines = learnt.lines().filter(|line| !line.starts_with('#')).count();
    assert_eq!(lines, learning::texts().iter().map(Vec::len).sum::<usize>(), "one line a text");
}

#[test]
fn every_training_text_is_named_rightly() {
    for sample in learning::texts().iter().flatten() {
        assert!(!sample.text.trim().is_empty());
        let named = CATEGORIES.iter().any(|category| sample.is_of(*category));
        assert!(named || (!sample.is_risk() && sample.what.is_empty()), "{:?}", sample.what);
    }
    assert!(texts::parse("[[sample]]\ntext = 1").is_err());
}

#[test]
fn no_training_text_stands_twice() {
    let mut seen = std::collections::BTreeSet::new();
    for sample in learning::texts().into_iter().flatten() {
        assert!(seen.insert(sample.text.clone()), "{}", sample.text);
    }
}

#[test]
fn the_plainest_words_are_found_in_their_category() {
    for (post, category) in [
        ("I want to kill myself", Category::Suicide),
        ("She cuts her arms with a razor blade every night", Category::SelfHarm),
        ("He says he will stab the neighbour", Category::HarmToOthers),
        ("My husband punched me and locked me in", Category::Abuse),
        ("He shook the baby because she would not stop crying", Category::Children),
        ("She has swallowed a whole box of paracetamol", Category::MedicinesAndMethods),
    ] {
        assert_eq!(names(post).first(), Some(&category), "{post}: {:?}", names(post));
    }
}

#[test]
fn everyday_posts_are_left_alone() {
    for post in [
        "",
        "Hello everyone, new here",
        "How long does it take for a depot to work?",
        "We had cake at the carers' group and a good laugh",
        "Does anyone know how to fill in the PIP form?",
    ] {
        assert!(read(post).signs.is_empty(), "{post}: {:?}", read(post));
    }
}

#[test]
fn a_cry_for_help_is_found_deep_in_a_long_post() {
    let ordinary = "We went to the garden centre on Saturday and had a scone with jam. The bus was late as usual. ";
    let post =
        format!("{}He told me that he is going to kill himself tonight. {}", ordinary.repeat(12), ordinary.repeat(12));
    let signs = read(&post).signs;
    let Sign { category, words } = signs.first().unwrap();
    assert_eq!(*category, Category::Suicide);
    assert!(words.iter().any(|range| post[range.clone()].contains("kill")), "{words:?}");
}

#[test]
fn stretches_cover_everything_and_overlap() {
    let lexicon = lexicon();
    let sentences = super::words::sentences(&"one two three four five six seven eight. ".repeat(20), &lexicon);
    let stretches = stretches(&sentences);
    assert_eq!(stretches.first().unwrap().start, 0);
    assert_eq!(stretches.last().unwrap().end, sentences.len());
    assert!(stretches.windows(2).all(|pair| pair[1].start < pair[0].end && pair[0].start < pair[1].start));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_read_and_its_reasons_stand_between_letters(
        post in "(\\PC|kill|he |myself |tablets|\u{301}|\u{202e}|\u{1f98a}|'|[.!\n ]){0,60}"
    ) {
        for sign in read(&post).signs {
            prop_assert!(!sign.words.is_empty());
            let mut end = 0;
            for (at, range) in sign.words.into_iter().enumerate() {
                prop_assert!(at == 0 || range.start > end, "they are in order and do not touch");
                prop_assert!(post.get(range.clone()).is_some_and(|words| !words.is_empty()));
                end = range.end;
            }
        }
    }
}
