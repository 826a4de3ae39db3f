//! Pages for one person are kept for nobody else, and nothing typed gets into an address.

use super::NEW_PASSWORD;
use crate::support::{PASSWORD, TestApp};
use domain::Role;

const CANARY: &str = "canary7f3e";

#[tokio::test]
async fn pages_with_a_secret_in_their_address_are_kept_by_nobody() {
    let app = TestApp::new().await;
    for page in ["/confirm/x", "/reset/x", "/confirm-email/x", "/account", "/account/deleted"] {
        assert_eq!(app.visitor().get(page).await.header("cache-control"), "private, no-store", "{page}");
    }
    let open = app.visitor().get("/sign-in").await;
    assert_eq!(open.header("cache-control"), "no-cache", "the sign-in page is the same for everybody");
}

#[tokio::test]
async fn nothing_typed_comes_into_an_address_or_a_cookie() {
    let app = TestApp::new().await;
    let endpoints: Vec<&str> =
        server::endpoints().into_iter().map(|(path, _)| path).filter(|path| path.starts_with("/do/account/")).collect();
    assert!(endpoints.len() >= 17, "{endpoints:?}");
    for path in endpoints {
        for mut browser in [app.visitor(), app.signed_in(Role::Relative).await] {
            let fields: Vec<(&str, &str)> = FIELDS.iter().map(|field| (*field, CANARY)).collect();
            for answer in [browser.post_form(path, &fields).await, browser.post_json(path, &fields).await] {
                let headers = format!("{:?}", answer.headers);
                assert!(!headers.contains(CANARY), "{path}: {headers}");
            }
        }
    }
}

const FIELDS: [&str; 13] = [
    "email",
    "password",
    "new_password",
    "code",
    "name",
    "insists_on",
    "adult",
    "token",
    "bring",
    "device",
    "next",
    "credential",
    "passkey",
];

#[tokio::test]
async fn no_page_shows_a_password() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in(Role::Relative).await;
    for (path, field) in
        [("password", "password"), ("password", "new_password"), ("email", "password"), ("delete", "password")]
    {
        let fields = [("email", "x"), (field, CANARY)];
        let page = browser.submit(&format!("/do/account/{path}"), &fields).await.text();
        assert!(page.contains("There is a problem") && !page.contains(CANARY), "{path} {field}");
    }
    assert_ne!(PASSWORD, NEW_PASSWORD);
}
