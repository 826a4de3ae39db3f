//! Plain words, typing errors, beginnings, what a trust hides, and nothing at all.

use super::{LIBRARY, SEARCH, found};
use domain::{search::Item, spelling};

#[test]
fn plain_words_find_what_they_mean() {
    for (words, wanted) in
        [("hearing things", "pos-voices-info"), ("locked up", "term:sectioned"), ("jab", "term:depot")]
    {
        let found = found(words);
        assert!(found.iter().take(3).any(|id| id == wanted), "{words}: {:?}", &found[..3]);
    }
}

#[test]
fn a_typing_error_is_put_right_and_said() {
    let well = found("lithium");
    assert_eq!(well[0], "term:lithium");
    for typed in ["lithum", "litihum", "lithiumm"] {
        let looked = SEARCH.look(typed, |_| true);
        assert_eq!(looked.corrected.as_deref(), Some("lithium"), "{typed}");
        assert_eq!(found(typed)[0], well[0]);
    }
    assert_eq!(SEARCH.look("lithium", |_| true).corrected, None);
}

#[test]
fn a_wrong_word_that_looks_like_a_form_of_another_is_put_right() {
    assert_eq!(SEARCH.look("hering things", |_| true).corrected.as_deref(), Some("hearing things"));
    assert!(found("hering things").iter().take(3).any(|id| id == "pos-voices-info"));
}

#[test]
fn the_last_word_may_be_a_beginning() {
    assert!(found("olanz").is_empty() || found("cloza").iter().any(|id| id == "term:clozapine"));
    assert!(found("cloza").iter().any(|id| id == "term:clozapine"));
}

#[test]
fn a_page_that_the_trust_hides_is_not_found() {
    let hidden = SEARCH.look("hearing voices", |page| page.id != "pos-voices-info");
    assert!(!hidden.hits.is_empty());
    assert!(hidden.hits.iter().all(|hit| !matches!(hit.item, Item::Page(page) if page.id == "pos-voices-info")));
}

#[test]
fn nothing_found_offers_terms_written_alike() {
    let nothing = SEARCH.look("qqqq xxxx", |_| true);
    assert!(nothing.hits.is_empty() && nothing.near.is_empty());
    let near = SEARCH.look("skitsofreenia", |_| true);
    assert!(near.near.iter().any(|term| term.id.as_str() == "schizophrenia") || !near.hits.is_empty());
}

#[test]
fn odd_input_breaks_nothing() {
    for odd in [
        "",
        "   ",
        "?!",
        "the of and",
        "\u{202e}\0",
        "🦊",
        "<b>voices</b>",
        &"voices ".repeat(5_000),
        &"q".repeat(10_000),
    ] {
        let looked = SEARCH.look(odd, |_| true);
        assert!(looked.hits.len() <= 30);
    }
}

#[test]
fn what_plain_words_mean_stands_in_the_content() {
    assert!(LIBRARY.synonyms().len() > 50);
    let means = LIBRARY.synonyms().iter().flat_map(|synonym| &synonym.means);
    let unknown = means.flat_map(|means| spelling::words(means)).filter(|word| !SEARCH.knows(word));
    assert_eq!(unknown.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn snippets_mark_what_was_looked_for() {
    let looked = SEARCH.look("sleep", |_| true);
    let marked = looked.hits.iter().take(5).flat_map(|hit| &hit.snippet).filter(|(_, marked)| *marked);
    assert!(marked.count() >= 3);
}
