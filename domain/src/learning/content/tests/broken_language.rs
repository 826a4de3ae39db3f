//! Words, sentences, markup.
use super::fixture::{Fixture, INFORMATION};

fn breaks(text: &str, expected: &str) {
    Fixture::new().with_block(text).breaks(&format!("content/en/modules/first/20-facts.md:18: {expected}"));
}

#[test]
fn refused_markup() {
    breaks("Say *this* now.", "no italics");
    breaks("<b>This</b>", "no raw HTML");
    breaks("<div>\n", "no raw HTML");
    breaks("![A cup](cup.svg)", "no images: use a figure block");
    breaks("| A | B |\n|---|---|\n| a | b |", "no tables");
    breaks("> Words.", "no block quotes: use a quote block");
    breaks("Some `code` here.", "no code");
    breaks("```\ncode\n```", "no code: start the line without spaces, and fence blocks with ~~~");
    breaks("---", "no rules across the page");
    breaks("Now ~~then~~.", "no struck-out words");
    breaks("# Big", "expected ## or ### (the title is the only first-level heading)");
    breaks("### Small", "expected a ## heading before the first ###");
    breaks("Break  \nhere.", "no forced line breaks: start a new paragraph");
    Fixture::new().with("en/site/cookies.md", "We are here for you.", "The cookie `session`.").library();
}

#[test]
fn refused_links() {
    breaks("See [our plan](http://nhs.uk).", "expected a link to page:<id> or https://…, found \"http://nhs.uk\"");
    breaks("See [our plan](tel:999).", "expected a link to page:<id> or https://…, found \"tel:999\"");
    breaks("See [our plan](javascript:x).", "expected a link to page:<id> or https://…, found \"javascript:x\"");
    breaks("See [here](page:first-plan).", "expected link words that say where the link goes");
    breaks("See <https://nhs.uk>.", "expected links as [words](page:some-id) or [words](https://…)");
}

#[test]
fn refused_words() {
    breaks("She is a sufferer.", "\"sufferer\" is not used here: write someone with …");
    breaks(
        "He committed suicide.",
        "\"committed suicide\" is not used here: write died by suicide, or tried to end their life",
    );
    breaks("Rest, eat, etc.", "\"etc\" is not used here: write for example, that is, or and so on");
    breaks("Rest, e.g. at noon.", "\"e.g\" is not used here: write for example, that is, or and so on");
    breaks("My favorite tea.", "\"favorite\" is not used here: write the UK spelling");
    breaks("Wait two days.", "\"two\" is not used here: write numerals: 2, 10, 40");
    breaks("You don't have to.", "expected no negative contraction such as \"don't\": write \"do not\", \"cannot\"");
    breaks("You\u{2019}re here.", "expected straight quotes and apostrophes, found \u{2019}");
    breaks(
        "Take part in the trial.",
        "\"trial\" is not used here: write what it means for the reader; only the about page speaks of research",
    );
    Fixture::new().with("en/site/about.md", "We are here for you.", "We ran a trial.").library();
    Fixture::new().with_block("Users' manual, industrial use.").load().unwrap_err();
    Fixture::new().with_block("Someone industrial, at ease, network.").library();
}

#[test]
fn lengths() {
    breaks(
        &format!("{}end.", "word ".repeat(20)),
        "expected at most 20 words in a sentence, found 21: \"word word word word word …\"",
    );
    Fixture::new().with_block(&format!("{}end.", "word ".repeat(19))).library();
    breaks("One. He ran. He sat. He ate.", "expected at most 3 sentences in a paragraph, found 4");
    Fixture::new().with_block("- One. He ran. He sat. He ate.").library();
    let long = "We sit and talk. They tell us how it was. We ask what helps them most.\n\n".repeat(40);
    Fixture::new()
        .with_block(&long)
        .breaks("content/en/modules/first/20-facts.md:1: expected 250 to 700 words on the page, found 908");
    let short = Fixture::new().with(
        INFORMATION,
        &"We sit and talk. They tell us how it was. We ask what helps them most.\n\n".repeat(16),
        "",
    );
    short.breaks("content/en/modules/first/20-facts.md:1: expected 250 to 700 words on the page, found 12");
    let hard =
        "Psychological institutional accommodation necessitates organisational responsibility. ".repeat(3) + "\n\n";
    let hard = Fixture::new().with_block(&hard.repeat(24));
    let problems = hard.load().unwrap_err();
    assert_eq!(problems.len(), 1);
    assert!(problems[0].expected.starts_with("expected a reading grade of at most 7, found "), "{}", problems[0]);
}

#[test]
fn telephone_numbers() {
    let phone = |found: &str| {
        format!("expected no telephone number here ({found}): they stand in urgent.toml and directory.toml")
    };
    breaks("Ring 0800 068 4141 now.", &phone("0800 068 4141"));
    breaks("Ring +44 20 7946 0000 now.", &phone("+44 20 7946 0000"));
    breaks("Ring 116 123 now.", &phone("116 123"));
    breaks("Text 85258 now.", &phone("85258"));
    breaks("Ring 01632-960001 now.", &phone("01632-960001"));
    Fixture::new()
        .with_block("Call 999, or 111 and choose option 2. In 2014, 1 in 100 did. It cost 12,500 pounds.")
        .library();
    Fixture::new()
        .with_block("~~~say\nlines = [\"Call 85258\"]\n~~~")
        .breaks(&format!("content/en/modules/first/20-facts.md:19: {}", phone("85258")));
}
