//! The interface words of every language: nothing too much, nothing missing that relatives see, and the same values filled in.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing test should panic")]

use app::words::{Tongue, Words, known, unmarked};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

const OTHERS: [&str; 2] = ["cy", "ur"];
/// Only staff see these: they stay English.
const STAFF_FILES: [&str; 7] =
    ["audit.ftl", "data_rights.ftl", "guide.ftl", "providers.ftl", "site.ftl", "staff.ftl", "trust.ftl"];
/// Of files that both see, what relatives see.
const SHARED_FILES: [(&str, &[&str]); 2] =
    [("invitations.ftl", &["join-", "ask-"]), ("content_reports.ftl", &["report-"])];
/// Said to staff only, though the name begins as what relatives see.
const STAFF_IDS: [&str; 2] = ["report-problem-forbidden", "report-problem-no-report"];

fn folder(language: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language)
}

fn files(language: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(folder(language)).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// Ids with everything that belongs to them.
fn messages(language: &str, file: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(folder(language).join(file)).unwrap_or_default();
    let mut found = BTreeMap::new();
    let mut last = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let id = line.split_once(" =").filter(|(id, _)| !id.is_empty() && !id.starts_with([' ', '}', '*', '[']));
        match id {
            Some((id, words)) => {
                last = id.to_owned();
                found.insert(last.clone(), words.to_owned());
            }
            None => found.entry(last.clone()).or_default().push_str(line),
        }
    }
    found
}

/// What is filled in: `$name`.
fn values(words: &str) -> BTreeSet<&str> {
    let rest = words.split('$').skip(1);
    rest.map(|rest| rest.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').next().unwrap())
        .collect()
}

#[test]
fn no_language_says_more_than_english_and_each_fills_in_the_same() {
    for language in OTHERS {
        assert!(files(language).is_subset(&files("en")), "{language}");
        for file in files(language) {
            let english = messages("en", &file);
            for (id, words) in messages(language, &file) {
                let theirs = english.get(&id).unwrap_or_else(|| panic!("{language}/{file}: {id} is not in English"));
                assert_eq!(values(&words), values(theirs), "{language}/{file}: {id}");
                assert!(!words.trim().is_empty(), "{language}/{file}: {id} says nothing");
            }
        }
    }
}

#[test]
fn relatives_find_no_english_in_the_interface() {
    for language in OTHERS {
        for file in files("en").iter().filter(|file| !STAFF_FILES.contains(&file.as_str())) {
            let seen = SHARED_FILES.iter().find(|(shared, _)| shared == file).map(|(_, stems)| *stems);
            let is_seen = |id: &String| seen.is_none_or(|stems| stems.iter().any(|stem| id.starts_with(stem)));
            let own = messages(language, file);
            let english = messages("en", file);
            let wanted = english.keys().filter(|id| is_seen(id) && !STAFF_IDS.contains(&id.as_str()));
            let missing: Vec<_> = wanted.filter(|id| !own.contains_key(*id)).collect();
            assert!(missing.is_empty(), "{language}/{file}: {missing:?}");
        }
    }
}

#[test]
fn the_program_holds_every_file_there_is() {
    assert_eq!(known("xx"), None);
    for language in ["en", "cy", "ur"] {
        let words = Words::of(known(language).unwrap());
        for file in files(language) {
            for id in messages(language, &file).keys() {
                assert!(words.has_own(id), "{language}/{file} is not listed in app/src/words.rs: {id}");
            }
        }
    }
}

#[test]
fn what_nobody_has_translated_stands_in_english() {
    let (english, urdu) = (Words::of("en"), Words::of("ur"));
    assert!(!urdu.has_own("go-live-title") && urdu.has("go-live-title"));
    assert_eq!(urdu.get("go-live-title"), english.get("go-live-title"));
    assert_ne!(urdu.get("home-title"), english.get("home-title"));
    assert!(urdu.get("no-such-id").contains('⟦'));
    assert_eq!(Words::of("xx").lang(), "en");
}

#[test]
fn numbers_follow_the_language_and_keep_their_figures() {
    // Welsh has words of its own for two, three and six; Urdu for one.
    for language in OTHERS {
        let words = Words::of(language);
        for count in [0, 1, 2, 3, 6, 11, 1234] {
            let said = words.with("learning-minutes", &[("minutes", count.into())]);
            let figures: String = said.chars().filter(char::is_ascii_digit).collect();
            assert!(figures == count.to_string() || figures.is_empty(), "{language}: {said}");
            assert!(!said.chars().any(|c| c.is_numeric() && !c.is_ascii_digit()), "{language}: {said}");
        }
    }
}

#[test]
fn values_keep_their_direction_among_urdu() {
    let said = |value: &'static str| Words::of("ur").with("page-title", &[("title", value.into())]);
    assert!(said("NHS 111، آپشن 2").contains("\u{2068}\u{200f}NHS 111، آپشن 2\u{2069}"));
    assert!(said("Samaritans").contains("\u{2068}Samaritans\u{2069}"));
    assert!(!Words::of("cy").with("page-title", &[("title", "x".into())]).contains('\u{2068}'));
    assert!(!unmarked(&said("NHS 111، آپشن 2")).contains(['\u{2068}', '\u{200f}']));
}

#[test]
fn parts_in_another_language_say_so() {
    let (welsh, urdu) = (Words::of("cy"), Words::of("ur"));
    assert_eq!((welsh.dir(), urdu.dir()), ("ltr", "rtl"));
    assert_eq!((welsh.content_lang(), welsh.content_dir()), (Some("en"), None));
    assert_eq!((urdu.content_lang(), urdu.content_dir()), (Some("en"), Some("ltr")));
    assert_eq!(Words::of("en").tongue("en"), Tongue::default());
    assert_eq!(Words::of("en").content_lang(), None);
}
