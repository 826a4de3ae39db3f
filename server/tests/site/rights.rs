//! Complaints, requests that came by letter, holds, notices, needs and one's own reading, as people see them.

use crate::support::{Client, Letter, PASSWORD, TestApp};
use axum::http::StatusCode;
use domain::{
    Role,
    rights::{due, notices, unused::commands::sweep},
};
use sea_orm::EntityTrait;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const LIST: &str = "/staff/data-rights";
const PASSPHRASE: &str = "seven quiet herons & a kettle";
const RELATIVE: &str = "relative@northwick.test";

fn to<'a>(letters: &'a [Letter], address: &str) -> &'a Letter {
    letters.iter().find(|letter| letter.to.contains(address)).unwrap_or_else(|| panic!("no letter to {address}"))
}

/// The path of the first link on a page that begins so, and goes on.
fn link(page: &str, begins: &str) -> String {
    let links = page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let found = links.filter(|path| path.starts_with(begins)).find(|path| path.len() == begins.len() + 36);
    found.unwrap_or_else(|| panic!("no link to {begins} on {page}")).to_owned()
}

async fn sign_in(app: &TestApp) -> (Client, String) {
    let mut client = app.visitor();
    let fields = [("email", RELATIVE), ("password", PASSWORD), ("next", "/modules")];
    let answer = client.post_form("/do/account/sign-in", &fields).await;
    let to = answer.location().to_owned();
    (client, to)
}

#[tokio::test]
async fn a_visitor_complains_and_a_lead_answers() {
    let app = TestApp::new().await;
    assert!(app.visitor().get("/privacy").await.text().contains("href=\"/data-complaint\""), "linked from the notice");
    let mut visitor = app.visitor();
    let refused = visitor.submit("/do/rights/complain", &[("complaint", "Read aloud"), ("email", "maya")]).await.text();
    assert!(refused.contains("Enter an email address like") && refused.contains("Read aloud</textarea>"));
    let sent = visitor
        .submit("/do/rights/complain", &[("complaint", "My notes were\nread aloud"), ("email", "maya@example.org")])
        .await
        .text();
    assert!(sent.contains("We have your complaint") && !sent.contains("read aloud"));
    let letters = app.run_jobs().await;
    for letter in &letters {
        assert!(!letter.text.contains("aloud") && !letter.subject.contains("omplain"), "{}", letter.text);
    }
    assert_eq!(to(&letters, "maya@example.org").path(), "/privacy");
    assert_eq!(to(&letters, "lead@northwick.test").path(), LIST);
    due::run(&app.db.db).await.unwrap();

    let mut lead = app.signed_in(Role::Lead).await;
    assert!(lead.get("/staff").await.text().contains("1 is waiting, 0 late."));
    let list = lead.get(LIST).await.words();
    assert!(list.contains("Acknowledged on 23 November 2026") && !list.contains("aloud"));
    let path = link(&list, "/staff/data-complaints/");
    assert!(lead.get(&path).await.text().contains("read aloud"));
    let mut theirs = app.signed_in_at_second(Role::Lead).await;
    assert_eq!(theirs.get(&path).await.status, StatusCode::NOT_FOUND);
    assert!(!theirs.get(LIST).await.text().contains("maya@example.org"));
    let id = path.rsplit('/').next().unwrap();
    let empty = lead.submit("/do/rights/answer-complaint", &[("item", id), ("said", " ")]).await.text();
    assert!(empty.contains("Write something first") && empty.contains("href=\"#said\""));
    lead.submit("/do/rights/answer-complaint", &[("item", id), ("said", "We looked.\nWe are sorry.")]).await;
    let letters = app.run_jobs().await;
    assert!(!to(&letters, "maya@example.org").text.contains("sorry"));
    let answer = app.visitor().get(to(&letters, "maya@example.org").path()).await;
    assert!(answer.text().contains("We are sorry.") && !answer.text().contains("read aloud"));
    assert!(answer.header("cache-control").contains("no-store"), "{}", answer.header("cache-control"));
}

#[tokio::test]
async fn a_copy_asked_for_by_letter_is_sent_by_a_lead_and_opened_by_its_person_alone() {
    let app = TestApp::new().await;
    let mut lead = app.signed_in(Role::Lead).await;
    let fields = [("kind", "access"), ("email", RELATIVE), ("day", "20 November 2026")];
    let list = lead.submit("/do/rights/record-request", &fields).await.words();
    assert!(list.contains("Answer by 20 December 2026") && list.contains("Not confirmed yet"));
    let path = link(&list, "/staff/data-rights/");
    let asks = app.run_jobs().await;
    let asks = to(&asks, RELATIVE);
    let mut person = app.visitor();
    let page = person.get(asks.path()).await;
    assert!(page.text().contains("Was it you?") && page.header("cache-control").contains("no-store"));
    let weak = [("token", asks.token()), ("passphrase", "password1234")];
    let refused = person.submit("/do/rights/confirm-request", &weak).await.text();
    assert!(refused.contains("This is easy to guess") && !refused.contains("password1234"));
    let good = [("token", asks.token()), ("passphrase", PASSPHRASE)];
    let done = person.submit("/do/rights/confirm-request", &good).await.text();
    assert!(done.contains("The copy is made and locked"));
    assert_eq!(person.get(asks.path()).await.status, StatusCode::GONE);
    app.run_jobs().await;

    let one = lead.get(&path).await.text();
    assert!(one.contains("Send the sealed copy") && !one.contains("<h2>Your account</h2>"));
    lead.submit("/do/rights/send-answer", &[("request", path.rsplit('/').next().unwrap())]).await;
    let answer = app.run_jobs().await;
    let answer = to(&answer, RELATIVE);
    // The lead has neither the link nor the passphrase; with the link alone it does not open.
    let file = format!("{}/file", answer.path());
    let wrong = lead.submit(&file, &[("passphrase", "a guess of the lead's")]).await.text();
    assert!(wrong.contains("This is not the passphrase you chose"));
    let mut elsewhere = app.visitor_of(crate::support::SECOND);
    assert_eq!(elsewhere.post_form(&file, &[("passphrase", PASSPHRASE)]).await.status, StatusCode::GONE);
    let opened = person.post_form(&file, &[("passphrase", PASSPHRASE)]).await;
    assert_eq!(opened.status, StatusCode::OK);
    assert!(opened.header("content-disposition").contains("my-data.html"));
    assert!(opened.text().contains(RELATIVE) && opened.text().starts_with("<!DOCTYPE html>"));
    let list = lead.get(LIST).await.words();
    assert!(list.contains(">Sent<") && lead.get(&path).await.text().contains("Opened by the person"));
}

#[tokio::test]
async fn a_hold_is_set_told_to_its_person_and_lifted() {
    let app = TestApp::new().await;
    let mut lead = app.signed_in(Role::Lead).await;
    let fields = [("email", RELATIVE), ("reason", "claim"), ("until", "3 November 2027")];
    let list = lead.submit("/do/rights/set-hold", &fields).await.words();
    assert!(list.contains("The hold stands.") && list.contains("Until 3 November 2027"));
    let mut maya = app.signed_in(Role::Relative).await;
    let page = maya.get("/account/delete").await.words();
    assert!(page.contains("cannot be deleted now") && page.contains("until 3 November 2027"), "{page}");
    assert!(page.contains("A legal claim is expected or open") && !page.contains("action=\"/do/account/delete\""));
    let refused = maya.post_json("/do/account/delete", &[("password", PASSWORD)]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let hold = list.split("name=\"item\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let lifted = lead.submit("/do/rights/lift-hold", &[("item", &hold)]).await.text();
    assert!(lifted.contains("Nothing is held."));
    assert!(maya.get("/account/delete").await.text().contains("action=\"/do/account/delete\""));
}

#[tokio::test]
async fn needs_are_said_seen_beside_a_complaint_and_asked_again() {
    let app = TestApp::new().await;
    let mut maya = app.signed_in(Role::Relative).await;
    let fields = [("need[]", "large-print"), ("need[]", "call-me"), ("language", "Urdu"), ("other", "")];
    let page = maya.submit("/do/rights/needs", &fields).await.text();
    assert!(page.contains("What you need is saved.") && page.matches(" checked").count() == 2, "{page}");
    assert!(page.contains("value=\"Urdu\"") && page.contains("Leads of your trust see this when"));
    maya.submit("/do/rights/complain", &[("complaint", "A letter in small print"), ("email", RELATIVE)]).await;
    let mut lead = app.signed_in(Role::Lead).await;
    let path = link(&lead.get(LIST).await.text(), "/staff/data-complaints/");
    let one = lead.get(&path).await.words();
    assert!(one.contains("Large print") && one.contains("An interpreter: Urdu"));
    assert!(maya.get("/account/export/read").await.text().contains("What you need to read and be reached"));
    let (_, before) = sign_in(&app).await;
    assert!(!before.contains("notices"), "{before}");
    app.db.clock.forward(DAY * 366);
    let (mut again, on) = sign_in(&app).await;
    assert!(on.contains("notices"), "{on}");
    let asked = again.get("/notices?next=/modules").await.text();
    assert!(asked.contains("Is this still right?"));
    let answer = again.post_form("/do/rights/seen", &[("right", "yes"), ("next", "/modules")]).await;
    assert_eq!(answer.location(), "/modules");
    assert_eq!(again.get("/notices?next=/modules").await.location(), "/modules");
}

#[tokio::test]
async fn a_notice_that_changed_is_shown_once_after_signing_in() {
    let app = TestApp::new().await;
    let account = app.northwick.account(Role::Relative).id;
    // As if they had agreed to an earlier version than today's.
    let row = notices::entity::Model {
        account_id: account,
        notice: "terms".to_owned(),
        version: 0,
        seen_at: app.db.db.now(),
    };
    let insert = notices::entity::Entity::insert(notices::entity::ActiveModel::from(row));
    insert.exec_without_returning(app.db.db.conn()).await.unwrap();
    let (mut maya, on) = sign_in(&app).await;
    assert!(on.contains("notices"), "{on}");
    let page = maya.get("/notices?next=/modules").await.text();
    assert!(page.contains("Our terms have changed") && !page.contains("Our privacy page has changed"));
    let answer = maya.post_form("/do/rights/seen", &[("next", "/modules")]).await;
    assert_eq!(answer.location(), "/modules");
    let (_, on) = sign_in(&app).await;
    assert!(!on.contains("notices"), "{on}");
}

#[tokio::test]
async fn the_sign_up_says_what_is_agreed_to() {
    let app = TestApp::new().await;
    let mut visitor = app.visitor();
    let first = [("email", "maya@example.org"), ("password", PASSPHRASE)];
    let page = visitor.submit("/do/account/sign-up", &first).await.text();
    let form = page.split("/do/account/about-you").nth(1).unwrap().split("</form>").next().unwrap();
    assert!(form.contains("you agree to our terms") && form.contains("href=\"/terms\""));
}

#[tokio::test]
async fn ones_own_reading_can_be_printed() {
    let app = TestApp::new().await;
    for role in [Role::Relative, Role::Clinician] {
        let mut reader = app.signed_in(role).await;
        assert!(reader.get("/my-reading").await.text().contains("No page is marked as read yet."));
        reader.submit("/do/learning/finish-page", &[("page", "crisis-our-plan")]).await;
        let page = reader.get("/my-reading").await.words();
        assert!(page.contains("1 page, about") && page.contains("23 November 2026"), "{page}");
        assert!(page.contains("Make a crisis plan"));
        let door = if role == Role::Clinician { "/staff" } else { "/account" };
        assert!(reader.get(door).await.text().contains("href=\"/my-reading\""));
    }
}

#[tokio::test]
async fn the_letters_about_an_unused_account_lead_to_the_sign_in() {
    let app = TestApp::new().await;
    sign_in(&app).await;
    app.db.clock.forward(DAY * 705);
    sweep(&app.db.db).await.unwrap();
    let letters = app.run_jobs().await;
    let letter = to(&letters, RELATIVE);
    assert_eq!(letter.path(), "/sign-in");
    assert!(letter.text.contains("In 1 month we will delete it"));
    assert!(app.visitor().get("/privacy").await.text().contains("until you have not used it for 24 months"));
}
