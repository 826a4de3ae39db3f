//! Other languages say what the English says: the same pages, doors, fields and numbers, in other words.
use super::fixture::{EXERCISE, Fixture, OPENER};
use crate::learning::content::{ENGLISH, Library};
use std::{path::Path, sync::Arc};

const LANGUAGES: &str = "[[language]]\ntag = \"cy\"\nname = \"Cymraeg\"\ndir = \"ltr\"\n";
const WELSH_OPENER: &str = "cy/modules/first/10-start.md";
const TITLE: &str = "title = \"A page of words, start\"";

/// With the opener, the numbers and the doors in "Welsh": English with other titles, which is all a test needs.
fn welsh() -> Fixture {
    let english = Fixture::new();
    let opener = english.text(OPENER).replacen(TITLE, "title = \"Tudalen o eiriau\"", 1);
    let urgent = english.text("en/urgent.toml").to_owned();
    let home = english.text("en/home.toml").to_owned();
    english
        .with_file("languages.toml", LANGUAGES)
        .with_file(WELSH_OPENER, &opener)
        .with_file("cy/urgent.toml", &urgent)
        .with_file("cy/home.toml", &home)
}

/// The problems of a fixture as text.
fn problems(fixture: &Fixture) -> String {
    let problems = fixture.load().map(|_| ()).unwrap_err();
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_is_translated_lies_over_the_english() {
    let library = Arc::new(welsh().library());
    let tags: Vec<&str> = library.languages().iter().map(|language| language.tag.as_str()).collect();
    assert_eq!(tags, ["en", "cy"]);
    let welsh = library.in_language("cy");
    let page = |library: &Library, id: &str| library.page_by_id(id).unwrap().clone();
    let (opener, english) = (page(&welsh, "first-start"), page(&library, "first-start"));
    assert_eq!((opener.title.as_str(), opener.lang.as_str()), ("Tudalen o eiriau", "cy"));
    assert_eq!((english.lang.as_str(), &opener.url, &opener.hash), (ENGLISH, &english.url, &english.hash));
    assert_eq!(page(&welsh, "first-facts").lang, ENGLISH, "what is not translated is whole");
    assert_eq!((welsh.urgent_lang(), welsh.doors_lang(), library.doors_lang()), ("cy", "cy", "en"));
    assert_eq!(welsh.pages().count(), library.pages().count());
    assert_eq!(library.in_language("xx").doors_lang(), ENGLISH, "a language that is not there is English");
}

#[test]
fn a_signature_holds_for_the_words_that_were_read() {
    let print = |fixture: &Fixture| fixture.library().languages()[1].print.clone();
    let read = print(&welsh());
    let signed =
        format!("{LANGUAGES}[language.signed]\nby = \"Non Rees, editor\"\non = \"2026-11-30\"\nof = \"{read}\"\n");
    let with = |fixture: Fixture| fixture.with_file("languages.toml", &signed);
    let signer = |fixture: Fixture| fixture.library().languages()[1].signed_by.clone();
    assert_eq!(signer(with(welsh())).as_deref(), Some("Non Rees, editor"));
    let changed = with(welsh()).with(WELSH_OPENER, "Tudalen o eiriau", "Tudalen arall");
    assert_eq!(signer(changed), None, "the translation has changed");
    let changed = with(welsh()).with(OPENER, "We sit and talk.", "We sit and walk.");
    assert_eq!(signer(changed), None, "the English has changed");
    assert_eq!(signer(welsh()), None);
}

#[test]
fn a_translation_that_says_something_else_is_refused() {
    let same = [
        (WELSH_OPENER, "minutes = ", "minutes = 1", "front matter"),
        (WELSH_OPENER, "id = \"first-start\"", "id = \"other\"", "front matter"),
        (WELSH_OPENER, "year = 2014", "year = 2015", "the same sources"),
        (WELSH_OPENER, "We sit and talk.", "We sit and talk, 0800 123 456.", "the same numbers"),
        (WELSH_OPENER, "We sit and talk.", "We sit and [talk](page:first-talk).", "links to the same pages"),
        ("cy/urgent.toml", "dial = \"999\"", "dial = \"998\"", "the same numbers, addresses"),
        ("cy/urgent.toml", "id = \"shout\"", "id = \"whisper\"", "expected the ids"),
        ("cy/home.toml", "tone = \"urgent\"", "tone = \"plain\"", "to lead where the English one leads"),
    ];
    for (file, from, to, expected) in same {
        let said = problems(&welsh().with(file, from, to));
        assert!(said.contains(expected), "{from} in {file}: {said}");
        assert!(said.contains("content/cy/"), "{said}");
    }
    let prompt = "We sit and talk.\n\n~~~prompt\nid = \"more\"\nlabel = \"More\"\n~~~\n\n";
    let said = problems(&welsh().with(WELSH_OPENER, "We sit and talk.", prompt));
    assert!(said.contains("as many blocks") && said.contains("the same fields"), "{said}");
}

#[test]
fn a_page_that_is_nowhere_in_english_is_refused() {
    let page = welsh().text(WELSH_OPENER).to_owned();
    let said = problems(&welsh().with_file("cy/modules/first/15-more.md", &page));
    assert!(said.contains("15-more.md") && said.contains("expected an English page"), "{said}");
    let said = problems(&welsh().with_file("cy/glossary.toml", ""));
    assert!(said.contains("expected no such file here"), "{said}");
}

#[test]
fn ticks_and_choices_are_not_translated() {
    let exercise = Fixture::new().text(EXERCISE).to_owned();
    let said = problems(&welsh().with_file(&EXERCISE.replace("en/", "cy/"), &exercise));
    assert!(said.contains("answers are kept in words"), "{said}");
}

#[test]
fn the_list_of_languages_is_checked() {
    for (list, expected) in [
        ("", "expected [[language]] with tag = \"cy\""),
        ("[[language]]\ntag = \"en\"\nname = \"English\"\ndir = \"ltr\"\n", "not \"en\""),
        ("[[language]]\ntag = \"cy\"\nname = \"\"\ndir = \"ltr\"\n", "expected some words"),
        ("[[language]]\ntag = \"cy\"\nname = \"Cymraeg\"\ndir = \"up\"\n", "languages.toml:4"),
    ] {
        let said = problems(&welsh().with_file("languages.toml", list));
        assert!(said.contains(expected), "{said}");
    }
    assert_eq!(Fixture::new().library().languages().len(), 1, "without the file there is English");
}

/// What ships: whatever a file says about a number, it says it in every language.
#[test]
fn the_shipped_translations_have_the_english_numbers() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let library = Arc::new(Library::load(&dir).unwrap());
    assert!(library.languages().len() >= 3);
    for language in library.languages().iter().skip(1) {
        let own = library.in_language(&language.tag);
        let dials = |library: &Library| {
            let text = |text: &Option<crate::learning::content::Text>| text.as_ref().map(ToString::to_string);
            let numbers = library.urgent_numbers().iter();
            numbers.map(|one| (one.id.to_string(), text(&one.dial), text(&one.text))).collect::<Vec<_>>()
        };
        assert_eq!(dials(&own), dials(&library), "{}", language.tag);
        assert_eq!(own.urgent_lang(), language.tag);
        for id in ["urgent-help", "crisis-right-now"] {
            assert_eq!(own.page_by_id(id).unwrap().lang, language.tag, "{id}");
        }
        assert!(language.signed_by.is_none(), "no native reader has signed {} yet", language.tag);
    }
}
