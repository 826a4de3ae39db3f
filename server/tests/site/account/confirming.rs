//! The link in the sign-up's letter.

use super::{NEW_PASSWORD, letter, sign_up};
use crate::support::{PASSWORD, TestApp};
use axum::http::StatusCode;
use std::time::Duration;

const EMAIL: &str = "maya@example.org";

#[tokio::test]
async fn a_scanners_visit_uses_nothing_up_and_leaves_nothing_behind() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    sign_up(&app, &mut browser, EMAIL, "Sunflower").await;
    let letter = letter(&app).await;
    for _ in 0..2 {
        let page = app.visitor().get(letter.path()).await;
        assert_eq!((page.status, page.header("cache-control")), (StatusCode::OK, "private, no-store"));
        assert_eq!(page.header("set-cookie"), "");
    }
    let confirmed = browser.post_form("/do/account/confirm", &[("token", letter.token())]).await;
    assert_eq!(confirmed.location(), "/welcome");
    let scanner = app.visitor().get(letter.path()).await;
    assert_eq!(scanner.status, StatusCode::GONE, "nothing was kept of the page");
}

#[tokio::test]
async fn another_browser_is_asked_for_the_password() {
    let app = TestApp::new().await;
    let mut phone = app.visitor();
    sign_up(&app, &mut phone, EMAIL, "Sunflower").await;
    let letter = letter(&app).await;
    let mut other = app.visitor();
    let page = other.get(letter.path()).await.text();
    assert!(page.contains("type=\"password\"") && page.contains("You signed up in another browser"));
    let page = other.submit("/do/account/confirm", &[("token", letter.token())]).await.text();
    assert!(page.contains("Enter your password"));
    let fields = [("token", letter.token()), ("password", PASSWORD)];
    let page = other.submit("/do/account/confirm", &fields).await.text();
    assert!(page.contains("This is not the right password") && !page.contains(PASSWORD));
    let fields = [("token", letter.token()), ("password", NEW_PASSWORD)];
    assert_eq!(other.post_form("/do/account/confirm", &fields).await.location(), "/welcome");
}

#[tokio::test]
async fn used_twice_it_says_what_to_do() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    sign_up(&app, &mut browser, EMAIL, "Sunflower").await;
    let letter = letter(&app).await;
    browser.post_form("/do/account/confirm", &[("token", letter.token())]).await;
    let again = browser.submit("/do/account/confirm", &[("token", letter.token())]).await;
    assert_eq!(again.location(), "/welcome", "one's own second press leads on");
    let stranger = app.visitor().get(letter.path()).await;
    assert_eq!(stranger.status, StatusCode::GONE);
    assert!(stranger.text().contains("your account is ready: sign in"));
}

#[tokio::test]
async fn after_a_day_it_is_too_old() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    sign_up(&app, &mut browser, EMAIL, "Sunflower").await;
    let letter = letter(&app).await;
    app.db.clock.forward(Duration::from_secs(24 * 60 * 60));
    assert_eq!(browser.get(letter.path()).await.status, StatusCode::GONE);
    let late = browser.post_json("/do/account/confirm", &[("token", letter.token())]).await;
    assert_eq!((late.status, late.json()["Refused"]["codes"][0].as_str()), (StatusCode::GONE, Some("link-gone")));
}

#[tokio::test]
async fn what_was_typed_instead_of_a_token_goes_into_no_address() {
    let app = TestApp::new().await;
    for path in ["confirm", "reset-password", "confirm-email"] {
        let fields = [("token", "canary words"), ("password", NEW_PASSWORD)];
        let answer = app.visitor().post_form(&format!("/do/account/{path}"), &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(!answer.location().contains("canary"), "{}", answer.location());
    }
}
