//! A phone that locks takes its session out of the cookie, and brings it back when it is unlocked.

use crate::support::{Client, TestApp};
use axum::http::StatusCode;
use domain::Role;

const SET_ASIDE: &str = "/do/phone/set-aside";
const TAKE_UP: &str = "/do/phone/take-up";

/// Somebody signed in on their own phone.
async fn on_own_phone(app: &TestApp) -> Client {
    let mut phone = app.signed_in(Role::Relative).await;
    phone.post_json("/do/account/device", &[("device", "own")]).await;
    phone
}

async fn ticket(phone: &mut Client, fields: &[(&str, &str)]) -> Option<String> {
    let answer = phone.post_json(SET_ASIDE, fields).await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.json()["ticket"].as_str().map(str::to_owned)
}

#[tokio::test]
async fn a_locked_phone_is_signed_out_until_it_is_unlocked() {
    for app in TestApp::every().await {
        let mut phone = on_own_phone(&app).await;
        let ticket = ticket(&mut phone, &[]).await.unwrap();
        assert_eq!(phone.cookie("session"), None);
        assert_eq!(phone.get("/account").await.status, StatusCode::SEE_OTHER);
        assert_eq!(phone.post_json(TAKE_UP, &[("ticket", &ticket)]).await.status, StatusCode::OK);
        assert_eq!(phone.get("/account").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_phone_that_is_not_locked_yet_stays_signed_in() {
    let app = TestApp::new().await;
    let mut phone = on_own_phone(&app).await;
    assert!(ticket(&mut phone, &[("stay", "yes")]).await.is_some());
    assert_eq!(phone.get("/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_visitor_keeps_what_they_wrote() {
    let app = TestApp::new().await;
    let mut phone = app.visitor();
    assert_eq!(ticket(&mut phone, &[]).await, None, "there is no session yet");
    let plan =
        [("page", "crisis-our-plan"), ("versions[crisis-plan-signs]", ""), ("fields[crisis-plan-signs]", "Awake")];
    phone.post_json("/do/learning/save-notes", &plan).await;
    phone.post_json("/do/account/device", &[("device", "own")]).await;
    let ticket = ticket(&mut phone, &[]).await.unwrap();
    assert!(!phone.get("/notes").await.text().contains("Awake"));
    phone.post_json(TAKE_UP, &[("ticket", &ticket)]).await;
    assert!(phone.get("/notes").await.text().contains("Awake"));
}

#[tokio::test]
async fn no_script_gets_the_session_of_a_shared_device_or_of_staff() {
    let app = TestApp::new().await;
    for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Lead, Role::Operator] {
        let mut browser = app.signed_in(role).await;
        let device = if role.is_staff() { "own" } else { "shared" };
        browser.post_json("/do/account/device", &[("device", device)]).await;
        assert_eq!(ticket(&mut browser, &[]).await, None, "{role:?}");
        assert_eq!(browser.get("/account").await.status, StatusCode::OK, "{role:?} is still signed in");
    }
}

#[tokio::test]
async fn a_session_that_is_over_does_not_come_back() {
    let app = TestApp::new().await;
    let mut phone = on_own_phone(&app).await;
    let ticket = ticket(&mut phone, &[]).await.unwrap();
    let mut other = app.signed_in(Role::Relative).await;
    other.post_form("/do/account/sign-out-everywhere", &[]).await;
    assert_eq!(phone.post_json(TAKE_UP, &[("ticket", &ticket)]).await.status, StatusCode::GONE);
    assert_eq!(phone.get("/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_ticket_is_good_at_its_own_trust_only_and_changes_nobodys_session() {
    let app = TestApp::new().await;
    let mut phone = on_own_phone(&app).await;
    let ticket = ticket(&mut phone, &[]).await.unwrap();
    let mut elsewhere = app.signed_in_at_second(Role::Relative).await;
    elsewhere.post_form("/do/account/sign-out", &[]).await;
    assert_eq!(elsewhere.post_json(TAKE_UP, &[("ticket", &ticket)]).await.status, StatusCode::GONE);
    let mut signed_in = app.signed_in(Role::Supporter).await;
    let cookie = signed_in.cookie("session").unwrap().to_owned();
    assert_eq!(signed_in.post_json(TAKE_UP, &[("ticket", &ticket)]).await.status, StatusCode::OK);
    assert_eq!(signed_in.cookie("session"), Some(cookie.as_str()));
}

#[tokio::test]
async fn the_session_of_a_locked_phone_runs_out_like_any_other() {
    let app = TestApp::new().await;
    let mut phone = on_own_phone(&app).await;
    let ticket = ticket(&mut phone, &[]).await.unwrap();
    app.db.clock.forward(std::time::Duration::from_secs(15 * 24 * 60 * 60));
    assert_eq!(phone.post_json(TAKE_UP, &[("ticket", &ticket)]).await.status, StatusCode::GONE);
}
