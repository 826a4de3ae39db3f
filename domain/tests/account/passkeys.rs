//! Passkeys: what a device answers is held against everything that was asked, and each check is broken in turn.

use crate::support::{Browser, OTHER_PASSWORD, PASSWORD, Place, make_trust, refused};
use domain::{
    Actor, Role,
    account::{
        Failed, Problem,
        commands::{passkey_sign_in, passkeys},
        entity,
        passkeys::{Purpose, Site, challenge, queries},
    },
    notify::Letter,
    testing::soft_passkey::{PRESENT, Said, SoftPasskey, VERIFIED},
    trust::JoinPolicy,
};
use sea_orm::EntityTrait;
use std::time::Duration;

const EMAIL: &str = "maya@example.org";
pub const ORIGIN: &str = "https://northwick.test";
const SITE: Site<'static> = Site { origin: ORIGIN, name: "Northwick NHS" };
/// After this, nobody is slowed any more.
const SLOWED: Duration = Duration::from_secs(15 * 60);
const FIVE_MINUTES: Duration = Duration::from_secs(5 * 60);

async fn options(place: &Place, browser: &Browser, purpose: Purpose) -> String {
    challenge::open(place.db().conn(), place.db(), browser.session(), purpose).await.unwrap().unwrap().options
}

pub async fn begin(place: &Place, browser: &Browser) -> String {
    passkeys::begin(place.db(), browser.session(), &SITE, PASSWORD, "My phone").await.unwrap();
    options(place, browser, Purpose::Add).await
}

async fn finish(place: &Place, browser: &Browser, answer: &str) -> Result<(), Failed> {
    passkeys::finish(place.db(), browser.session(), &SITE, answer).await
}

pub async fn add(place: &Place, browser: &Browser, number: u8) -> SoftPasskey {
    let options = begin(place, browser).await;
    let (device, answer) = SoftPasskey::create(&options, ORIGIN, number, |_| {});
    finish(place, browser, &answer).await.unwrap();
    device
}

/// A browser that was asked for a passkey, with the question.
pub async fn asked(place: &Place, client: &str) -> (Browser, String) {
    let browser = Browser::begun(place, client).await;
    passkey_sign_in::begin(place.db(), browser.session(), &browser.visit(), &SITE).await.unwrap();
    let options = options(place, &browser, Purpose::SignIn).await;
    (browser, options)
}

pub async fn sign_in(place: &Place, browser: &mut Browser, answer: &str) -> Result<(), Failed> {
    let visit = browser.visit();
    let arrived = passkey_sign_in::finish(place.db(), &place.nobody(), &visit, &SITE, answer).await?;
    browser.take(arrived);
    Ok(())
}

async fn relative(place: &Place) -> (Browser, entity::Model) {
    let account = place.account(Role::Relative, EMAIL).await;
    let mut browser = Browser::new("home");
    browser.sign_in(place, EMAIL, PASSWORD).await.unwrap();
    (browser, account)
}

#[tokio::test]
async fn a_passkey_is_added_signs_in_and_is_removed_and_the_person_is_told() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, account) = relative(&place).await;
        let mut device = add(&place, &browser, 1).await;
        let own = queries::own(place.db(), &browser.session().actor()).await.unwrap();
        assert_eq!((own.len(), own[0].name.as_str(), own[0].used_at), (1, "My phone", None));

        place.test.clock.forward(Duration::from_secs(60));
        let (mut elsewhere, options) = asked(&place, "elsewhere").await;
        let answer = device.get(&options, ORIGIN, |_| {});
        sign_in(&place, &mut elsewhere, &answer).await.unwrap();
        assert_eq!(elsewhere.session().actor(), Actor::account(place.trust.id, account.id, Role::Relative));
        assert!(elsewhere.is_signed_in(&place).await);
        let own = queries::own(place.db(), &browser.session().actor()).await.unwrap();
        assert_eq!(own[0].used_at, Some(place.db().now()));

        let id = own[0].id;
        let wrong = passkeys::remove(place.db(), browser.session(), OTHER_PASSWORD, id).await;
        assert_eq!(refused(wrong), [Problem::PasswordWrong]);
        passkeys::remove(place.db(), browser.session(), PASSWORD, id).await.unwrap();
        let again = passkeys::remove(place.db(), browser.session(), PASSWORD, id).await;
        assert_eq!(refused(again), [Problem::NoPasskey]);
        let (mut late, options) = asked(&place, "late").await;
        let answer = device.get(&options, ORIGIN, |_| {});
        assert_eq!(refused(sign_in(&place, &mut late, &answer).await), [Problem::PasskeyRefused]);

        let letters: Vec<Letter> = place.mails().await.into_iter().map(|mail| mail.letter).collect();
        assert!(letters.contains(&Letter::PasskeyWasAdded) && letters.contains(&Letter::PasskeyWasRemoved));
        let acts = place.acts().await;
        for act in ["passkey-added", "passkey-removed", "sign-in-refused"] {
            assert_eq!(acts.iter().filter(|one| *one == act).count(), 1, "{act}");
        }
        assert_eq!(acts.iter().filter(|one| *one == "signed-in").count(), 2);
    }
}

#[tokio::test]
async fn the_device_is_asked_to_know_the_passkey_by_itself_and_to_be_unlocked() {
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    let (browser, _) = relative(&place).await;
    let add: serde_json::Value = serde_json::from_str(&begin(&place, &browser).await).unwrap();
    assert_eq!(add["authenticatorSelection"]["residentKey"], "required");
    assert_eq!(add["authenticatorSelection"]["userVerification"], "required");
    assert_eq!((&add["rp"]["id"], &add["rp"]["name"]), (&"northwick.test".into(), &"Northwick NHS".into()));
    let (_, options) = asked(&place, "elsewhere").await;
    let get: serde_json::Value = serde_json::from_str(&options).unwrap();
    assert_eq!((&get["rpId"], &get["userVerification"]), (&"northwick.test".into(), &"required".into()));
    assert_eq!(get["allowCredentials"], serde_json::json!([]), "nothing tells who has an account");
}

/// What can be wrong with an answer, one at a time.
type Break = (&'static str, fn(&mut Said));
const BREAKS: &[Break] = &[
    ("not unlocked", |said| said.flags = PRESENT),
    ("not touched", |said| said.flags = VERIFIED),
    ("another site's page", |said| said.origin = "https://northwick.test.evil.example".to_owned()),
    ("a page below the site", |said| said.origin = "https://sub.northwick.test".to_owned()),
    ("another port", |said| said.origin = "https://northwick.test:8443".to_owned()),
    ("without encryption", |said| said.origin = "http://northwick.test".to_owned()),
    ("within another page", |said| said.cross_origin = true),
    ("another trust's host", |said| said.host = "second.test".to_owned()),
    ("another question", |said| said.challenge = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned()),
    ("the other kind of answer", |said| {
        said.kind = if said.kind == "webauthn.get" { "webauthn.create" } else { "webauthn.get" }.to_owned();
    }),
];

#[tokio::test]
async fn a_new_passkey_that_is_wrong_in_any_one_respect_is_not_kept() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, _) = relative(&place).await;
        for (what, change) in BREAKS {
            let options = begin(&place, &browser).await;
            let (_, answer) = SoftPasskey::create(&options, ORIGIN, 9, change);
            assert_eq!(refused(finish(&place, &browser, &answer).await), [Problem::PasskeyRefused], "{what}");
        }
        assert!(queries::own(place.db(), &browser.session().actor()).await.unwrap().is_empty());
        assert!(!place.acts().await.contains(&"passkey-added".to_owned()));
        add(&place, &browser, 9).await;
    }
}

#[tokio::test]
async fn an_answer_that_is_wrong_in_any_one_respect_signs_nobody_in() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, _) = relative(&place).await;
        let mut device = add(&place, &browser, 1).await;
        let other = place.account(Role::Relative, "ravi@example.org").await.id;
        let other_user = move |said: &mut Said| said.user = other.as_bytes().to_vec();
        for (what, change) in BREAKS {
            place.test.clock.forward(SLOWED);
            let (mut elsewhere, options) = asked(&place, what).await;
            let answer = device.get(&options, ORIGIN, change);
            assert_eq!(refused(sign_in(&place, &mut elsewhere, &answer).await), [Problem::PasskeyRefused], "{what}");
            assert!(!elsewhere.is_signed_in(&place).await, "{what}");
        }
        let mut forged = device.forged();
        let mut unknown = device.unknown();
        let mut back = device.clone();
        back.counter = 0;
        let mut same = device.clone();
        same.counter = 0;
        for (what, answer) in [
            ("signed with another key", &mut forged as &mut SoftPasskey),
            ("a passkey nobody has", &mut unknown),
            ("a counter that stands still", &mut same),
        ] {
            place.test.clock.forward(SLOWED);
            let (mut elsewhere, options) = asked(&place, what).await;
            let answer = answer.get(&options, ORIGIN, |_| {});
            assert_eq!(refused(sign_in(&place, &mut elsewhere, &answer).await), [Problem::PasskeyRefused], "{what}");
        }
        let (mut elsewhere, options) = asked(&place, "whose").await;
        let answer = device.get(&options, ORIGIN, other_user);
        assert_eq!(refused(sign_in(&place, &mut elsewhere, &answer).await), [Problem::PasskeyRefused]);
        let (mut elsewhere, options) = asked(&place, "nobody's").await;
        let answer = device.get(&options, ORIGIN, |said| said.user.clear());
        assert_eq!(refused(sign_in(&place, &mut elsewhere, &answer).await), [Problem::PasskeyRefused]);
        let (mut elsewhere, _) = asked(&place, "nonsense").await;
        assert_eq!(refused(sign_in(&place, &mut elsewhere, "{}").await), [Problem::PasskeyRefused]);

        // Nothing of that has harmed it.
        let (mut elsewhere, options) = asked(&place, "right").await;
        let answer = device.get(&options, ORIGIN, |_| {});
        sign_in(&place, &mut elsewhere, &answer).await.unwrap();
        // A copy of the device that has signed less.
        let (mut elsewhere, options) = asked(&place, "copy").await;
        let answer = back.get(&options, ORIGIN, |_| {});
        assert_eq!(refused(sign_in(&place, &mut elsewhere, &answer).await), [Problem::PasskeyRefused]);
    }
}

#[tokio::test]
async fn an_answer_works_once_in_its_own_browser_and_for_five_minutes() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, _) = relative(&place).await;
        let mut device = add(&place, &browser, 1).await;
        let (mut first, options) = asked(&place, "first").await;
        let before = first.clone();
        let answer = device.get(&options, ORIGIN, |_| {});
        let mut without = Browser::begun(&place, "another").await;
        assert_eq!(refused(sign_in(&place, &mut without, &answer).await), [Problem::PasskeyGone], "another browser");
        let (mut other, _) = asked(&place, "other").await;
        assert_eq!(refused(sign_in(&place, &mut other, &answer).await), [Problem::PasskeyRefused], "another question");
        sign_in(&place, &mut first, &answer).await.unwrap();
        for mut again in [before, first] {
            assert_eq!(refused(sign_in(&place, &mut again, &answer).await), [Problem::PasskeyGone], "replayed");
        }
        // Refused once, it is over too.
        let (mut wrong, options) = asked(&place, "wrong").await;
        let answer = device.get(&options, ORIGIN, |said| said.flags = PRESENT);
        assert_eq!(refused(sign_in(&place, &mut wrong, &answer).await), [Problem::PasskeyRefused]);
        let answer = device.get(&options, ORIGIN, |_| {});
        assert_eq!(refused(sign_in(&place, &mut wrong, &answer).await), [Problem::PasskeyGone]);

        let (mut late, options) = asked(&place, "late").await;
        place.test.clock.forward(FIVE_MINUTES);
        let answer = device.get(&options, ORIGIN, |_| {});
        assert_eq!(refused(sign_in(&place, &mut late, &answer).await), [Problem::PasskeyGone]);
        let options = begin(&place, &browser).await;
        let (_, answer) = SoftPasskey::create(&options, ORIGIN, 2, |_| {});
        place.test.clock.forward(FIVE_MINUTES);
        assert_eq!(refused(finish(&place, &browser, &answer).await), [Problem::PasskeyGone]);
    }
}

#[tokio::test]
async fn two_answers_at_once_sign_in_once() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, _) = relative(&place).await;
        let mut device = add(&place, &browser, 1).await;
        let (one, options) = asked(&place, "one").await;
        let answer = device.get(&options, ORIGIN, |_| {});
        let (mut first, mut second) = (one.clone(), one);
        let both = tokio::join!(sign_in(&place, &mut first, &answer), sign_in(&place, &mut second, &answer));
        assert!(both.0.is_ok() != both.1.is_ok(), "{both:?}");
    }
}

#[tokio::test]
async fn a_passkey_of_another_trust_signs_nobody_in() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, _) = relative(&place).await;
        let mut device = add(&place, &browser, 1).await;
        let second = make_trust(place.db(), "Second", JoinPolicy::Open).await;
        let there = Place { test: place.test, trust: second };
        let site = Site { origin: "https://second.test", name: "Second NHS" };
        let visitor = Browser::begun(&there, "there").await;
        // Even a device that gave it to the other host, which none does.
        for origin in [ORIGIN, "https://second.test"] {
            passkey_sign_in::begin(there.db(), visitor.session(), &visitor.visit(), &site).await.unwrap();
            let options = options(&there, &visitor, Purpose::SignIn).await;
            let answer = device.get(&options, origin, |_| {});
            let entered = passkey_sign_in::finish(there.db(), &there.nobody(), &visitor.visit(), &site, &answer).await;
            assert_eq!(refused(entered), [Problem::PasskeyRefused], "{origin}");
        }
    }
}

#[tokio::test]
async fn somebody_elses_passkey_can_be_neither_seen_nor_removed_nor_added_again() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, _) = relative(&place).await;
        add(&place, &browser, 1).await;
        let id = queries::own(place.db(), &browser.session().actor()).await.unwrap()[0].id;
        place.account(Role::Relative, "ravi@example.org").await;
        let mut other = Browser::new("other");
        other.sign_in(&place, "ravi@example.org", PASSWORD).await.unwrap();
        let theirs = queries::one(place.db().conn(), &other.session().actor(), id).await;
        assert_eq!(refused(theirs), [Problem::NoPasskey]);
        let removed = passkeys::remove(place.db(), other.session(), PASSWORD, id).await;
        assert_eq!(refused(removed), [Problem::NoPasskey]);
        let options = begin(&place, &other).await;
        let (_, answer) = SoftPasskey::create(&options, ORIGIN, 1, |_| {});
        assert_eq!(refused(finish(&place, &other, &answer).await), [Problem::PasskeyRefused]);
    }
}

#[tokio::test]
async fn adding_asks_for_password_and_name_and_has_an_end() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, _) = relative(&place).await;
        let try_it = async |password: &str, name: &str| {
            refused(passkeys::begin(place.db(), browser.session(), &SITE, password, name).await)
        };
        assert_eq!(try_it("", " ").await, [Problem::PasskeyNameMissing, Problem::PasswordMissing]);
        assert_eq!(try_it(OTHER_PASSWORD, "My phone").await, [Problem::PasswordWrong]);
        let nobody = Browser::begun(&place, "nobody").await;
        let signed_out = passkeys::begin(place.db(), nobody.session(), &SITE, PASSWORD, "My phone").await;
        assert_eq!(refused(signed_out), [Problem::SignedOut]);
        let by_number = Site { origin: "http://127.0.0.1:3000", ..SITE };
        let begun = passkeys::begin(place.db(), browser.session(), &by_number, PASSWORD, "My phone").await;
        assert_eq!(refused(begun), [Problem::PasskeyNotHere]);
        for number in 1..=20 {
            add(&place, &browser, number).await;
        }
        assert_eq!(try_it(PASSWORD, "One more").await, [Problem::TooManyPasskeys]);
    }
}

#[tokio::test]
async fn guessing_is_slowed_as_for_passwords_and_keeps_nobody_out() {
    for place in Place::every(JoinPolicy::Open).await {
        let (own, _) = relative(&place).await;
        let mut device = add(&place, &own, 1).await;
        let mut forged = device.forged();
        for round in 0..11 {
            let (mut stranger, options) = asked(&place, &format!("stranger {round}")).await;
            let answer = forged.get(&options, ORIGIN, |_| {});
            let wanted = if round < 10 { Problem::PasskeyRefused } else { Problem::TooMany };
            assert_eq!(refused(sign_in(&place, &mut stranger, &answer).await), [wanted], "{round}");
        }
        let (mut known, options) = asked(&place, "home").await;
        known.device_cookie.clone_from(&own.device_cookie);
        let answer = device.get(&options, ORIGIN, |_| {});
        sign_in(&place, &mut known, &answer).await.unwrap();

        let crowd = Browser::begun(&place, "one network").await;
        let mut last = Ok(());
        for _ in 0..101 {
            last = passkey_sign_in::begin(place.db(), crowd.session(), &crowd.visit(), &SITE).await;
        }
        assert_eq!(refused(last), [Problem::TooMany]);
    }
}

#[tokio::test]
async fn a_copy_of_the_tables_signs_nobody_in() {
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    let (browser, _) = relative(&place).await;
    add(&place, &browser, 1).await;
    let rows = domain::account::passkeys::entity::Entity::find().all(place.db().conn()).await.unwrap();
    // `SoftPasskey` number 1 has the private key 0101…01.
    let secret: Vec<String> = vec!["1".to_owned(); 32];
    assert!(!rows[0].credential.contains(&secret.join(",")), "only the public half is kept");
}
