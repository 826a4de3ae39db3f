//! Where somebody is signed in.

use crate::support::{PASSWORD, TestApp};
use axum::http::StatusCode;
use domain::Role;

#[tokio::test]
async fn a_lost_phone_is_signed_out() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in(Role::Relative).await;
    let mut lost = app.signed_in(Role::Relative).await;
    let page = browser.get("/account/devices").await.text();
    assert_eq!(page.matches("action=\"/do/account/end-device\"").count(), 1, "not this one");
    let id = page.split("name=\"device\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let mut other = app.signed_in(Role::Supporter).await;
    other.post_form("/do/account/end-device", &[("device", &id)]).await;
    assert_eq!(lost.get("/account").await.status, StatusCode::OK, "nobody else can");
    let page = browser.submit("/do/account/end-device", &[("device", &id)]).await.text();
    assert!(page.contains("That device is signed out."));
    assert_eq!(lost.get("/account").await.status, StatusCode::SEE_OTHER);
    let again = browser.post_form("/do/account/end-device", &[("device", &id)]).await;
    assert_eq!(again.location(), "/account/devices?done=device", "a second press does no harm");
    let nonsense = browser.post_form("/do/account/end-device", &[("device", "canary")]).await;
    assert_eq!(nonsense.location(), "/account/devices?done=device");
}

#[tokio::test]
async fn everywhere() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in(Role::Relative).await;
    let mut other = app.signed_in(Role::Relative).await;
    let answer = browser.post_form("/do/account/sign-out-everywhere", &[]).await;
    assert_eq!((answer.location(), answer.header("clear-site-data")), ("/signed-out", "\"cache\""));
    assert!(browser.cookie("session").is_none());
    assert_eq!(other.get("/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn whose_device_is_asked_on_a_page_of_its_own_too() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    let page = browser.get("/device?next=/modules").await.text();
    assert!(page.contains("<h1") && page.contains("Is this your own phone or computer?") && !page.contains(" checked"));
    let page = browser.submit("/do/account/device", &[("next", "/modules")]).await;
    assert!(page.text().contains("Choose whether it is your own") && page.text().contains("value=\"/modules\""));
    let answer = browser.post_form("/do/account/device", &[("device", "own"), ("next", "/modules")]).await;
    assert_eq!(answer.location(), "/modules");
    assert!(browser.get("/device").await.text().contains("value=\"own\" checked"));
    let fields = [("email", "relative@northwick.test"), ("password", PASSWORD)];
    assert_eq!(browser.post_form("/do/account/sign-in", &fields).await.location(), "/welcome");
    let page = browser.submit("/do/account/welcome", &[]).await.text();
    assert!(page.contains("Choose whether it is your own"));
}
