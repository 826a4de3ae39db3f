//! The database goes away and comes back: people are told, nothing typed is lost, and nobody restarts anything.

use crate::support::{Client, TestApp, TestProxy, settings};
use axum::{
    Router,
    http::{StatusCode, header},
};
use domain::{Role, testing::TestDb};
use sea_orm::ConnectionTrait;

const TYPED: &str = "He walks about at night and does not eat";

/// A page with fields, and one of them, from the real content.
fn a_field(app: &TestApp) -> (String, String) {
    let library = &app.state.toolkit.library;
    let mut pages = library.modules().iter().flat_map(|module| &module.pages);
    let page = pages.find(|page| page.fields.iter().any(is_text)).unwrap();
    (page.id.clone(), page.fields.iter().find(|field| is_text(field)).unwrap().id.clone())
}

fn is_text(field: &domain::learning::content::Field) -> bool {
    matches!(field.kind, domain::learning::content::FieldKind::Text { .. })
}

async fn save(app: &TestApp, client: &mut Client) -> crate::support::Answer {
    let (page, field) = a_field(app);
    let (versions, fields) = (format!("versions[{field}]"), format!("fields[{field}]"));
    client.post_form("/do/learning/save-notes", &[("page", &page), (&versions, ""), (&fields, TYPED)]).await
}

fn is_the_503_page_with_the_text(answer: &crate::support::Answer) {
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text());
    let text = answer.text();
    assert!(text.contains("/urgent-help") && text.contains(TYPED), "{text}");
    assert!(!answer.headers.contains_key(header::LOCATION));
    for word in ["sqlite", "postgres", "sqlx", "pool", "locked", "refused"] {
        assert!(!text.to_lowercase().contains(word), "{word} is nobody's business");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn while_sqlite_cannot_write_the_text_is_shown_again_and_later_saved() {
    let app = TestApp::new().await;
    let mut relative = app.signed_in(Role::Relative).await;
    let other = domain::db::connect(&domain::db::Options::new(app.db.url.clone())).await.unwrap();
    let lock = sea_orm::TransactionTrait::begin(&other).await.unwrap();
    lock.execute_unprepared("UPDATE trust SET name = name").await.unwrap();
    is_the_503_page_with_the_text(&save(&app, &mut relative).await);
    assert_eq!(relative.get("/").await.status, StatusCode::OK, "reading goes on");
    lock.rollback().await.unwrap();
    assert_eq!(save(&app, &mut relative).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn when_postgresql_goes_and_comes_back_everything_goes_on_by_itself() {
    let Some(db) = TestDb::every().await.into_iter().nth(1) else { return };
    let (db, mut proxy) = TestProxy::before(db).await;
    let app = TestApp::with(db, settings(), Router::new()).await;
    let mut relative = app.signed_in(Role::Relative).await;
    assert_eq!(relative.get("/").await.status, StatusCode::OK);
    assert_eq!(save(&app, &mut relative).await.status, StatusCode::SEE_OTHER);

    proxy.stop();
    is_the_503_page_with_the_text(&save(&app, &mut relative).await);
    let page = relative.get("/modules").await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.text().contains("/urgent-help"));
    let mut visitor = app.visitor();
    assert_eq!(visitor.get("/urgent-help").await.status, StatusCode::OK, "who has no account reads on");
    assert_eq!(visitor.get("/health/live").await.status, StatusCode::OK);
    let ready = visitor.get("/health/ready").await;
    assert_eq!((ready.status, &ready.json()["database"]), (StatusCode::SERVICE_UNAVAILABLE, &"away".into()));

    proxy.start().await;
    assert_eq!(relative.get("/modules").await.status, StatusCode::OK);
    assert_eq!(save(&app, &mut relative).await.status, StatusCode::SEE_OTHER);
    assert_eq!(visitor.get("/health/ready").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_server_that_never_saw_its_trusts_shows_urgent_help_under_no_name() {
    let app = TestApp::new().await;
    let state = server::AppState { trusts: Default::default(), ..app.state.clone() };
    let mut visitor = Client::new(server::router(state), "northwick.test");
    let answer = visitor.get("/modules").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.text().contains("/urgent-help"));
}
