//! An account that is there already is connected by whoever is signed in to it.

use super::{BEGIN, Site};
use crate::support::{Client, PASSWORD, TestApp};
use domain::{Role, account::providers::identity};
use sea_orm::EntityTrait;

const PAGE: &str = "/account/security/providers";
/// A provider by which accounts are only found, never made: it says nothing of addresses and groups.
const ONLY_FOUND: &str = "email-domains = []\nclinician-groups = []\nlead-groups = []";

/// Asks for the connection and goes to the provider; what it leads back to.
async fn ask(site: &Site, browser: &mut Client) -> String {
    let fields = [("provider", "northwick"), ("password", PASSWORD)];
    let asked = browser.post_form("/do/account/connect-provider", &fields).await;
    assert_eq!(asked.location(), "/account/security/connect/northwick");
    let page = browser.get(asked.location()).await.words();
    assert!(page.contains(&format!("href=\"{BEGIN}\"")), "{page}");
    let away = browser.get(BEGIN).await;
    assert!(away.location().contains("prompt=login"), "the provider asks who it is: {}", away.location());
    site.provider.sign_in_at(away.location())
}

async fn only(app: &TestApp) -> identity::Model {
    let mut all = identity::Entity::find().all(app.db.db.conn()).await.unwrap();
    assert_eq!(all.len(), 1);
    all.remove(0)
}

#[tokio::test]
async fn staff_connect_their_account_and_come_in_by_it() {
    let site = Site::with(ONLY_FOUND).await;
    site.provider.manner().person = serde_json::json!({ "sub": "u-17", "acr": "AAL2" });
    let mut stranger = site.app.visitor();
    let answer = site.round(&mut stranger).await;
    site.nobody_in(&mut stranger, &answer, "No account here is connected to this sign-in").await;

    let mut browser = site.app.signed_in(Role::Clinician).await;
    assert!(browser.get("/account/security").await.text().contains(PAGE));
    let back = ask(&site, &mut browser).await;
    assert_eq!(browser.get(&back).await.location(), format!("{PAGE}?done=connected"));
    let page = browser.get(&format!("{PAGE}?done=connected")).await.words();
    assert!(page.contains("Your sign-in at work is connected") && page.contains("Connected since"), "{page}");
    assert_eq!(site.times("provider-connected").await, 1);
    let letters = site.app.run_jobs().await;
    assert_eq!(letters[0].subject, "Another way to sign in was connected");

    let mut other = site.app.visitor();
    assert_eq!(site.round(&mut other).await.location(), "/");
    assert!(other.get("/account").await.text().contains("clinician@northwick.test"));
    assert_eq!(site.accounts().await, 10);

    let id = only(&site.app).await.id.to_string();
    let wrong = [("identity", id.as_str()), ("password", "wrong")];
    browser.post_form("/do/account/disconnect-provider", &wrong).await;
    only(&site.app).await;
    let right = [("identity", id.as_str()), ("password", PASSWORD)];
    // Nobody else's.
    site.app.signed_in(Role::Lead).await.post_form("/do/account/disconnect-provider", &right).await;
    only(&site.app).await;
    browser.post_form("/do/account/disconnect-provider", &right).await;
    assert_eq!(site.times("provider-disconnected").await, 1);
    assert_eq!(site.round(&mut site.app.visitor()).await.location(), "/sign-in");
}

#[tokio::test]
async fn connecting_asks_for_the_password_and_is_for_staff() {
    let site = Site::with(ONLY_FOUND).await;
    let mut browser = site.app.signed_in(Role::Clinician).await;
    let fields = [("provider", "northwick"), ("password", "wrong")];
    let asked = browser.post_form("/do/account/connect-provider", &fields).await;
    assert_eq!(asked.location(), PAGE);
    assert!(browser.get(PAGE).await.words().contains("There is a problem"));
    // Without the wish, whoever is signed in is led nowhere, also by a link on somebody else's page.
    assert_eq!(browser.get(BEGIN).await.location(), "/");
    assert_eq!(browser.get("/account/security/connect/northwick").await.location(), PAGE);
    let mut relative = site.app.signed_in(Role::Relative).await;
    assert_eq!(relative.get(PAGE).await.status, axum::http::StatusCode::FORBIDDEN);
    assert!(!relative.get("/account/security").await.text().contains(PAGE));
    let fields = [("provider", "northwick"), ("password", PASSWORD)];
    let refused = relative.post_json("/do/account/connect-provider", &fields).await;
    assert_eq!(refused.status, axum::http::StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn one_identity_opens_one_account() {
    let site = Site::with(ONLY_FOUND).await;
    let mut clinician = site.app.signed_in(Role::Clinician).await;
    let back = ask(&site, &mut clinician).await;
    clinician.get(&back).await;
    let mut lead = site.app.signed_in(Role::Lead).await;
    let back = ask(&site, &mut lead).await;
    assert_eq!(lead.get(&back).await.location(), PAGE);
    assert!(lead.get(PAGE).await.words().contains("connected to another account"));
    assert_eq!(only(&site.app).await.account_id, site.app.northwick.account(Role::Clinician).id);
}

#[tokio::test]
async fn what_one_asked_for_another_cannot_finish() {
    let site = Site::with(ONLY_FOUND).await;
    let mut clinician = site.app.signed_in(Role::Clinician).await;
    let back = ask(&site, &mut clinician).await;
    // The same browser, somebody else by now.
    clinician.post_form("/do/account/sign-out", &[]).await;
    let answer = clinician.get(&back).await;
    assert!(answer.location().starts_with("/sign-in"), "{}", answer.location());
    assert!(identity::Entity::find().all(site.app.db.db.conn()).await.unwrap().is_empty());
}
