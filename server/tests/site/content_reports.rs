//! "This is wrong", from the button to the lead who closes it.

use crate::support::{Client, TestApp};
use axum::http::StatusCode;
use domain::{Role, audit, content_reports::entity};
use sea_orm::EntityTrait;

const SEND: &str = "/do/content/report";
const CLOSE: &str = "/do/staff/close-content-report";
const LIST: &str = "/staff/content-reports";

async fn kept(app: &TestApp) -> Vec<entity::Model> {
    entity::Entity::find().all(app.db.db.conn()).await.unwrap()
}

async fn send(client: &mut Client, reason: &str, text: &str) -> StatusCode {
    let fields = [("kind", "resource"), ("id", "samaritans"), ("reason", reason), ("text", text)];
    client.post_json(SEND, &fields).await.status
}

#[tokio::test]
async fn a_visitor_reports_and_a_lead_closes() {
    for app in TestApp::every().await {
        let page = app.visitor().get("/help-directory/samaritans").await.words();
        assert!(page.contains("This is wrong") && page.contains("/content-report"));
        let mut visitor = app.visitor();
        let form = visitor.get("/content-report?kind=resource&id=samaritans").await;
        assert!(form.words().contains("They have closed or moved") && !form.words().contains("email"));
        let fields =
            [("kind", "resource"), ("id", "samaritans"), ("reason", "number"), ("text", "It rings <b>out</b>")];
        let answer = visitor.post_form(SEND, &fields).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/content-report/sent"));
        assert!(visitor.cookie("session").is_none(), "reporting makes nobody known");
        let rows = kept(&app).await;
        assert_eq!((rows.len(), rows[0].owner_id), (1, None));

        let mut lead = app.signed_in(Role::Lead).await;
        let list = lead.get(LIST).await;
        assert!(
            list.text().contains("It rings &lt;b&gt;out&lt;/b&gt;") && list.words().contains("1 report is waiting")
        );
        let report = rows[0].id.to_string();
        let after = lead.submit(CLOSE, &[("report", &report)]).await.words();
        assert!(after.contains("Nothing is waiting"), "{after}");
        let audited = audit::entity::Entity::find().all(app.db.db.conn()).await.unwrap();
        assert!(audited.iter().any(|row| row.act == "content-report-closed" && row.target_id == rows[0].id));
        assert_eq!(lead.post_json(CLOSE, &[("report", &report)]).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn who_may_see_and_close() {
    let app = TestApp::new().await;
    assert_eq!(send(&mut app.visitor(), "closed", "").await, StatusCode::OK);
    let report = kept(&app).await[0].id.to_string();
    for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Operator] {
        let mut client = app.signed_in(role).await;
        assert_eq!(client.get(LIST).await.status, StatusCode::FORBIDDEN, "{role:?}");
        assert_eq!(client.post_json(CLOSE, &[("report", &report)]).await.status, StatusCode::FORBIDDEN, "{role:?}");
    }
    let mut elsewhere = app.signed_in_at_second(Role::Lead).await;
    assert!(elsewhere.get(LIST).await.words().contains("Nothing is waiting"));
    assert_eq!(elsewhere.post_json(CLOSE, &[("report", &report)]).await.status, StatusCode::NOT_FOUND);
    assert!(kept(&app).await[0].closed_at.is_none());
}

#[tokio::test]
async fn nothing_typed_is_lost_when_a_report_is_refused() {
    let app = TestApp::new().await;
    let mut visitor = app.visitor();
    let fields = [("kind", "term"), ("id", "psychosis"), ("reason", ""), ("text", "They are not spies")];
    let page = visitor.submit(SEND, &fields).await.words();
    assert!(page.contains("Choose what is wrong") && page.contains("They are not spies"));
    let long = "x".repeat(1_001);
    let fields = [("kind", "term"), ("id", "psychosis"), ("reason", "unclear"), ("text", &long)];
    let page = visitor.submit(SEND, &fields).await.words();
    assert!(page.contains("Shorten your words to 1") && page.contains(&long));
    let fields = [("kind", "term"), ("id", "gone"), ("reason", "unclear"), ("text", "still here")];
    assert_eq!(visitor.post_json(SEND, &fields).await.status, StatusCode::NOT_FOUND);
    assert!(visitor.submit(SEND, &fields).await.words().contains("still here"));
    // A reason of places is none of words.
    let fields = [("kind", "term"), ("id", "psychosis"), ("reason", "number")];
    assert_eq!(visitor.post_json(SEND, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(kept(&app).await.is_empty());
}

#[tokio::test]
async fn a_double_tap_is_one_report_and_a_flood_is_slowed() {
    let app = TestApp::new().await;
    let mut visitor = app.visitor().with_address([192, 0, 2, 7]);
    assert_eq!(send(&mut visitor, "number", "Rings out").await, StatusCode::OK);
    assert_eq!(send(&mut visitor, "number", " Rings out ").await, StatusCode::OK);
    assert_eq!(kept(&app).await.len(), 1);
    let mut last = StatusCode::OK;
    for n in 0..40 {
        last = send(&mut visitor, "other", &format!("again {n}")).await;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(kept(&app).await.len(), 39);
}

#[tokio::test]
async fn somebody_signed_in_finds_their_report_in_their_export() {
    let app = TestApp::new().await;
    let mut relative = app.signed_in(Role::Relative).await;
    assert_eq!(send(&mut relative, "details", "Open until six").await, StatusCode::OK);
    assert!(kept(&app).await[0].owner_id.is_some());
    assert!(relative.get("/account/export/read").await.words().contains("Open until six"));
}

#[tokio::test]
async fn a_page_of_a_module_can_be_reported_and_no_other_page() {
    let app = TestApp::new().await;
    let page = app.state.toolkit.library.page_by_id("psy-causes").unwrap().clone();
    let html = app.visitor().get(&page.url).await.words();
    let form = html.split("action=\"/content-report\"").nth(1).unwrap().split("</form>").next().unwrap();
    assert!(form.contains("value=\"page\"") && form.contains("value=\"psy-causes\"") && form.contains("This is wrong"));
    let asked = app.visitor().get("/content-report?kind=page&id=psy-causes").await.words();
    assert!(asked.contains(&page.title) && asked.contains("What it says is not right"));
    let fields = [("kind", "page"), ("id", "psy-causes"), ("reason", "wrong"), ("text", "The number is old")];
    assert_eq!(app.visitor().post_json(SEND, &fields).await.status, StatusCode::OK);
    let mut lead = app.signed_in(Role::Lead).await;
    let list = lead.get(LIST).await.words();
    assert!(list.contains(&format!("href=\"{}\"", page.url)) && list.contains("The number is old"), "{list}");
    assert!(lead.get("/account").await.words().contains(LIST), "a way to it");
    assert!(!app.signed_in(Role::Relative).await.get("/account").await.words().contains(LIST));
    for none in ["/content-report?kind=page&id=privacy", "/content-report?kind=page&id=no-such-page"] {
        assert_eq!(app.visitor().get(none).await.status, StatusCode::NOT_FOUND, "{none}");
    }
}
