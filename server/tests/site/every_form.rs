//! Every form there is, on every page that has one: what it asks for, and what stands beside it.

use crate::{
    account::{letter, sign_up},
    matrix::PAGES,
    support::{Client, TestApp, trust_with_code},
};
use axum::http::StatusCode;
use domain::Role;
use tokio::sync::OnceCell;

/// The names under which anything is sent. None asks who the cared-for person is, when they were born, or for an NHS number. A
/// new one is looked at in that light before it comes here.
const NAMES: &[&str] = &[
    "adult",
    "again",
    "agreed",
    "answers",
    "bring",
    "carers",
    "changed",
    "code",
    "colours",
    "complaint",
    "contact",
    "contrast",
    "count",
    "cover",
    "day",
    "device",
    "email",
    "entry",
    "every",
    "fields",
    "free",
    "hash",
    "heading",
    "hours",
    "icon",
    "id",
    "insists_on",
    "keep",
    "kind",
    "language",
    "matters",
    "minutes",
    "movement",
    "name",
    "need",
    "new_password",
    "next",
    "nudges",
    "number",
    "other",
    "own",
    "owner",
    "page",
    "paper",
    "passphrase",
    "password",
    "people",
    "reason",
    "report",
    "rows",
    "said",
    "since",
    "source",
    "spacing",
    "team",
    "text",
    "ticks",
    "title",
    "topic",
    "until",
    "username",
    "weekly",
    "words",
];
/// Made by the program, not typed.
const HIDDEN: &[&str] = &[
    "allow",
    "batch",
    "credential",
    "from",
    "invitation",
    "item",
    "kind",
    "moment",
    "number",
    "oldest",
    "open",
    "passkey",
    "position",
    "request",
    "shelf",
    "target",
    "token",
    "versions",
];

/// A form with the page around it.
struct Form {
    place: String,
    page: String,
    form: String,
}

impl Form {
    /// The controls in it, each from its tag's name to the end of the tag.
    fn controls(&self) -> Vec<&str> {
        let tags = ["<input", "<textarea", "<select"];
        let starts = tags.iter().flat_map(|tag| self.form.match_indices(tag));
        let mut found: Vec<(usize, &str)> =
            starts.map(|(at, _)| (at, self.form[at + 1..].split('>').next().unwrap())).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, tag)| tag).collect()
    }

    /// Whether it takes something that a person types or chooses. What stands in an address is looked up and kept nowhere.
    fn takes_data(&self) -> bool {
        let asks = self.form.split('>').next().unwrap().contains("method=\"get\"");
        !asks && self.controls().iter().any(|tag| !is_hidden(tag))
    }

    fn main(&self) -> &str {
        let (_, after) = self.page.split_once("<main").unwrap();
        after.split_once("</main>").unwrap().0
    }
}

fn is_hidden(tag: &str) -> bool {
    tag.contains("type=\"hidden\"") || tag.ends_with(" hidden")
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {name}=\"")).map(|(_, rest)| rest.split('"').next().unwrap())
}

/// The forms of a page, but for signing out, which stands in every header.
fn forms(place: &str, page: &str) -> Vec<Form> {
    let starts = page.match_indices("<form").map(|(at, _)| &page[at..page[at..].find("</form>").unwrap() + at]);
    let others = starts.filter(|form| !form.contains("/do/account/sign-out\""));
    others.map(|form| Form { place: place.to_owned(), page: page.to_owned(), form: form.to_owned() }).collect()
}

async fn add(found: &mut Vec<Form>, browser: &mut Client, who: &str, path: &str) {
    let answer = browser.get(path).await;
    if answer.status == StatusCode::OK {
        found.extend(forms(&format!("{path} ({who})"), &answer.text()));
    }
}

/// Found once for all tests here: it takes asking for every page.
static FORMS: OnceCell<Vec<Form>> = OnceCell::const_new();

/// All forms: of every page of the matrix and of the content as three people see them, and those on the way to an account.
async fn every_form() -> &'static [Form] {
    FORMS.get_or_init(found_forms).await
}

async fn found_forms() -> Vec<Form> {
    let app = TestApp::new().await;
    let mut found = vec![];
    let people = [
        ("visitor", app.visitor()),
        ("relative", app.signed_in(Role::Relative).await),
        ("clinician", app.signed_in(Role::Clinician).await),
    ];
    let content: Vec<String> = app.state.toolkit.library.pages().map(|page| page.url.clone()).collect();
    // `/design-system` shows examples of fields; it takes nothing.
    let pages = PAGES.iter().map(|(_, path, _)| *path).filter(|path| *path != "/design-system");
    let paths: Vec<&str> = pages.chain(content.iter().map(String::as_str)).collect();
    for (who, mut browser) in people {
        for path in &paths {
            add(&mut found, &mut browser, who, path).await;
        }
    }
    on_the_way(&app, &mut found).await;
    found
}

/// The second page of a sign-up, its link in another browser, what is asked afterwards, and a forgotten password.
async fn on_the_way(app: &TestApp, found: &mut Vec<Form>) {
    let mut browser = app.visitor();
    let plan =
        [("page", "crisis-our-plan"), ("versions[crisis-plan-signs]", ""), ("fields[crisis-plan-signs]", "Awake")];
    browser.post_form("/do/learning/save-notes", &plan).await;
    sign_up(app, &mut browser, "maya@example.org", "Sunflower").await;
    add(found, &mut browser, "signing up", "/sign-up/about-you").await;
    add(found, &mut browser, "signing up", "/sign-up/check-email").await;
    let letter_to_maya = letter(app).await;
    add(found, &mut app.visitor(), "another browser", letter_to_maya.path()).await;
    browser.post_form("/do/account/confirm", &[("token", letter_to_maya.token())]).await;
    app.run_jobs().await;
    add(found, &mut browser, "new", "/welcome").await;
    add(found, &mut browser, "new", "/welcome/delete").await;
    let mut forgetful = app.visitor();
    forgetful.post_form("/do/account/forgotten-password", &[("email", "relative@northwick.test")]).await;
    let link = letter(app).await;
    add(found, &mut forgetful, "forgetful", link.path()).await;
    trust_with_code(app, "code.test").await;
    add(found, &mut app.visitor_of("code.test"), "with a code", "/sign-up").await;
}

#[tokio::test]
async fn the_privacy_notice_is_linked_beside_every_form_that_takes_data() {
    let forms = every_form().await;
    let taking: Vec<&Form> = forms.iter().filter(|form| form.takes_data()).collect();
    assert!(taking.len() > 25, "only {} forms were found", taking.len());
    for page in [
        "/sign-in (visitor)",
        "/sign-up/about-you",
        "/welcome (new)",
        "/reset/",
        "/confirm/",
        "/account/delete (relative)",
    ] {
        assert!(taking.iter().any(|form| form.place.starts_with(page)), "the form of {page} was not found");
    }
    let without =
        taking.iter().filter(|form| !form.main().contains("href=\"/privacy\"")).map(|form| form.place.as_str());
    assert_eq!(without.collect::<Vec<_>>(), Vec::<&str>::new());
}

#[tokio::test]
async fn no_form_asks_who_the_cared_for_person_is() {
    let mut unknown = vec![];
    for form in every_form().await {
        for tag in form.controls() {
            let name =
                attribute(tag, "name").unwrap_or_else(|| panic!("a field without a name on {}: {tag}", form.place));
            let name = name.split('[').next().unwrap();
            let known = NAMES.contains(&name) || HIDDEN.contains(&name) && is_hidden(tag);
            if !known {
                unknown.push(format!("{}: {name}", form.place));
            }
        }
    }
    assert_eq!(unknown, Vec::<String>::new());
}

#[tokio::test]
async fn free_text_stands_under_words_that_ask_for_no_names() {
    let mut exercises = 0;
    for form in every_form().await {
        for tag in form.controls() {
            match attribute(tag, "name").unwrap_or_default().split('[').next().unwrap() {
                "fields" | "own" if !is_hidden(tag) => {
                    let (before, _) = form.main().split_once("<form id=\"exercise\"").unwrap();
                    assert!(before.contains("You do not need to use names."), "{}", form.place);
                    exercises += 1;
                }
                "name" => {
                    let id = attribute(tag, "aria-describedby").unwrap_or_default().split(' ').next().unwrap();
                    let hint = form.form.split(&format!("id=\"{id}\"")).nth(1).unwrap();
                    assert!(hint.contains("Do not use your own name, or the name of the person you care about."));
                }
                "text" if tag.starts_with("textarea") => {
                    let id = attribute(tag, "aria-describedby").unwrap_or_default().split(' ').next().unwrap();
                    let hint = form.form.split(&format!("id=\"{id}\"")).nth(1).unwrap();
                    assert!(hint.contains("Do not write about your own situation"), "{}", form.place);
                }
                "complaint" | "other" => assert!(form.form.contains("You do not need to use names.")),
                "rows" => assert!(form.form.contains("Do not put in names or anything else.")),
                // What is searched for is kept nowhere.
                "words" if form.form.contains("/do/search/") => {}
                "words" => assert!(form.form.contains("You do not need to use names."), "{}", form.place),
                _ => assert!(
                    !tag.starts_with("textarea") || is_hidden(tag),
                    "free text without a hint: {} {tag}",
                    form.place
                ),
            }
        }
    }
    assert!(exercises > 10, "only {exercises} fields of exercises were found");
}
