//! Password, name, devices.

use crate::support::{Browser, OTHER_PASSWORD, PASSWORD, Place, nothing, refused};
use domain::{
    Role,
    account::{
        Problem,
        commands::{devices, settings, sign_in},
        queries,
    },
    notify::Letter,
    trust::JoinPolicy,
};

const EMAIL: &str = "maya@example.org";

async fn signed_in(place: &Place, client: &str) -> Browser {
    let mut browser = Browser::new(client);
    browser.sign_in(place, EMAIL, PASSWORD).await.unwrap();
    browser
}

#[tokio::test]
async fn a_new_password_signs_the_others_out() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let (phone, other) = (signed_in(&place, "1").await, signed_in(&place, "2").await);
        let change = async |old: &str, new: &str| {
            settings::change_password(place.db(), &place.trust, phone.session(), &phone.visit(), old, new).await
        };
        assert_eq!(refused(change("", OTHER_PASSWORD).await), [Problem::PasswordMissing]);
        assert_eq!(refused(change(OTHER_PASSWORD, OTHER_PASSWORD).await), [Problem::PasswordWrong]);
        assert_eq!(refused(change(PASSWORD, "").await), [Problem::NewPasswordMissing]);
        assert_eq!(refused(change(PASSWORD, "maya@example.org").await), [Problem::PasswordGuessable]);
        let started = change(PASSWORD, OTHER_PASSWORD).await.unwrap();
        assert_ne!(started.session.id, phone.session().id, "the session is renewed");
        assert!(!other.is_signed_in(&place).await && !phone.is_signed_in(&place).await);
        let renewed = Browser { session: Some(started.session), ..phone.clone() };
        assert!(renewed.is_signed_in(&place).await);
        let told = place.mails().await;
        assert_eq!((told.len(), &told[0].letter), (1, &Letter::PasswordWasChanged));
        Browser::new("3").sign_in(&place, EMAIL, OTHER_PASSWORD).await.unwrap();
    }
}

#[tokio::test]
async fn the_password_asked_again_cannot_be_guessed_for_long() {
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    place.account(Role::Relative, EMAIL).await;
    let left_alone = signed_in(&place, "1").await;
    let mut last = vec![];
    for _ in 0..11 {
        let (db, visit) = (place.db(), left_alone.visit());
        let outcome =
            settings::change_password(db, &place.trust, left_alone.session(), &visit, "guess", PASSWORD).await;
        last = refused(outcome);
    }
    assert_eq!(last, [Problem::TooMany]);
}

#[tokio::test]
async fn a_new_name() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let phone = signed_in(&place, "1").await;
        let actor = phone.session().actor();
        let change = async |name: &str, insists: &str| settings::change_name(place.db(), &actor, name, insists).await;
        assert_eq!(refused(change("", "").await), [Problem::NameMissing]);
        assert_eq!(refused(change("Maya", "").await), [Problem::NameLooksReal]);
        change("Maya", "Maya").await.unwrap();
        change("O'Malley", "").await.unwrap();
        let own = queries::own(place.db().conn(), &actor).await.unwrap();
        assert_eq!(own.display_name, "O'Malley");
        assert_eq!(refused(settings::change_name(place.db(), &place.nobody(), "x", "").await), [Problem::SignedOut]);
    }
}

#[tokio::test]
async fn devices_can_be_signed_out_one_by_one_and_all_at_once() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let (phone, lost, third) =
            (signed_in(&place, "1").await, signed_in(&place, "2").await, signed_in(&place, "3").await);
        let places = queries::places(place.db(), phone.session()).await.unwrap();
        assert_eq!(places.len(), 3);
        assert_eq!(places.iter().filter(|place| place.this_one).count(), 1);
        devices::end(place.db(), phone.session(), lost.session().public_id).await.unwrap();
        devices::end(place.db(), phone.session(), nothing()).await.unwrap();
        assert!(!lost.is_signed_in(&place).await && third.is_signed_in(&place).await);
        devices::end_all(place.db(), phone.session()).await.unwrap();
        assert!(!phone.is_signed_in(&place).await && !third.is_signed_in(&place).await);
        let acts = place.acts().await;
        assert_eq!(acts[1..3], ["session-ended", "signed-in"]);
        assert_eq!(acts[5], "signed-out-everywhere");
    }
}

#[tokio::test]
async fn nobody_signs_somebody_else_out() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        place.account(Role::Relative, "other@example.org").await;
        let phone = signed_in(&place, "1").await;
        let mut other = Browser::new("2");
        other.sign_in(&place, "other@example.org", PASSWORD).await.unwrap();
        devices::end(place.db(), other.session(), phone.session().public_id).await.unwrap();
        assert!(phone.is_signed_in(&place).await);
        assert_eq!(queries::places(place.db(), other.session()).await.unwrap().len(), 1);
        sign_in::sign_out(place.db(), other.session()).await.unwrap();
        assert!(!other.is_signed_in(&place).await && phone.is_signed_in(&place).await);
    }
}

#[tokio::test]
async fn letters_follow_the_language_that_was_chosen_or_signed_in_with() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let language = async || {
            let actor = signed_in(&place, "9").await.session().actor();
            queries::own(place.db().conn(), &actor).await.unwrap().language
        };
        assert_eq!(language().await, None);
        let mut welsh = Browser { language: Some("cy".to_owned()), ..Browser::new("1") };
        welsh.sign_in(&place, EMAIL, PASSWORD).await.unwrap();
        assert_eq!(language().await.as_deref(), Some("cy"), "the first language somebody signs in with");
        let mut urdu = Browser { language: Some("ur".to_owned()), ..Browser::new("2") };
        urdu.sign_in(&place, EMAIL, PASSWORD).await.unwrap();
        assert_eq!(language().await.as_deref(), Some("cy"), "no later one takes its place by itself");
        settings::choose_language(place.db(), &urdu.session().actor(), "ur").await.unwrap();
        assert_eq!(language().await.as_deref(), Some("ur"));
        settings::change_password(place.db(), &place.trust, urdu.session(), &urdu.visit(), PASSWORD, OTHER_PASSWORD)
            .await
            .unwrap();
        assert_eq!(place.mails().await[0].language.as_deref(), Some("ur"));
        let nobody = settings::choose_language(place.db(), &place.nobody(), "ur").await;
        assert_eq!(refused(nobody), [Problem::SignedOut]);
    }
}
