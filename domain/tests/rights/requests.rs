//! Requests that came by letter or phone.

use crate::support::{DAY, EMAIL, NOBODY, PASSPHRASE, Place, day, letters, make_trust, refused, token};
use domain::{
    Actor, Role, Uuid,
    notify::Letter,
    privacy::Export,
    rights::{
        Failed, Problem, due, leads,
        needs::commands as needs,
        requests::{Kind, Outcome, commands, own, queries, sealed},
    },
};

fn told(export: &Export) -> String {
    serde_json::to_string(export).unwrap()
}

async fn recorded(place: &Place, lead: &Actor, kind: &str) -> (Uuid, String) {
    let id = commands::record(place.db(), lead, kind, EMAIL, &day(place, 0)).await.unwrap();
    (id, token(&place.send().await, EMAIL))
}

async fn confirm(place: &Place, token: &str, passphrase: &str) -> Result<Kind, Failed> {
    own::confirm(place.db(), &place.nobody(), token, passphrase, &["Northwick NHS"], told).await
}

#[tokio::test]
async fn a_copy_is_sealed_and_only_its_person_opens_it() {
    for place in Place::every().await {
        let lead = place.lead().await;
        place.account(Role::Relative, EMAIL).await;
        let (id, link) = recorded(&place, &lead, "access").await;
        assert_eq!(refused(commands::send(place.db(), &lead, id).await), [Problem::NotNow]);
        assert_eq!(refused(confirm(&place, &link, "").await), [Problem::PassphraseMissing]);
        assert_eq!(refused(confirm(&place, &link, "password1234").await), [Problem::PassphraseGuessable]);
        assert_eq!(confirm(&place, &link, PASSPHRASE).await.unwrap(), Kind::Access);
        assert!(matches!(confirm(&place, &link, PASSPHRASE).await, Err(Failed::Gone)), "once");
        assert_eq!(letters(&place.send().await, "lead@northwick.test"), [Letter::RightsWait]);

        let (row, _) = queries::one(place.db(), &lead, id).await.unwrap();
        let blob = row.sealed.clone().unwrap();
        let seen = String::from_utf8_lossy(&blob).into_owned();
        assert!(!seen.contains("maya") && !seen.contains("relatives-toolkit"), "what a lead could read is sealed");
        assert_eq!(sealed::open("another phrase of mine", id.as_bytes(), &blob).await.unwrap(), None);
        assert_eq!(sealed::open(PASSPHRASE, NOBODY.as_bytes(), &blob).await.unwrap(), None, "of another request");

        commands::send(place.db(), &lead, id).await.unwrap();
        let open = token(&place.send().await, EMAIL);
        let wrong = own::open(place.db(), &place.nobody(), &open, "seven loud herons & a kettle").await;
        assert_eq!(refused(wrong), [Problem::PassphraseWrong]);
        let answer = own::open(place.db(), &place.nobody(), &open, PASSPHRASE).await.unwrap();
        assert!(String::from_utf8(answer).unwrap().contains(EMAIL));
        let (row, _) = queries::one(place.db(), &lead, id).await.unwrap();
        assert_eq!((row.outcome, row.opened_at.is_some()), (Some(Outcome::Sent), true));

        commands::send(place.db(), &lead, id).await.unwrap();
        let again = token(&place.send().await, EMAIL);
        assert!(matches!(own::answered(place.db(), &place.nobody(), &open).await, Err(Failed::Gone)), "a new link");
        place.test.clock.forward(DAY * 31);
        assert!(matches!(own::answered(place.db(), &place.nobody(), &again).await, Err(Failed::Gone)));
        due::run(place.db()).await.unwrap();
        let (row, _) = queries::one(place.db(), &lead, id).await.unwrap();
        assert_eq!((row.sealed, row.open_hash), (None, None), "forgotten 30 days after");
        let acts = place.acts().await;
        for act in ["data-request-recorded", "data-request-confirmed", "data-answer-sent", "data-answer-opened"] {
            assert!(acts.contains(&act.to_owned()), "{act}");
        }
    }
}

#[tokio::test]
async fn guessing_the_passphrase_is_slowed_down() {
    for place in Place::every().await {
        let lead = place.lead().await;
        let (id, link) = recorded(&place, &lead, "access").await;
        confirm(&place, &link, PASSPHRASE).await.unwrap();
        place.send().await;
        commands::send(place.db(), &lead, id).await.unwrap();
        let open = token(&place.send().await, EMAIL);
        for _ in 0..10 {
            let wrong = own::open(place.db(), &place.nobody(), &open, "no").await;
            assert_eq!(refused(wrong), [Problem::PassphraseWrong]);
        }
        let right = own::open(place.db(), &place.nobody(), &open, PASSPHRASE).await;
        assert!(matches!(right, Err(Failed::TooMany)));
    }
}

#[tokio::test]
async fn the_lead_sees_the_same_with_and_without_an_account() {
    for place in Place::every().await {
        let lead = place.lead().await;
        let maya = place.account(Role::Relative, EMAIL).await;
        needs::say(place.db(), &maya, &["large-print".to_owned()], "", "").await.unwrap();
        let today = day(&place, 0);
        let mut looks = vec![];
        for email in [EMAIL, "nobody@example.org"] {
            let id = commands::record(place.db(), &lead, "access", email, &today).await.unwrap();
            let (row, needed) = queries::one(place.db(), &lead, id).await.unwrap();
            assert_eq!((needed, row.account_id), (None, None), "nothing before it is confirmed");
            looks.push((row.kind, row.due_at, row.proved_at, row.asked_at));
        }
        assert_eq!(looks[0], looks[1]);
        let sent = place.send().await;
        let other = token(&sent, "nobody@example.org");
        confirm(&place, &other, PASSPHRASE).await.unwrap();
        confirm(&place, &token(&sent, EMAIL), PASSPHRASE).await.unwrap();
        let all = queries::all(place.db(), &lead).await.unwrap();
        let mayas = all.iter().find(|row| row.address == EMAIL).unwrap();
        let (_, needed) = queries::one(place.db(), &lead, mayas.id).await.unwrap();
        assert_eq!(needed.unwrap().ticked(), ["large-print"], "once she has said that it was her");
    }
}

#[tokio::test]
async fn one_calendar_month_with_reminders_and_the_late_ones_first() {
    for place in Place::every().await {
        let lead = place.lead().await;
        let wrong = commands::record(place.db(), &lead, "", "maya", &day(&place, 1)).await;
        assert_eq!(refused(wrong), [Problem::KindMissing, Problem::EmailMalformed, Problem::DayWrong]);
        commands::record(place.db(), &lead, "access", "second@example.org", &day(&place, 0)).await.unwrap();
        commands::record(place.db(), &lead, "correction", EMAIL, &day(&place, -10)).await.unwrap();
        place.send().await;
        let rows = queries::all(place.db(), &lead).await.unwrap();
        assert_eq!(rows[0].due_at.in_london().date().to_string(), "2026-12-13", "asked on 13 November");
        assert_eq!(rows[0].address, EMAIL);
        for (after, expected) in [(12, 0), (2, 1), (1, 0), (6, 2)] {
            place.test.clock.forward(DAY * after);
            due::run(place.db()).await.unwrap();
            let sent = letters(&place.send().await, "lead@northwick.test").len();
            assert_eq!(sent, usize::from(expected > 0), "after {after} more days");
        }
        let waiting = leads::waiting(place.db(), &lead).await.unwrap();
        assert_eq!((waiting.open, waiting.late), (2, 1));
        assert!(queries::all(place.db(), &lead).await.unwrap()[0].is_late(place.now()));
    }
}

#[tokio::test]
async fn a_correction_is_confirmed_done_and_told() {
    for place in Place::every().await {
        let lead = place.lead().await;
        let (id, link) = recorded(&place, &lead, "correction").await;
        assert_eq!(refused(commands::close(place.db(), &lead, id, "done").await), [Problem::NotNow]);
        assert_eq!(confirm(&place, &link, "").await.unwrap(), Kind::Correction);
        place.send().await;
        assert_eq!(refused(commands::close(place.db(), &lead, id, "sent").await), [Problem::KindMissing]);
        commands::close(place.db(), &lead, id, "done").await.unwrap();
        assert_eq!(letters(&place.send().await, EMAIL), [Letter::DataRequestDone]);
        assert_eq!(refused(commands::close(place.db(), &lead, id, "withdrawn").await), [Problem::NotNow]);
        let (id, link) = recorded(&place, &lead, "restriction").await;
        commands::close(place.db(), &lead, id, "withdrawn").await.unwrap();
        assert!(place.send().await.is_empty());
        assert!(matches!(confirm(&place, &link, "").await, Err(Failed::Gone)), "closed");
    }
}

#[tokio::test]
async fn nothing_of_another_trust() {
    for place in Place::every().await {
        let lead = place.lead().await;
        let (id, link) = recorded(&place, &lead, "access").await;
        let second = make_trust(place.db(), "second.test").await;
        let theirs = Actor::account(second.id, place.db().new_id(), Role::Lead);
        assert!(queries::all(place.db(), &theirs).await.unwrap().is_empty());
        assert!(matches!(queries::one(place.db(), &theirs, id).await, Err(Failed::Missing)));
        assert!(matches!(commands::send(place.db(), &theirs, id).await, Err(Failed::Missing)));
        assert!(matches!(commands::close(place.db(), &theirs, id, "elsewhere").await, Err(Failed::Missing)));
        let elsewhere = Actor::visitor(second.id);
        assert!(matches!(own::asked(place.db(), &elsewhere, &link).await, Err(Failed::Gone)));
        for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Operator] {
            let other = Actor::account(place.trust.id, place.db().new_id(), role);
            assert!(matches!(queries::all(place.db(), &other).await, Err(Failed::Forbidden)), "{role:?}");
        }
        assert!(matches!(queries::all(place.db(), &place.nobody()).await, Err(Failed::SignedOut)));
    }
}
