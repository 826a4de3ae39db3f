//! Letters to staff about inviting: chosen on their page, stopped by one press, and silent on who does how much.

use crate::support::{NORTHWICK, TestApp};
use axum::http::StatusCode;
use domain::{
    Role,
    staff::mails,
    testing::study::new_team,
    trust::{SiteState, teams::commands as teams},
};
use sea_orm::{ActiveValue::Set, EntityTrait};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn open_site(app: &TestApp) {
    let row = domain::trust::entity::ActiveModel {
        id: Set(app.northwick.id),
        state: Set(SiteState::Open),
        ..Default::default()
    };
    domain::trust::entity::Entity::update(row).exec(app.db.db.conn()).await.unwrap();
}

#[tokio::test]
async fn a_nudge_is_kind_counts_nothing_and_ends_by_one_press_without_signing_in() {
    for app in TestApp::every().await {
        open_site(&app).await;
        app.db.clock.forward(DAY * 14);
        assert_eq!(mails::nudge(&app.db.db).await.unwrap(), 3, "supporter, clinician and lead");
        let letters = app.run_jobs().await;
        let letter = letters.iter().find(|letter| letter.to == format!("clinician@{NORTHWICK}")).unwrap();
        let words = letter.text.to_lowercase();
        for shaming in ["only you", "others have", "never", "failed", "behind", "%", "still not", "target", "should"] {
            assert!(!words.contains(shaming), "{shaming} in {}", letter.text);
        }
        let said = letter.text.split("http").next().unwrap();
        assert!(!said.contains(|letter: char| letter.is_ascii_digit()), "no counts: {said}");
        let mut phone = app.visitor();
        let page = phone.get(letter.path()).await;
        assert_eq!((page.status, page.header("cache-control")), (StatusCode::OK, "private, no-store"));
        assert!(page.text().contains("href=\"/invitations/new\""));
        assert_eq!(phone.get(letter.path()).await.status, StatusCode::OK, "opening it changes nothing");
        let stopped = phone.submit("/do/staff/stop-nudges", &[("token", letter.token())]).await;
        assert!(stopped.text().contains("These letters are stopped"));
        assert_eq!(phone.get(letter.path()).await.status, StatusCode::GONE);
        let again = phone.submit("/do/staff/stop-nudges", &[("token", letter.token())]).await;
        assert!(again.text().contains("These letters are stopped"), "pressed twice is pressed once");
        app.db.clock.forward(DAY * 30);
        assert_eq!(mails::nudge(&app.db.db).await.unwrap(), 2);
        let page = app.signed_in(Role::Clinician).await.get("/staff/letters").await.text();
        assert!(!page.contains("checked"), "neither is ticked: {page}");
    }
}

#[tokio::test]
async fn the_line_is_asked_for_on_ones_own_page_and_names_a_team_and_nobody() {
    let app = TestApp::new().await;
    let db = &app.db.db;
    let north = new_team(db, app.northwick.id, "North").await;
    let lead = app.northwick.account(Role::Lead);
    let actor = domain::Actor::account(app.northwick.id, lead.id, Role::Lead);
    let clinician = app.northwick.account(Role::Clinician).id;
    teams::set_people(db, &actor, north, &[clinician]).await.unwrap();
    let mut staff = app.signed_in(Role::Clinician).await;
    assert!(staff.get("/staff").await.text().contains("href=\"/staff/letters\""));
    let page = staff.submit("/do/staff/letters", &[("weekly", "yes"), ("nudges", "yes")]).await.text();
    assert!(page.contains("Your choice is kept.") && page.matches("checked").count() == 2, "{page}");
    app.db.clock.forward(DAY * 7);
    assert_eq!(mails::send_weekly(db).await.unwrap(), 1);
    let letters = app.run_jobs().await;
    let [letter] = letters.as_slice() else { panic!("{letters:?}") };
    let said = letter.text.replace(['\u{2068}', '\u{2069}'], "");
    assert!(said.contains("North, over the last 12 weeks: fewer than 8 invited, fewer than 8 joined."), "{said}");
    assert!(!said.contains("clinician") && !letter.subject.contains("North"));
    // A session of staff is long over by now.
    let mut staff = app.signed_in(Role::Clinician).await;
    let page = staff.submit("/do/staff/letters", &[]).await.text();
    assert!(page.contains("Your choice is kept.") && !page.contains("checked"));
    app.db.clock.forward(DAY * 7);
    assert_eq!(mails::send_weekly(db).await.unwrap(), 0);
}
