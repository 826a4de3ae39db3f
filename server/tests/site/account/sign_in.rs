//! Signing in and out.

use super::{NEW_PASSWORD, sign_in};
use crate::support::{Client, PASSWORD, TestApp, settings};
use axum::http::StatusCode;
use domain::Role;
use std::time::Duration;

const RELATIVE: &str = "relative@northwick.test";

#[tokio::test]
async fn in_and_out() {
    for app in TestApp::every().await {
        let mut browser = app.visitor();
        assert!(!browser.get("/sign-in").await.text().contains("There is a problem"));
        let wrong = sign_in(&mut browser, RELATIVE, NEW_PASSWORD).await;
        assert_eq!(wrong.location(), "/sign-in");
        let before = browser.cookie("session").unwrap().to_owned();
        let page = browser.get("/sign-in").await.text();
        assert!(page.contains(&format!("value=\"{RELATIVE}\"")) && !page.contains(NEW_PASSWORD));
        assert!(page.contains("<title>Error: Sign in - "));

        let right = sign_in(&mut browser, RELATIVE, PASSWORD).await;
        assert_eq!(right.location(), "/welcome");
        assert_ne!(browser.cookie("session").unwrap(), before);
        let mut thief = app.visitor();
        thief.set_cookie("session", &before);
        assert!(thief.get("/account").await.location().starts_with("/sign-in"), "the old session is dead");

        let signed_in = browser.cookie("session").unwrap().to_owned();
        let out = browser.post_form("/do/account/sign-out", &[]).await;
        assert_eq!(out.location(), "/signed-out");
        assert_eq!(out.header("clear-site-data"), "\"cache\"");
        assert!(browser.cookie("session").is_none() && browser.cookie("device").is_some());
        assert!(browser.get("/signed-out").await.text().contains("You are signed out"));
        thief.set_cookie("session", &signed_in);
        assert!(thief.get("/account").await.location().starts_with("/sign-in"));
        let twice = browser.post_form("/do/account/sign-out", &[]).await;
        assert_eq!(twice.location(), "/signed-out", "a second press does no harm");
    }
}

#[tokio::test]
async fn it_leads_on_to_own_pages_only() {
    let app = TestApp::new().await;
    for (next, leads) in [
        ("/modules", "/welcome?next=/modules"),
        ("/modules?a=b&c", "/welcome?next=/modules%3Fa%3Db%26c"),
        ("//elsewhere.org", "/welcome"),
        ("https://elsewhere.org", "/welcome"),
        ("/\\elsewhere.org", "/welcome"),
        ("javascript:alert(1)", "/welcome"),
        ("/a\r\nset-cookie: x=y", "/welcome"),
    ] {
        let fields = [("email", RELATIVE), ("password", PASSWORD), ("next", next)];
        let answer = app.visitor().post_form("/do/account/sign-in", &fields).await;
        assert_eq!(answer.location(), leads, "{next}");
    }
    let mut browser = app.visitor();
    let fields = [("email", RELATIVE), ("password", PASSWORD), ("next", "/modules?a=b&c")];
    let page = browser.submit("/do/account/sign-in", &fields).await.text();
    assert!(page.contains("name=\"next\" value=\"/modules?a=b&amp;c\""), "{page}");
    let fields = [("device", "shared"), ("next", "/modules?a=b&c")];
    assert_eq!(browser.post_form("/do/account/welcome", &fields).await.location(), "/modules?a=b&c");
    let fields = [("device", "shared"), ("next", "//elsewhere.org")];
    assert_eq!(browser.post_form("/do/account/welcome", &fields).await.location(), "/");
    assert_eq!(browser.get("/sign-in?next=//elsewhere.org").await.location(), "/account");
}

#[tokio::test]
async fn pages_of_the_account_ask_to_sign_in_and_lead_back() {
    let app = TestApp::new().await;
    for page in ["", "/name", "/email", "/password", "/devices", "/export", "/export/read", "/delete"] {
        let answer = app.visitor().get(&format!("/account{page}")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.location(), format!("/sign-in?next=/account{page}"));
    }
    let file = app.visitor().get("/account/export/data.json").await;
    assert_eq!(file.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn staff_sign_in_with_a_password_alone_in_a_demonstration_only() {
    let demo = TestApp::new().await;
    let mut browser = demo.visitor();
    let answer = sign_in(&mut browser, "lead@northwick.test", PASSWORD).await;
    assert_eq!(answer.location(), "/", "their sessions are short: nothing to ask");
    let mut real = settings();
    real.server.demo = false;
    let app = TestApp::odd(real, axum::Router::new()).await;
    for role in ["supporter", "clinician", "lead", "operator"] {
        let mut browser = app.visitor();
        let email = format!("{role}@northwick.test");
        assert_eq!(sign_in(&mut browser, &email, PASSWORD).await.location(), "/sign-in/set-up", "{role}");
        assert!(browser.get("/account").await.location().starts_with("/sign-in"), "{role}");
        let account = browser.post_json("/do/account/name", &[("name", "Somebody else")]).await;
        assert_eq!(account.status, StatusCode::UNAUTHORIZED, "{role}");
    }
    let mut browser = app.visitor();
    assert_eq!(sign_in(&mut browser, RELATIVE, PASSWORD).await.location(), "/welcome");
}

/// A stranger somewhere else.
async fn guess(stranger: &mut Client) -> StatusCode {
    let fields = [("email", RELATIVE), ("password", "wrong words again")];
    stranger.post_json("/do/account/sign-in", &fields).await.status
}

#[tokio::test]
async fn a_thousand_wrong_tries_and_then_the_right_person() {
    for app in TestApp::every().await {
        let mut own = app.visitor();
        sign_in(&mut own, RELATIVE, PASSWORD).await;
        own.post_form("/do/account/sign-out", &[]).await;
        let mut slowed = 0;
        for number in 0..1000_u16 {
            let [high, low] = number.to_be_bytes();
            let mut stranger = app.visitor().with_address([10, 0, high, low]);
            slowed += usize::from(guess(&mut stranger).await == StatusCode::TOO_MANY_REQUESTS);
        }
        assert_eq!(slowed, 990);
        let mut unknown = app.visitor();
        sign_in(&mut unknown, RELATIVE, PASSWORD).await;
        let page = unknown.get("/sign-in").await.text();
        assert!(page.contains("That was too many tries. Wait 15 minutes and try again."));
        assert_eq!(sign_in(&mut own, RELATIVE, PASSWORD).await.location(), "/welcome");

        app.db.clock.forward(Duration::from_secs(15 * 60));
        assert_eq!(sign_in(&mut unknown, RELATIVE, PASSWORD).await.location(), "/welcome");
    }
}

#[tokio::test]
async fn sessions_end_when_decision_11_says() {
    const MINUTE: u64 = 60;
    const DAY: u64 = 24 * 60 * 60;
    let app = TestApp::new().await;
    for (role, device, seconds) in
        [(Role::Relative, "own", 14 * DAY), (Role::Relative, "shared", 30 * MINUTE), (Role::Lead, "own", 30 * MINUTE)]
    {
        let mut browser = app.visitor();
        let email = format!("{}@northwick.test", if role == Role::Lead { "lead" } else { "relative" });
        sign_in(&mut browser, &email, PASSWORD).await;
        browser.post_form("/do/account/device", &[("device", device)]).await;
        app.db.clock.forward(Duration::from_secs(seconds - 1));
        let mut twin = browser.clone();
        assert_eq!(twin.get("/account").await.status, StatusCode::OK, "{role:?} {device}");
        app.db.clock.forward(Duration::from_secs(seconds));
        assert_eq!(browser.get("/account").await.status, StatusCode::SEE_OTHER, "{role:?} {device}");
    }
}

#[tokio::test]
async fn on_https_the_cookies_are_bound_to_the_host() {
    let mut secure = settings();
    secure.server.public_scheme = server::config::Scheme::Https;
    let app = TestApp::odd(secure, axum::Router::new()).await;
    let answer = sign_in(&mut app.visitor(), RELATIVE, PASSWORD).await;
    let cookies: Vec<&str> = answer.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap()).collect();
    assert_eq!(cookies.len(), 2);
    for (cookie, name) in cookies.iter().zip(["__Host-device=", "__Host-session="]) {
        assert!(cookie.starts_with(name), "{cookie}");
        assert!(cookie.ends_with("; HttpOnly; SameSite=Lax; Secure") && cookie.contains("; Path=/;"), "{cookie}");
    }
}

#[tokio::test]
async fn one_network_cannot_try_every_address() {
    let app = TestApp::new().await;
    let here = || app.visitor().with_address([10, 0, 0, 1]);
    let mut last = StatusCode::OK;
    for number in 0..101 {
        // Ten tries at an address are looked into: spread out, so that the network's limit is what is met.
        let email = format!("nobody{}@northwick.test", number / 50);
        let fields = [("email", email.as_str()), ("password", NEW_PASSWORD)];
        last = here().post_json("/do/account/sign-in", &fields).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    let fields = [("email", RELATIVE), ("password", PASSWORD)];
    let refused = here().post_json("/do/account/sign-in", &fields).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    let elsewhere = app.visitor().with_address([10, 0, 0, 2]).post_json("/do/account/sign-in", &fields).await;
    assert_eq!(elsewhere.status, StatusCode::OK);
}
