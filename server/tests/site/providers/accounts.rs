//! Whose account it is: made on the first sign-in, found again by issuer and subject, never by the address.

use super::{BEGIN, Site};
use crate::support::{NORTHWICK, PASSWORD};
use axum::http::StatusCode;
use domain::{
    Role,
    account::{entity, providers::identity},
    trust::people::welcome,
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;

impl Site {
    async fn by_email(&self, email: &str) -> Option<entity::Model> {
        let here = entity::Entity::find().filter(entity::Column::Email.eq(email));
        here.one(self.app.db.db.conn()).await.unwrap()
    }
}

const ASHA: &str = "asha.rowe@northwick.nhs.uk";

#[tokio::test]
async fn the_first_sign_in_makes_the_account_and_the_next_finds_it() {
    let site = Site::new().await;
    let mut browser = site.app.visitor();
    assert_eq!(site.round(&mut browser).await.location(), "/");
    let account = site.by_email(ASHA).await.unwrap();
    assert_eq!((account.role, account.display_name.as_str()), (Role::Clinician, "Dr Asha Rowe"));
    assert_eq!((site.times("account-created").await, site.times("signed-in").await), (1, 1));
    // Another address and another name at the provider: the same person.
    site.provider.says("email", "asha.jones@northwick.nhs.uk".into());
    assert_eq!(site.round(&mut site.app.visitor()).await.location(), "/");
    assert_eq!(site.accounts().await, 11);
    assert_eq!((site.times("account-created").await, site.times("signed-in").await), (1, 2));
    // The old address is given to somebody else: not the same person, and not their account.
    site.provider.says("sub", "u-99".into());
    site.provider.says("email", ASHA.into());
    let mut other = site.app.visitor();
    assert_eq!(site.round(&mut other).await.location(), "/sign-in");
    assert!(other.get("/sign-in").await.words().contains("has an account here that is not connected"));
    assert_eq!(site.accounts().await, 11);
}

#[tokio::test]
async fn an_account_that_is_there_is_never_taken_over_by_its_address() {
    let site = Site::with("email-domains = [\"northwick.test\"]").await;
    for role in ["relative", "clinician", "lead", "operator"] {
        site.provider.says("email", format!("{role}@{NORTHWICK}").into());
        let mut browser = site.app.visitor();
        let answer = site.round(&mut browser).await;
        site.nobody_in(&mut browser, &answer, "has an account here that is not connected").await;
    }
    assert_eq!(identity::Entity::find().count(site.app.db.db.conn()).await.unwrap(), 0);
}

#[tokio::test]
async fn nobody_knows_the_password_of_a_new_account() {
    let site = Site::new().await;
    site.round(&mut site.app.visitor()).await;
    let mut browser = site.app.visitor();
    for typed in ["", "!", PASSWORD, "u-17"] {
        let fields = [("email", ASHA), ("password", typed)];
        assert_eq!(browser.post_form("/do/account/sign-in", &fields).await.location(), "/sign-in");
    }
}

#[tokio::test]
async fn whoever_leaves_the_groups_comes_in_no_more_with_an_account() {
    let site = Site::new().await;
    site.round(&mut site.app.visitor()).await;
    site.provider.says("groups", json!(["porters"]));
    let mut browser = site.app.visitor();
    assert_eq!(site.round(&mut browser).await.location(), "/sign-in");
    assert!(browser.get("/sign-in").await.words().contains("in none of the groups"));
    site.provider.says("groups", json!(["nurses"]));
    site.provider.says("email_verified", false.into());
    assert_eq!(site.round(&mut site.app.visitor()).await.location(), "/sign-in");
}

#[tokio::test]
async fn whom_a_lead_has_added_is_what_the_lead_said() {
    let site = Site::new().await;
    let mut lead = site.app.signed_in(Role::Lead).await;
    lead.post_form("/do/staff/add", &[("email", ASHA), ("role", "supporter")]).await;
    assert_eq!(site.round(&mut site.app.visitor()).await.location(), "/");
    assert_eq!(site.by_email(ASHA).await.unwrap().role, Role::Supporter);
    assert_eq!(welcome::Entity::find().count(site.app.db.db.conn()).await.unwrap(), 0, "the link is used up");
}

#[tokio::test]
async fn what_stands_in_the_userinfo_counts_if_it_is_the_same_persons() {
    let site = Site::with("userinfo = true\ngroups-claim = \"roles.code\"").await;
    let person = json!({ "sub": "u-17", "acr": "AAL2" });
    site.provider.manner().person = person.clone();
    let more = json!({
        "sub": "u-17", "email": ASHA, "email_verified": true, "roles": [{ "code": "leads" }], "acr": "AAL2",
    });
    site.provider.manner().userinfo = more.clone();
    assert_eq!(site.round(&mut site.app.visitor()).await.location(), "/");
    assert_eq!(site.by_email(ASHA).await.unwrap().role, Role::Lead);
    let mut other = more.clone();
    other["sub"] = "u-18".into();
    site.provider.manner().userinfo = other;
    assert_eq!(site.round(&mut site.app.visitor()).await.location(), "/sign-in");
    // How strong the sign-in was is believed only where it is signed.
    site.provider.manner().userinfo = more;
    site.provider.manner().person = json!({ "sub": "u-17" });
    assert_eq!(site.round(&mut site.app.visitor()).await.location(), "/sign-in/set-up");
    // The word that an address is verified counts only beside it.
    let site = Site::with("userinfo = true").await;
    site.provider.says("email_verified", false.into());
    site.provider.manner().userinfo = json!({ "sub": "u-17", "email_verified": true });
    assert_eq!(site.round(&mut site.app.visitor()).await.location(), "/sign-in");
}

#[tokio::test]
async fn signing_out_leads_to_the_provider_for_whoever_wants_to() {
    let site = Site::new().await;
    let mut browser = site.app.visitor();
    site.round(&mut browser).await;
    let out = browser.post_form("/do/account/sign-out", &[]).await;
    assert_eq!(out.location(), "/signed-out?with=northwick");
    assert_eq!(browser.get("/account").await.location(), "/sign-in?next=/account", "out here at once");
    let page = browser.get(out.location()).await.words();
    assert!(page.contains("You are still signed in with Northwick work account"), "{page}");
    let there = browser.get("/sign-out/with/northwick").await;
    let issuer = site.provider.manner().issuer.clone();
    assert!(there.location().starts_with(&format!("{issuer}/sign-out?")), "{}", there.location());
    let asked = super::stand_in::query(there.location());
    assert_eq!(asked["client_id"], "toolkit");
    assert_eq!(asked["post_logout_redirect_uri"], format!("http://{NORTHWICK}/signed-out"));
    // With a password nobody is sent there.
    let mut other = site.app.signed_in(Role::Lead).await;
    assert_eq!(other.post_form("/do/account/sign-out", &[]).await.location(), "/signed-out");
    assert!(!other.get("/signed-out?with=elsewhere").await.text().contains("still signed in"));
    // A provider without such a page.
    let site = Site::new().await;
    site.provider.manner().has_sign_out = false;
    assert_eq!(site.app.visitor().get("/sign-out/with/northwick").await.location(), "/signed-out");
}

#[tokio::test]
async fn whoever_is_signed_in_stays_who_they_are() {
    let site = Site::new().await;
    let mut browser = site.app.signed_in(Role::Relative).await;
    assert_eq!(browser.get(&format!("{BEGIN}?next=/account")).await.location(), "/account");
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
}
