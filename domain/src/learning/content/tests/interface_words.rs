//! What buttons, hints, errors and letters say keeps to the same words as the pages.
use crate::learning::content::{
    glossary::GlossaryFile,
    language::Rules,
    prose::{Role, Unit},
};
use std::{fs, path::Path};

/// The words of a Fluent file, line by line: messages, the lines that go on, the variants of a selector. What is filled in is left out.
fn units(text: &str) -> Vec<Unit> {
    let said = |line: &str| match line.split_once(" = ") {
        Some((id, words)) if id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') => words.to_owned(),
        _ => line.split_once(']').map_or(line, |(_, words)| words).to_owned(),
    };
    let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    lines.map(|(at, line)| Unit { line: at + 1, role: Role::Item, words: without_places(&said(line)) }).collect()
}

fn without_places(words: &str) -> String {
    let mut left = String::new();
    let mut depth = 0;
    for letter in words.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth = 0,
            _ if depth == 0 => left.push(letter),
            _ => {}
        }
    }
    left
}

/// What is wrong in one file.
fn faults(file: &str, text: &str) -> Vec<String> {
    let glossary: GlossaryFile = toml::from_str(&fs::read_to_string("../content/en/glossary.toml").unwrap()).unwrap();
    let rules = Rules::load(vec![], crate::learning::content::capitals::of_glossary(&glossary.term)).unwrap();
    rules.check(file, "", &units(text)).iter().map(ToString::to_string).collect()
}

#[test]
fn the_interface_words_keep_to_the_rules() {
    let mut found = vec![];
    let mut files = 0;
    for entry in fs::read_dir(Path::new("../app/locales/en")).unwrap() {
        let path = entry.unwrap().path();
        files += 1;
        found.extend(faults(path.to_str().unwrap(), &fs::read_to_string(&path).unwrap()));
    }
    assert!(files >= 6, "the files were not found");
    assert!(found.is_empty(), "{} problems:\n{}", found.len(), found.join("\n"));
}

#[test]
fn a_wrong_word_would_be_found() {
    let text = "# oops\none = Hello\ntwo = { $n ->\n    [one] 1 user\n   *[other] { $n } people\n} at 17:30\nthree = Do\n    NOT do it, don't.\n";
    let found = faults("x.ftl", text).join("\n");
    for part in
        ["x.ftl:4: \"user\"", "x.ftl:6: expected a time", "x.ftl:8: expected no negative", "x.ftl:8: expected no block"]
    {
        assert!(found.contains(part), "{part} in {found}");
    }
    assert_eq!(found.lines().count(), 4, "{found}");
}
