//! Passkeys as the second factor of staff.

use crate::{
    passkeys::{ORIGIN, add, asked, sign_in as with_passkey},
    support::{Browser, PASSWORD, Place, refused, sealer},
};
use domain::{
    Actor, Role,
    account::{
        Problem,
        commands::{
            passkeys,
            second_factor::{self, key_to_show},
            sign_in::{self, Step},
        },
        entity,
        passkeys::queries,
        second_factor::{Second, codes::code_at},
    },
    notify::Letter,
    trust::JoinPolicy,
};

const EMAIL: &str = "maya@example.org";

/// Staff who have set up a code app.
async fn staff(place: &Place) -> (Browser, entity::Model) {
    let account = place.account(Role::Clinician, EMAIL).await;
    let mut browser = Browser::new("ward");
    browser.give_password(place, EMAIL, PASSWORD).await.unwrap();
    let key = key_to_show(place.db(), Some(&sealer()), account.id).await.unwrap().unwrap();
    let code = code_at(&key, place.db().now());
    let entered = second_factor::enter(place.db(), Some(&sealer()), &browser.visit(), &code).await.unwrap();
    browser.take(entered.arrived);
    (browser, account)
}

#[tokio::test]
async fn for_staff_a_passkey_is_both_factors_and_the_last_one_stays() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, account) = staff(&place).await;
        let mut device = add(&place, &browser, 1).await;
        let (mut elsewhere, options) = asked(&place, "elsewhere").await;
        let answer = device.get(&options, ORIGIN, |_| {});
        with_passkey(&place, &mut elsewhere, &answer).await.unwrap();
        assert_eq!(elsewhere.session().actor(), Actor::account(place.trust.id, account.id, Role::Clinician));

        // With a passkey they may do without the codes; then the password asks for the passkey.
        second_factor::remove(place.db(), browser.session(), PASSWORD).await.unwrap();
        let mut home = Browser::new("home");
        let owes = home.give_password(&place, EMAIL, PASSWORD).await.unwrap();
        assert!(matches!(owes, Step::Owes(Second::Passkey, _)), "{owes:?}");
        let by_code = second_factor::enter(place.db(), Some(&sealer()), &home.visit(), "123456").await;
        assert_eq!(refused(by_code), [Problem::SecondStepGone]);
        assert!(!home.is_signed_in(&place).await);
        // In a demonstration too, once they have one.
        let visit = Browser::new("demo");
        let (nobody, sealer) = (place.nobody(), sealer());
        let visit = visit.visit();
        let step = sign_in::sign_in(place.db(), &nobody, &visit, EMAIL, PASSWORD, Some(&sealer), true).await.unwrap();
        assert!(matches!(step, Step::Owes(Second::Passkey, _)), "{step:?}");

        let ids = async || queries::own(place.db(), &browser.session().actor()).await.unwrap();
        let only = ids().await[0].id;
        let kept = passkeys::remove(place.db(), browser.session(), PASSWORD, only).await;
        assert_eq!(refused(kept), [Problem::StaffKeepPasskey]);
        assert_eq!(ids().await.len(), 1);
        add(&place, &browser, 2).await;
        passkeys::remove(place.db(), browser.session(), PASSWORD, only).await.unwrap();

        // What is lost, the operator takes off.
        place.mails().await;
        second_factor::take_off(place.db(), place.trust.id, EMAIL).await.unwrap();
        let letters: Vec<Letter> = place.mails().await.into_iter().map(|mail| mail.letter).collect();
        assert_eq!(letters, [Letter::PasskeyWasRemoved]);
        let owes = Browser::new("later").give_password(&place, EMAIL, PASSWORD).await.unwrap();
        assert!(matches!(owes, Step::Owes(Second::SetUp, _)), "{owes:?}");
    }
}

#[tokio::test]
async fn two_passkeys_removed_at_once_leave_staff_one() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, _) = staff(&place).await;
        add(&place, &browser, 1).await;
        add(&place, &browser, 2).await;
        second_factor::remove(place.db(), browser.session(), PASSWORD).await.unwrap();
        let own = queries::own(place.db(), &browser.session().actor()).await.unwrap();
        let remove = |id| passkeys::remove(place.db(), browser.session(), PASSWORD, id);
        let both = tokio::join!(remove(own[0].id), remove(own[1].id));
        assert!(both.0.is_ok() != both.1.is_ok(), "{both:?}");
        assert_eq!(queries::own(place.db(), &browser.session().actor()).await.unwrap().len(), 1);
    }
}
