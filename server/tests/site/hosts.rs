//! The trust is the host name.

use crate::support::{NORTHWICK, TestApp};
use axum::http::StatusCode;
use domain::{Role, trust};
use sea_orm::EntityTrait;

#[tokio::test]
async fn a_known_host_is_served_whatever_its_case_and_port() {
    let app = TestApp::new().await;
    for host in [NORTHWICK, "NorthWick.Test", "northwick.test:3000", "northwick.test."] {
        assert_eq!(app.visitor_of(host).get("/offline").await.status, StatusCode::OK, "{host}");
    }
}

#[tokio::test]
async fn an_unknown_host_gets_a_421_page_with_urgent_help() {
    let app = TestApp::new().await;
    for host in ["elsewhere.test", "northwick.test.elsewhere.test", "", "[::1]:3000"] {
        let answer = app.visitor_of(host).get("/offline").await;
        assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST, "{host}");
        assert!(answer.text().contains("There is no toolkit at this address"));
        assert!(answer.text().contains("/urgent-help"));
    }
}

#[tokio::test]
async fn a_single_trust_serves_any_host() {
    let app = TestApp::new().await;
    trust::entity::Entity::delete_by_id(app.second.id).exec(app.db.db.conn()).await.unwrap();
    app.state.trusts.refresh(&app.db.db).await.unwrap();
    assert_eq!(app.visitor_of("anything.test").get("/offline").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_session_opens_nothing_at_another_trust() {
    let app = TestApp::new().await;
    let northwick = app.signed_in(Role::Relative).await;
    let cookie = northwick.cookie("session").unwrap().to_owned();
    let load = |trust| {
        let (db, cookie) = (app.db.db.clone(), cookie.clone());
        async move { domain::account::sessions::load(&db, trust, &cookie).await.unwrap() }
    };
    assert!(load(app.northwick.id).await.is_some());
    assert!(load(app.second.id).await.is_none());
}

#[tokio::test]
async fn an_unknown_address_gets_a_404_page() {
    let app = TestApp::new().await;
    let answer = app.visitor().get("/no-such-page").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.text().contains("We cannot find that page"));
}
