//! Files, front matter and lists: each breach is told with file and line.
use super::fixture::{EXERCISE, Fixture, INFORMATION, MODULE, OPENER};

#[test]
fn the_fixture_itself_is_whole() {
    Fixture::new().library();
}

#[test]
fn files_that_are_missing_or_strange() {
    Fixture::new()
        .without("en/readability-exempt.txt")
        .breaks("content/en/readability-exempt.txt:1: expected this file, and it could not be read");
    Fixture::new().without("en/site/terms.md").breaks("content/en/site/terms.md:1: expected this page");
    Fixture::new()
        .with_file("en/modules/first/notes.docx", "")
        .breaks("content/en/modules/first/notes.docx:1: expected no such file here");
    Fixture::new()
        .with_file("en/site/Two Words.md", "")
        .breaks("content/en/site/Two Words.md:1: expected a file name such as urgent-help.md");
    Fixture::new()
        .with_file("en/modules/first/late.md", "")
        .breaks("content/en/modules/first/late.md:1: expected a file name such as 20-early-signs.md");
}

#[test]
fn all_problems_are_reported_and_sorted() {
    let fixture = Fixture::new()
        .with(MODULE, "number = 1", "number = 13")
        .with(INFORMATION, "minutes = 3", "minutes = 9")
        .with("en/home.toml", "first-facts", "gone");
    let problems: Vec<String> = fixture.load().unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "content/en/home.toml:12: no page has the id \"gone\"",
            "content/en/modules/first/20-facts.md:8: expected minutes from 1 to 8",
            "content/en/modules/first/module.toml:3: expected number from 1 to 12",
        ]
    );
}

#[test]
fn front_matter_fences() {
    Fixture::new()
        .with_file("en/site/terms.md", "Words.\n")
        .breaks("content/en/site/terms.md:1: expected +++ alone on the first line, then the front matter");
    Fixture::new()
        .with_file("en/site/terms.md", "+++\nid = \"terms\"\n")
        .breaks("content/en/site/terms.md:1: expected a second line +++ where the front matter ends");
}

#[test]
fn front_matter_fields() {
    let page = |from: &str, to: &str| Fixture::new().with(INFORMATION, from, to);
    let at = |line: usize, expected: &str| format!("content/en/modules/first/20-facts.md:{line}: {expected}");
    page("minutes = 3", "colour = 3").breaks(&at(8, "unknown field `colour`, expected one of `id`, `module`, `order`, `kind`, `title`, `summary`, `minutes`, `about`, `sources`, `author`, `review_status`, `reviewed_on`, `review_due`, `related`, `glossary`, `plan`"));
    page("minutes = 3\n", "").breaks(&at(2, "missing field `minutes`"));
    page("kind = \"information\"", "kind = \"facts\"").breaks(&at(5, "unknown variant `facts`, expected one of `opener`, `information`, `tips`, `exercise`, `example`, `story`, `support`, `site`"));
    page("review_status = \"draft\"", "review_status = \"signed\"")
        .breaks(&at(12, "unknown variant `signed`, expected `draft`"));
    page("id = \"first-facts\"", "id = \"First facts\"").load().unwrap_err();
    page("A page of words", &"long ".repeat(15)).breaks(&at(6, "expected at most 70 characters, found 75"));
    page("A page of words", "Why is it so?").breaks(&at(6, "expected a title that is not a question"));
    page("A page of words", "Words About Many Things")
        .breaks(&at(6, "expected sentence case: a capital only at the start and in names"));
    page("What this page tells you.", "").breaks(&at(7, "expected some words"));
    page("Relatives' Toolkit", "Me").breaks(&at(11, "expected author = \"Relatives' Toolkit\""));
    page("module = \"first\"", "module = \"second\"")
        .breaks(&at(3, "expected module = \"first\", as the folder is called"));
    page("module = \"first\"\n", "").breaks(&at(1, "expected module = \"first\""));
    page("order = 20", "order = 25").breaks(&at(4, "expected order = 20, as in the file's name"));
    page("year = 2014", "year = 14").breaks(&at(10, "expected the year of this source, such as 2026"));
    page("https://www.nice", "www.nice").breaks(&at(10, "expected an address that starts with https://"));
    page("related = [\"first-start\"]", "related = [\"first-start\", \"first-facts\"]")
        .breaks(&at(13, "expected another page than this one"));
    page("\"first-start\"", "\"gone\"").breaks(&at(13, "no page has the id \"gone\""));
    page("\"first-start\"", "\"first-start\", \"first-plan\", \"first-tips\", \"first-talk\"")
        .breaks(&at(13, "expected at most 3 related pages"));
    page("glossary = [\"psychosis\"]", "glossary = [\"gone\"]")
        .breaks(&at(14, "no term of glossary.toml has the id \"gone\""));
    page("minutes = 3", "minutes = 3\nplan = \"crisis\"").breaks(&at(9, "expected plan on exercise pages only"));
    page("minutes = 3", "minutes = 3\nreview_due = \"soon\"").breaks(&at(9, "expected a day such as \"2026-11-23\""));
}

#[test]
fn information_pages_name_a_source() {
    let page = Fixture::new().library();
    let source = page.page("first", "facts").unwrap().1.sources.first().unwrap().title.to_string();
    assert_eq!(source, "Psychosis in adults");
    let text =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/learning/content/tests/fixture.rs")).unwrap();
    let list = text.split_once("let source = r#\"").unwrap().1.split_once("\"#;").unwrap().0;
    Fixture::new()
        .with(INFORMATION, list, "")
        .breaks("content/en/modules/first/20-facts.md:10: expected at least one source on an information page");
    Fixture::new().with(OPENER, list, "").library();
}

#[test]
fn ids_are_given_once() {
    Fixture::new().with(INFORMATION, "id = \"first-facts\"", "id = \"first-tips\"").with("en/home.toml", "first-facts", "first-tips").with(OPENER, "first-facts", "first-tips").breaks("content/en/modules/first/30-tips.md:2: expected an id of its own, content/en/modules/first/20-facts.md has it already");
    Fixture::new().with(EXERCISE, "plan-early", "plan-signs").breaks("content/en/modules/first/40-plan.md:60: expected a field id of its own, \"plan-signs\" stands in content/en/modules/first/40-plan.md already");
    Fixture::new()
        .with("en/urgent.toml", "id = \"shout\"", "id = \"999\"")
        .breaks("content/en/urgent.toml:15: expected each id once, \"999\" comes twice");
}

#[test]
fn modules_are_complete() {
    Fixture::new()
        .without("en/modules/first/30-tips.md")
        .breaks("content/en/modules/first/module.toml:1: expected a page of kind \"tips\" in this module");
    Fixture::new()
        .with(MODULE, "\"samaritans\"", "\"gone\"")
        .breaks("content/en/modules/first/module.toml:7: no resource of directory.toml has the id \"gone\"");
    Fixture::new()
        .with(MODULE, "\"Be calm.\", ", "")
        .breaks("content/en/modules/first/module.toml:4: expected 4 to 7 sentences in short_version, found 3");
    Fixture::new()
        .with(MODULE, "id = \"first\"", "id = \"one\"")
        .breaks("content/en/modules/first/module.toml:1: expected id = \"first\", as the folder is called");
    Fixture::new().with(MODULE, "number", "nombre").breaks("content/en/modules/first/module.toml:2: unknown field `nombre`, expected one of `id`, `number`, `title`, `summary`, `about`, `short_version`, `resources`");
    let second_opener = Fixture::new().with("en/modules/first/50-family.md", "kind = \"example\"", "kind = \"opener\"");
    let found: Vec<String> = second_opener.load().unwrap_err().iter().map(ToString::to_string).collect();
    assert!(
        found.contains(&"content/en/modules/first/50-family.md:1: expected one opener, and it comes first".to_owned()),
        "{found:?}"
    );
}

#[test]
fn lists() {
    Fixture::new()
        .with("en/directory.toml", "dial = \"116123\"", "dial = \"116 123\"")
        .breaks("content/en/directory.toml:8: expected dial to hold the digits of phone, and nothing else");
    Fixture::new()
        .with("en/urgent.toml", "dial = \"999\"\n", "")
        .breaks("content/en/urgent.toml:2: expected dial beside phone: the digits that a phone dials");
    Fixture::new()
        .with("en/urgent.toml", "text = \"85258\"\n", "")
        .breaks("content/en/urgent.toml:15: expected phone or text");
    Fixture::new()
        .with("en/urgent.toml", "id = \"999\"", "id = \"police\"")
        .breaks("content/en/urgent.toml:1: expected a [[number]] with id = \"999\"");
    Fixture::new()
        .with("en/glossary.toml", "topics = [\"Symptoms\"]", "topics = []")
        .breaks("content/en/glossary.toml:2: expected at least one topic");
    Fixture::new()
        .with("en/home.toml", "path = \"/urgent-help\"\n", "")
        .breaks("content/en/home.toml:2: expected either page or path, or at least 2 [[door.choice]]");
    Fixture::new()
        .with("en/home.toml", "/urgent-help", "/gone")
        .breaks("content/en/home.toml:5: no page has the address \"/gone\"");
    Fixture::new().with("en/home.toml", "tone = \"urgent\"", "tone = ").load().unwrap_err();
}

#[test]
fn no_two_pages_have_the_same_title() {
    Fixture::new()
        .with("en/modules/first/30-tips.md", "A page of words, tips", "A page of words")
        .breaks("content/en/modules/first/30-tips.md:6: expected a title of its own, content/en/modules/first/20-facts.md has it already");
    Fixture::new()
        .with("en/site/terms.md", "A page of the site, terms", "The first module")
        .breaks("content/en/site/terms.md:4: expected a title of its own, the module first has it already");
}

#[test]
fn drawings_are_safe() {
    let figure = |to: &str| Fixture::new().with("figures/cup.svg", "<use href=\"#cup\"/>", to);
    let at = |expected: &str| format!("content/figures/cup.svg:3: {expected}");
    figure("<script>alert(1)</script>").breaks(&at("no script"));
    figure("<path style=\"fill:red\"/>").breaks(&at("no style attribute: use fill and stroke"));
    figure("<style>a{}</style>").breaks(&at("no style element: use fill and stroke"));
    figure("<path OnClick = \"x()\"/>").breaks(&at("no event handlers"));
    figure("<use xlink:href=\"https://elsewhere.example/x\"/>").breaks(&at("expected href=\"#…\": nothing foreign"));
    figure("<path fill=\"url(https://elsewhere.example/x)\"/>").breaks(&at("expected url(#…): nothing foreign"));
    figure("<image/>").breaks(&at("no embedded picture"));
    figure("<foreignObject/>").breaks(&at("no foreignObject"));
    Fixture::new()
        .with("figures/cup.svg", "viewBox", "box")
        .breaks("content/figures/cup.svg:1: expected a viewBox, so that the drawing scales");
    Fixture::new().with("figures/cup.svg", "<svg", "words<svg").load().unwrap_err();
}
