//! Complaints about data.

use crate::support::{DAY, EMAIL, Place, letters, make_trust, refused, token};
use domain::{
    Actor, Role,
    account::commands::erase,
    notify::{Letter, entity::Entity as Jobs},
    rights::{
        Failed, Problem,
        complaints::{CHARACTERS, commands, queries},
        due, leads,
        needs::commands as needs,
    },
};
use sea_orm::EntityTrait;

const TEXT: &str = "My notes were read aloud";

#[tokio::test]
async fn acknowledged_when_the_letter_left_and_answered_by_a_link() {
    for place in Place::every().await {
        let lead = place.lead().await;
        let id = commands::complain(place.db(), &place.nobody(), Some("1"), TEXT, EMAIL, None).await.unwrap();
        let payloads: Vec<String> =
            Jobs::find().all(place.db().conn()).await.unwrap().into_iter().map(|row| row.payload).collect();
        assert!(payloads.len() == 2 && payloads.iter().all(|payload| !payload.contains("notes")), "{payloads:?}");
        due::run(place.db()).await.unwrap();
        let (row, _) = commands::read(place.db(), &lead, id).await.unwrap();
        assert_eq!((row.acknowledged_at, row.text.as_str()), (None, TEXT));
        let sent = place.send().await;
        assert_eq!(letters(&sent, EMAIL), [Letter::ComplaintReceived]);
        assert_eq!(letters(&sent, "lead@northwick.test"), [Letter::RightsWait]);
        due::run(place.db()).await.unwrap();
        let (row, _) = commands::read(place.db(), &lead, id).await.unwrap();
        assert!(row.acknowledged_at.is_some());
        assert_eq!(refused(commands::acknowledged(place.db(), &lead, id).await), [Problem::NotNow]);
        commands::answer(place.db(), &lead, id, "We found that\nit was so.").await.unwrap();
        let link = token(&place.send().await, EMAIL);
        let answer = queries::answered(place.db(), &place.nobody(), &link).await.unwrap();
        assert_eq!(answer, "We found that\nit was so.");
        assert_eq!(refused(commands::answer(place.db(), &lead, id, "Again").await), [Problem::NotNow]);
        let acts = place.acts().await;
        for act in ["data-complaint-made", "data-complaint-read", "data-complaint-answered"] {
            assert!(acts.contains(&act.to_owned()), "{act}");
        }
        place.test.clock.forward(DAY * 91);
        assert!(matches!(queries::answered(place.db(), &place.nobody(), &link).await, Err(Failed::Gone)));
    }
}

#[tokio::test]
async fn late_after_thirty_days_without_an_acknowledgement_and_leads_are_reminded() {
    for place in Place::every().await {
        let lead = place.lead().await;
        let id = commands::complain(place.db(), &place.nobody(), None, TEXT, EMAIL, None).await.unwrap();
        place.refuse().await;
        let mut reminded = 0;
        for _ in 0..31 {
            place.test.clock.forward(DAY);
            due::run(place.db()).await.unwrap();
            reminded += letters(&place.send().await, "lead@northwick.test").len();
        }
        assert_eq!(reminded, 2, "every two weeks");
        let waiting = leads::waiting(place.db(), &lead).await.unwrap();
        assert_eq!((waiting.open, waiting.late), (1, 1), "the acknowledgement never left");
        commands::acknowledged(place.db(), &lead, id).await.unwrap();
        assert_eq!(leads::waiting(place.db(), &lead).await.unwrap().late, 0);
    }
}

#[tokio::test]
async fn leads_of_the_trust_alone_and_what_is_needed_stands_beside_it() {
    for place in Place::every().await {
        let lead = place.lead().await;
        let maya = place.account(Role::Relative, EMAIL).await;
        needs::say(place.db(), &maya, &["call-me".to_owned()], "Urdu", "").await.unwrap();
        let id = commands::complain(place.db(), &maya, None, TEXT, EMAIL, None).await.unwrap();
        let (_, needed) = commands::read(place.db(), &lead, id).await.unwrap();
        assert_eq!(needed.unwrap().interpreter.as_deref(), Some("Urdu"));
        let second = make_trust(place.db(), "second.test").await;
        let theirs = Actor::account(second.id, place.db().new_id(), Role::Lead);
        assert!(matches!(commands::read(place.db(), &theirs, id).await, Err(Failed::Missing)));
        assert!(matches!(commands::answer(place.db(), &theirs, id, "No").await, Err(Failed::Missing)));
        assert!(queries::all(place.db(), &theirs).await.unwrap().is_empty());
        for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Operator] {
            let other = Actor::account(place.trust.id, place.db().new_id(), role);
            assert!(matches!(commands::read(place.db(), &other, id).await, Err(Failed::Forbidden)), "{role:?}");
        }
        let session = place.sign_in(EMAIL).await.started.session;
        erase::erase(place.db(), &session, crate::support::PASSWORD).await.unwrap();
        assert!(commands::read(place.db(), &lead, id).await.is_ok(), "the record stays");
    }
}

#[tokio::test]
async fn bad_input_says_what_is_wrong_and_floods_are_slowed_down() {
    for place in Place::every().await {
        let send = async |text: &str, email: &str| {
            commands::complain(place.db(), &place.nobody(), Some("1"), text, email, None).await
        };
        assert_eq!(refused(send(" \n", "maya").await), [Problem::TextMissing, Problem::EmailMalformed]);
        assert_eq!(refused(send(&"x".repeat(CHARACTERS + 1), EMAIL).await), [Problem::TextTooLong]);
        for _ in 0..5 {
            send(TEXT, EMAIL).await.unwrap();
        }
        assert!(matches!(send(TEXT, EMAIL).await, Err(Failed::TooMany)));
    }
}
