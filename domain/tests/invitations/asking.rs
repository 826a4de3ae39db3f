//! Asking for an invitation, and answering.

use crate::support::{DAY, EMAIL, Place, make_trust, member, refused};
use domain::{
    Role,
    invitations::{
        Failed, Problem, Way,
        queries::Found,
        requests::{commands, queries},
    },
    notify::Letter,
};

async fn open(place: &Place) -> domain::Actor {
    let lead = place.member(Role::Lead).await;
    commands::allow(place.db(), &lead, true).await.unwrap();
    lead
}

#[tokio::test]
async fn only_where_the_trust_allows_it_and_only_leads_do() {
    for place in Place::every().await {
        let ask = async || commands::ask(place.db(), &place.nobody(), None, EMAIL).await;
        assert!(matches!(ask().await, Err(Failed::Missing)));
        for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Operator] {
            let actor = place.member(role).await;
            assert!(matches!(commands::allow(place.db(), &actor, true).await, Err(Failed::Forbidden)), "{role:?}");
        }
        let lead = open(&place).await;
        ask().await.unwrap();
        assert_eq!(refused(commands::ask(place.db(), &place.nobody(), None, "x").await), [Problem::EmailMalformed]);
        commands::allow(place.db(), &lead, false).await.unwrap();
        assert!(matches!(ask().await, Err(Failed::Missing)));
    }
}

#[tokio::test]
async fn a_request_becomes_an_invitation_whose_link_proves_the_address() {
    for place in Place::every().await {
        open(&place).await;
        let supporter = place.member(Role::Supporter).await;
        let due = commands::ask(place.db(), &place.nobody(), None, EMAIL).await.unwrap();
        assert_eq!(due.in_london().to_string(), "2026-11-24T17:00:00+00:00[Europe/London]");
        commands::ask(place.db(), &place.nobody(), None, EMAIL).await.unwrap();
        let told = place.mails().await;
        assert!(matches!(told.as_slice(), [mail] if mail.letter == Letter::RequestsWait), "{told:?}");
        let waiting = queries::waiting(place.db(), &supporter).await.unwrap();
        assert_eq!(waiting.len(), 1, "asked twice is asked once");
        let id = commands::approve(place.db(), &supporter, waiting[0].id).await.unwrap();
        let Found::Ready(invited) = place.look(&place.code().await).await else { panic!() };
        assert_eq!(invited.proves(), Some(EMAIL));
        assert_eq!(place.row(id).await.way, Way::SelfRequest);
        let again = commands::approve(place.db(), &supporter, waiting[0].id).await;
        assert!(matches!(again, Err(Failed::Missing)));
    }
}

#[tokio::test]
async fn declined_they_are_told_and_nothing_is_left() {
    for place in Place::every().await {
        let lead = open(&place).await;
        commands::ask(place.db(), &place.nobody(), None, EMAIL).await.unwrap();
        place.mails().await;
        let waiting = queries::waiting(place.db(), &lead).await.unwrap();
        let other = make_trust(place.db(), "second.test").await;
        let elsewhere = member(place.db(), other.id, Role::Lead, "Elsewhere", None).await;
        assert!(queries::waiting(place.db(), &elsewhere).await.unwrap().is_empty());
        assert!(matches!(commands::decline(place.db(), &elsewhere, waiting[0].id).await, Err(Failed::Missing)));
        commands::decline(place.db(), &lead, waiting[0].id).await.unwrap();
        let mails = place.mails().await;
        assert!(matches!(mails.as_slice(), [mail] if mail.letter == Letter::RequestDeclined && mail.to == EMAIL));
        assert!(queries::waiting(place.db(), &lead).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn who_has_an_account_is_told_by_mail_and_nobody_is_asked_to_answer() {
    for place in Place::every().await {
        let lead = open(&place).await;
        member(place.db(), place.trust.id, Role::Relative, "Sunflower", Some(EMAIL)).await;
        commands::ask(place.db(), &place.nobody(), None, EMAIL).await.unwrap();
        let mails = place.mails().await;
        assert!(matches!(mails.as_slice(), [mail] if mail.letter == Letter::AlreadyHasAccount));
        assert!(queries::waiting(place.db(), &lead).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn those_who_answer_are_reminded_once_when_it_is_late() {
    for place in Place::every().await {
        open(&place).await;
        commands::ask(place.db(), &place.nobody(), None, EMAIL).await.unwrap();
        place.mails().await;
        commands::remind_staff(place.db()).await.unwrap();
        assert!(place.mails().await.is_empty(), "not before its time");
        place.test.clock.forward(DAY * 2);
        for expected in [1, 0] {
            commands::remind_staff(place.db()).await.unwrap();
            assert_eq!(place.mails().await.len(), expected);
        }
    }
}
