//! What comes out: HTML, addresses, fields, hashes.
use super::fixture::{EXERCISE, Fixture, INFORMATION, MODULE, OPENER};
use crate::learning::content::{Block, FieldKind, Library, Segment};

fn first_html(library: &Library) -> String {
    let (_, page) = library.page("first", "facts").unwrap();
    match page.segments.first().unwrap() {
        Segment::Html(html) => html.clone(),
        Segment::Block(block) => panic!("{block:?}"),
    }
}

#[test]
fn a_term_opens_beneath_its_first_use_and_not_inside_a_paragraph() {
    let html = first_html(&Fixture::new().with_block("More on psychosis.").library());
    let box_ = "<div class=\"rt-term__box\"><p><a href=\"/words/psychosis\">Psychosis</a>: A time when someone hears or believes things that others do not.</p></div>";
    let first = format!(
        "<div class=\"rt-p\">This is the first line about <details class=\"rt-term\"><summary>psychosis</summary>{box_}</details>.</div>"
    );
    assert!(html.starts_with(&format!("{first}<p>More on psychosis.</p>")), "{html}");
}

#[test]
fn terms_are_whole_words_outside_bold_links_and_headings() {
    let text = "## Psychosis\n\nAntipsychosis, **psychosis**, [psychosis](page:first-plan), psychosis-like.\n\n- One psychotic day.";
    let library = Fixture::new().with(INFORMATION, "This is the first line about psychosis.", text).library();
    let html = first_html(&library);
    assert!(html.contains("<h2 class=\"nhsuk-heading-m\" id=\"psychosis\">Psychosis</h2><p>Antipsychosis, <strong>psychosis</strong>, <a href=\"/modules/first/plan\">psychosis</a>, psychosis-like.</p>"), "{html}");
    assert!(html.contains("<li>One <details class=\"rt-term\"><summary>psychotic</summary>"), "{html}");
}

#[test]
fn a_term_that_the_text_does_not_use_is_listed_below() {
    let library = Fixture::new().with(INFORMATION, "about psychosis", "about it").library();
    assert_eq!(library.page("first", "facts").unwrap().1.terms, ["psychosis"]);
    assert!(library.page("first", "plan").unwrap().1.terms.is_empty());
    assert_eq!(library.term("psychosis").unwrap().label.as_str(), "Psychosis");
}

#[test]
fn lists_headings_and_escapes() {
    let text = "## Tea & rest\n\n3. Sit > talk\n4. Eat\n   - now\n\n## Tea & rest\n\n### Small\n\nA \"quote\" [out](https://nhs.uk/?a=1&b=2).";
    let html = first_html(&Fixture::new().with(INFORMATION, "This is the first line about psychosis.", text).library());
    let expected = "<h2 class=\"nhsuk-heading-m\" id=\"tea-rest\">Tea &amp; rest</h2>\
        <ol class=\"nhsuk-list nhsuk-list--number\" start=\"3\"><li>Sit &gt; talk</li><li>Eat<ul class=\"nhsuk-list nhsuk-list--bullet\"><li>now</li></ul></li></ol>\
        <h2 class=\"nhsuk-heading-m\" id=\"tea-rest-2\">Tea &amp; rest</h2><h3 class=\"nhsuk-heading-s\" id=\"small\">Small</h3>\
        <p>A &quot;quote&quot; <a href=\"https://nhs.uk/?a=1&amp;b=2\">out</a>.</p>";
    assert!(html.starts_with(expected), "{html}");
}

#[test]
fn addresses_and_neighbours() {
    let library = Fixture::new().library();
    let (module, page) = library.page("first", "facts").unwrap();
    assert_eq!(
        (page.url.as_str(), module.url().as_str(), module.position(page)),
        ("/modules/first/facts", "/modules/first", Some(2))
    );
    let (before, after) = library.neighbours(page);
    assert_eq!((before.unwrap().slug.as_str(), after.unwrap().slug.as_str()), ("start", "tips"));
    assert!(library.neighbours(library.page_by_id("first-start").unwrap()).0.is_none());
    assert!(library.neighbours(library.page_by_id("first-talk").unwrap()).1.is_none());
    assert_eq!(library.site_page("privacy").unwrap().url, "/privacy");
    assert!(
        library.page("first", "20-facts").is_none()
            && library.page("second", "facts").is_none()
            && library.page_by_id("gone").is_none()
    );
    assert_eq!(module.minutes(), 18);
    assert_eq!(
        library.doors().iter().map(|door| door.url.as_str()).collect::<Vec<_>>(),
        ["/urgent-help", "/modules/first/facts"]
    );
}

#[test]
fn fields_in_order_with_their_step() {
    let library = Fixture::new().library();
    let page = library.page_by_id("first-plan").unwrap();
    let found: Vec<(&str, Option<&str>)> =
        page.fields.iter().map(|field| (field.id.as_str(), field.step.as_deref())).collect();
    assert_eq!(found, [("plan-signs", Some("The first signs")), ("plan-early", None), ("plan-scale", None)]);
    let (owner, field) = library.field("plan-early").unwrap();
    assert_eq!(owner.id, "first-plan");
    assert_eq!(field.kind, FieldKind::Checklist { options: vec!["A quiet room".into(), "A walk".into()], own: true });
    assert!(library.field("gone").is_none());
    assert!(matches!(page.segments.last(), Some(Segment::Block(Block::Summary(_)))));
}

#[test]
fn a_hash_changes_with_what_is_read_and_with_nothing_else() {
    let hash = |fixture: Fixture, id: &str| fixture.library().page_by_id(id).unwrap().hash.clone();
    let before = hash(Fixture::new(), "first-facts");
    assert_eq!(before.len(), 64);
    assert_eq!(before, hash(Fixture::new().with(EXERCISE, "A last line.", "The last line."), "first-facts"));
    assert_ne!(before, hash(Fixture::new().with(INFORMATION, "A last line.", "The last line."), "first-facts"));
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let text = Fixture::new().text(INFORMATION).to_owned();
    assert_eq!(before, hash(Fixture::new().with_file(INFORMATION, &windows(&text)), "first-facts"));

    // The short version stands above the opener, a figure stands on its page.
    let opener = hash(Fixture::new(), "first-start");
    assert_ne!(opener, hash(Fixture::new().with(MODULE, "Be kind.", "Be slow."), "first-start"));
    assert_eq!(before, hash(Fixture::new().with(MODULE, "Be kind.", "Be slow."), "first-facts"));
    let drawn = || Fixture::new().with_block("~~~figure\nname = \"cup\"\nalt = \"A cup\"\ncaption = \"A cup.\"\n~~~");
    assert_ne!(hash(drawn(), "first-facts"), hash(drawn().with("figures/cup.svg", "h10v10z", "h9v9z"), "first-facts"));

    // So do urgent numbers: a wrong one must not stay under a signature.
    let calls = || Fixture::new().with_block("~~~crisis\ntitle = \"To call now\"\n~~~");
    let other = |fixture: Fixture| fixture.with("en/urgent.toml", "danger now", "danger");
    assert_ne!(hash(calls(), "first-facts"), hash(other(calls()), "first-facts"));
    assert_eq!(before, hash(other(Fixture::new()), "first-facts"));
}

#[test]
fn the_version_covers_every_file() {
    let version = |fixture: Fixture| fixture.library().version().to_owned();
    let before = version(Fixture::new());
    assert_eq!(before, version(Fixture::new()));
    for (path, from, to) in [
        (OPENER, "A last line.", "The last line."),
        (MODULE, "Be kind.", "Be slow."),
        ("en/glossary.toml", "A time", "Any time"),
        ("en/directory.toml", "Anyone.", "All."),
        ("en/urgent.toml", "danger now", "danger"),
        ("en/home.toml", "Who to call", "Whom to call"),
        ("en/site/terms.md", "for you", "with you"),
        ("figures/cup.svg", "h10v10z", "h9v9z"),
    ] {
        assert_ne!(before, version(Fixture::new().with(path, from, to)), "{path}");
    }
}

#[test]
fn drawings_take_the_name_of_their_block() {
    let library = Fixture::new().library();
    let svg = library.figure("cup", "A \"full\" cup").unwrap();
    let start = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" role=\"img\" aria-label=\"A &quot;full&quot; cup\" focusable=\"false\">\n";
    assert!(svg.starts_with(start), "{svg}");
    assert!(!svg.contains("A cup") && svg.ends_with("</svg>"));
    assert!(library.figure("gone", "").is_none());
}

#[test]
fn reviews_that_are_overdue() {
    let library = Fixture::new()
        .with(INFORMATION, "minutes = 3", "minutes = 3\nreviewed_on = \"2026-01-01\"\nreview_due = \"2027-01-01\"")
        .library();
    let due = |day: &str| library.overdue(day.parse().unwrap()).count();
    assert_eq!((due("2027-01-01"), due("2027-01-02")), (0, 1));
}

#[test]
fn urgent_numbers_by_id() {
    let library = Fixture::new().library();
    assert_eq!(library.urgent_numbers_of(&[]).len(), 2);
    let one = library.urgent_numbers_of(&["shout".into(), "gone".into()]);
    assert_eq!(one.iter().map(|number| number.name.as_str()).collect::<Vec<_>>(), ["Shout"]);
}
