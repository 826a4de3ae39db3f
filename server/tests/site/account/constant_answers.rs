//! Nobody learns who has an account.

use super::{NEW_PASSWORD, sign_in};
use crate::support::{Answer, TestApp};
use axum::http::StatusCode;

const TAKEN: &str = "relative@northwick.test";
const FREE: &str = "nobody00@northwick.test";

/// What somebody sees, with the address they typed left out, and what changes from page to page anyway.
pub(super) fn seen(answer: &Answer, email: &str) -> (StatusCode, String, Vec<String>) {
    let names = answer.headers.keys().map(ToString::to_string).filter(|name| name != "x-request-id");
    let mut names: Vec<String> = names.collect();
    names.sort();
    let text = answer.text().replace(email, "EMAIL");
    let nonce =
        text.split_once("nonce=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(nonce, _)| nonce.to_owned());
    let text = nonce.map_or(text.clone(), |nonce| text.replace(&nonce, "NONCE"));
    (answer.status, text, names)
}

#[tokio::test]
async fn signing_in() {
    let app = TestApp::new().await;
    let mut all = vec![];
    for email in [TAKEN, FREE] {
        let mut browser = app.visitor();
        let plain = sign_in(&mut browser, email, NEW_PASSWORD).await;
        let page = browser.get(plain.location()).await;
        assert!(page.text().contains("The email address or the password is wrong"));
        let fields = [("email", email), ("password", NEW_PASSWORD)];
        let json = app.visitor().post_json("/do/account/sign-in", &fields).await;
        assert_eq!(json.status, StatusCode::UNPROCESSABLE_ENTITY);
        all.push([seen(&plain, email), seen(&page, email), seen(&json, email)]);
    }
    assert_eq!(all[0], all[1]);
}

#[tokio::test]
async fn signing_up() {
    for app in TestApp::every().await {
        let mut all = vec![];
        let mut letters = vec![];
        for email in [TAKEN, FREE] {
            let mut browser = app.visitor();
            let first = browser.post_form("/do/account/sign-up", &[("email", email), ("password", NEW_PASSWORD)]).await;
            let second = browser.get(first.location()).await;
            let sent = browser.post_form("/do/account/about-you", &[("name", "Sunflower"), ("adult", "yes")]).await;
            let page = browser.get(sent.location()).await;
            let again = browser.submit("/do/account/send-again", &[]).await;
            all.push([first, second, sent, page, again].map(|answer| seen(&answer, email)));
            letters.push(app.run_jobs().await);
        }
        assert_eq!(all[0], all[1]);
        assert!(letters[0].iter().all(|letter| letter.subject == "Someone used your e-mail address"));
        assert!(letters[1].iter().all(|letter| letter.subject == "Confirm your e-mail address"));
        assert_eq!((letters[0].len(), letters[1].len()), (2, 2));
    }
}

#[tokio::test]
async fn asking_for_a_link_to_sign_in() {
    for app in TestApp::every().await {
        let mut all = vec![];
        for email in [TAKEN, FREE] {
            let mut browser = app.visitor();
            let asked = browser.post_form("/do/account/sign-in-link", &[("email", email)]).await;
            let page = browser.get(asked.location()).await;
            let json = browser.post_json("/do/account/sign-in-link", &[("email", email)]).await;
            all.push([asked, page, json].map(|answer| seen(&answer, email)));
        }
        assert_eq!(all[0], all[1]);
    }
}

#[tokio::test]
async fn forgetting_a_password() {
    for app in TestApp::every().await {
        let mut all = vec![];
        for email in [TAKEN, FREE] {
            let mut browser = app.visitor();
            let asked = browser.post_form("/do/account/forgotten-password", &[("email", email)]).await;
            let page = browser.get(asked.location()).await;
            let json = browser.post_json("/do/account/forgotten-password", &[("email", email)]).await;
            all.push([asked, page, json].map(|answer| seen(&answer, email)));
        }
        assert_eq!(all[0], all[1]);
        let letters = app.run_jobs().await;
        assert!(letters.len() == 2 && letters.iter().all(|letter| letter.to == TAKEN));
    }
}

#[tokio::test]
async fn changing_to_somebody_elses_address() {
    let app = TestApp::new().await;
    let mut all = vec![];
    for email in ["supporter@northwick.test", FREE] {
        let mut browser = app.signed_in(domain::Role::Relative).await;
        let fields = [("email", email), ("password", crate::support::PASSWORD)];
        let asked = browser.post_form("/do/account/email", &fields).await;
        let page = browser.get(asked.location()).await;
        assert!(page.text().contains("We have sent an email to your new address."));
        all.push([seen(&asked, email), seen(&page, email)]);
    }
    assert_eq!(all[0], all[1]);
}
