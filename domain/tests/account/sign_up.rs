//! Two short pages, then a link.

use crate::support::{Browser, OTHER_PASSWORD, PASSWORD, Place, refused, token};
use domain::{
    Role,
    account::{
        Problem,
        commands::sign_up::{self, FirstPage, Next, SecondPage, begin, confirm, finish},
        commands::sign_up_mail::again,
        entity, queries, sign_up_draft,
    },
    notify::Letter,
    trust::JoinPolicy,
};
use sea_orm::EntityTrait;
use std::time::Duration;

const EMAIL: &str = "maya@example.org";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn first(email: &str) -> FirstPage<'_> {
    FirstPage { email, password: PASSWORD, code: "", invited: None }
}

fn second(name: &str) -> SecondPage<'_> {
    SecondPage { name, insists_on: "", adult: Some(true) }
}

/// Both pages, up to "Check your e-mail".
async fn sign_up(place: &Place, browser: &Browser, email: &str) -> Next {
    begin(place.db(), &place.trust, &browser.visit(), browser.session(), first(email)).await.unwrap();
    let (db, actor) = (place.db(), place.nobody());
    finish(db, &actor, &browser.visit(), browser.session(), second("Sunflower")).await.unwrap()
}

async fn accounts(place: &Place) -> Vec<entity::Model> {
    entity::Entity::find().all(place.db().conn()).await.unwrap()
}

#[tokio::test]
async fn two_pages_a_link_and_in() {
    for place in Place::every(JoinPolicy::Open).await {
        let mut browser = Browser::begun(&place, "1").await;
        assert_eq!(sign_up(&place, &browser, " Maya@Example.org ").await, Next::CheckEmail);
        assert!(accounts(&place).await.is_empty(), "no account before the address is confirmed");
        assert!(queries::draft(place.db(), browser.session()).await.unwrap().is_none());

        let mails = place.mails().await;
        assert_eq!((mails.len(), mails[0].to.as_str()), (1, EMAIL));
        let token = token(&mails[0]);
        for _ in 0..2 {
            let asks = queries::confirm_asks(place.db(), &place.nobody(), &browser.visit(), &token).await.unwrap();
            assert!(!asks.password, "looking uses nothing up");
        }
        let arrived = confirm(place.db(), &place.nobody(), &browser.visit(), &token, "").await.unwrap();
        assert!(arrived.ask_device && !arrived.ask_bring);
        assert_ne!(arrived.started.session.id, browser.session().id, "a new session");
        browser.take(arrived);
        assert!(browser.is_signed_in(&place).await);

        let account = accounts(&place).await.remove(0);
        assert_eq!((account.email.as_str(), account.role), (EMAIL, Role::Relative));
        assert_eq!(account.display_name, "Sunflower");
        let agreed = domain::rights::notices::entity::Entity::find().all(place.db().conn()).await.unwrap();
        let mut agreed: Vec<_> = agreed.iter().map(|row| (row.notice.as_str(), row.version, row.seen_at)).collect();
        agreed.sort_unstable();
        assert_eq!(agreed, [("privacy", 1, place.db().now()), ("terms", 1, place.db().now())]);
        assert!(account.adult_confirmed_at.is_some());
        assert!(account.password_hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert_eq!(place.acts().await, ["account-created", "signed-in", "trust-created"]);

        let used = confirm(place.db(), &place.nobody(), &browser.visit(), &token, PASSWORD).await;
        assert_eq!(refused(used), [Problem::LinkGone]);
    }
}

#[tokio::test]
async fn the_link_asks_the_password_in_another_browser() {
    for place in Place::every(JoinPolicy::Open).await {
        let browser = Browser::begun(&place, "1").await;
        sign_up(&place, &browser, EMAIL).await;
        let token = token(&place.mails().await[0]);
        for elsewhere in [Browser::new("2"), Browser::begun(&place, "3").await] {
            let visit = elsewhere.visit();
            assert!(queries::confirm_asks(place.db(), &place.nobody(), &visit, &token).await.unwrap().password);
            let nothing = confirm(place.db(), &place.nobody(), &visit, &token, "").await;
            assert_eq!(refused(nothing), [Problem::PasswordMissing]);
            let wrong = confirm(place.db(), &place.nobody(), &visit, &token, OTHER_PASSWORD).await;
            assert_eq!(refused(wrong), [Problem::PasswordWrong]);
        }
        assert!(accounts(&place).await.is_empty());
        let phone = Browser::new("4");
        assert!(confirm(place.db(), &place.nobody(), &phone.visit(), &token, PASSWORD).await.is_ok());
    }
}

#[tokio::test]
async fn the_password_at_a_link_cannot_be_guessed_for_long() {
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    let browser = Browser::begun(&place, "1").await;
    sign_up(&place, &browser, EMAIL).await;
    let token = token(&place.mails().await[0]);
    let elsewhere = Browser::new("2");
    let mut last = vec![];
    for _ in 0..11 {
        last = refused(confirm(place.db(), &place.nobody(), &elsewhere.visit(), &token, "no such words").await);
    }
    assert_eq!(last, [Problem::TooMany]);
}

#[tokio::test]
async fn a_link_holds_for_a_day() {
    for place in Place::every(JoinPolicy::Open).await {
        let browser = Browser::begun(&place, "1").await;
        sign_up(&place, &browser, EMAIL).await;
        let token = token(&place.mails().await[0]);
        place.test.clock.forward(DAY);
        let late = confirm(place.db(), &place.nobody(), &browser.visit(), &token, "").await;
        assert_eq!(refused(late), [Problem::LinkGone]);
    }
}

#[tokio::test]
async fn an_address_with_an_account_changes_nothing_but_the_mail() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let browser = Browser::begun(&place, "1").await;
        assert_eq!(sign_up(&place, &browser, EMAIL).await, Next::CheckEmail);
        again(place.db(), &place.nobody(), &browser.visit(), browser.session()).await.unwrap();
        let mails = place.mails().await;
        assert!(mails.iter().all(|mail| mail.letter == Letter::AlreadyHasAccount && mail.to == EMAIL));
        assert_eq!(mails.len(), 2);
        assert_eq!(accounts(&place).await.len(), 1);
    }
}

#[tokio::test]
async fn everything_wrong_is_said_at_once() {
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    let browser = Browser::begun(&place, "1").await;
    let page = FirstPage { email: "maya", password: "short", code: "", invited: None };
    let outcome = begin(place.db(), &place.trust, &browser.visit(), browser.session(), page).await;
    assert_eq!(refused(outcome), [Problem::EmailMalformed, Problem::PasswordTooShort]);
    let page = FirstPage { email: EMAIL, password: "northwick2026", code: "", invited: None };
    let outcome = begin(place.db(), &place.trust, &browser.visit(), browser.session(), page).await;
    assert_eq!(refused(outcome), [Problem::PasswordGuessable]);

    let page = SecondPage { name: " ", insists_on: "", adult: None };
    let without_first = finish(place.db(), &place.nobody(), &browser.visit(), browser.session(), page).await;
    assert_eq!(refused(without_first), [Problem::SignUpGone]);
    begin(place.db(), &place.trust, &browser.visit(), browser.session(), first(EMAIL)).await.unwrap();
    let outcome = finish(place.db(), &place.nobody(), &browser.visit(), browser.session(), page).await;
    assert_eq!(refused(outcome), [Problem::NameMissing, Problem::AgeMissing]);
}

#[tokio::test]
async fn one_may_insist_on_a_name_but_not_show_the_password() {
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    let browser = Browser::begun(&place, "1").await;
    begin(place.db(), &place.trust, &browser.visit(), browser.session(), first(EMAIL)).await.unwrap();
    let go = |page: SecondPage<'static>| {
        let (place, browser) = (&place, &browser);
        async move { finish(place.db(), &place.nobody(), &browser.visit(), browser.session(), page).await }
    };
    assert_eq!(refused(go(second("Maya")).await), [Problem::NameLooksReal]);
    assert_eq!(refused(go(SecondPage { insists_on: "Mayas", ..second("Maya") }).await), [Problem::NameLooksReal]);
    assert_eq!(refused(go(second(PASSWORD)).await), [Problem::NameIsPassword]);
    assert_eq!(go(SecondPage { insists_on: "Maya ", ..second("Maya") }).await.unwrap(), Next::CheckEmail);
}

#[tokio::test]
async fn a_second_press_sends_no_second_mail() {
    for place in Place::every(JoinPolicy::Open).await {
        let browser = Browser::begun(&place, "1").await;
        sign_up(&place, &browser, EMAIL).await;
        let (db, actor) = (place.db(), place.nobody());
        let twice = finish(db, &actor, &browser.visit(), browser.session(), second("Blue Kettle")).await.unwrap();
        assert_eq!(twice, Next::CheckEmail);
        let mails = place.mails().await;
        assert_eq!(mails.len(), 1);
        confirm(db, &actor, &browser.visit(), &token(&mails[0]), "").await.unwrap();
        assert_eq!(accounts(&place).await[0].display_name, "Blue Kettle", "the last name counts");
    }
}

#[tokio::test]
async fn under_18_keeps_nothing() {
    for place in Place::every(JoinPolicy::Open).await {
        let browser = Browser::begun(&place, "1").await;
        begin(place.db(), &place.trust, &browser.visit(), browser.session(), first(EMAIL)).await.unwrap();
        let page = SecondPage { adult: Some(false), ..second("") };
        let next = finish(place.db(), &place.nobody(), &browser.visit(), browser.session(), page).await.unwrap();
        assert_eq!(next, Next::Under18);
        assert!(place.mails().await.is_empty());
        assert!(sign_up_draft::Entity::find().all(place.db().conn()).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_mail_can_be_asked_for_again_and_both_links_hold() {
    for place in Place::every(JoinPolicy::Open).await {
        let browser = Browser::begun(&place, "1").await;
        sign_up(&place, &browser, EMAIL).await;
        again(place.db(), &place.nobody(), &browser.visit(), browser.session()).await.unwrap();
        let tokens: Vec<String> = place.mails().await.iter().map(token).collect();
        assert_eq!(tokens.len(), 2);
        for token in &tokens {
            assert!(queries::confirm_asks(place.db(), &place.nobody(), &browser.visit(), token).await.is_ok());
        }
        confirm(place.db(), &place.nobody(), &browser.visit(), &tokens[0], "").await.unwrap();
        let other = queries::confirm_asks(place.db(), &place.nobody(), &browser.visit(), &tokens[1]).await;
        assert_eq!(refused(other), [Problem::LinkGone]);
    }
}

#[tokio::test]
async fn nobody_is_flooded_with_mails() {
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    let browser = Browser::begun(&place, "1").await;
    sign_up(&place, &browser, EMAIL).await;
    let mut outcomes = vec![];
    for _ in 0..5 {
        outcomes.push(again(place.db(), &place.nobody(), &browser.visit(), browser.session()).await);
    }
    assert_eq!(refused(outcomes.pop().unwrap()), [Problem::TooMany]);
    assert!(outcomes.into_iter().all(|outcome| outcome.is_ok()));
    place.test.clock.forward(Duration::from_secs(60 * 60));
    again(place.db(), &place.nobody(), &browser.visit(), browser.session()).await.unwrap();
}

#[tokio::test]
async fn two_presses_at_once_make_one_account() {
    for place in Place::every(JoinPolicy::Open).await {
        let browser = Browser::begun(&place, "1").await;
        sign_up(&place, &browser, EMAIL).await;
        let token = token(&place.mails().await[0]);
        let (actor, visit) = (place.nobody(), browser.visit());
        let (one, two) = tokio::join!(
            sign_up::confirm(place.db(), &actor, &visit, &token, ""),
            sign_up::confirm(place.db(), &actor, &visit, &token, "")
        );
        assert_eq!([one.is_ok(), two.is_ok()].iter().filter(|ok| **ok).count(), 1);
        assert_eq!(accounts(&place).await.len(), 1);
    }
}

#[tokio::test]
async fn a_link_opens_nothing_at_another_trust() {
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    let browser = Browser::begun(&place, "1").await;
    sign_up(&place, &browser, EMAIL).await;
    let token = token(&place.mails().await[0]);
    let second = crate::support::make_trust(place.db(), "Second", JoinPolicy::Open).await;
    let elsewhere = domain::Actor::visitor(second.id);
    let outcome = confirm(place.db(), &elsewhere, &browser.visit(), &token, PASSWORD).await;
    assert_eq!(refused(outcome), [Problem::LinkGone]);
}
