//! Passkeys as the pages and forms carry them: what a script fills in is a plain form field.

use super::sign_in;
use crate::support::{Answer, Client, NORTHWICK, PASSWORD, SECOND, TestApp, settings};
use axum::{Router, http::StatusCode};
use domain::{Role, testing::soft_passkey::SoftPasskey};

const ORIGIN: &str = "http://northwick.test";
const REFUSED: &str = "This passkey was not accepted";

/// What the page gives the browser to ask for.
fn options(page: &Answer) -> String {
    let text = page.text();
    let (_, rest) = text.split_once("data-options=\"").expect("a question to the browser");
    rest.split_once('"')
        .unwrap()
        .0
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

/// A passkey kept for whoever is signed in here.
async fn add(browser: &mut Client) -> SoftPasskey {
    let fields = [("name", "My phone"), ("password", PASSWORD)];
    let page = browser.submit("/do/account/begin-passkey", &fields).await;
    let (device, answer) = SoftPasskey::create(&options(&page), ORIGIN, 5, |_| {});
    let page = browser.submit("/do/account/add-passkey", &[("credential", &answer)]).await;
    assert!(page.words().contains("Your passkey is added"), "{}", page.words());
    device
}

/// A browser that stands before the question.
async fn asked(app: &TestApp, host: &str, next: &str) -> (Client, String) {
    let mut browser = app.visitor_of(host);
    let page = browser.submit("/do/account/begin-passkey-sign-in", &[("next", next)]).await;
    let options = options(&page);
    (browser, options)
}

#[tokio::test]
async fn from_the_account_page_to_a_sign_in_without_a_password_and_back() {
    for app in TestApp::every().await {
        let mut browser = app.signed_in(Role::Relative).await;
        let wrong =
            browser.submit("/do/account/begin-passkey", &[("name", "My old phone"), ("password", "wrong")]).await;
        assert!(wrong.words().contains("There is a problem") && wrong.words().contains("My old phone"));
        let mut device = add(&mut browser).await;
        let (mut elsewhere, options) = asked(&app, NORTHWICK, "/plans").await;
        let answer = device.get(&options, ORIGIN, |_| {});
        let fields = [("credential", answer.as_str()), ("next", "/plans")];
        let arrived = elsewhere.post_form("/do/account/passkey-sign-in", &fields).await;
        assert_eq!(arrived.location(), "/welcome?next=/plans");
        assert_eq!(elsewhere.get("/account").await.status, StatusCode::OK);

        let page = browser.get("/account/passkeys").await.text();
        let (_, rest) = page.split_once("href=\"/account/passkeys/").unwrap();
        let id = rest.split_once('"').unwrap().0.to_owned();
        assert!(browser.get(&format!("/account/passkeys/{id}")).await.words().contains("Remove My phone?"));
        let mut other = app.signed_in(Role::Supporter).await;
        assert_eq!(other.get(&format!("/account/passkeys/{id}")).await.status, StatusCode::NOT_FOUND);
        let fields = [("passkey", id.as_str()), ("password", PASSWORD)];
        let page = browser.submit("/do/account/remove-passkey", &fields).await.words();
        assert!(page.contains("That passkey is removed") && page.contains("You have no passkeys yet"));
        let mut subjects: Vec<String> = app.run_jobs().await.into_iter().map(|letter| letter.subject).collect();
        subjects.sort_unstable();
        assert_eq!(subjects, ["A passkey was added", "A passkey was removed"]);
    }
}

#[tokio::test]
async fn an_answer_sent_again_or_to_another_trust_signs_nobody_in() {
    let app = TestApp::new().await;
    let mut device = add(&mut app.signed_in(Role::Relative).await).await;
    let (mut browser, question) = asked(&app, NORTHWICK, "").await;
    let mut copy = browser.clone();
    let answer = device.get(&question, ORIGIN, |_| {});
    let fields = [("credential", answer.as_str())];
    browser.post_form("/do/account/passkey-sign-in", &fields).await;
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
    let again = copy.post_json("/do/account/passkey-sign-in", &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let (mut later, _) = asked(&app, NORTHWICK, "").await;
    let page = later.submit("/do/account/passkey-sign-in", &fields).await.words();
    assert!(page.contains(REFUSED) && page.contains("Sign in with your password"), "{page}");

    for origin in [ORIGIN, "http://second.test"] {
        let (mut there, question) = asked(&app, SECOND, "").await;
        assert!(question.contains("\"second.test\""), "each trust asks for its own host");
        let answer = device.get(&question, origin, |_| {});
        let page = there.submit("/do/account/passkey-sign-in", &[("credential", &answer)]).await.words();
        assert!(page.contains(REFUSED), "{page}");
        assert_ne!(there.get("/account").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn without_a_script_the_pages_say_what_works_instead() {
    let app = TestApp::new().await;
    let (mut browser, _) = asked(&app, NORTHWICK, "").await;
    let page = browser.get("/sign-in/passkey").await;
    assert_eq!(page.header("cache-control"), "private, no-store");
    let page = page.words();
    assert!(page.contains("Passkeys do not work here") && page.contains("/pkg/passkeys.js"), "{page}");
    let form = page.split("<form").find(|form| form.contains("data-passkey=\"get\"")).unwrap();
    assert!(form.split_once('>').unwrap().0.contains("hidden"), "shown by the script only");
    for way in ["href=\"/sign-in\"", "href=\"/sign-in/link\""] {
        assert!(page.contains(way), "{way}");
    }
}

#[tokio::test]
async fn staff_sign_in_with_a_passkey_alone_where_a_password_alone_is_not_enough() {
    let mut real = settings();
    real.server.demo = false;
    let app = TestApp::odd(real, Router::new()).await;
    let mut browser = app.signed_in(Role::Lead).await;
    let mut device = add(&mut browser).await;
    let fields = [("email", "lead@northwick.test"), ("password", PASSWORD), ("next", "/staff/sign-off")];
    let mut home = app.visitor();
    let owes = home.post_form("/do/account/sign-in", &fields).await;
    assert_eq!(owes.location(), "/sign-in/passkey?next=/staff/sign-off");
    for page in ["/sign-in/code", "/sign-in/set-up"] {
        assert_eq!(home.get(page).await.location(), "/sign-in/passkey");
    }
    assert_ne!(home.get("/staff/sign-off").await.status, StatusCode::OK);
    let begun = home.submit("/do/account/begin-passkey-sign-in", &[("next", "/staff/sign-off")]).await;
    let answer = device.get(&options(&begun), ORIGIN, |_| {});
    let fields = [("credential", answer.as_str()), ("next", "/staff/sign-off")];
    assert_eq!(home.post_form("/do/account/passkey-sign-in", &fields).await.location(), "/staff/sign-off");
    assert_eq!(home.get("/staff/sign-off").await.status, StatusCode::OK);
    let page = browser.get("/account/passkeys").await.text();
    let id = page.split_once("href=\"/account/passkeys/").unwrap().1.split_once('"').unwrap().0.to_owned();
    let fields = [("passkey", id.as_str()), ("password", PASSWORD)];
    let kept = browser.post_json("/do/account/remove-passkey", &fields).await;
    assert_eq!(kept.status, StatusCode::FORBIDDEN);
    let page = browser.submit("/do/account/remove-passkey", &fields).await.words();
    assert!(page.contains("This is your only second step"), "{page}");
}

#[tokio::test]
async fn the_sign_in_page_leads_there_and_a_signed_in_person_needs_no_question() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    let page = browser.get("/sign-in").await.words();
    assert!(page.contains("Use a passkey") && page.contains("Sign in with a link by email"));
    sign_in(&mut browser, "relative@northwick.test", PASSWORD).await;
    assert_eq!(browser.get("/sign-in/passkey").await.location(), "/account");
}
