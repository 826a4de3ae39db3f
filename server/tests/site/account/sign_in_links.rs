//! A link by mail instead of a password, as browsers and mail scanners meet it.

use super::sign_in;
use crate::support::{Client, PASSWORD, TestApp, settings};
use axum::{
    Router,
    http::{Method, StatusCode},
};
use domain::Role;
use std::time::Duration;

const RELATIVE: &str = "relative@northwick.test";
const WARNING: &str = "You did not ask for this link in this browser";

/// A browser that has asked, with the token of the letter that came.
async fn asked(app: &TestApp, email: &str) -> (Client, String) {
    let mut browser = app.visitor();
    let page = browser.submit("/do/account/sign-in-link", &[("email", email)]).await.words();
    assert!(page.contains("If there is an account with that address"));
    let letter = app.run_jobs().await.pop().unwrap();
    assert_eq!(letter.subject, "Your link to sign in");
    (browser, letter.token().to_owned())
}

#[tokio::test]
async fn a_scanner_signs_nobody_in_and_the_person_does_once() {
    for app in TestApp::every().await {
        let (mut browser, token) = asked(&app, RELATIVE).await;
        let page = format!("/sign-in/link/{token}");
        let mut scanner = app.visitor();
        for method in [Method::HEAD, Method::GET, Method::GET, Method::OPTIONS] {
            scanner.ask(method, &page).await;
        }
        assert_ne!(scanner.get("/account").await.status, StatusCode::OK);
        let shown = browser.get(&page).await;
        assert_eq!(shown.header("cache-control"), "private, no-store");
        assert!(shown.words().contains(RELATIVE) && !shown.words().contains(WARNING));
        let arrived = browser.post_form("/do/account/use-sign-in-link", &[("token", &token)]).await;
        assert_eq!(arrived.location(), "/welcome");
        assert_eq!(browser.get("/account").await.status, StatusCode::OK);
        let mut again = app.visitor();
        let gone = again.submit("/do/account/use-sign-in-link", &[("token", &token)]).await;
        assert_eq!(gone.status, StatusCode::GONE);
        assert!(gone.words().contains("Ask for another link"));
        assert_ne!(again.get("/account").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn another_browser_is_warned_and_after_a_quarter_of_an_hour_it_is_too_old() {
    let app = TestApp::new().await;
    let (_, token) = asked(&app, RELATIVE).await;
    let page = format!("/sign-in/link/{token}");
    let mut other = app.visitor();
    assert!(other.get(&page).await.words().contains(WARNING));
    let mut asking = app.visitor();
    asking.post_form("/do/account/sign-in-link", &[("email", RELATIVE)]).await;
    assert!(asking.get(&page).await.words().contains(WARNING), "it asked for another one");
    app.db.clock.forward(Duration::from_secs(15 * 60));
    assert_eq!(other.get(&page).await.status, StatusCode::GONE);
    assert_eq!(other.post_json("/do/account/use-sign-in-link", &[("token", &token)]).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn staff_still_owe_their_code() {
    let mut real = settings();
    real.server.demo = false;
    let app = TestApp::odd(real, Router::new()).await;
    let (mut browser, token) = asked(&app, "lead@northwick.test").await;
    let owes = browser.post_form("/do/account/use-sign-in-link", &[("token", &token)]).await;
    assert_eq!(owes.location(), "/sign-in/set-up");
    assert_ne!(browser.get("/staff/sign-off").await.status, StatusCode::OK);
}

#[tokio::test]
async fn without_a_password_the_pages_ask_for_none() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    sign_in(&mut browser, RELATIVE, PASSWORD).await;
    let wrong = browser.submit("/do/account/remove-password", &[("password", "wrong")]).await.words();
    assert!(wrong.contains("This is not the right password"));
    let page = browser.submit("/do/account/remove-password", &[("password", PASSWORD)]).await.words();
    assert!(page.contains("Your password is removed"), "{page}");
    for path in ["/account/email", "/account/delete", "/account/security", "/account/passkeys"] {
        let page = browser.get(path).await.words();
        assert!(!page.contains("type=\"password\"") && page.contains("You have no password"), "{path}");
    }
    assert!(browser.get("/account/password").await.words().contains("href=\"/forgotten-password\""));
    let begun = browser.post_form("/do/account/begin-passkey", &[("name", "My phone")]).await;
    assert_eq!(begun.location(), "/account/passkeys/add");
    app.db.clock.forward(Duration::from_secs(10 * 60));
    let late = browser.submit("/do/account/begin-passkey", &[("name", "My phone")]).await.words();
    assert!(late.contains("You signed in more than 10 minutes ago"), "{late}");
    let mut lead = app.signed_in(Role::Lead).await;
    assert!(!lead.get("/account/password").await.words().contains("Remove my password"), "staff keep theirs");
}
