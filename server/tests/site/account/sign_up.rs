//! Two short pages, then a link.

use super::{NEW_PASSWORD, letter, sign_up};
use crate::support::{TestApp, trust_with_code};
use axum::http::StatusCode;
use domain::account::commands::join_codes;
use std::time::Duration;

const EMAIL: &str = "maya@example.org";

#[tokio::test]
async fn from_the_first_page_to_the_account() {
    for app in TestApp::every().await {
        let mut browser = app.visitor();
        let first = browser.get("/sign-up").await;
        assert_eq!(first.status, StatusCode::OK);
        assert!(first.text().contains("Create your account") && first.text().contains("Page 1 of 2"));
        assert!(browser.cookie("session").is_none(), "looking sets no cookie");
        let check = sign_up(&app, &mut browser, EMAIL, "Sunflower").await;
        assert!(check.text().contains(EMAIL) && check.text().contains("24 hours"));

        let before = browser.cookie("session").unwrap().to_owned();
        let letter = letter(&app).await;
        assert_eq!(letter.to, EMAIL);
        for _ in 0..2 {
            let page = browser.get(letter.path()).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.text().contains("Confirm and sign in") && !page.text().contains("type=\"password\""));
        }
        let confirmed = browser.post_form("/do/account/confirm", &[("token", letter.token())]).await;
        assert_eq!(confirmed.location(), "/welcome");
        assert_ne!(browser.cookie("session").unwrap(), before, "a new session");
        assert!(browser.cookie("device").is_some());

        let welcome = browser.get("/welcome").await;
        assert!(welcome.text().contains("Is this your own phone or computer?"));
        assert!(!welcome.text().contains("Do you want to keep"), "there is nothing to bring along");
        let home = browser.post_form("/do/account/welcome", &[("device", "own")]).await;
        assert_eq!(home.location(), "/");
        assert_eq!(browser.get("/welcome").await.location(), "/", "asked once");
        let account = browser.get("/account").await.text();
        assert!(account.contains("Sunflower") && account.contains(EMAIL) && account.contains("it is my own"));
    }
}

#[tokio::test]
async fn at_most_four_things_are_asked() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    let mut asked = 0;
    for page in ["/sign-up", "/sign-up/about-you"] {
        let text = browser.get(page).await.text();
        let form = &text[text.find("<form action=\"/do/account").unwrap()..];
        let form = &form[..form.find("</form>").unwrap()];
        asked += form.matches("nhsuk-form-group").count() - form.matches("nhsuk-form-group--error").count();
        if page == "/sign-up" {
            browser.submit("/do/account/sign-up", &[("email", EMAIL), ("password", NEW_PASSWORD)]).await;
        }
    }
    assert_eq!(asked, 4);
}

#[tokio::test]
async fn what_is_wrong_is_said_above_and_beside_and_kept() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    let page = browser.submit("/do/account/sign-up", &[("email", "maya.example"), ("password", "canary")]).await;
    let text = page.text();
    assert!(text.contains("<title>Error: Create your account - "), "{text}");
    assert!(text.contains("There is a problem"));
    for field in ["email", "password"] {
        assert!(
            text.contains(&format!("href=\"#{field}\"")) && text.contains(&format!("id=\"{field}-error\"")),
            "{field}"
        );
    }
    assert_eq!(text.matches("Use 12 characters or more").count(), 2, "above and beside");
    assert!(text.contains("value=\"maya.example\""), "what was typed stays");
    assert!(!text.contains("canary"), "but never a password");
    let again = browser.get("/sign-up").await.text();
    assert!(!again.contains("There is a problem"), "said once");
}

#[tokio::test]
async fn a_script_gets_the_same_with_true_statuses() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    let answer = browser.post_json("/do/account/sign-up", &[("email", ""), ("password", "short")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.json()["Refused"]["codes"], serde_json::json!(["email-missing", "password-too-short"]));
    let answer = browser.post_json("/do/account/sign-up", &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "missing fields are empty fields");
    let gone = browser.post_json("/do/account/about-you", &[("name", "x"), ("adult", "yes")]).await;
    assert_eq!(gone.status, StatusCode::CONFLICT);
    let good = browser.post_json("/do/account/sign-up", &[("email", EMAIL), ("password", NEW_PASSWORD)]).await;
    assert_eq!((good.status, good.text().as_str()), (StatusCode::OK, "null"));
}

#[tokio::test]
async fn a_second_press_and_the_way_back_do_no_harm() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    sign_up(&app, &mut browser, EMAIL, "Sunflower").await;
    let twice = browser.post_form("/do/account/about-you", &[("name", "Sunflower"), ("adult", "yes")]).await;
    assert_eq!(twice.location(), "/sign-up/check-email");
    let back = browser.get("/sign-up/about-you").await.text();
    assert!(back.contains("value=\"Sunflower\""), "the second page shows what was typed");
    assert_eq!(app.run_jobs().await.len(), 1, "one letter");

    let mut other = app.visitor();
    other.submit("/do/account/sign-up", &[("email", EMAIL), ("password", NEW_PASSWORD)]).await;
    assert!(other.get("/sign-up").await.text().contains(&format!("value=\"{EMAIL}\"")), "and so does the first");
}

#[tokio::test]
async fn pages_out_of_turn_lead_to_the_first() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    for page in ["/sign-up/about-you", "/sign-up/check-email"] {
        assert_eq!(browser.get(page).await.location(), "/sign-up", "{page}");
    }
    let page = browser.submit("/do/account/about-you", &[("name", "Sunflower"), ("adult", "yes")]).await;
    assert!(page.text().contains("Some time has passed since the first page"));
    let page = browser.submit("/do/account/send-again", &[]).await;
    assert!(page.text().contains("Create your account"));
}

#[tokio::test]
async fn under_18_leads_to_help_without_an_account() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    browser.submit("/do/account/sign-up", &[("email", EMAIL), ("password", NEW_PASSWORD)]).await;
    let answer = browser.post_form("/do/account/about-you", &[("name", ""), ("adult", "no")]).await;
    assert_eq!(answer.location(), "/under-18");
    assert_eq!(browser.get("/under-18").await.status, StatusCode::OK);
    assert!(app.run_jobs().await.is_empty());
    assert_eq!(browser.get("/sign-up/about-you").await.location(), "/sign-up", "nothing was kept");
}

#[tokio::test]
async fn the_letter_can_be_sent_again() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    sign_up(&app, &mut browser, EMAIL, "Sunflower").await;
    let page = browser.submit("/do/account/send-again", &[]).await;
    assert!(page.text().contains("We have sent the email again."));
    assert_eq!(app.run_jobs().await.len(), 2);
    for _ in 0..4 {
        browser.submit("/do/account/send-again", &[]).await;
    }
    let page = browser.submit("/do/account/send-again", &[]).await;
    assert!(page.text().contains("That was too many tries."));
    assert_eq!(browser.post_json("/do/account/send-again", &[]).await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn where_the_trust_asks_for_a_code() {
    let app = TestApp::new().await;
    let trust = trust_with_code(&app, "code.test").await;
    let code = join_codes::create(&app.db.db, trust, 1, Duration::from_secs(60)).await.unwrap();
    let mut browser = app.visitor_of("code.test");
    assert!(browser.get("/sign-up").await.text().contains("Code from your trust"));
    let fields = |code| [("email", EMAIL), ("password", NEW_PASSWORD), ("code", code)];
    let page = browser.submit("/do/account/sign-up", &fields("WRONG-WRONG")).await.text();
    assert!(page.contains("This code does not work") && page.contains("value=\"WRONG-WRONG\""));
    let page = browser.submit("/do/account/sign-up", &fields("")).await.text();
    assert!(page.contains("Enter the code from your trust"));
    let page = browser.submit("/do/account/sign-up", &fields(&code)).await.text();
    assert!(page.contains("About you"));
    assert!(!app.visitor().get("/sign-up").await.text().contains("Code from your trust"), "elsewhere it is not asked");
}
