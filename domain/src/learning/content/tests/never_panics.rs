//! Whatever a file holds, reading it ends in a library or in problems.
use super::fixture::{EXERCISE, Fixture, INFORMATION};
use crate::learning::content::{
    phone_numbers,
    prose::{sentences, words},
    readability::syllables,
};
use proptest::prelude::*;

/// Pieces of real syntax, so that the deeper code is reached, between anything at all.
fn pieces() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "+++\n",
        "~~~",
        "~~~step\n",
        "~~~callout\n",
        "title = \"A\"\n",
        "text = \"\"\"\n\n b\n\n\"\"\"\n",
        "prompt = { id = \"x\" }\n",
        "## ",
        "### ",
        "- ",
        "1. ",
        "[a](page:x)",
        "**",
        "*",
        "`",
        "<b>",
        "|",
        "psychosis",
        "0800 ",
        "\u{feff}",
        "\r\n",
        "\n\n",
        "é",
        "😀",
        "'s",
        "n't ",
        "\"",
        "(",
        ". ",
    ]);
    prop::collection::vec(prop_oneof![known.prop_map(str::to_owned), any::<String>()], 0..12)
        .prop_map(|list| list.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_body(text in pieces()) {
        let _ = Fixture::new().with_block(&text).load();
    }

    #[test]
    fn any_page(text in pieces()) {
        let _ = Fixture::new().with_file(INFORMATION, &text).load();
    }

    #[test]
    fn any_front_matter(text in pieces()) {
        let _ = Fixture::new().with(EXERCISE, "minutes = 3", &text).load();
    }

    #[test]
    fn any_list(text in pieces()) {
        let _ = Fixture::new().with_file("en/glossary.toml", &text).with_file("en/home.toml", &text).with_file("figures/cup.svg", &text).load();
    }

    #[test]
    fn sentences_keep_every_word(text in any::<String>()) {
        let apart: Vec<String> = sentences(&text).iter().flat_map(|sentence| words(sentence)).map(str::to_owned).collect();
        prop_assert_eq!(apart, words(&text).map(str::to_owned).collect::<Vec<_>>());
        prop_assert!(words(&text).all(|word| syllables(word) >= 1));
        prop_assert!(phone_numbers::find(&text, &[]).is_none_or(|found| text.contains(found)));
    }

    #[test]
    fn every_long_number_is_found(number in "0[1-9][0-9]{2,4} ?[0-9]{3} ?[0-9]{3}", before in "[a-z ]{0,9}") {
        let text = format!("{before} {number} now");
        prop_assert!(phone_numbers::find(&text, &[]).is_some());
    }
}
