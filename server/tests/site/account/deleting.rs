//! Taking everything along, and leaving.

use super::{NEW_PASSWORD, letter, sign_in};
use crate::support::{PASSWORD, TestApp};
use axum::http::StatusCode;
use domain::Role;

#[tokio::test]
async fn everything_can_be_read_and_taken_along() {
    for app in TestApp::every().await {
        let mut browser = app.signed_in(Role::Relative).await;
        assert!(browser.get("/account/export").await.text().contains("/account/export/data.json"));
        let page = browser.get("/account/export/read").await;
        assert_eq!(page.status, StatusCode::OK);
        for shown in ["relative@northwick.test", "Where you are signed in", "A browser", "23 November 2026 at 3:00am"] {
            assert!(page.text().contains(shown), "{shown}");
        }
        let file = browser.get("/account/export/data.json").await;
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"my-data.json\"");
        assert_eq!(file.header("cache-control"), "private, no-store");
        assert_eq!(file.json()["format"], "relatives-toolkit-export-1");
        assert_eq!(file.json()["tables"][0]["rows"][0]["email"], "relative@northwick.test");
        let readable = browser.get("/account/export/my-data.html").await;
        assert_eq!(readable.header("content-disposition"), "attachment; filename=\"my-data.html\"");
        assert_eq!(readable.header("cache-control"), "private, no-store");
        let html = readable.text();
        assert!(html.starts_with("<!DOCTYPE html>") && html.contains("<html lang=\"en\"") && html.contains("<title>"));
        for shown in ["relative@northwick.test", "23 November 2026 at 3:00am", "As it was on 23 November 2026"] {
            assert!(readable.words().contains(shown), "{shown}");
        }
        // It needs nothing else: no script, no other file.
        for outside in ["<script", "<link", "<img", " src=", "url("] {
            assert!(!html.contains(outside), "{outside}");
        }
        for answer in [page, file, readable] {
            assert!(!answer.text().contains("argon2") && !answer.text().contains("supporter@"));
        }
    }
}

#[tokio::test]
async fn an_account_is_not_deleted_with_one_press() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in(Role::Relative).await;
    let page = browser.get("/account/delete").await.text();
    for said in ["Nobody can bring them back", "What stays, and until when", "8 years", "Go back and keep my account"] {
        assert!(page.contains(said), "{said}");
    }
    let page = browser.submit("/do/account/delete", &[]).await.text();
    assert!(page.contains("Enter your password"));
    let page = browser.submit("/do/account/delete", &[("password", NEW_PASSWORD)]).await.text();
    assert!(page.contains("This is not the right password"));
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn deleted_is_deleted() {
    for app in TestApp::every().await {
        let mut browser = app.signed_in(Role::Relative).await;
        let mut other = app.signed_in(Role::Relative).await;
        let answer = browser.post_form("/do/account/delete", &[("password", PASSWORD)]).await;
        assert_eq!((answer.location(), answer.header("clear-site-data")), ("/account/deleted", "\"cache\""));
        assert!(browser.cookie("session").is_none() && browser.cookie("device").is_none());
        let page = browser.get("/account/deleted").await;
        assert!(page.status == StatusCode::OK && page.text().contains("We send one last email"));
        assert_eq!(other.get("/account").await.status, StatusCode::SEE_OTHER);
        assert_eq!(letter(&app).await.subject, "Your account was deleted");
        let wrong = sign_in(&mut app.visitor(), "relative@northwick.test", PASSWORD).await;
        assert_eq!(wrong.location(), "/sign-in");
        assert_eq!(app.signed_in(Role::Supporter).await.get("/account").await.status, StatusCode::OK, "others stay");
    }
}
