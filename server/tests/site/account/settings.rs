//! Name, address, password.

use super::{NEW_PASSWORD, letter, sign_in};
use crate::support::{PASSWORD, TestApp};
use axum::http::StatusCode;
use domain::Role;

const NEW: &str = "maya.new@example.org";

#[tokio::test]
async fn a_new_name() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in(Role::Relative).await;
    assert!(browser.get("/account/name").await.text().contains("value=\"relative\""));
    let page = browser.submit("/do/account/name", &[("name", "")]).await.text();
    assert!(page.contains("Enter a display name") && page.contains("<title>Error: Change your display name"));
    let page = browser.submit("/do/account/name", &[("name", "D'Arcy")]).await.text();
    assert!(page.contains("Your display name is changed.") && page.contains("D'Arcy"));
}

#[tokio::test]
async fn a_new_address() {
    for app in TestApp::every().await {
        let mut phone = app.signed_in(Role::Relative).await;
        let mut other = app.signed_in(Role::Relative).await;
        let page = phone.submit("/do/account/email", &[("email", NEW), ("password", NEW_PASSWORD)]).await.text();
        assert!(page.contains("This is not the right password") && page.contains(&format!("value=\"{NEW}\"")));
        let page = phone.submit("/do/account/email", &[("email", NEW), ("password", PASSWORD)]).await.text();
        assert!(page.contains("Check your email"));
        let asked = letter(&app).await;
        assert_eq!(asked.to, NEW);

        let mut stranger = app.visitor();
        let page = stranger.get(asked.path()).await.text();
        assert!(
            page.contains("sign in first")
                && !page.contains(NEW)
                && !page.contains("<form action=\"/do/account/confirm")
        );
        assert!(page.contains(&format!("/sign-in?next={}", asked.path())));
        let answer = stranger.post_form("/do/account/confirm-email", &[("token", asked.token())]).await;
        assert_eq!(answer.location(), format!("/sign-in?next={}", asked.path()));

        for _ in 0..2 {
            assert!(phone.get(asked.path()).await.text().contains(NEW));
        }
        let page = phone.submit("/do/account/confirm-email", &[("token", asked.token())]).await.text();
        assert!(page.contains("Your email address is changed") && page.contains(NEW));
        assert_eq!(other.get("/account").await.status, StatusCode::SEE_OTHER);
        let told = letter(&app).await;
        assert_eq!(
            (told.to.as_str(), told.subject.as_str()),
            ("relative@northwick.test", "Your e-mail address was changed")
        );
        let again = phone.submit("/do/account/confirm-email", &[("token", asked.token())]).await;
        assert_eq!(again.status, StatusCode::GONE);
        assert_eq!(sign_in(&mut app.visitor(), NEW, PASSWORD).await.location(), "/welcome");
    }
}

#[tokio::test]
async fn a_new_password() {
    let app = TestApp::new().await;
    let mut phone = app.signed_in(Role::Relative).await;
    let mut other = app.signed_in(Role::Relative).await;
    let before = phone.cookie("session").unwrap().to_owned();
    let page = phone.submit("/do/account/password", &[("password", ""), ("new_password", "short")]).await.text();
    assert!(page.contains("Enter your password") && page.contains("href=\"#password\""));
    let fields = [("password", PASSWORD), ("new_password", "short")];
    let page = phone.submit("/do/account/password", &fields).await.text();
    assert!(page.contains("href=\"#new-password\"") && page.contains("id=\"new-password-error\""), "{page}");
    let fields = [("password", PASSWORD), ("new_password", NEW_PASSWORD)];
    let page = phone.submit("/do/account/password", &fields).await.text();
    assert!(page.contains("Your password is changed."));
    assert_ne!(phone.cookie("session").unwrap(), before);
    assert_eq!(other.get("/account").await.status, StatusCode::SEE_OTHER);
    assert_eq!(letter(&app).await.subject, "Your password was changed");
}

#[tokio::test]
async fn somebody_signed_out_meanwhile_is_told_and_led_back() {
    let app = TestApp::new().await;
    let answer = app.visitor().post_form("/do/account/name", &[("name", "Sunflower")]).await;
    assert_eq!(answer.location(), "/sign-in?next=/account/name");
    let mut browser = app.visitor();
    let page = browser.submit("/do/account/name", &[("name", "Sunflower")]).await.text();
    assert!(page.contains("You were signed out because you had not used this site for a while."));
    let json = app.visitor().post_json("/do/account/name", &[("name", "Sunflower")]).await;
    assert_eq!(json.status, StatusCode::UNAUTHORIZED);
}
