//! What stands on demonstrations only, and what stands nowhere.

use crate::support::{Client, TestApp, settings};
use axum::{Router, http::StatusCode};
use domain::Role;

async fn real() -> TestApp {
    let mut real = settings();
    real.server.demo = false;
    TestApp::odd(real, Router::new()).await
}

async fn everybody(app: &TestApp) -> [Client; 3] {
    [app.visitor(), app.signed_in(Role::Relative).await, app.signed_in(Role::Lead).await]
}

#[tokio::test]
async fn the_design_system_is_on_demonstrations_only() {
    let (demonstration, real) = (TestApp::new().await, real().await);
    for mut browser in everybody(&demonstration).await {
        let page = browser.get("/design-system").await;
        assert!(page.status == StatusCode::OK && page.text().contains("<h1"));
    }
    for mut browser in everybody(&real).await {
        let page = browser.get("/design-system").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(!page.text().contains("rt-example-box") && page.text().contains("We cannot find that page"));
    }
}

#[tokio::test]
async fn no_debug_page_no_file_of_the_server_and_no_list_of_files_is_served() {
    for app in [TestApp::new().await, real().await] {
        for mut browser in everybody(&app).await {
            for path in PRIVATE {
                let answer = browser.get(path).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            }
        }
    }
}

const PRIVATE: [&str; 18] = [
    "/metrics",
    "/debug",
    "/debug/pprof/",
    "/status",
    "/server-status",
    "/actuator",
    "/routes",
    "/admin",
    "/console",
    "/swagger",
    "/.git/config",
    "/.env",
    "/Leptos.toml",
    "/Cargo.toml",
    "/toolkit.db",
    "/pkg/",
    "/icons/",
    "/content/en/home.toml",
];
