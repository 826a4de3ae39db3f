//! What bad input gets: true statuses, and always a page for a person.

use crate::support::{Client, NORTHWICK, TestApp, settings};
use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{Method, Request, StatusCode, header},
    routing::{get, post},
};
use domain::Role;
use std::{net::SocketAddr, time::Duration};

fn posted(origin: &[(&str, &str)], body: Body) -> Request<Body> {
    let mut request = Request::post("/do/learning/test")
        .header(header::ACCEPT, "text/html")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    for (name, value) in origin {
        request = request.header(*name, *value);
    }
    request.body(body).unwrap()
}

const OWN: (&str, &str) = ("sec-fetch-site", "same-origin");
const TYPED: &str = "text=He+has+not+slept+for+three+nights+%3Cb%3E&yes=on";

/// A form of the exercises that answers with any status, and one of another kind.
fn forms() -> Router<server::AppState> {
    async fn broken() -> StatusCode {
        StatusCode::SERVICE_UNAVAILABLE
    }
    async fn panics() -> StatusCode {
        panic!("He has not slept")
    }
    async fn dawdles() {
        tokio::time::sleep(Duration::from_secs(60)).await;
    }
    async fn refers() -> (StatusCode, [(header::HeaderName, &'static str); 1], &'static str) {
        (StatusCode::BAD_REQUEST, [(header::LOCATION, "/?__err=secret")], "{\"Malformed\":null}")
    }
    async fn reads(body: String) -> String {
        body
    }
    Router::new()
        .route("/do/learning/test", post(reads))
        .route("/do/learning/broken", post(broken))
        .route("/do/learning/panics", post(panics))
        .route("/do/account/broken", post(broken))
        .route("/do/account/refers", post(refers))
        .route("/panics", get(panics))
        .route("/dawdles", get(dawdles))
}

async fn app() -> TestApp {
    TestApp::odd(settings(), forms()).await
}

fn is_a_page(answer: &crate::support::Answer) {
    let text = answer.text();
    assert!(text.starts_with("<!DOCTYPE html>"), "{text}");
    assert!(text.contains("/urgent-help"), "urgent help is on every page");
    assert!(answer.header("content-security-policy").contains("script-src"));
    assert_eq!(answer.header("cache-control"), "private, no-store");
}

#[tokio::test]
async fn what_another_site_sent_is_refused_with_a_page_and_not_shown_again() {
    let app = app().await;
    for origin in [
        vec![("sec-fetch-site", "cross-site")],
        vec![("sec-fetch-site", "same-site")],
        vec![("sec-fetch-site", "none")],
        vec![("origin", "https://elsewhere.test")],
        vec![("origin", "null")],
        vec![("origin", "https://northwick.test.elsewhere.test")],
        // The newer header wins.
        vec![("sec-fetch-site", "cross-site"), ("origin", "https://northwick.test")],
        vec![],
    ] {
        let answer = app.visitor().send(posted(&origin, Body::from(TYPED))).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{origin:?}");
        is_a_page(&answer);
        assert!(!answer.text().contains("not slept"));
    }
}

#[tokio::test]
async fn our_own_forms_pass_also_behind_a_proxy_that_ends_tls() {
    let app = app().await;
    for origin in [vec![OWN], vec![("origin", "https://northwick.test")], vec![("origin", "http://northwick.test")]] {
        let answer = app.visitor().send(posted(&origin, Body::from("a=b"))).await;
        assert_eq!(answer.status, StatusCode::OK, "{origin:?}");
    }
    let port = vec![("origin", "http://northwick.test:3000"), ("host", "northwick.test:3000")];
    assert_eq!(app.visitor().send(posted(&port, Body::from("a=b"))).await.status, StatusCode::OK);
}

#[tokio::test]
async fn too_large_a_body_gets_a_413_page_with_and_without_a_length() {
    let app = app().await;
    let large = || "text=".to_owned() + &"a".repeat(1_100_000);
    let with_length = Body::from(large());
    let parts =
        large().into_bytes().chunks(1000).map(|part| Ok::<_, std::io::Error>(part.to_vec())).collect::<Vec<_>>();
    let without_length = Body::from_stream(tokio_stream::iter(parts));
    for body in [with_length, without_length] {
        let answer = app.visitor().send(posted(&[OWN], body)).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        is_a_page(&answer);
    }
}

#[tokio::test]
async fn text_that_could_not_be_saved_is_shown_again_and_escaped() {
    let app = app().await;
    for (path, status) in [
        ("/do/learning/broken", StatusCode::SERVICE_UNAVAILABLE),
        ("/do/learning/panics", StatusCode::INTERNAL_SERVER_ERROR),
    ] {
        let fields = [("fields[a]", "He has not slept</textarea><script>"), ("versions[a]", "0123456789abcdef")];
        let answer = app.visitor().post_form(path, &fields).await;
        assert_eq!(answer.status, status);
        is_a_page(&answer);
        assert!(answer.text().contains("He has not slept&lt;/textarea&gt;&lt;script&gt;"), "{}", answer.text());
        assert!(!answer.text().contains("0123456789abcdef"), "nobody wrote that");
    }
}

#[tokio::test]
async fn forms_that_may_hold_a_password_are_never_shown_again() {
    let app = app().await;
    let answer = app.visitor().post_form("/do/account/broken", &[("password", "lamp table window 42")]).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(!answer.text().contains("lamp table"));
}

#[tokio::test]
async fn an_error_never_leads_elsewhere() {
    let app = app().await;
    let answer = app.visitor().post_form("/do/account/refers", &[]).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::BAD_REQUEST, ""));
    is_a_page(&answer);
}

#[tokio::test]
async fn scripts_get_the_status_and_no_page() {
    let app = app().await;
    let answer = app.visitor().post_json("/do/learning/broken", &[("text", "He has not slept at all")]).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.bytes.is_empty());
}

#[tokio::test]
async fn a_panic_is_a_500_page_that_says_nothing_of_it() {
    let app = app().await;
    let answer = app.visitor().get("/panics").await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    is_a_page(&answer);
    assert!(!answer.text().contains("not slept"));
    assert_eq!(app.visitor().get("/offline").await.status, StatusCode::OK, "and the site goes on");
}

#[tokio::test]
async fn what_takes_too_long_gets_a_503_page() {
    let mut short = settings();
    short.limits.request_seconds = 1;
    let app = TestApp::odd(short, forms()).await;
    let answer = app.visitor().get("/dawdles").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    is_a_page(&answer);
}

#[tokio::test]
async fn another_method_gets_a_405_page_that_names_the_right_one() {
    let app = app().await;
    let answer = app.visitor().get("/do/learning/test").await;
    assert_eq!((answer.status, answer.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "POST"));
    is_a_page(&answer);
    assert_eq!(app.visitor().ask(Method::DELETE, "/offline").await.status, StatusCode::METHOD_NOT_ALLOWED);
}

async fn as_client(client: &mut Client, peer: &str, forwarded: &str) -> crate::support::Answer {
    let peer: SocketAddr = format!("{peer}:1000").parse().unwrap();
    let request = Request::get("/no-such-page")
        .header(header::ACCEPT, "text/html")
        .header("x-forwarded-for", forwarded)
        .extension(ConnectInfo(peer))
        .body(Body::empty())
        .unwrap();
    client.send(request).await
}

#[tokio::test]
async fn who_asks_too_often_waits_and_others_do_not() {
    let mut strict = settings();
    (strict.limits.requests_per_second, strict.limits.requests_burst) = (1, 3);
    strict.server.trusted_proxies = ["10.0.0.1".parse().unwrap()].into_iter().collect();
    let app = TestApp::odd(strict, Router::new()).await;
    let mut client = app.visitor_of(NORTHWICK);
    for _ in 0..3 {
        assert_eq!(as_client(&mut client, "10.0.0.1", "203.0.113.9").await.status, StatusCode::NOT_FOUND);
    }
    let refused = as_client(&mut client, "10.0.0.1", "203.0.113.9").await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.header("retry-after").parse::<u32>().unwrap() >= 1);
    is_a_page(&refused);
    assert_eq!(
        as_client(&mut client, "10.0.0.1", "203.0.113.10").await.status,
        StatusCode::NOT_FOUND,
        "another client"
    );
    // Somebody who is not our proxy cannot pass for others.
    for _ in 0..3 {
        as_client(&mut client, "198.51.100.7", "203.0.113.11").await;
    }
    assert_eq!(as_client(&mut client, "198.51.100.7", "203.0.113.12").await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn a_made_up_session_is_nobodys() {
    let app = TestApp::new().await;
    let mut client = app.visitor();
    client.set_cookie("session", "made-up");
    assert_eq!(client.get("/offline").await.status, StatusCode::OK);
    let mut relative = app.signed_in(Role::Relative).await;
    assert_eq!(relative.get("/offline").await.status, StatusCode::OK);
    assert!(app.take_queries() <= 2, "one query finds the session");
}
