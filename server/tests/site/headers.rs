//! What every answer tells the browser, and the files that are no pages.

use crate::support::{TestApp, settings};
use axum::http::StatusCode;
use domain::trust;
use sea_orm::{ActiveValue::Set, EntityTrait};
use server::config::Scheme;

const EVERYWHERE: [&str; 8] = [
    "/offline",
    "/no-such-page",
    "/health/live",
    "/robots.txt",
    "/pkg/toolkit.css",
    "/sw.js",
    "/icons/none.png",
    "/.well-known/security.txt",
];

#[tokio::test]
async fn every_answer_has_the_security_headers() {
    let mut secure = settings();
    secure.server.public_scheme = Scheme::Https;
    let app = TestApp::odd(secure, axum::Router::new()).await;
    for path in EVERYWHERE {
        let answer = app.visitor().get(path).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{path}");
        assert!(answer.header("permissions-policy").contains("camera=()"), "{path}");
        assert!(answer.header("strict-transport-security").contains("max-age=63072000; includeSubDomains"), "{path}");
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), "{path}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains('*'));
        assert!(!answer.headers.contains_key("server") && !answer.headers.contains_key("x-powered-by"));
    }
}

#[tokio::test]
async fn plain_http_promises_no_https() {
    let app = TestApp::new().await;
    assert!(!app.visitor().get("/offline").await.headers.contains_key("strict-transport-security"));
}

#[tokio::test]
async fn a_first_visit_sets_no_cookie() {
    let app = TestApp::new().await;
    for path in EVERYWHERE {
        assert!(!app.visitor().get(path).await.headers.contains_key("set-cookie"), "{path}");
    }
}

#[tokio::test]
async fn each_answer_has_an_id_of_our_own() {
    let app = TestApp::new().await;
    let one = app.visitor().get("/no-such-page").await.header("x-request-id").to_owned();
    let two = app.visitor().get("/no-such-page").await.header("x-request-id").to_owned();
    assert!(one.len() == 36 && one != two, "{one} {two}");
}

#[tokio::test]
async fn hashed_files_stay_for_ever_and_others_are_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("pkg/toolkit.0123.css", "plain");
    write("pkg/toolkit.0123.css.br", "packed");
    write("sw.js", "// worker");
    write("icons/icon-192.png", "png");
    let mut hashed = settings();
    hashed.leptos.hash_files = true;
    hashed.leptos.site_root = folder.path().display().to_string();
    let app = TestApp::odd(hashed, axum::Router::new()).await;

    let css = app.visitor().get("/pkg/toolkit.0123.css").await;
    assert_eq!(css.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(
        (css.header("vary"), css.header("content-type"), css.text().as_str()),
        ("accept-encoding", "text/css", "plain")
    );
    let request = axum::http::Request::get("/pkg/toolkit.0123.css")
        .header("accept-encoding", "br")
        .body(axum::body::Body::empty())
        .unwrap();
    let packed = app.visitor().send(request).await;
    assert_eq!((packed.header("content-encoding"), packed.text().as_str()), ("br", "packed"));

    let gone = app.visitor().get("/pkg/toolkit.4567.css").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(!gone.header("cache-control").contains("immutable"), "a missing file is not missing for ever");
    for (path, kind) in [("/sw.js", "text/javascript"), ("/icons/icon-192.png", "image/png")] {
        let file = app.visitor().get(path).await;
        assert_eq!((file.status, file.header("cache-control")), (StatusCode::OK, "no-cache"), "{path}");
        assert_eq!(file.header("content-type"), kind);
    }
    assert!(app.visitor().get("/sw.js").await.header("content-security-policy").contains("connect-src 'self'"));
    assert_eq!(app.visitor().get("/pkg/../Leptos.toml").await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.visitor().get("/pkg/%2e%2e/sw.js").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn search_engines_read_open_sites_only() {
    let mut real = settings();
    real.server.demo = false;
    let app = TestApp::odd(real, axum::Router::new()).await;
    assert_eq!(app.visitor().get("/robots.txt").await.text(), "User-agent: *\nDisallow: /\n");
    let open = trust::entity::ActiveModel {
        id: Set(app.northwick.id),
        state: Set(trust::SiteState::Open),
        ..Default::default()
    };
    trust::entity::Entity::update(open).exec(app.db.db.conn()).await.unwrap();
    app.state.trusts.refresh(&app.db.db).await.unwrap();
    assert_eq!(app.visitor().get("/robots.txt").await.text(), "User-agent: *\nDisallow: /do/\n");
    assert!(app.visitor_of("elsewhere.test").get("/robots.txt").await.text().contains("Disallow: /\n"));
}

#[tokio::test]
async fn weaknesses_can_be_reported() {
    let mut told = settings();
    told.server.security_contact = Some("mailto:security@northwick.test".to_owned());
    let app = TestApp::odd(told, axum::Router::new()).await;
    let text = app.visitor().get("/.well-known/security.txt").await.text();
    assert!(text.starts_with("Contact: mailto:security@northwick.test\nExpires: 2027-05-24T03:00:00Z\n"), "{text}");
    assert_eq!(TestApp::new().await.visitor().get("/.well-known/security.txt").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn health_is_told_on_any_host() {
    for app in TestApp::every().await {
        let mut client = app.visitor_of("10.1.2.3:3000");
        assert_eq!(client.get("/health/live").await.status, StatusCode::OK);
        let ready = client.get("/health/ready").await;
        assert_eq!(ready.status, StatusCode::OK);
        assert_eq!(ready.json()["ready"], true);
        assert_eq!(ready.json()["content"], app.state.toolkit.library.version());
    }
}
