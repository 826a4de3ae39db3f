//! A forgotten password.

use super::{NEW_PASSWORD, letter, sign_in};
use crate::support::{PASSWORD, TestApp};
use axum::http::StatusCode;
use domain::Role;
use std::time::Duration;

const RELATIVE: &str = "relative@northwick.test";

#[tokio::test]
async fn from_the_link_to_a_new_password() {
    for app in TestApp::every().await {
        let mut elsewhere = app.signed_in(Role::Relative).await;
        let mut browser = app.visitor();
        let page = browser.submit("/do/account/forgotten-password", &[("email", " Relative@northwick.test")]).await;
        assert!(page.text().contains("If there is an account with that address"));
        let asked = letter(&app).await;
        assert!(asked.path().starts_with("/reset/"));
        for _ in 0..2 {
            assert_eq!(browser.get(asked.path()).await.status, StatusCode::OK);
        }
        let fields = [("token", asked.token()), ("password", "northwick nhs")];
        let page = browser.submit("/do/account/reset-password", &fields).await.text();
        assert!(page.contains("This password is easy to guess") && !page.contains("northwick nhs"), "{page}");
        let fields = [("token", asked.token()), ("password", NEW_PASSWORD)];
        let done = browser.post_form("/do/account/reset-password", &fields).await;
        assert_eq!(done.location(), "/welcome?next=/account%3Fdone%3Dpassword");
        assert_eq!(letter(&app).await.subject, "Your password was changed");
        assert_eq!(elsewhere.get("/account").await.status, StatusCode::SEE_OTHER, "other devices are signed out");
        assert_eq!(app.visitor().get(asked.path()).await.status, StatusCode::GONE, "it works once");
        let late = app.visitor().post_json("/do/account/reset-password", &fields).await;
        assert_eq!(late.status, StatusCode::GONE);
        let mut fresh = app.visitor();
        assert_eq!(sign_in(&mut fresh, RELATIVE, PASSWORD).await.location(), "/sign-in");
        assert_eq!(sign_in(&mut fresh, RELATIVE, NEW_PASSWORD).await.location(), "/welcome");
    }
}

#[tokio::test]
async fn the_link_holds_for_an_hour() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    browser.post_form("/do/account/forgotten-password", &[("email", RELATIVE)]).await;
    let letter = letter(&app).await;
    app.db.clock.forward(Duration::from_secs(60 * 60 - 2));
    assert_eq!(browser.get(letter.path()).await.status, StatusCode::OK);
    app.db.clock.forward(Duration::from_secs(2));
    let gone = browser.get(letter.path()).await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(gone.text().contains("Ask for another link"));
}

#[tokio::test]
async fn a_link_of_one_trust_opens_nothing_at_another() {
    let app = TestApp::new().await;
    app.visitor().post_form("/do/account/forgotten-password", &[("email", RELATIVE)]).await;
    let letter = letter(&app).await;
    let elsewhere = app.visitor_of(crate::support::SECOND).get(letter.path()).await;
    assert_eq!(elsewhere.status, StatusCode::GONE);
}

#[tokio::test]
async fn what_is_no_address_is_said() {
    let app = TestApp::new().await;
    let page = app.visitor().submit("/do/account/forgotten-password", &[("email", "maya")]).await.text();
    assert!(page.contains("Enter an email address like name@example.org") && page.contains("value=\"maya\""));
}
