//! Somebody without e-mail: a card, a mobile number, a recovery code on paper, and the way back. Without texts and without JavaScript.

use super::{NEW_PASSWORD, constant_answers::seen, sign_in};
use crate::support::{Client, PASSWORD, TestApp};
use axum::http::StatusCode;
use domain::{
    Actor, Role,
    invitations::{
        Way,
        commands::cards::{self, NewCodes},
    },
};
use std::time::Duration;

const MOBILE: &str = "07700 900123";

async fn card(app: &TestApp) -> String {
    let clinician = app.northwick.account(Role::Clinician).id;
    let staff = Actor::account(app.northwick.id, clinician, Role::Clinician);
    let codes = cards::make(&app.db.db, &staff, NewCodes { way: Way::Card, count: 1, team: None }).await.unwrap();
    codes[0].plain().to_owned()
}

/// From a card to the page with the recovery code; gives back that page.
async fn join(app: &TestApp, phone: &mut Client, mobile: &str) -> String {
    let code = card(app).await;
    let page = phone.submit("/do/join/start", &[("code", &code)]).await.text();
    assert!(page.contains("Email address or mobile number"), "{page}");
    phone.submit("/do/account/sign-up", &[("email", mobile), ("password", NEW_PASSWORD)]).await;
    phone.submit("/do/account/about-you", &[("name", "Sunflower"), ("adult", "yes")]).await.text()
}

/// What is typed by whoever has the paper.
fn by_code(code: &str) -> [(&str, &str); 3] {
    [("email", "+44 7700 900123"), ("code", code), ("password", "eight green ferries at dawn")]
}

/// The code on the page.
fn paper(page: &str) -> String {
    let (_, after) = page.split_once("class=\"rt-key\">").unwrap();
    after.split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn from_a_card_to_an_account_with_a_code_on_paper_shown_once() {
    for app in TestApp::every().await {
        let mut phone = app.visitor();
        let page = join(&app, &mut phone, MOBILE).await;
        assert!(page.contains("Your recovery code") && page.contains("07700 900123"), "{page}");
        let code = paper(&page);
        assert_eq!(code.len(), 23, "{code}");
        let again = phone.get("/account/recovery-code").await;
        assert_eq!(again.header("cache-control"), "private, no-store");
        assert!(again.text().contains(&code), "there is time to print it");
        assert!(phone.get("/account").await.text().contains("07700 900123"));
        let next = phone.post_form("/do/account/kept-paper-code", &[("next", "/welcome")]).await;
        assert_eq!(next.location(), "/welcome");
        let later = phone.get("/account/recovery-code").await.text();
        assert!(!later.contains(&code) && later.contains("told us that you have kept it"), "{later}");
        assert!(app.run_jobs().await.is_empty(), "nothing is sent anywhere");
    }
}

#[tokio::test]
async fn a_code_that_was_not_put_away_is_not_shown_for_ever() {
    let app = TestApp::new().await;
    let mut phone = app.visitor();
    let code = paper(&join(&app, &mut phone, MOBILE).await);
    app.db.clock.forward(Duration::from_secs(31 * 60));
    let mut phone = app.visitor();
    sign_in(&mut phone, MOBILE, NEW_PASSWORD).await;
    let page = phone.get("/account/recovery-code").await.text();
    assert!(!page.contains(&code) && page.contains("have not told us that you kept it"));
    let page = phone.submit("/do/account/new-paper-code", &[("password", NEW_PASSWORD)]).await.text();
    assert_ne!(paper(&page), code);
}

#[tokio::test]
async fn a_forgotten_password_and_the_paper() {
    for app in TestApp::every().await {
        let mut phone = app.visitor();
        let code = paper(&join(&app, &mut phone, MOBILE).await);
        let mut other = app.visitor();
        let forgotten = other.get("/forgotten-password").await.text();
        assert!(forgotten.contains("href=\"/forgotten-password/code\""));
        let page = other.submit("/do/account/forgotten-password", &[("email", MOBILE)]).await.text();
        assert!(page.contains("Use your recovery code"), "a number leads to the paper");
        let wrong = other.submit("/do/account/paper-code", &by_code("AAAAA-AAAAA-AAAAA-AAAAA")).await.text();
        assert!(wrong.contains("do not fit together") && wrong.contains("value=\"+44 7700 900123\""), "{wrong}");
        let fresh = other.submit("/do/account/paper-code", &by_code(&code.to_lowercase())).await.text();
        assert_ne!(paper(&fresh), code);
        assert_eq!(phone.get("/account").await.status, StatusCode::SEE_OTHER, "signed out elsewhere");
        assert_eq!(other.get("/account").await.status, StatusCode::OK);
        let mut third = app.visitor();
        assert!(sign_in(&mut third, MOBILE, NEW_PASSWORD).await.location().starts_with("/sign-in"));
        assert_eq!(sign_in(&mut third, "07700900123", "eight green ferries at dawn").await.location(), "/welcome");
    }
}

#[tokio::test]
async fn the_answers_do_not_say_who_has_an_account() {
    let app = TestApp::new().await;
    join(&app, &mut app.visitor(), MOBILE).await;
    let mut all = vec![];
    for mobile in [MOBILE, "07700 900999"] {
        let mut browser = app.visitor();
        let refused = sign_in(&mut browser, mobile, PASSWORD).await;
        let page = seen(&browser.get(refused.location()).await, mobile);
        let forgotten = app.visitor().post_form("/do/account/forgotten-password", &[("email", mobile)]).await;
        let typed = [("email", mobile), ("code", "AAAAA-AAAAA"), ("password", NEW_PASSWORD)];
        let by_code = app.visitor().post_json("/do/account/paper-code", &typed).await;
        all.push((refused.status, page, forgotten.location().to_owned(), by_code.status, by_code.text()));
    }
    assert_eq!(all[0], all[1]);
}

#[tokio::test]
async fn who_signs_up_with_a_number_that_has_an_account_spends_the_code() {
    let app = TestApp::new().await;
    join(&app, &mut app.visitor(), MOBILE).await;
    let code = card(&app).await;
    let mut browser = app.visitor();
    browser.submit("/do/join/start", &[("code", &code)]).await;
    browser.submit("/do/account/sign-up", &[("email", MOBILE), ("password", NEW_PASSWORD)]).await;
    let page = browser.submit("/do/account/about-you", &[("name", "Lamp"), ("adult", "yes")]).await.words();
    assert!(page.contains("We cannot make an account with this number."), "{page}");
    assert_eq!(app.visitor().get(&format!("/join/{code}")).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn without_a_code_of_ones_own_no_number_is_offered() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/sign-up").await.text();
    assert!(!page.contains("mobile"), "anybody may sign up here, and no text can be sent");
    let mut browser = app.visitor();
    let page = browser.submit("/do/account/sign-up", &[("email", MOBILE), ("password", NEW_PASSWORD)]).await.words();
    assert!(page.contains("you need a code or card that staff gave to you alone"), "{page}");
    assert!(app.visitor().get("/sign-in").await.text().contains("Email address or mobile number"));
}
