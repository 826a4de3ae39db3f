//! What is asked of all content together.
use super::fixture::{Fixture, INFORMATION, OPENER};
use crate::learning::content::Survey;

/// The fixture says the same lines on every page, so here each page says something of its own.
fn survey(fixture: &Fixture) -> Result<Survey, Vec<String>> {
    let dir = tempfile::tempdir().unwrap();
    fixture.write(dir.path());
    Survey::of(dir.path()).map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

/// Every page of the module leads to the next, and no paragraph is long enough to be compared.
fn whole() -> Fixture {
    let mut fixture = Fixture::new();
    for (path, next) in [
        (OPENER, "first-facts"),
        (INFORMATION, "first-tips"),
        ("en/modules/first/30-tips.md", "first-plan"),
        ("en/modules/first/40-plan.md", "first-family"),
        ("en/modules/first/50-family.md", "first-talk"),
        ("en/modules/first/60-talk.md", "first-start"),
    ] {
        let own = fixture.text(path).split("related = [\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        fixture = fixture.with(path, &format!("related = [\"{own}\"]"), &format!("related = [\"{next}\"]"));
        fixture = fixture.with_all(
            path,
            "We sit and talk. They tell us how it was. We ask what helps them most.",
            "We sit and talk. They tell us how it was.\n\nWe ask what helps them most.",
        );
    }
    fixture
}

#[test]
fn pages_words_minutes_and_grades_are_counted() {
    let survey = survey(&whole()).unwrap();
    let module = &survey.modules[0];
    assert_eq!(
        (module.name.as_str(), module.pages, module.minutes, module.sources, module.unsigned),
        ("first", 6, 18, 6, 6)
    );
    assert!(module.words > 6 * 200 && module.worst() >= module.median());
    assert_eq!((survey.total.pages, survey.total.unsigned), (13, 8), "urgent help and under 18 are signed too");
    let table = survey.to_string();
    assert!(table.lines().next().unwrap().starts_with("module"), "{table}");
    assert!(table.contains("\nfirst ") && table.ends_with("1 terms, 1 resources"), "{table}");
}

#[test]
fn a_page_that_no_other_page_leads_to_is_told() {
    let lonely =
        whole().with("en/modules/first/50-family.md", "related = [\"first-talk\"]", "related = [\"first-plan\"]");
    let told = "content/en/modules/first/60-talk.md:1: expected another page to lead here, by related or by a link";
    assert_eq!(survey(&lonely).unwrap_err(), [told]);
    let linked = lonely.with("en/modules/first/30-tips.md", "A last line.", "Then [talk it over](page:first-talk).");
    survey(&linked).unwrap();
}

#[test]
fn a_paragraph_that_stands_twice_is_told_at_its_second_place() {
    let said = "Put the kettle on, sit down next to them, and let the silence be as long as it needs.";
    let again = "Put the kettle on, sit down next to him, and let the silence be as long as it needs.";
    let fixture = whole().with(OPENER, "A last line.", said).with(INFORMATION, "A last line.", again);
    let problems = survey(&fixture).unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:?}");
    let (first, second) = ("content/en/modules/first/10-start.md:", "content/en/modules/first/20-facts.md:");
    assert!(problems[0].starts_with(second) && problems[0].contains(first), "{problems:?}");
}

#[test]
fn what_stops_a_start_is_told_first() {
    let broken = whole().with(INFORMATION, "minutes = 3", "minutes = 9");
    assert_eq!(survey(&broken).unwrap_err(), ["content/en/modules/first/20-facts.md:8: expected minutes from 1 to 8"]);
}

#[test]
fn a_place_without_topic_or_need_is_found_by_nobody() {
    let told = "content/en/directory.toml:2: expected at least one topic and one need, or nobody finds it";
    Fixture::new().with("en/directory.toml", "topics = [\"Urgent help\"]", "topics = []").breaks(told);
    Fixture::new().with("en/directory.toml", "needs = [\"talk\"]", "needs = []").breaks(told);
}

#[test]
fn a_door_may_lead_to_several_situations() {
    let choice = |page: &str| format!("\n[[door.choice]]\ntitle = \"They hear voices\"\npage = \"{page}\"\n");
    let door = |choices: &str| {
        Fixture::new().with(
            "en/home.toml",
            "page = \"first-facts\"\ntone = \"plain\"\n",
            &format!("tone = \"plain\"\n{choices}"),
        )
    };
    let library = door(&format!("{}{}", choice("first-facts"), choice("first-plan"))).library();
    let door_of = library.door("understand").unwrap();
    assert_eq!((door_of.url.as_str(), door_of.choices.len()), ("/which/understand", 2));
    assert_eq!(door_of.pages().collect::<Vec<_>>(), ["first-facts", "first-plan"]);
    assert!(library.door("danger").is_none(), "a door to one page has nothing behind it to choose from");
    door(&choice("first-facts"))
        .breaks("content/en/home.toml:9: expected either page or path, or at least 2 [[door.choice]]");
    door(&format!("{}{}", choice("first-facts"), choice("gone")))
        .breaks("content/en/home.toml:20: no page has the id \"gone\"");
}
