//! Names of every kind.

use super::{NEW_PASSWORD, letter, sign_up};
use crate::support::TestApp;

#[tokio::test]
async fn apostrophes_one_letter_a_hundred_and_arabic() {
    let app = TestApp::new().await;
    let hundred = "n".repeat(100);
    for (number, name) in ["O'Malley-Smith", "x", &hundred, "محمد علی", "<b>&\"bold\"</b>"].into_iter().enumerate()
    {
        let mut browser = app.visitor();
        sign_up(&app, &mut browser, &format!("a{number}@example.org"), name).await;
        let token = letter(&app).await.token().to_owned();
        browser.post_form("/do/account/confirm", &[("token", &token)]).await;
        let page = browser.get("/account").await.text();
        let shown = name.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        assert!(page.contains(&shown), "{name}");
        assert!(!page.contains("<b>&"), "{name}");
    }
}

#[tokio::test]
async fn a_name_that_looks_real_is_doubted_once() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    browser.submit("/do/account/sign-up", &[("email", "maya@example.org"), ("password", NEW_PASSWORD)]).await;
    let page = browser.submit("/do/account/about-you", &[("name", "Maya"), ("adult", "yes")]).await.text();
    assert!(page.contains("This looks like the name in your email address."));
    assert!(page.contains("name=\"insists_on\" value=\"Maya\""));
    assert!(page.contains("value=\"yes\" checked"), "the other answer stays");
    let fields = [("name", "Maya"), ("insists_on", "Maya"), ("adult", "yes")];
    let answer = browser.post_form("/do/account/about-you", &fields).await;
    assert_eq!(answer.location(), "/sign-up/check-email");
}

#[tokio::test]
async fn a_hundred_and_one_letters_are_too_many() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    browser.submit("/do/account/sign-up", &[("email", "maya@example.org"), ("password", NEW_PASSWORD)]).await;
    let long = "n".repeat(101);
    let page = browser.submit("/do/account/about-you", &[("name", &long), ("adult", "")]).await.text();
    assert!(page.contains("Use 100 letters or fewer") && page.contains("Choose whether you are 18 or over"));
    assert!(page.contains(&long), "what was typed stays");
}
