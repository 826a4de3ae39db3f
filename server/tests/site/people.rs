//! The staff of a site, without JavaScript: from the lead's form to a colleague's first day and their last.

use crate::{
    account::NEW_PASSWORD,
    support::{Client, NORTHWICK, TestApp},
};
use axum::http::StatusCode;
use domain::{Role, Uuid};

const NEW: &str = "rowe@example.org";

/// The id of somebody on the lead's list, by the name others see.
async fn person(lead: &mut Client, name: &str) -> String {
    let page = lead.get("/staff/people").await.text();
    let (before, _) = page.split_once(&format!("<bdi>{name}</bdi>")).unwrap_or_else(|| panic!("no {name}"));
    let (_, path) = before.rsplit_once("href=\"/staff/people/").unwrap();
    path.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn from_the_leads_form_to_the_first_invitation() {
    for app in TestApp::every().await {
        let mut lead = app.signed_in(Role::Lead).await;
        let page = lead.submit("/do/staff/add", &[("email", "rowe")]).await.words();
        for said in ["Error: Add a colleague", "Type the email address in full", "Choose what they will do"] {
            assert!(page.contains(said), "{said} in {page}");
        }
        let page = lead.submit("/do/staff/add", &[("email", NEW), ("role", "clinician")]).await.words();
        assert!(page.contains("We have sent the link") && page.contains(NEW));
        let letters = app.run_jobs().await;
        assert_eq!((letters.len(), letters[0].to.as_str()), (1, NEW));
        let letter = &letters[0];
        assert!(letter.path().starts_with("/first-day/") && !letter.text.contains("Northwick"), "{}", letter.text);

        let mut desk = app.visitor();
        for _ in 0..3 {
            let opened = desk.get(letter.path()).await;
            assert_eq!((opened.status, opened.header("cache-control")), (StatusCode::OK, "private, no-store"));
            assert!(opened.words().contains("You were added as: Clinician"));
        }
        let token = letter.token();
        let short =
            desk.submit("/do/account/first-day", &[("token", token), ("name", "Dr Rowe"), ("password", "x")]).await;
        assert!(short.text().contains("value=\"Dr Rowe\""), "what was typed is kept");
        let fields = [("token", token), ("name", "Dr Rowe"), ("password", NEW_PASSWORD)];
        let arrived = desk.submit("/do/account/first-day", &fields).await;
        assert!(arrived.words().contains("Invite someone"), "{}", arrived.words());
        assert_eq!(app.visitor().get(letter.path()).await.status, StatusCode::GONE);
        let page = lead.get("/staff/people").await.words();
        assert!(page.contains("Dr Rowe") && page.contains("Nobody is waiting"));
    }
}

#[tokio::test]
async fn rows_that_are_wrong_are_named_and_kept() {
    let app = TestApp::new().await;
    let mut lead = app.signed_in(Role::Lead).await;
    let rows = "email,role\nrowe@example.org,boss\n,lead\n";
    let page = lead.submit("/do/staff/add-many", &[("rows", rows)]).await.words();
    for said in [
        "Nobody was added",
        "Line 2, column 2, role: the role must be",
        "Line 3, column 1, email: the address is missing",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
    assert!(page.contains("rowe@example.org,boss") && app.run_jobs().await.is_empty());
    let page = lead.submit("/do/staff/add-many", &[("rows", "email,role\nrowe@example.org,lead\n")]).await.words();
    assert!(page.contains("We have sent all links"));
    assert_eq!(app.run_jobs().await.len(), 1);
}

#[tokio::test]
async fn an_account_ends_and_its_session_with_it() {
    for app in TestApp::every().await {
        let mut clinician = app.signed_in(Role::Clinician).await;
        let mut lead = app.signed_in(Role::Lead).await;
        let id = person(&mut lead, "clinician").await;
        let page = lead.get(&format!("/staff/people/{id}")).await.words();
        assert!(page.contains("End this account") && page.contains(&format!("clinician@{NORTHWICK}")));
        let page = lead.submit("/do/staff/end", &[("person", &id)]).await.words();
        assert!(page.contains("The account is ended") && page.contains("Clinician, left on"));
        assert_eq!(clinician.get("/invitations").await.location(), "/sign-in?next=/invitations");
        let own = person(&mut lead, "lead").await;
        let page = lead.submit("/do/staff/end", &[("person", &own)]).await.words();
        assert!(page.contains("There must be another lead first"), "{page}");
    }
}

#[tokio::test]
async fn a_role_and_an_absence_are_changed_on_one_page() {
    let app = TestApp::new().await;
    let mut lead = app.signed_in(Role::Lead).await;
    let id = person(&mut lead, "clinician").await;
    let page = lead.submit("/do/staff/role", &[("person", &id), ("role", "supporter")]).await.words();
    assert!(page.contains("The role is changed"));
    let page = lead.submit("/do/staff/away", &[("person", &id), ("until", "24 December")]).await;
    assert!(page.words().contains("Type a day from tomorrow on") && page.text().contains("value=\"24 December\""));
    let page = lead.submit("/do/staff/away", &[("person", &id), ("until", "2026-12-24")]).await.words();
    assert!(page.contains("The absence is saved") && page.contains("Away until the end of 24 December 2026"), "{page}");
    let mut own = app.signed_in(Role::Supporter).await;
    let page = own.submit("/do/staff/away", &[("until", "2026-12-01")]).await.words();
    assert!(page.contains("The absence is saved") && page.contains("Away until the end of 1 December 2026"));
    let page = own.submit("/do/staff/back", &[]).await.words();
    assert!(page.contains("The absence is over") && !page.contains("Away until"));
}

#[tokio::test]
async fn nothing_of_another_trust_is_there() {
    let app = TestApp::new().await;
    let id: Uuid = app.northwick.account(Role::Clinician).id;
    let mut elsewhere = app.signed_in_at_second(Role::Lead).await;
    let absent = elsewhere.get(&format!("/staff/people/{id}")).await;
    assert_eq!(absent.status, StatusCode::NOT_FOUND);
    assert!(!absent.text().contains(NORTHWICK));
    assert!(!elsewhere.get("/staff/people").await.text().contains(&format!("@{NORTHWICK}")));
    for (act, field) in [("end", "successor"), ("role", "role"), ("back", "x")] {
        let answer =
            elsewhere.post_json(&format!("/do/staff/{act}"), &[("person", &id.to_string()), (field, "lead")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{act}");
    }
}
