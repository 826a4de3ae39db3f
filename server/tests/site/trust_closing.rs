//! Closing a site with notice: who may, when, what people are told, what still works, and what is left in the end.

use crate::support::{Client, NORTHWICK, SECOND, TestApp};
use axum::http::StatusCode;
use domain::{
    Actor, Role, Uuid,
    rights::holds::commands as holds,
    trust::closing::{commands, due, entity},
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const SAYS: &str = "Go to quince-lantern-71 instead.";

/// One more lead at Northwick, signed in.
async fn second_lead(app: &TestApp) -> Client {
    let mut row = app.northwick.account(Role::Lead).clone();
    row.id = app.db.db.new_id();
    row.email = "deputy@northwick.test".to_owned();
    let insert = row.clone().into_active_model().reset_all();
    domain::account::entity::Entity::insert(insert).exec_without_returning(app.db.db.conn()).await.unwrap();
    let device = domain::account::Device::Own;
    let signed =
        domain::account::sessions::sign_in(app.db.db.conn(), &app.db.db, None, &row, device, "A browser").await;
    let mut browser = app.visitor();
    browser.set_cookie(app::request::session_cookie_name(false), &signed.unwrap().cookie);
    browser
}

fn in_days(app: &TestApp, days: u32) -> String {
    app.db.db.now().plus(DAY * days).in_london().date().to_string()
}

async fn acts(app: &TestApp) -> Vec<String> {
    let rows = domain::audit::entity::Entity::find().all(app.db.db.conn()).await.unwrap();
    rows.into_iter().map(|row| row.act).filter(|act| act.starts_with("closing-") || act == "trust-erased").collect()
}

/// Moves the clock, and has the server read the trusts anew.
async fn later(app: &TestApp, days: u32) {
    app.db.clock.forward(DAY * days);
    app.state.trusts.refresh(&app.db.db).await.unwrap();
}

/// Northwick's site closes in so many days: the operator says so.
async fn closes(app: &TestApp, days: u32) {
    let day = in_days(app, days);
    commands::close_by_operator(&app.db.db, app.northwick.id, Some(&day), SAYS).await.unwrap();
    app.state.trusts.refresh(&app.db.db).await.unwrap();
}

#[tokio::test]
async fn two_people_close_a_site_and_everybody_is_told_once() {
    for app in TestApp::every().await {
        let mut lead = app.signed_in(Role::Lead).await;
        let mut deputy = second_lead(&app).await;
        let soon = in_days(&app, 59);
        let page = lead.submit("/do/staff/ask-closing", &[("day", &soon), ("says", SAYS)]).await.words();
        assert!(page.contains("This is less than 60 days from now") && page.contains("quince-lantern-71"), "{page}");
        let day = in_days(&app, 90);
        lead.submit("/do/staff/ask-closing", &[("day", &day), ("says", SAYS)]).await;
        assert!(!app.visitor().get("/about").await.words().contains("This site closes"), "not yet confirmed");
        let alone = lead.post_json("/do/staff/confirm-closing", &[]).await;
        assert_eq!(alone.status, StatusCode::FORBIDDEN, "whoever asks does not confirm");
        assert!(app.run_jobs().await.is_empty());
        assert_eq!(due::tell(&app.db.db).await.unwrap(), 0);
        let page = deputy.submit("/do/staff/confirm-closing", &[]).await.words();
        assert!(page.contains("The site will close"), "{page}");
        let about = app.visitor().get("/about").await.words();
        assert!(about.contains("This site closes on") && about.contains("href=\"/closing\""));
        assert!(app.visitor().get("/closing").await.words().contains("quince-lantern-71"));
        assert!(!app.visitor().get("/urgent-help").await.words().contains("This site closes"), "nothing before help");
        assert!(!app.visitor_of(SECOND).get("/about").await.words().contains("This site closes"));
        assert_eq!(app.visitor_of(SECOND).get("/closing").await.status, StatusCode::NOT_FOUND);
        assert_eq!(due::tell(&app.db.db).await.unwrap(), 1, "one relative");
        assert_eq!(due::tell(&app.db.db).await.unwrap(), 0, "once");
        let letters = app.run_jobs().await;
        assert_eq!(letters.len(), 1);
        assert_eq!(acts(&app).await, ["closing-asked", "closing-confirmed"]);
        let again = lead.post_json("/do/staff/ask-closing", &[("day", &day), ("says", SAYS)]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        lead.submit("/do/staff/call-off-closing", &[]).await;
        assert!(!app.visitor().get("/about").await.words().contains("This site closes"));
        assert_eq!(acts(&app).await.last().unwrap(), "closing-called-off");
    }
}

#[tokio::test]
async fn in_the_last_14_days_nothing_new_is_taken_and_everything_can_be_taken_along() {
    for app in TestApp::every().await {
        closes(&app, 61).await;
        let note = [
            ("page", "crisis-our-plan"),
            ("versions[crisis-plan-signs]", ""),
            ("fields[crisis-plan-signs]", "Awake at night, plum-kettle-12"),
        ];
        later(&app, 46).await;
        let mut relative = app.signed_in(Role::Relative).await;
        assert_eq!(relative.post_json("/do/learning/save-notes", &note).await.status, StatusCode::OK, "day 15");
        later(&app, 2).await;
        let mut relative = app.signed_in(Role::Relative).await;
        let other = [note[0], note[1], ("fields[crisis-plan-signs]", "Not sleeping at all, damson-mug-33")];
        let refused = relative.post_form("/do/learning/save-notes", &other).await;
        assert_eq!(refused.status, StatusCode::LOCKED);
        let page = refused.words();
        assert!(page.contains("Nothing new can be saved here") && page.contains("damson-mug-33"), "{page}");
        let script = relative.post_json("/do/learning/save-notes", &other).await;
        assert_eq!(script.status, StatusCode::SERVICE_UNAVAILABLE, "the phone keeps the text and waits");
        let home = relative.get("/").await.words();
        assert!(home.contains("but not write"), "the line says it");
        let found = relative.get("/account/export/data.json").await;
        assert!(
            found.status == StatusCode::OK && found.text().contains("plum-kettle-12"),
            "everything can be taken along"
        );
        let sign_up = [("email", "new@example.org"), ("password", "a long and odd lamp 77")];
        assert_eq!(
            app.visitor().post_json("/do/account/sign-up", &sign_up).await.status,
            StatusCode::SERVICE_UNAVAILABLE
        );
        let password = crate::support::PASSWORD;
        let gone = relative.post_json("/do/account/delete", &[("password", password)]).await;
        assert_eq!(gone.status, StatusCode::OK, "deleting works");
        let mut lead = app.signed_in(Role::Lead).await;
        lead.submit("/do/staff/call-off-closing", &[]).await;
        assert_eq!(
            app.visitor().post_json("/do/learning/save-notes", &note).await.status,
            StatusCode::OK,
            "and writing again"
        );
    }
}

#[tokio::test]
async fn a_closed_site_says_so_keeps_help_and_is_erased_in_the_end() {
    for app in TestApp::every().await {
        closes(&app, 61).await;
        app.signed_in(Role::Relative)
            .await
            .post_json("/do/toolbox/add", &[("kind", "page"), ("target", "crisis-our-plan")])
            .await;
        app.signed_in_at_second(Role::Relative)
            .await
            .post_json("/do/toolbox/add", &[("kind", "page"), ("target", "crisis-our-plan")])
            .await;
        app.visitor().get("/modules").await;
        later(&app, 62).await;
        for path in ["/", "/modules", "/account/export", "/sign-in", "/staff/settings"] {
            let page = app.visitor().get(path).await;
            assert_eq!(page.status, StatusCode::GONE, "{path}");
            assert!(page.words().contains("This site has closed") && page.words().contains("quince-lantern-71"));
            assert!(page.words().contains("href=\"/urgent-help\""));
        }
        assert_eq!(app.signed_in(Role::Relative).await.get("/").await.status, StatusCode::GONE, "for everybody");
        assert_eq!(app.visitor().get("/urgent-help").await.status, StatusCode::OK);
        let post = app.visitor().post_json("/do/account/sign-in", &[("email", "x"), ("password", "x")]).await;
        assert_eq!(post.status, StatusCode::GONE);
        assert_eq!(app.visitor_of(SECOND).get("/modules").await.status, StatusCode::OK, "the other trust goes on");

        later(&app, 80).await;
        assert_eq!(due::erase(&app.db.db).await.unwrap(), 0, "it can be called off until then");
        commands::reopen_by_operator(&app.db.db, app.northwick.id).await.unwrap();
        app.state.trusts.refresh(&app.db.db).await.unwrap();
        assert_eq!(app.visitor().get("/modules").await.status, StatusCode::OK);

        closes(&app, 61).await;
        later(&app, 61 + 91).await;
        let reader = app.northwick.account(Role::Relative).email.clone();
        let lead = Actor::account(app.northwick.id, app.northwick.account(Role::Lead).id, Role::Lead);
        let hold = holds::set(&app.db.db, &lead, &reader, "claim", &in_days(&app, 30)).await.unwrap();
        assert_eq!(due::erase(&app.db.db).await.unwrap(), 0, "nothing goes while a legal hold stands");
        holds::lift(&app.db.db, &lead, hold).await.unwrap();
        assert!(due::erase(&app.db.db).await.unwrap() > 0);
        assert_eq!(due::erase(&app.db.db).await.unwrap(), 0, "once");
        let left = counts(&app, app.northwick.id).await;
        let stays = ["audit", "former_staff", "page_sign_off", "trust", "trust_closing", "trust_host"];
        assert!(left.iter().all(|table| stays.contains(&table.as_str())), "{left:?}");
        assert!(counts(&app, app.second.id).await.iter().any(|table| table == "toolbox_item"), "theirs is there");
        assert_eq!(app.visitor_of(NORTHWICK).get("/").await.status, StatusCode::GONE, "and it still says so");
        assert!(matches!(
            commands::reopen_by_operator(&app.db.db, app.northwick.id).await,
            Err(domain::trust::closing::ClosingError::Erased)
        ));
        assert!(
            entity::Entity::find_by_id(app.northwick.id)
                .one(app.db.db.conn())
                .await
                .unwrap()
                .unwrap()
                .erased_at
                .is_some()
        );
    }
}

/// The tables in which a trust has rows.
async fn counts(app: &TestApp, trust: Uuid) -> Vec<String> {
    let txn = app.db.db.snapshot().await.unwrap();
    let mut found = vec![];
    for table in domain::tables::all() {
        let Some(theirs) = domain::trust::rows::of_trust(table.as_ref(), trust) else { continue };
        if table.count_where(&txn, theirs).await.unwrap() > 0 {
            found.push(table.name().to_owned());
        }
    }
    found.sort();
    found
}

#[tokio::test]
async fn a_lead_asks_for_the_file_and_the_operator_sees_it() {
    let app = TestApp::new().await;
    let mut lead = app.signed_in(Role::Lead).await;
    assert!(lead.submit("/do/staff/ask-export", &[]).await.words().contains("This is noted"));
    let trust = domain::trust::queries::of_id(app.db.db.conn(), app.northwick.id).await.unwrap().unwrap();
    assert!(trust.export_asked_at.is_some());
}
