//! Forgotten passwords and new addresses.

use crate::support::{Browser, OTHER_PASSWORD, PASSWORD, Place, refused, token};
use domain::{
    Role,
    account::{
        LinkPurpose, Problem,
        commands::{links, settings},
        entity, queries,
    },
    notify::Letter,
    trust::JoinPolicy,
};
use sea_orm::EntityTrait;
use std::time::Duration;

const EMAIL: &str = "maya@example.org";
const NEW: &str = "maya.new@example.org";
const HOUR: Duration = Duration::from_secs(60 * 60);

async fn ask_reset(place: &Place, email: &str) -> Result<(), domain::account::Failed> {
    links::ask_reset(place.db(), &place.nobody(), &Browser::new("1").visit(), email).await
}

async fn reset(place: &Place, browser: &Browser, token: &str, password: &str) -> Result<bool, domain::account::Failed> {
    let outcome = links::reset(place.db(), &place.trust, &browser.visit(), token, password, false).await?;
    Ok(outcome.is_some())
}

#[tokio::test]
async fn a_forgotten_password() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let mut thief = Browser::new("thief");
        thief.sign_in(&place, EMAIL, PASSWORD).await.unwrap();
        ask_reset(&place, " MAYA@example.org").await.unwrap();
        let token = token(&place.mails().await[0]);
        for _ in 0..2 {
            let (db, nobody) = (place.db(), place.nobody());
            queries::link(db.conn(), db, &nobody, LinkPurpose::ResetPassword, &token).await.unwrap();
        }
        let browser = Browser::new("2");
        assert_eq!(refused(reset(&place, &browser, &token, "short").await), [Problem::PasswordTooShort]);
        assert_eq!(refused(reset(&place, &browser, &token, "Somebody 1234").await), [Problem::PasswordGuessable]);
        assert!(reset(&place, &browser, &token, OTHER_PASSWORD).await.unwrap(), "and signed in");
        assert!(!thief.is_signed_in(&place).await);
        assert_eq!(refused(reset(&place, &browser, &token, OTHER_PASSWORD).await), [Problem::LinkGone]);
        let told = place.mails().await;
        assert_eq!((told.len(), &told[0].letter), (1, &Letter::PasswordWasChanged));
        assert_eq!(refused(thief.sign_in(&place, EMAIL, PASSWORD).await), [Problem::SignInWrong]);
        Browser::new("3").sign_in(&place, EMAIL, OTHER_PASSWORD).await.unwrap();
    }
}

#[tokio::test]
async fn a_reset_link_holds_for_an_hour_and_ends_with_its_siblings() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        ask_reset(&place, EMAIL).await.unwrap();
        ask_reset(&place, EMAIL).await.unwrap();
        let tokens: Vec<String> = place.mails().await.iter().map(token).collect();
        let browser = Browser::new("1");
        reset(&place, &browser, &tokens[0], OTHER_PASSWORD).await.unwrap();
        assert_eq!(refused(reset(&place, &browser, &tokens[1], PASSWORD).await), [Problem::LinkGone]);
        place.mails().await;
        ask_reset(&place, EMAIL).await.unwrap();
        let late = place.mails().await.pop().unwrap();
        place.test.clock.forward(HOUR);
        assert_eq!(refused(reset(&place, &browser, &token(&late), PASSWORD).await), [Problem::LinkGone]);
    }
}

#[tokio::test]
async fn an_address_without_account_gets_the_same_answer_and_no_mail() {
    for place in Place::every(JoinPolicy::Open).await {
        assert!(ask_reset(&place, "nobody@example.org").await.is_ok());
        assert!(place.mails().await.is_empty());
        assert_eq!(refused(ask_reset(&place, "nobody").await), [Problem::EmailMalformed]);
        for _ in 0..4 {
            ask_reset(&place, "nobody@example.org").await.unwrap();
        }
        assert_eq!(refused(ask_reset(&place, "nobody@example.org").await), [Problem::TooMany]);
    }
}

#[tokio::test]
async fn a_reset_does_not_let_staff_past_a_second_factor() {
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    place.account(Role::Lead, EMAIL).await;
    ask_reset(&place, EMAIL).await.unwrap();
    let token = token(&place.mails().await[0]);
    assert!(!reset(&place, &Browser::new("1"), &token, OTHER_PASSWORD).await.unwrap());
}

async fn signed_in(place: &Place, client: &str) -> Browser {
    let mut browser = Browser::new(client);
    browser.sign_in(place, EMAIL, PASSWORD).await.unwrap();
    browser
}

async fn ask_change(
    place: &Place,
    browser: &Browser,
    password: &str,
    new: &str,
) -> Result<(), domain::account::Failed> {
    let actor = browser.session().actor();
    settings::change_email(place.db(), &actor, &browser.visit(), password, new).await
}

#[tokio::test]
async fn a_new_address() {
    for place in Place::every(JoinPolicy::Open).await {
        let account = place.account(Role::Relative, EMAIL).await;
        let (phone, other) = (signed_in(&place, "1").await, signed_in(&place, "2").await);
        assert_eq!(refused(ask_change(&place, &phone, OTHER_PASSWORD, NEW).await), [Problem::PasswordWrong]);
        assert_eq!(refused(ask_change(&place, &phone, PASSWORD, EMAIL).await), [Problem::EmailSame]);
        let nothing = refused(ask_change(&place, &phone, "", "").await);
        assert_eq!(nothing, [Problem::EmailMissing, Problem::PasswordMissing]);
        ask_change(&place, &phone, PASSWORD, NEW).await.unwrap();
        let mails = place.mails().await;
        assert_eq!((mails.len(), mails[0].to.as_str()), (1, NEW));
        let token = token(&mails[0]);

        let started = links::confirm_email(place.db(), phone.session(), &phone.visit(), &token).await.unwrap();
        assert_ne!(started.session.id, phone.session().id);
        assert!(!other.is_signed_in(&place).await);
        let now = entity::Entity::find_by_id(account.id).one(place.db().conn()).await.unwrap().unwrap();
        assert_eq!(now.email, NEW);
        let told = place.mails().await;
        assert_eq!((told.len(), told[0].to.as_str(), &told[0].letter), (1, EMAIL, &Letter::EmailWasChanged));
        let again = links::confirm_email(place.db(), &started.session, &phone.visit(), &token).await;
        assert_eq!(refused(again), [Problem::LinkGone]);
    }
}

#[tokio::test]
async fn a_stranger_at_a_mistyped_address_gets_nothing() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        place.account(Role::Relative, "stranger@example.org").await;
        let phone = signed_in(&place, "1").await;
        ask_change(&place, &phone, PASSWORD, NEW).await.unwrap();
        let token = token(&place.mails().await[0]);
        let mut stranger = Browser::begun(&place, "2").await;
        let signed_out = links::confirm_email(place.db(), stranger.session(), &stranger.visit(), &token).await;
        assert_eq!(refused(signed_out), [Problem::SignedOut]);
        stranger.sign_in(&place, "stranger@example.org", PASSWORD).await.unwrap();
        let theirs = links::confirm_email(place.db(), stranger.session(), &stranger.visit(), &token).await;
        assert_eq!(refused(theirs), [Problem::LinkGone]);
    }
}

#[tokio::test]
async fn an_address_that_is_taken_changes_nothing_but_the_mail() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        place.account(Role::Relative, NEW).await;
        let phone = signed_in(&place, "1").await;
        ask_change(&place, &phone, PASSWORD, NEW).await.unwrap();
        let mails = place.mails().await;
        assert_eq!((mails.len(), &mails[0].letter), (1, &Letter::AlreadyHasAccount));
    }
}

#[tokio::test]
async fn an_address_taken_in_between_is_refused() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let phone = signed_in(&place, "1").await;
        ask_change(&place, &phone, PASSWORD, NEW).await.unwrap();
        let token = token(&place.mails().await[0]);
        place.account(Role::Relative, NEW).await;
        let late = links::confirm_email(place.db(), phone.session(), &phone.visit(), &token).await;
        assert_eq!(refused(late), [Problem::LinkGone]);
        assert!(phone.is_signed_in(&place).await);
    }
}
