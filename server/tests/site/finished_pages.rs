//! Visitors' pages are finished once and handed out from memory; any cookie goes past that.

use crate::support::{NORTHWICK, SECOND, TestApp, settings};
use axum::{
    Router,
    body::Body,
    http::{Method, Request, StatusCode, header},
    routing::get,
};
use data_encoding::BASE64;
use domain::{Role, learning::page_sign_off, trust};
use sea_orm::{ActiveValue::Set, EntityTrait};
use sha2::{Digest, Sha256};
use std::io::Read;

fn ask(path: &str, name: header::HeaderName, value: &str) -> Request<Body> {
    Request::get(path).header(header::ACCEPT, "text/html").header(name, value).body(Body::empty()).unwrap()
}

#[tokio::test]
async fn a_page_is_finished_once_and_the_same_for_every_visitor() {
    let app = TestApp::new().await;
    let first = app.visitor().get("/offline").await;
    assert_eq!(app.state.pages.len(), 1);
    let second = app.visitor().get("/offline").await;
    assert_eq!(first.bytes, second.bytes);
    assert_eq!(app.state.pages.len(), 1);
    for answer in [first, second] {
        assert_eq!(answer.header("cache-control"), "no-cache");
        assert_eq!(answer.header("vary"), "accept-encoding, accept-language, cookie");
        assert!(answer.header("etag").starts_with('"'), "a strong tag");
        assert!(!answer.headers.contains_key(header::SET_COOKIE));
    }
}

#[tokio::test]
async fn no_nonce_is_left_and_the_policy_names_exactly_the_inline_scripts() {
    let app = TestApp::new().await;
    let answer = app.visitor().get("/offline").await;
    let html = answer.text();
    let policy = answer.header("content-security-policy");
    assert!(!policy.contains("nonce") && !html.contains("nonce"), "{policy}\n{html}");
    let scripts: Vec<&str> = html.split("<script").skip(1).filter(|part| !part.starts_with(" src")).collect();
    assert!(!scripts.is_empty(), "every page ends with the framework's own");
    for script in &scripts {
        let (attributes, rest) = script.split_once('>').unwrap();
        if attributes.contains("src=") {
            continue;
        }
        let (content, _) = rest.split_once("</script>").unwrap();
        let hash = BASE64.encode(&Sha256::digest(content));
        assert!(policy.contains(&format!("'sha256-{hash}'")), "{content} is not in {policy}");
    }
}

#[tokio::test]
async fn any_cookie_goes_past_the_finished_pages() {
    let app = TestApp::new().await;
    app.visitor().get("/offline").await;
    let mut somebody = app.visitor();
    somebody.set_cookie("anything", "at-all");
    for mut client in [somebody, app.signed_in(Role::Relative).await] {
        let answer = client.get("/offline").await;
        assert_eq!(answer.header("cache-control"), "private, no-store");
        assert!(answer.header("content-security-policy").contains("'nonce-"));
        assert!(!answer.headers.contains_key(header::ETAG));
    }
    assert_eq!(app.state.pages.len(), 1);
}

#[tokio::test]
async fn who_has_the_page_gets_304() {
    let app = TestApp::new().await;
    let first = app.visitor().get("/offline").await;
    let again = app.visitor().send(ask("/offline", header::IF_NONE_MATCH, first.header("etag"))).await;
    assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
    assert_eq!(again.header("etag"), first.header("etag"));
    let other = app.visitor().send(ask("/offline", header::IF_NONE_MATCH, "\"other\"")).await;
    assert_eq!(other.status, StatusCode::OK);
}

#[tokio::test]
async fn each_encoding_unpacks_to_the_same_page_under_its_own_tag() {
    let app = TestApp::new().await;
    let plain = app.visitor().get("/offline").await;
    let gzip = app.visitor().send(ask("/offline", header::ACCEPT_ENCODING, "gzip")).await;
    let brotli = app.visitor().send(ask("/offline", header::ACCEPT_ENCODING, "gzip, br")).await;
    assert_eq!((gzip.header("content-encoding"), brotli.header("content-encoding")), ("gzip", "br"));
    let mut unpacked = Vec::new();
    flate2::read::GzDecoder::new(gzip.bytes.as_slice()).read_to_end(&mut unpacked).unwrap();
    assert_eq!(unpacked, plain.bytes);
    let mut unpacked = Vec::new();
    brotli::BrotliDecompress(&mut brotli.bytes.as_slice(), &mut unpacked).unwrap();
    assert_eq!(unpacked, plain.bytes);
    let tags = [&plain, &gzip, &brotli].map(|answer| answer.header("etag").to_owned());
    assert!(tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2], "{tags:?}");
}

#[tokio::test]
async fn trusts_do_not_share_pages() {
    let app = TestApp::new().await;
    app.visitor_of(NORTHWICK).get("/offline").await;
    app.visitor_of(SECOND).get("/offline").await;
    assert_eq!(app.state.pages.len(), 2);
}

#[tokio::test]
async fn only_good_pages_without_a_query_are_kept() {
    let app = TestApp::new().await;
    app.visitor().get("/offline?from=letter").await;
    app.visitor().get("/no-such-page").await;
    app.visitor().get("/health/live").await;
    app.visitor_of("elsewhere.test").get("/offline").await;
    app.visitor().ask(Method::POST, "/offline").await;
    assert!(app.state.pages.is_empty());
}

#[tokio::test]
async fn a_change_of_the_trust_or_its_signatures_is_seen() {
    let app = TestApp::new().await;
    app.visitor().get("/offline").await;
    let row = trust::entity::ActiveModel {
        id: Set(app.northwick.id),
        short_name: Set("Renamed NHS".to_owned()),
        ..Default::default()
    };
    trust::entity::Entity::update(row).exec(app.db.db.conn()).await.unwrap();
    app.state.trusts.refresh(&app.db.db).await.unwrap();
    app.visitor().get("/offline").await;
    assert_eq!(app.state.pages.len(), 2, "rendered again");

    let signature = page_sign_off::ActiveModel {
        id: Set(app.db.db.new_id()),
        trust_id: Set(app.northwick.id),
        page_id: Set("crises.now".to_owned()),
        content_hash: Set("abc".to_owned()),
        reviewer_id: Set(app.northwick.account(Role::Clinician).id),
        reviewer_name: Set("Dr Test".to_owned()),
        signed_at: Set(app.db.db.now()),
    };
    page_sign_off::Entity::insert(signature).exec_without_returning(app.db.db.conn()).await.unwrap();
    app.state.trusts.refresh(&app.db.db).await.unwrap();
    app.visitor().get("/offline").await;
    app.visitor_of(SECOND).get("/offline").await;
    assert_eq!(app.state.pages.len(), 4, "northwick's a third time, second's once");
}

#[tokio::test]
async fn what_staff_do_is_seen_by_visitors_at_once() {
    let more = Router::new().route("/change", axum::routing::post(rename));
    let app = TestApp::odd(settings(), more).await;
    app.visitor().get("/offline").await;
    app.signed_in(Role::Relative).await.post_form("/change", &[]).await;
    app.visitor().get("/offline").await;
    assert_eq!(app.state.pages.len(), 1, "what relatives do changes no public page");
    app.signed_in(Role::Clinician).await.post_form("/change", &[]).await;
    app.visitor().get("/offline").await;
    assert_eq!(app.state.pages.len(), 2);
}

async fn rename(axum::extract::State(state): axum::extract::State<server::AppState>) {
    let all = trust::entity::Entity::find().all(state.toolkit.db.conn()).await.unwrap();
    for one in all {
        let row = trust::entity::ActiveModel {
            id: Set(one.id),
            short_name: Set("Renamed NHS".to_owned()),
            ..Default::default()
        };
        trust::entity::Entity::update(row).exec(state.toolkit.db.conn()).await.unwrap();
    }
}

#[tokio::test]
async fn memory_stays_within_its_limit() {
    async fn page() -> axum::response::Html<String> {
        axum::response::Html("x".repeat(1000))
    }
    let policy = tower_http::set_header::SetResponseHeaderLayer::overriding(
        header::CONTENT_SECURITY_POLICY,
        header::HeaderValue::from_static("script-src 'nonce-N'"),
    );
    let more = Router::new().route("/page/{number}", get(page)).layer(policy);
    let mut settings = settings();
    settings.limits.page_cache_bytes = 20_000;
    let app = TestApp::odd(settings, more).await;
    for number in 0..50 {
        assert_eq!(app.visitor().get(&format!("/page/{number}")).await.status, StatusCode::OK);
        assert!(app.state.pages.bytes() <= 20_000);
    }
    assert!(app.state.pages.len() > 3);
}

#[tokio::test]
async fn head_is_answered_from_the_same_page() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/offline").await;
    let head = app.visitor().ask(Method::HEAD, "/offline").await;
    assert_eq!(head.header("etag"), page.header("etag"));
}

#[tokio::test]
async fn a_finished_page_has_all_the_security_headers() {
    let app = TestApp::new().await;
    app.visitor().get("/offline").await;
    let answer = app.visitor().get("/offline").await;
    for name in ["x-content-type-options", "referrer-policy", "permissions-policy", "cross-origin-opener-policy"] {
        assert!(answer.headers.contains_key(name), "{name}");
    }
}
