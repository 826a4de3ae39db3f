//! Signing in: the same answer for everybody who is wrong, and nobody locked out by somebody else.

use crate::support::{Browser, OTHER_PASSWORD, PASSWORD, Place, is_in, refused, sealer};
use domain::{
    Role,
    account::{
        Device, Problem,
        commands::{
            devices,
            sign_in::{self, Step},
        },
        entity, known_devices,
        second_factor::Second,
    },
    trust::JoinPolicy,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use std::time::Duration;

const EMAIL: &str = "maya@example.org";

#[tokio::test]
async fn the_right_password_signs_in_and_the_wrong_one_does_not() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let mut browser = Browser::begun(&place, "1").await;
        let before = browser.session().id.clone();
        assert_eq!(refused(browser.sign_in(&place, EMAIL, OTHER_PASSWORD).await), [Problem::SignInWrong]);
        assert_eq!(refused(browser.sign_in(&place, "nobody@example.org", PASSWORD).await), [Problem::SignInWrong]);
        assert_eq!(refused(browser.sign_in(&place, EMAIL, "").await), [Problem::PasswordMissing]);
        let nothing = refused(browser.sign_in(&place, "", "").await);
        assert_eq!(nothing, [Problem::EmailMissing, Problem::PasswordMissing]);
        browser.sign_in(&place, "MAYA@example.org ", PASSWORD).await.unwrap();
        assert!(browser.is_signed_in(&place).await);
        assert_ne!(browser.session().id, before);
        let acts = place.acts().await;
        assert_eq!(acts[1..4], ["sign-in-refused", "sign-in-refused", "signed-in"]);
    }
}

#[tokio::test]
async fn a_password_counts_to_its_last_character() {
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    place.account(Role::Relative, EMAIL).await;
    let mut browser = Browser::new("1");
    for typed in [format!("{PASSWORD} "), PASSWORD.to_uppercase(), PASSWORD.repeat(20)] {
        assert_eq!(refused(browser.sign_in(&place, EMAIL, &typed).await), [Problem::SignInWrong]);
    }
}

#[tokio::test]
async fn asking_costs_the_same_whether_or_not_there_is_an_account() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let mut counts = vec![];
        for email in [EMAIL, "nobody@example.org"] {
            place.test.take_queries();
            refused(Browser::new("1").sign_in(&place, email, OTHER_PASSWORD).await);
            counts.push(place.test.take_queries());
        }
        assert_eq!(counts[0], counts[1]);
        assert!(counts[0] > 0);
    }
}

#[tokio::test]
async fn a_thousand_strangers_do_not_lock_anybody_out() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let mut own = Browser::new("home");
        own.sign_in(&place, EMAIL, PASSWORD).await.unwrap();
        let mut seen = std::collections::HashMap::new();
        for number in 0..1000 {
            let problem =
                refused(Browser::new(&format!("stranger {number}")).sign_in(&place, EMAIL, OTHER_PASSWORD).await);
            *seen.entry(problem[0]).or_insert(0) += 1;
        }
        assert_eq!(seen[&Problem::SignInWrong], 10);
        assert_eq!(seen[&Problem::TooMany], 990);
        let unknown = Browser::new("library").sign_in(&place, EMAIL, PASSWORD).await;
        assert_eq!(refused(unknown), [Problem::TooMany], "an unknown browser waits");
        own.sign_in(&place, EMAIL, PASSWORD).await.unwrap();

        place.test.clock.forward(Duration::from_secs(15 * 60));
        Browser::new("library").sign_in(&place, EMAIL, PASSWORD).await.unwrap();
    }
}

#[tokio::test]
async fn a_known_browser_cannot_guess_for_ever_either() {
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    place.account(Role::Relative, EMAIL).await;
    let mut shared = Browser::new("1");
    shared.sign_in(&place, EMAIL, PASSWORD).await.unwrap();
    let mut last = vec![];
    for _ in 0..11 {
        last = refused(shared.sign_in(&place, EMAIL, OTHER_PASSWORD).await);
    }
    assert_eq!(last, [Problem::TooMany]);
    Browser::new("2").sign_in(&place, EMAIL, PASSWORD).await.unwrap();
}

#[tokio::test]
async fn somebody_elses_cookie_makes_no_browser_known() {
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    place.account(Role::Relative, EMAIL).await;
    place.account(Role::Relative, "attacker@example.org").await;
    let mut attacker = Browser::new("1");
    attacker.sign_in(&place, "attacker@example.org", PASSWORD).await.unwrap();
    let mut last = vec![];
    for number in 0..11 {
        attacker.client = number.to_string();
        last = refused(attacker.sign_in(&place, EMAIL, OTHER_PASSWORD).await);
    }
    assert_eq!(last, [Problem::TooMany]);
    attacker.device_cookie = Some("made up".to_owned());
    assert_eq!(refused(attacker.sign_in(&place, EMAIL, OTHER_PASSWORD).await), [Problem::TooMany]);
}

#[tokio::test]
async fn one_place_cannot_try_every_address() {
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    let mut last = vec![];
    // The database alone, without a hundred hashes: ten tries an address are hashed, so use up one address each.
    for number in 0..101 {
        let email = format!("nobody{}@example.org", number / 50);
        last = refused(Browser::new("one").sign_in(&place, &email, OTHER_PASSWORD).await);
    }
    assert_eq!(last, [Problem::TooMany]);
    let fresh = refused(Browser::new("one").sign_in(&place, "fresh@example.org", OTHER_PASSWORD).await);
    assert_eq!(fresh, [Problem::TooMany]);
    let elsewhere = refused(Browser::new("two").sign_in(&place, "fresh@example.org", OTHER_PASSWORD).await);
    assert_eq!(elsewhere, [Problem::SignInWrong]);
}

#[tokio::test]
async fn staff_need_more_than_a_password() {
    for place in Place::every(JoinPolicy::Open).await {
        for role in [Role::Supporter, Role::Clinician, Role::Lead, Role::Operator] {
            let email = format!("{role:?}@example.org");
            place.account(role, &email).await;
            let mut browser = Browser::new("1");
            let give = |sealer, demo| {
                let (db, visit) = (place.db(), browser.visit());
                let (actor, email) = (place.nobody(), email.clone());
                async move { sign_in::sign_in(db, &actor, &visit, &email, PASSWORD, sealer, demo).await }
            };
            assert_eq!(refused(give(None, false).await), [Problem::StaffNotYet], "no key to keep a second factor with");
            let sealer = sealer();
            assert!(matches!(give(Some(&sealer), false).await, Ok(Step::Owes(Second::SetUp, Some(_)))));
            assert!(!is_in(give(Some(&sealer), true).await).ask_device, "staff sessions are short on every device");
            assert_eq!(refused(browser.sign_in(&place, &email, OTHER_PASSWORD).await), [Problem::SignInWrong]);
        }
    }
}

#[tokio::test]
async fn we_ask_once_whose_device_it_is() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let mut phone = Browser::new("1");
        let sign_in = async |phone: &Browser| {
            is_in(sign_in::sign_in(place.db(), &place.nobody(), &phone.visit(), EMAIL, PASSWORD, None, false).await)
        };
        let arrived = sign_in(&phone).await;
        assert!(arrived.ask_device);
        assert_eq!(arrived.started.session.device, Device::Shared);
        phone.take(arrived);
        let mut session = phone.session().clone();
        let nothing = devices::choose(place.db(), &phone.visit(), &mut session, None).await;
        assert_eq!(refused(nothing), [Problem::DeviceMissing]);
        devices::choose(place.db(), &phone.visit(), &mut session, Some(Device::Own)).await.unwrap();
        let again = sign_in(&phone).await;
        assert!(!again.ask_device);
        assert_eq!(again.started.session.device, Device::Own);
        assert_eq!(phone.device_cookie, Some(again.device_cookie), "the cookie stays");
        place.test.clock.forward(known_devices::KNOWN_FOR);
        assert!(sign_in(&phone).await.ask_device, "after a year it is a stranger");
    }
}

#[tokio::test]
async fn an_old_hash_is_made_stronger() {
    use argon2::{Algorithm, Argon2, Params, PasswordHasher, Version};
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    let account = place.account(Role::Relative, EMAIL).await;
    let cheap = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8, 1, 1, None).unwrap());
    let old = cheap.hash_password(PASSWORD.as_bytes()).unwrap().to_string();
    let update = entity::ActiveModel { id: Set(account.id), password_hash: Set(old), ..Default::default() };
    update.update(place.db().conn()).await.unwrap();
    Browser::new("1").sign_in(&place, EMAIL, PASSWORD).await.unwrap();
    let now = entity::Entity::find_by_id(account.id).one(place.db().conn()).await.unwrap().unwrap();
    assert!(now.password_hash.contains("m=19456,t=2,p=1"));
    Browser::new("1").sign_in(&place, EMAIL, PASSWORD).await.unwrap();
}
