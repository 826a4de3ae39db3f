//! Codes besides the password, as a browser without JavaScript meets them: a site that is no demonstration.

use super::sign_in;
use crate::support::{Client, PASSWORD, TestApp, sealer, settings};
use axum::{Router, http::StatusCode};
use domain::{Role, account::commands::second_factor::key_to_show, account::second_factor::codes::code_at};
use std::time::Duration;

const LEAD: &str = "lead@northwick.test";

/// A site where staff need a code.
async fn real_site() -> TestApp {
    let mut real = settings();
    real.server.demo = false;
    TestApp::odd(real, Router::new()).await
}

/// The key the page shows to this account.
async fn key(app: &TestApp, role: Role) -> Vec<u8> {
    let account = app.northwick.account(role).id;
    key_to_show(&app.db.db, Some(&sealer()), account).await.unwrap().unwrap()
}

fn code(app: &TestApp, key: &[u8]) -> String {
    code_at(key, app.db.db.now())
}

/// A lead on their way in, with the app set up: browser, key, the page of recovery codes.
async fn set_up(app: &TestApp) -> (Client, Vec<u8>, String) {
    let mut browser = app.visitor();
    let owes = sign_in(&mut browser, LEAD, PASSWORD).await;
    assert_eq!(owes.location(), "/sign-in/set-up");
    let key = key(app, Role::Lead).await;
    let page = browser.submit("/do/account/first-code", &[("code", &code(app, &key))]).await;
    (browser, key, page.words())
}

#[tokio::test]
async fn staff_set_up_codes_on_their_way_in() {
    let app = real_site().await;
    let mut browser = app.visitor();
    assert_eq!(sign_in(&mut browser, LEAD, PASSWORD).await.location(), "/sign-in/set-up");
    for path in ["/account", "/staff/sign-off", "/account/security"] {
        let closed = browser.get(path).await;
        assert!(!closed.status.is_success(), "{path} with a password alone");
    }
    let page = browser.get("/sign-in/set-up").await;
    assert_eq!(page.header("cache-control"), "private, no-store");
    let page = page.words();
    assert!(page.contains("<svg viewBox") && page.contains("rt-key"), "picture and letters");
    let wrong = browser.submit("/do/account/first-code", &[("code", "000000")]).await.words();
    assert!(wrong.contains("There is a problem") && wrong.contains("This code is not right"));
    let key = key(&app, Role::Lead).await;
    let page = browser.submit("/do/account/first-code", &[("code", &code(&app, &key))]).await.words();
    assert!(page.contains("Your recovery codes"), "{page}");
    assert_eq!(page.matches("rt-key").count(), 10);
    assert_eq!(browser.get("/staff/sign-off").await.status, StatusCode::OK);
    assert!(
        browser.get("/account/security/codes").await.words().contains("Your recovery codes"),
        "a reload shows them"
    );
    app.db.clock.forward(Duration::from_secs(10 * 60));
    assert_eq!(browser.get("/account/security/codes").await.location(), "/account/security", "then no more");
}

#[tokio::test]
async fn the_next_sign_in_asks_for_a_code_and_leads_on() {
    let app = real_site().await;
    let (_, key, page) = set_up(&app).await;
    app.db.clock.forward(Duration::from_secs(30));
    let mut browser = app.visitor();
    let fields = [("email", LEAD), ("password", PASSWORD), ("next", "/staff/sign-off")];
    let owes = browser.post_form("/do/account/sign-in", &fields).await;
    assert_eq!(owes.location(), "/sign-in/code?next=/staff/sign-off");
    assert!(browser.get(owes.location()).await.words().contains("Type your code"));
    let fields = [("code", code(&app, &key)), ("next", "/staff/sign-off".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(browser.post_form("/do/account/second-step", &fields).await.location(), "/staff/sign-off");
    assert_eq!(browser.get("/staff/sign-off").await.status, StatusCode::OK);

    let recovery = page.split("rt-key\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let mut paper = app.visitor();
    sign_in(&mut paper, LEAD, PASSWORD).await;
    assert_eq!(paper.post_form("/do/account/second-step", &[("code", &recovery)]).await.location(), "/");
    let letters = app.run_jobs().await;
    assert!(letters.iter().any(|letter| letter.subject == "A recovery code was used"));
    for letter in &letters {
        assert!(!letter.text.contains(&recovery), "no code in a letter");
    }
}

#[tokio::test]
async fn a_code_too_late_leads_back_to_the_password_with_the_address_kept() {
    let app = real_site().await;
    let mut browser = app.visitor();
    sign_in(&mut browser, LEAD, PASSWORD).await;
    let key = key(&app, Role::Lead).await;
    app.db.clock.forward(Duration::from_secs(11 * 60));
    let late = browser.post_form("/do/account/first-code", &[("code", &code(&app, &key))]).await;
    assert_eq!(late.location(), "/sign-in");
    assert!(browser.get("/sign-in").await.words().contains("Some time has passed since you typed your password"));
    assert_eq!(browser.get("/sign-in/set-up").await.location(), "/sign-in");
}

#[tokio::test]
async fn a_relative_sets_codes_up_and_does_without_them_again() {
    for app in TestApp::every().await {
        let mut browser = app.signed_in(Role::Relative).await;
        assert!(browser.get("/account/security").await.words().contains("Your password alone signs you in"));
        let wrong = browser.submit("/do/account/begin-code-app", &[("password", "wrong")]).await.words();
        assert!(wrong.contains("There is a problem"));
        let page = browser.submit("/do/account/begin-code-app", &[("password", PASSWORD)]).await.words();
        assert!(page.contains("Give the app this key"), "{page}");
        let key = key(&app, Role::Relative).await;
        let page = browser.submit("/do/account/confirm-code-app", &[("code", &code(&app, &key))]).await.words();
        assert!(page.contains("Your recovery codes"), "{page}");
        assert!(browser.get("/account/security").await.words().contains("You have 10 recovery codes left"));
        let page = browser.submit("/do/account/remove-code-app", &[("password", PASSWORD)]).await.words();
        assert!(page.contains("Signing in no longer asks for a code"));
        let mut subjects: Vec<String> = app.run_jobs().await.into_iter().map(|letter| letter.subject).collect();
        subjects.sort_unstable_by(|one, other| other.cmp(one));
        assert_eq!(subjects, ["Signing in now asks for a code", "Signing in no longer asks for a code"]);
    }
}

#[tokio::test]
async fn a_code_owed_at_one_trust_is_not_known_at_another() {
    let app = real_site().await;
    let mut browser = app.visitor();
    sign_in(&mut browser, LEAD, PASSWORD).await;
    let mut elsewhere = app.visitor_of(crate::support::SECOND);
    elsewhere.set_cookie("session", browser.cookie("session").unwrap());
    assert_eq!(elsewhere.get("/sign-in/set-up").await.location(), "/sign-in");
}

#[tokio::test]
async fn without_a_key_staff_are_told_whom_to_ask() {
    let mut app = real_site().await;
    app.state.toolkit.sealer = None;
    app.router = server::router(app.state.clone());
    let mut browser = app.visitor();
    let fields = [("email", LEAD), ("password", PASSWORD)];
    let page = browser.submit("/do/account/sign-in", &fields).await.words();
    assert!(page.contains("this site cannot keep the key for it yet"), "{page}");
    let mut relative = app.signed_in(Role::Relative).await;
    assert!(relative.get("/account/security").await.words().contains("This site cannot use codes yet"));
}
