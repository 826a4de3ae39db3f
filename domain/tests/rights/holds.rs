//! Legal holds.

use crate::support::{DAY, EMAIL, NOBODY, PASSWORD, Place, day, letters, make_trust, refused};
use domain::{
    Actor, Role,
    account::{self, commands::erase},
    notify::Letter,
    privacy::{self, Person, retention},
    rights::{
        Failed, Problem, due,
        holds::{commands, queries},
    },
    trust::people::commands::end,
};
use sea_orm::EntityTrait;

#[tokio::test]
async fn while_it_stands_neither_person_nor_engine_erases() {
    for place in Place::every().await {
        let (lead, maya) = (place.lead().await, place.account(Role::Relative, EMAIL).await);
        let session = place.sign_in(EMAIL).await.started.session;
        let hold = commands::set(place.db(), &lead, " Maya@example.org ", "court", &day(&place, 100)).await.unwrap();
        let own = queries::own(place.db(), &maya).await.unwrap().unwrap();
        assert_eq!((own.id, own.held_for.code()), (hold, "court"));
        let held = erase::erase(place.db(), &session, PASSWORD).await;
        assert!(matches!(held, Err(account::Failed::Refused(why)) if why == [account::Problem::Held]));
        let row = account::entity::Entity::find_by_id(own.account_id.unwrap()).one(place.db().conn()).await.unwrap();
        let write = place.db().write().await.unwrap();
        let person = Person::account(write.conn(), &row.unwrap()).await.unwrap();
        assert!(privacy::erase(&write, &person).await.is_err(), "whoever calls it");
        drop(write);
        place.test.clock.forward(DAY * 101);
        assert_eq!(queries::own(place.db(), &maya).await.unwrap(), None, "its day is over");
        let session = place.sign_in(EMAIL).await.started.session;
        erase::erase(place.db(), &session, PASSWORD).await.unwrap();
        assert!(!place.is_there(&maya).await);
    }
}

#[tokio::test]
async fn clearing_away_leaves_what_is_held() {
    for place in Place::every().await {
        let lead = place.lead().await;
        for email in [EMAIL, "omar@example.org"] {
            place.account(Role::Relative, email).await;
            place.sign_in(email).await;
        }
        let hold = commands::set(place.db(), &lead, EMAIL, "inquiry", &day(&place, 1000)).await.unwrap();
        place.test.clock.forward(DAY * 400);
        retention::clear(place.db()).await.unwrap();
        let count = async || domain::account::session::Entity::find().all(place.db().conn()).await.unwrap().len();
        assert_eq!(count().await, 1, "of two who signed in, the held one's stays");
        commands::lift(place.db(), &lead, hold).await.unwrap();
        retention::clear(place.db()).await.unwrap();
        assert_eq!(count().await, 0);
    }
}

#[tokio::test]
async fn only_leads_of_the_trust_and_never_a_word_of_accounts() {
    for place in Place::every().await {
        let lead = place.lead().await;
        place.account(Role::Relative, EMAIL).await;
        let until = day(&place, 10);
        for email in [EMAIL, "nobody@example.org"] {
            commands::set(place.db(), &lead, email, "claim", &until).await.unwrap();
        }
        let listed = queries::all(place.db(), &lead).await.unwrap();
        assert_eq!(listed.len(), 2, "both look the same");
        let second = make_trust(place.db(), "second.test").await;
        let theirs = Actor::account(second.id, place.db().new_id(), Role::Lead);
        assert!(queries::all(place.db(), &theirs).await.unwrap().is_empty());
        for outcome in [
            commands::keep(place.db(), &theirs, listed[0].id).await,
            commands::lift(place.db(), &theirs, listed[0].id).await,
            commands::lift(place.db(), &lead, NOBODY).await,
        ] {
            assert!(matches!(outcome, Err(Failed::Missing)));
        }
        let clinician = place.account(Role::Clinician, "rowe@northwick.test").await;
        assert!(matches!(commands::set(place.db(), &clinician, EMAIL, "claim", &until).await, Err(Failed::Forbidden)));
        let nothing = commands::set(place.db(), &lead, "", "", "yesterday").await;
        assert_eq!(refused(nothing), [Problem::EmailMissing, Problem::ReasonMissing, Problem::UntilWrong]);
    }
}

#[tokio::test]
async fn leads_are_asked_every_six_months() {
    for place in Place::every().await {
        let lead = place.lead().await;
        let hold = commands::set(place.db(), &lead, EMAIL, "claim", &day(&place, 1000)).await.unwrap();
        for (after, expected) in [(180, 0), (2, 1), (100, 0), (85, 1)] {
            place.test.clock.forward(DAY * after);
            due::run(place.db()).await.unwrap();
            let sent = letters(&place.send().await, "lead@northwick.test");
            assert_eq!(sent, vec![Letter::HoldReview; expected], "after {after} more days");
        }
        place.test.clock.forward(DAY * 170);
        commands::keep(place.db(), &lead, hold).await.unwrap();
        place.test.clock.forward(DAY * 20);
        due::run(place.db()).await.unwrap();
        assert!(place.send().await.is_empty(), "somebody looked at it");
        let acts = place.acts().await;
        assert!(acts.contains(&"legal-hold-set".to_owned()) && acts.contains(&"legal-hold-reviewed".to_owned()));
    }
}

#[tokio::test]
async fn an_account_of_staff_cannot_end_while_it_is_held() {
    for place in Place::every().await {
        let lead = place.lead().await;
        let rowe = place.account(Role::Clinician, "rowe@northwick.test").await;
        let hold = commands::set(place.db(), &lead, "rowe@northwick.test", "claim", &day(&place, 9)).await.unwrap();
        assert!(end::end(place.db(), &lead, rowe.account_id().unwrap(), None).await.is_err());
        commands::lift(place.db(), &lead, hold).await.unwrap();
        end::end(place.db(), &lead, rowe.account_id().unwrap(), None).await.unwrap();
        assert!(!place.is_there(&rowe).await);
    }
}
