//! Before a site opens: what leads confirm, what the software sees itself, and that nothing opens before all is there.

use crate::support::{Client, NORTHWICK, SECOND, TestApp};
use axum::http::StatusCode;
use domain::{
    Role,
    learning::{page_sign_off, shown::must_be_signed},
    trust::go_live::{Item, LONGEST},
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

const HERE: &str = "/staff/go-live";

async fn confirm(lead: &mut Client, item: Item, said: &str) -> String {
    lead.submit("/do/staff/confirm-item", &[("item", item.code()), ("said", said)]).await.words()
}

/// Signs every page that must be signed, as they stand.
async fn sign_everything(app: &TestApp) {
    let reviewer = app.northwick.account(Role::Clinician).id;
    for page in app.state.toolkit.library.pages().filter(|page| must_be_signed(page)) {
        let row = page_sign_off::Model {
            id: app.db.db.new_id(),
            trust_id: app.northwick.id,
            page_id: page.id.clone(),
            content_hash: page.hash.clone(),
            reviewer_id: reviewer,
            reviewer_name: "Dr Noor Hale".to_owned(),
            signed_at: app.db.db.now(),
        };
        let row = row.into_active_model().reset_all();
        page_sign_off::Entity::insert(row).exec_without_returning(app.db.db.conn()).await.unwrap();
    }
}

/// One more lead at Northwick.
async fn second_lead(app: &TestApp) {
    let mut row = app.northwick.account(Role::Lead).clone();
    row.id = app.db.db.new_id();
    row.email = "deputy@northwick.test".to_owned();
    let row = row.into_active_model().reset_all();
    domain::account::entity::Entity::insert(row).exec_without_returning(app.db.db.conn()).await.unwrap();
}

async fn acts(app: &TestApp) -> Vec<String> {
    let rows = domain::audit::entity::Entity::find().all(app.db.db.conn()).await.unwrap();
    rows.into_iter().map(|row| row.act).collect()
}

#[tokio::test]
async fn a_site_opens_once_nothing_is_missing_and_not_before() {
    for app in TestApp::every().await {
        let mut lead = app.signed_in(Role::Lead).await;
        let page = lead.get(HERE).await.words();
        assert!(page.contains("The site cannot open yet") && !page.contains("Open the site to relatives"));
        for item in Item::ALL {
            let early = lead.post_json("/do/staff/open-site", &[]).await;
            assert_eq!(early.status, StatusCode::CONFLICT, "without {item:?}");
            assert!(confirm(&mut lead, item, "Ida Moss, 3 May").await.contains("This is confirmed"));
        }
        assert_eq!(
            lead.post_json("/do/staff/open-site", &[]).await.status,
            StatusCode::CONFLICT,
            "one lead, no signature"
        );
        second_lead(&app).await;
        assert_eq!(lead.post_json("/do/staff/open-site", &[]).await.status, StatusCode::CONFLICT, "no signature");
        sign_everything(&app).await;
        let page = lead.get(HERE).await.words();
        assert!(page.contains("All is ready") && page.contains("Open the site to relatives"));
        assert!(app.visitor().get("/").await.words().contains("Practice site"));
        assert!(lead.submit("/do/staff/open-site", &[]).await.words().contains("The site is open"));
        app.state.trusts.refresh(&app.db.db).await.unwrap();
        assert!(!app.visitor().get("/").await.words().contains("Practice site"));
        assert!(
            app.visitor_of(SECOND).get("/").await.words().contains("Practice site"),
            "the other trust is as it was"
        );

        let kept = lead.post_json("/do/staff/take-item-back", &[("item", "hazard-log")]).await;
        assert_eq!(kept.status, StatusCode::CONFLICT, "an open site cannot do without");
        lead.submit("/do/staff/close-site", &[]).await;
        app.state.trusts.refresh(&app.db.db).await.unwrap();
        assert!(app.visitor_of(NORTHWICK).get("/").await.words().contains("Practice site"));
        let acts = acts(&app).await;
        assert_eq!(acts.iter().filter(|act| *act == "go-live-confirmed").count(), Item::ALL.len());
        assert!(["site-opened", "site-closed"].iter().all(|act| acts.iter().any(|one| one == act)), "{acts:?}");
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
    let app = TestApp::new().await;
    let mut lead = app.signed_in(Role::Lead).await;
    let page = confirm(&mut lead, Item::SafetyCase, "  ").await;
    assert!(page.contains("There is a problem") && page.contains("href=\"#safety-case\""), "{page}");
    let long = "Ida Moss ".repeat(40);
    assert!(long.chars().count() > LONGEST);
    let page = confirm(&mut lead, Item::SafetyCase, &long).await;
    assert!(page.contains("Use 300 characters at most") && page.contains(long.trim_end()));
    assert!(!lead.get(HERE).await.words().contains(long.trim_end()), "once, and nothing was kept");
    let unknown = lead.post_json("/do/staff/confirm-item", &[("item", "no-such"), ("said", "x")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    let markup = "<b>Ida</b> & \"Moss\" \u{202e}x";
    assert!(confirm(&mut lead, Item::SafetyContact, markup).await.contains("&lt;b&gt;Ida&lt;/b&gt;"));
}

#[tokio::test]
async fn a_lead_takes_a_confirmation_back_and_another_trust_sees_none_of_it() {
    for app in TestApp::every().await {
        let mut lead = app.signed_in(Role::Lead).await;
        confirm(&mut lead, Item::SafetyContact, "quince-lantern-71").await;
        let mut other = app.signed_in_at_second(Role::Lead).await;
        assert!(!other.get(HERE).await.words().contains("quince-lantern-71"));
        other.submit("/do/staff/take-item-back", &[("item", "safety-contact")]).await;
        assert!(lead.get(HERE).await.words().contains("quince-lantern-71"), "theirs, not ours");
        lead.submit("/do/staff/take-item-back", &[("item", "safety-contact")]).await;
        assert!(!lead.get(HERE).await.words().contains("quince-lantern-71"));
        for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Operator] {
            let mut person = app.signed_in(role).await;
            assert_eq!(person.get(HERE).await.status, StatusCode::FORBIDDEN, "{role:?}");
        }
    }
}
