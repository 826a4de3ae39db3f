//! A link by mail instead of a password, and doing without a password.

use crate::support::{Browser, OTHER_PASSWORD, PASSWORD, Place, is_in, make_trust, refused, sealer, token};
use domain::{
    Role,
    account::{
        Failed, Problem,
        commands::{
            erase, links, second_factor, settings,
            sign_in::Step,
            sign_in_links::{self, Behind},
        },
        entity, password,
        second_factor::Second,
    },
    notify::Letter,
    trust::JoinPolicy,
};
use sea_orm::EntityTrait;
use std::time::Duration;

const EMAIL: &str = "maya@example.org";
const MINUTE: Duration = Duration::from_secs(60);

async fn ask(place: &Place, browser: &Browser, email: &str) -> Result<(), Failed> {
    sign_in_links::ask(place.db(), &place.nobody(), &browser.visit(), browser.session(), email).await
}

async fn link(place: &Place, browser: &Browser) -> String {
    ask(place, browser, EMAIL).await.unwrap();
    token(&place.mails().await[0])
}

async fn enter(place: &Place, browser: &Browser, token: &str) -> Result<Step, Failed> {
    sign_in_links::enter(place.db(), &place.nobody(), &browser.visit(), token, Some(&sealer()), false).await
}

async fn behind(place: &Place, browser: &Browser, token: &str) -> Result<Behind, Failed> {
    sign_in_links::behind(place.db(), &place.nobody(), &browser.visit(), token).await
}

#[tokio::test]
async fn a_link_signs_in_once_and_looking_at_it_uses_nothing_up() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let mut browser = Browser::begun(&place, "1").await;
        ask(&place, &browser, " MAYA@example.org").await.unwrap();
        ask(&place, &browser, EMAIL).await.unwrap();
        let tokens: Vec<String> = place.mails().await.iter().map(token).collect();
        for _ in 0..3 {
            assert!(!behind(&place, &browser, &tokens[0]).await.unwrap().elsewhere);
        }
        assert!(!browser.is_signed_in(&place).await);
        let before = browser.clone();
        browser.take(is_in(enter(&place, &browser, &tokens[0]).await));
        assert!(browser.is_signed_in(&place).await);
        assert_eq!(refused(enter(&place, &before, &tokens[0]).await), [Problem::LinkGone], "once");
        assert_eq!(refused(enter(&place, &before, &tokens[1]).await), [Problem::LinkGone], "its siblings end too");
        assert!(place.acts().await.contains(&"signed-in".to_owned()));
    }
}

#[tokio::test]
async fn two_presses_at_once_sign_in_once() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let browser = Browser::begun(&place, "1").await;
        let token = link(&place, &browser).await;
        let (one, other) = (Browser::new("a"), Browser::new("b"));
        let both = tokio::join!(enter(&place, &one, &token), enter(&place, &other, &token));
        assert!(both.0.is_ok() != both.1.is_ok());
    }
}

#[tokio::test]
async fn a_link_holds_for_fifteen_minutes_at_its_own_trust_and_for_nothing_else() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let browser = Browser::begun(&place, "1").await;
        let token = link(&place, &browser).await;
        let as_reset = links::reset(place.db(), &place.trust, &browser.visit(), &token, OTHER_PASSWORD, false).await;
        assert_eq!(refused(as_reset), [Problem::LinkGone], "it sets no password");
        let second = make_trust(place.db(), "Second", JoinPolicy::Open).await;
        let there = domain::Actor::visitor(second.id);
        let entered = sign_in_links::enter(place.db(), &there, &browser.visit(), &token, None, false).await;
        assert_eq!(refused(entered), [Problem::LinkGone]);
        place.test.clock.forward(MINUTE * 15);
        assert_eq!(refused(behind(&place, &browser, &token).await), [Problem::LinkGone]);
        assert_eq!(refused(enter(&place, &browser, &token).await), [Problem::LinkGone]);
        assert_eq!(refused(enter(&place, &browser, "made up").await), [Problem::LinkGone]);
    }
}

#[tokio::test]
async fn another_browser_is_warned_and_may_use_it() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let asked = Browser::begun(&place, "1").await;
        let token = link(&place, &asked).await;
        let mut other = Browser::begun(&place, "2").await;
        for browser in [&other, &Browser::new("none")] {
            assert_eq!(
                behind(&place, browser, &token).await.unwrap(),
                Behind { email: EMAIL.to_owned(), elsewhere: true }
            );
        }
        other.take(is_in(enter(&place, &other, &token).await));
        assert!(other.is_signed_in(&place).await && !asked.is_signed_in(&place).await);
    }
}

#[tokio::test]
async fn asking_says_nothing_is_slowed_and_keeps_nobody_out() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let stranger = Browser::begun(&place, "1").await;
        ask(&place, &stranger, "nobody@example.org").await.unwrap();
        assert!(place.mails().await.is_empty());
        assert_eq!(refused(ask(&place, &stranger, "nobody").await), [Problem::EmailMalformed]);
        for _ in 0..5 {
            ask(&place, &stranger, EMAIL).await.unwrap();
        }
        assert_eq!(refused(ask(&place, &stranger, EMAIL).await), [Problem::TooMany]);
        let mut own = Browser::new("2");
        own.sign_in(&place, EMAIL, PASSWORD).await.unwrap();
        place.mails().await;
        let again = Browser { device_cookie: own.device_cookie.clone(), ..Browser::begun(&place, "2").await };
        ask(&place, &again, EMAIL).await.unwrap();
        assert_eq!(place.mails().await.len(), 1, "their own browser counts for itself");
        links::ask_reset(place.db(), &place.nobody(), &stranger.visit(), EMAIL).await.unwrap();
    }
}

#[tokio::test]
async fn a_link_alone_lets_no_staff_in_and_nobody_who_has_codes() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Lead, EMAIL).await;
        let browser = Browser::begun(&place, "1").await;
        let token = link(&place, &browser).await;
        let step = enter(&place, &browser, &token).await.unwrap();
        assert!(matches!(step, Step::Owes(Second::SetUp, None)), "{step:?}");
        assert!(!browser.is_signed_in(&place).await);
    }
    for place in Place::every(JoinPolicy::Open).await {
        let account = place.account(Role::Relative, EMAIL).await;
        let mut own = Browser::new("own");
        own.sign_in(&place, EMAIL, PASSWORD).await.unwrap();
        second_factor::begin(place.db(), Some(&sealer()), own.session(), PASSWORD).await.unwrap();
        let key = second_factor::key_to_show(place.db(), Some(&sealer()), account.id).await.unwrap().unwrap();
        let code = domain::account::second_factor::codes::code_at(&key, place.db().now());
        second_factor::confirm(place.db(), Some(&sealer()), own.session(), &own.visit(), &code).await.unwrap();
        place.mails().await;
        let browser = Browser::begun(&place, "1").await;
        let token = link(&place, &browser).await;
        let step = enter(&place, &browser, &token).await.unwrap();
        assert!(matches!(step, Step::Owes(Second::Code, None)), "{step:?}");
    }
}

#[tokio::test]
async fn a_relative_does_without_a_password_and_everything_else_still_works() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let mut browser = Browser::new("1");
        browser.sign_in(&place, EMAIL, PASSWORD).await.unwrap();
        let mut other = Browser::new("2");
        other.sign_in(&place, EMAIL, PASSWORD).await.unwrap();
        let remove = async |browser: &Browser, typed: &str| {
            settings::remove_password(place.db(), browser.session(), &browser.visit(), typed).await
        };
        assert_eq!(refused(remove(&browser, OTHER_PASSWORD).await), [Problem::PasswordWrong]);
        let started = remove(&browser, PASSWORD).await.unwrap();
        browser.session = Some(started.session);
        assert!(!other.is_signed_in(&place).await);
        let letters: Vec<Letter> = place.mails().await.into_iter().map(|mail| mail.letter).collect();
        assert_eq!(letters, [Letter::PasswordWasRemoved]);
        assert!(place.acts().await.contains(&"password-removed".to_owned()));
        for typed in [PASSWORD, " "] {
            let wrong = Browser::new("3").give_password(&place, EMAIL, typed).await;
            assert_eq!(refused(wrong), [Problem::SignInWrong]);
        }

        // Something important asks for a fresh sign-in instead.
        let change = async |browser: &Browser| {
            let actor = browser.session().actor();
            settings::change_email(place.db(), &actor, &browser.visit(), "", "new@example.org").await
        };
        change(&browser).await.unwrap();
        place.mails().await;
        place.test.clock.forward(MINUTE * 10);
        assert_eq!(refused(change(&browser).await), [Problem::SignInAgain]);
        assert_eq!(refused(erase::erase(place.db(), browser.session(), "").await), [Problem::SignInAgain]);

        let mut again = Browser::begun(&place, "4").await;
        let token = link(&place, &again).await;
        again.take(is_in(enter(&place, &again, &token).await));
        erase::erase(place.db(), again.session(), "").await.unwrap();
        assert!(entity::Entity::find().all(place.db().conn()).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn staff_keep_a_password_and_a_lost_one_can_be_chosen_again() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Clinician, EMAIL).await;
        let mut staff = Browser::new("1");
        staff.sign_in_as_staff(&place, EMAIL).await;
        let kept = settings::remove_password(place.db(), staff.session(), &staff.visit(), PASSWORD).await;
        assert_eq!(refused(kept), [Problem::StaffKeepPassword]);
    }
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let mut browser = Browser::new("1");
        browser.sign_in(&place, EMAIL, PASSWORD).await.unwrap();
        settings::remove_password(place.db(), browser.session(), &browser.visit(), PASSWORD).await.unwrap();
        place.mails().await;
        links::ask_reset(place.db(), &place.nobody(), &browser.visit(), EMAIL).await.unwrap();
        let token = token(&place.mails().await[0]);
        let visit = Browser::new("2");
        links::reset(place.db(), &place.trust, &visit.visit(), &token, OTHER_PASSWORD, false).await.unwrap();
        Browser::new("3").sign_in(&place, EMAIL, OTHER_PASSWORD).await.unwrap();
    }
}

#[tokio::test]
async fn no_password_is_right_where_there_is_none() {
    for typed in ["", " ", PASSWORD] {
        assert!(!password::is_right(typed, Some("")).await.unwrap());
    }
}
