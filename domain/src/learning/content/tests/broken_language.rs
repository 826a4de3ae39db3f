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
fn decimals_dates_and_times() {
    let time = |found: &str| format!("expected a time such as 5:30pm or 4am, found \"{found}\"");
    for (text, found) in
        [("17:30", "17:30"), ("5.30pm", "5.30pm"), ("5 pm", "5 pm"), ("5:00pm", "5:00pm"), ("5PM", "5PM")]
    {
        breaks(&format!("Ring at {text} today."), &time(found));
    }
    let date = |found: &str| format!("expected a date such as 3 March 2027, found \"{found}\"");
    breaks("It was 03/03/2027 then.", &date("was 03/03/2027 then"));
    breaks("It was 2027-03-03 then.", &date("was 2027-03-03 then"));
    breaks("It was on March 3 then.", &date("March 3 then"));
    breaks("It was the 3rd of March.", &date("the 3rd of"));
    breaks("It was 3 Mar then.", &date("was 3 Mar"));
    let hours = Fixture::new().with("en/urgent.toml", "Day and night", "9am to 16:00");
    hours.breaks(&format!("content/en/urgent.toml:7: {}", time("16:00")));
    breaks("About 2.5 hours.", "expected no decimals, found \"2.5\": write 3 out of 10, or round it");
    breaks("About 80% do.", "expected a share such as 4 out of 5, found \"80%\"");
    breaks("About 1500 people.", "expected a comma in \"1500\", as in 12,500");
    Fixture::new()
        .with_block("On 3 March 2027 at 5:30pm, and in May 2026, or at 4am. In 2014, 3 out of 10 of 1,500 did.")
        .with(
            "en/site/about.md",
            "We are here for you.",
            "It is version 2.2. The 2nd time, 9:30am to 10am. Zoom to 400%.",
        )
        .library();
}

#[test]
fn block_capitals() {
    let shouts = |word: &str| {
        format!(
            "expected no block capitals, found {word:?}: write it small, or explain the abbreviation in glossary.toml"
        )
    };
    breaks("Do NOT wait.", &shouts("NOT"));
    breaks("Ask the CPN.", &shouts("CPN"));
    Fixture::new().with_block("The NHS, a GP and I. The Equality and Human Rights Commission (EHRC).").library();
    let glossary = Fixture::new().with("en/glossary.toml", "\"psychotic\"", "\"psychotic\", \"CPN\"");
    glossary.with_block("Ask the CPN.").library();
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
