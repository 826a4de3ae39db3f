//! Codes besides the password: staff need one, relatives may, each works once, and nobody is locked out by a stranger.

use crate::support::{Browser, OTHER_PASSWORD, PASSWORD, Place, refused, sealer, token};
use domain::{
    Role,
    account::{
        Failed, Problem,
        commands::{
            links,
            second_factor::{self, Entered},
            sign_in::Step,
        },
        entity,
        second_factor::{Second, code_app, codes::code_at, recovery_code, step},
    },
    notify::Letter,
    trust::JoinPolicy,
};
use sea_orm::EntityTrait;
use std::time::Duration;

const EMAIL: &str = "maya@example.org";
const HALF_A_MINUTE: Duration = Duration::from_secs(30);

/// The key an app was given, as the page shows it.
async fn key(place: &Place, account: &entity::Model) -> Vec<u8> {
    second_factor::key_to_show(place.db(), Some(&sealer()), account.id).await.unwrap().unwrap()
}

async fn enter(place: &Place, browser: &Browser, code: &str) -> Result<Entered, Failed> {
    second_factor::enter(place.db(), Some(&sealer()), &browser.visit(), code).await
}

/// A clinician who has set up an app on their way in: browser, key, recovery codes.
async fn with_app(place: &Place, role: Role) -> (Browser, entity::Model, Vec<u8>, Vec<String>) {
    let account = place.account(role, EMAIL).await;
    let mut browser = Browser::new("ward");
    if role == Role::Relative {
        browser.sign_in(place, EMAIL, PASSWORD).await.unwrap();
        second_factor::begin(place.db(), Some(&sealer()), browser.session(), PASSWORD).await.unwrap();
        let key = key(place, &account).await;
        let code = code_at(&key, place.db().now());
        let session = browser.session().clone();
        let confirmed = second_factor::confirm(place.db(), Some(&sealer()), &session, &browser.visit(), &code).await;
        let (started, fresh) = confirmed.unwrap();
        browser.session = Some(started.session);
        return (browser, account, key, fresh);
    }
    let owes = browser.give_password(place, EMAIL, PASSWORD).await.unwrap();
    assert!(matches!(owes, Step::Owes(Second::SetUp, _)), "{owes:?}");
    let key = key(place, &account).await;
    let entered = enter(place, &browser, &code_at(&key, place.db().now())).await.unwrap();
    browser.take(entered.arrived);
    (browser, account, key, entered.fresh.unwrap())
}

#[tokio::test]
async fn staff_set_up_an_app_on_their_way_in_and_are_signed_out_until_then() {
    for place in Place::every(JoinPolicy::Open).await {
        let account = place.account(Role::Clinician, EMAIL).await;
        let mut browser = Browser::new("ward");
        let owes = browser.give_password(&place, EMAIL, PASSWORD).await.unwrap();
        assert!(matches!(owes, Step::Owes(Second::SetUp, Some(_))), "{owes:?}");
        assert!(!browser.is_signed_in(&place).await, "a right password is not enough");
        assert_eq!(refused(enter(&place, &browser, "").await), [Problem::SecondCodeMissing]);
        assert_eq!(refused(enter(&place, &browser, "000000").await), [Problem::SecondCodeWrong]);
        assert!(!browser.is_signed_in(&place).await);
        let key = key(&place, &account).await;
        let entered = enter(&place, &browser, &code_at(&key, place.db().now())).await.unwrap();
        browser.take(entered.arrived);
        assert!(browser.is_signed_in(&place).await);
        assert_eq!(entered.fresh.unwrap().len(), 10);
        let kept = code_app::Entity::find_by_id(account.id).one(place.db().conn()).await.unwrap().unwrap();
        assert!(!kept.sealed_key.windows(key.len()).any(|part| part == key), "the key is sealed");
        let shown = second_factor::key_to_show(place.db(), Some(&sealer()), account.id).await.unwrap();
        assert_eq!(shown, None, "a confirmed key is never shown again");
        let letters: Vec<Letter> = place.mails().await.into_iter().map(|mail| mail.letter).collect();
        assert_eq!(letters, [Letter::CodeAppWasAdded]);
        assert!(step::Entity::find().all(place.db().conn()).await.unwrap().is_empty(), "nothing is owed any more");
    }
}

#[tokio::test]
async fn a_code_works_once_and_only_in_the_browser_that_gave_the_password() {
    for place in Place::every(JoinPolicy::Open).await {
        let (_, _, key, _) = with_app(&place, Role::Lead).await;
        let mut browser = Browser::new("home");
        let owes = browser.give_password(&place, EMAIL, PASSWORD).await.unwrap();
        assert!(matches!(owes, Step::Owes(Second::Code, _)), "{owes:?}");
        let code = code_at(&key, place.db().now());
        assert_eq!(refused(enter(&place, &browser, &code).await), [Problem::SecondCodeWrong], "used for the set-up");
        place.test.clock.forward(HALF_A_MINUTE);
        let code = code_at(&key, place.db().now());
        assert_eq!(refused(enter(&place, &Browser::new("x"), &code).await), [Problem::SecondStepGone]);
        let begun = Browser::begun(&place, "x").await;
        assert_eq!(refused(enter(&place, &begun, &code).await), [Problem::SecondStepGone]);
        browser.take(enter(&place, &browser, &code).await.unwrap().arrived);
        let mut again = Browser::new("elsewhere");
        again.give_password(&place, EMAIL, PASSWORD).await.unwrap();
        assert_eq!(refused(enter(&place, &again, &code).await), [Problem::SecondCodeWrong]);
    }
}

#[tokio::test]
async fn a_password_waits_ten_minutes_for_its_code() {
    for place in Place::every(JoinPolicy::Open).await {
        let (_, _, key, _) = with_app(&place, Role::Supporter).await;
        let mut browser = Browser::new("home");
        browser.give_password(&place, EMAIL, PASSWORD).await.unwrap();
        place.test.clock.forward(Duration::from_secs(10 * 60));
        let code = code_at(&key, place.db().now());
        assert_eq!(refused(enter(&place, &browser, &code).await), [Problem::SecondStepGone]);
    }
}

#[tokio::test]
async fn a_recovery_code_works_once_and_the_person_is_told() {
    for place in Place::every(JoinPolicy::Open).await {
        let (_, account, _, codes) = with_app(&place, Role::Clinician).await;
        place.mails().await;
        for (round, right) in [(0, true), (1, false)] {
            let mut browser = Browser::new(&format!("home {round}"));
            browser.give_password(&place, EMAIL, PASSWORD).await.unwrap();
            let typed = codes[0].to_lowercase().replace('-', " ");
            assert_eq!(enter(&place, &browser, &typed).await.is_ok(), right);
        }
        let letters: Vec<Letter> = place.mails().await.into_iter().map(|mail| mail.letter).collect();
        assert_eq!(letters, [Letter::RecoveryCodeWasUsed]);
        let kept = recovery_code::Entity::find().all(place.db().conn()).await.unwrap();
        assert_eq!(kept.iter().filter(|code| code.account_id == account.id).count(), 10);
        assert_eq!(kept.iter().filter(|code| code.used_at.is_some()).count(), 1);
    }
}

#[tokio::test]
async fn guessing_codes_is_slowed_and_keeps_nobody_out() {
    for place in Place::every(JoinPolicy::Open).await {
        let (mut own, _, key, _) = with_app(&place, Role::Clinician).await;
        let mut stranger = Browser::new("stranger");
        stranger.give_password(&place, EMAIL, PASSWORD).await.unwrap();
        let mut last = vec![];
        for _ in 0..11 {
            last = refused(enter(&place, &stranger, "000000").await);
        }
        assert_eq!(last, [Problem::TooMany]);
        place.test.clock.forward(HALF_A_MINUTE);
        own.give_password(&place, EMAIL, PASSWORD).await.unwrap();
        own.take(enter(&place, &own, &code_at(&key, place.db().now())).await.unwrap().arrived);
        assert!(own.is_signed_in(&place).await, "their own browser counts for itself");
    }
}

#[tokio::test]
async fn a_relative_may_have_codes_and_do_without_them_again_but_staff_may_not() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, _, _, codes) = with_app(&place, Role::Relative).await;
        let mut elsewhere = Browser::new("elsewhere");
        let owes = elsewhere.give_password(&place, EMAIL, PASSWORD).await.unwrap();
        assert!(matches!(owes, Step::Owes(Second::Code, _)), "{owes:?}");
        let again = second_factor::begin(place.db(), Some(&sealer()), browser.session(), PASSWORD).await;
        assert_eq!(refused(again), [Problem::CodeAppThere]);
        assert_eq!(
            refused(second_factor::new_codes(place.db(), browser.session(), OTHER_PASSWORD).await),
            [Problem::PasswordWrong]
        );
        let fresh = second_factor::new_codes(place.db(), browser.session(), PASSWORD).await.unwrap();
        assert!(fresh.iter().all(|code| !codes.contains(code)));
        assert_eq!(refused(enter(&place, &elsewhere, &codes[0]).await), [Problem::SecondCodeWrong], "old codes end");
        assert_eq!(
            refused(second_factor::remove(place.db(), browser.session(), OTHER_PASSWORD).await),
            [Problem::PasswordWrong]
        );
        second_factor::remove(place.db(), browser.session(), PASSWORD).await.unwrap();
        Browser::new("later").sign_in(&place, EMAIL, PASSWORD).await.unwrap();
        assert!(recovery_code::Entity::find().all(place.db().conn()).await.unwrap().is_empty());
        let acts = place.acts().await;
        for act in ["code-app-added", "code-app-removed", "recovery-codes-renewed"] {
            assert!(acts.iter().any(|one| one == act), "{act}");
        }
    }
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, ..) = with_app(&place, Role::Supporter).await;
        let kept = second_factor::remove(place.db(), browser.session(), PASSWORD).await;
        assert_eq!(refused(kept), [Problem::StaffKeepIt]);
        second_factor::take_off(place.db(), place.trust.id, EMAIL).await.unwrap();
        let owes = Browser::new("home").give_password(&place, EMAIL, PASSWORD).await.unwrap();
        assert!(matches!(owes, Step::Owes(Second::SetUp, _)), "the operator took it off; a new one is asked for");
        let nobody = second_factor::take_off(place.db(), place.trust.id, "nobody@example.org").await;
        assert_eq!(refused(nobody), [Problem::EmailMalformed]);
    }
}

#[tokio::test]
async fn a_new_password_by_mail_does_not_pass_the_code() {
    for place in Place::every(JoinPolicy::Open).await {
        with_app(&place, Role::Relative).await;
        place.mails().await;
        let browser = Browser::new("library");
        links::ask_reset(place.db(), &place.nobody(), &browser.visit(), EMAIL).await.unwrap();
        let link = token(&place.mails().await[0]);
        let visit = browser.visit();
        let arrived = links::reset(place.db(), &place.trust, &visit, &link, OTHER_PASSWORD, false).await.unwrap();
        assert!(arrived.is_none(), "the code is still owed");
    }
}

#[tokio::test]
async fn a_row_moved_to_another_account_opens_nothing() {
    for place in Place::every(JoinPolicy::Open).await {
        let (_, account, key, _) = with_app(&place, Role::Clinician).await;
        let other = place.account(Role::Clinician, "ravi@example.org").await;
        let row = code_app::Entity::find_by_id(account.id).one(place.db().conn()).await.unwrap().unwrap();
        let moved = code_app::Model { account_id: other.id, last_step: 0, ..row };
        code_app::Entity::insert(code_app::ActiveModel::from(moved))
            .exec_without_returning(place.db().conn())
            .await
            .unwrap();
        let mut browser = Browser::new("home");
        browser.give_password(&place, "ravi@example.org", PASSWORD).await.unwrap();
        place.test.clock.forward(HALF_A_MINUTE);
        let code = code_at(&key, place.db().now());
        assert_eq!(refused(enter(&place, &browser, &code).await), [Problem::SecondCodeWrong]);
    }
}
