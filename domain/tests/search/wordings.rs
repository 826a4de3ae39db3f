//! Sixty wordings, each also with a typing error, written by somebody who saw neither synonyms nor pages. Frozen: the file is
//! never changed to please a test.

use super::{LIBRARY, found};
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    wording: Vec<Wording>,
}

#[derive(Deserialize)]
struct Wording {
    query: String,
    typo: String,
    accept: Vec<String>,
}

fn wordings() -> Vec<Wording> {
    toml::from_str::<File>(include_str!("wordings.toml")).unwrap().wording
}

fn is_there(id: &str) -> bool {
    match id.split_once(':') {
        Some(("term", id)) => LIBRARY.term(id).is_some(),
        Some(("resource", id)) => LIBRARY.resource(id).is_some(),
        _ => LIBRARY.page_by_id(id).is_some(),
    }
}

/// How many of a thousand have a right answer among the first three.
fn right(words: impl Fn(&Wording) -> &str) -> usize {
    let all = wordings();
    let good = all.iter().filter(|wording| {
        let found = found(words(wording));
        let good = found.iter().take(3).any(|id| wording.accept.contains(id));
        if !good {
            let first: Vec<&String> = found.iter().take(5).collect();
            println!("{:?} found {first:?}, not {:?}", words(wording), wording.accept);
        }
        good
    });
    good.count() * 1000 / all.len()
}

#[test]
fn the_right_page_is_among_the_first_three() {
    let (typed_well, typed_wrong) = (right(|wording| &wording.query), right(|wording| &wording.typo));
    println!("queries {typed_well} ‰, with a typing error {typed_wrong} ‰");
    assert!(typed_well >= 900, "queries: {typed_well} ‰");
    assert!(typed_wrong >= 800, "with a typing error: {typed_wrong} ‰");
}

#[test]
fn every_answer_is_there_to_be_found() {
    let wordings = wordings();
    assert_eq!(wordings.len(), 60);
    let missing: Vec<&String> = wordings.iter().flat_map(|one| &one.accept).filter(|id| !is_there(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
