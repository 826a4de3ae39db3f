//! Inviting, and what the inviter may see and do afterwards.

use crate::support::{DAY, EMAIL, Place, make_trust, member, refused, token};
use domain::{
    Role,
    invitations::{
        Failed, MOST_CARDS, Problem, State, Way,
        commands::{
            cards::{self, NewCodes},
            follow, send,
        },
        queries::{self, Found},
    },
    notify::Letter,
};

#[tokio::test]
async fn a_mail_with_a_code_goes_out_and_the_address_is_read_first() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        let new = |email, agreed| send::New { email, agreed, ..Default::default() };
        let wrong = send::send(place.db(), &clinician, new("", false)).await;
        assert_eq!(refused(wrong), [Problem::EmailMissing, Problem::NotAgreed]);
        let wrong = send::send(place.db(), &clinician, new("maya", true)).await;
        assert_eq!(refused(wrong), [Problem::EmailMalformed]);
        assert!(place.mails().await.is_empty());

        let id = place.invite(&clinician, " Maya@Example.org ").await.unwrap();
        let again = place.invite(&clinician, EMAIL).await.unwrap();
        assert_eq!(id, again, "a second press is the same invitation");
        let mails = place.mails().await;
        assert_eq!((mails.len(), mails[0].to.as_str()), (1, EMAIL));
        assert!(matches!(&mails[0].letter, Letter::Invitation { from, .. } if from == "Dr Rowe"));
        let row = place.row(id).await;
        assert_eq!((row.way, row.state(place.db().now())), (Way::Email, State::Sent));
        assert!(row.agreed_at.is_some());
    }
}

#[tokio::test]
async fn supporters_clinicians_and_leads_invite_and_nobody_else() {
    for place in Place::every().await {
        for role in [Role::Supporter, Role::Clinician, Role::Lead] {
            let actor = place.member(role).await;
            place.invite(&actor, &format!("{role:?}@example.org")).await.unwrap();
        }
        for role in [Role::Relative, Role::Operator] {
            let actor = place.member(role).await;
            assert!(matches!(place.invite(&actor, EMAIL).await, Err(Failed::Forbidden)), "{role:?}");
            assert!(matches!(queries::list(place.db(), &actor, None).await, Err(Failed::Forbidden)), "{role:?}");
        }
        assert!(matches!(place.invite(&place.nobody(), EMAIL).await, Err(Failed::SignedOut)));
    }
}

#[tokio::test]
async fn a_clinician_sees_their_own_and_nothing_crosses_trusts() {
    for place in Place::every().await {
        let (one, two) = (place.member(Role::Clinician).await, place.member(Role::Clinician).await);
        let lead = place.member(Role::Lead).await;
        let other = make_trust(place.db(), "second.test").await;
        let elsewhere = member(place.db(), other.id, Role::Lead, "Elsewhere", None).await;
        let id = place.invite(&one, EMAIL).await.unwrap();
        let seen = |actor| queries::list(place.db(), actor, None);
        assert_eq!(seen(&one).await.unwrap().len(), 1);
        assert_eq!(seen(&lead).await.unwrap()[0].inviter.as_deref(), Some("Dr Rowe"));
        for stranger in [&two, &elsewhere] {
            assert!(seen(stranger).await.unwrap().is_empty());
            assert!(matches!(queries::one(place.db(), stranger, id).await, Err(Failed::Missing)));
            assert!(matches!(follow::resend(place.db(), stranger, id).await, Err(Failed::Missing)));
            assert!(matches!(follow::withdraw(place.db(), stranger, id).await, Err(Failed::Missing)));
            assert!(matches!(follow::correct(place.db(), stranger, id, "a@b.org", false).await, Err(Failed::Missing)));
        }
        assert_eq!(place.row(id).await.state(place.db().now()), State::Sent);
    }
}

#[tokio::test]
async fn operators_see_how_many_and_practice_does_not_count() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        place.invite(&clinician, EMAIL).await.unwrap();
        send::practise(place.db(), &clinician).await.unwrap();
        for role in [Role::Operator, Role::Lead, Role::Supporter] {
            let counts = queries::counts(place.db(), &place.member(role).await).await.unwrap();
            assert_eq!(counts.values().sum::<u64>(), 1, "{role:?}");
            assert_eq!(counts[&State::Sent], 1);
        }
        assert!(matches!(queries::counts(place.db(), &clinician).await, Err(Failed::Forbidden)));
    }
}

#[tokio::test]
async fn the_counts_of_the_database_are_those_of_the_rule() {
    use domain::{Moment, invitations::entity};
    use sea_orm::{ActiveValue::Set, EntityTrait};
    for place in Place::every().await {
        let (lead, now) = (place.member(Role::Lead).await, place.db().now());
        let mut expected = std::collections::BTreeMap::from(State::ALL.map(|state| (state, 0)));
        for number in 0_u64..16 {
            let id = place.invite(&lead, &format!("person{number}@example.org")).await.unwrap();
            let some = |bit: u64| Set((number & bit != 0).then_some(now));
            let change = entity::ActiveModel {
                id: Set(id),
                opened_at: some(1),
                joined_at: some(2),
                withdrawn_at: some(4),
                expires_at: Set(if number & 8 == 0 { now.plus(DAY) } else { Moment(now.0) }),
                ..Default::default()
            };
            let row = entity::Entity::update(change).exec(place.db().conn()).await.unwrap();
            *expected.get_mut(&row.state(now)).unwrap() += 1;
        }
        assert_eq!(queries::counts(place.db(), &lead).await.unwrap(), expected);
    }
}

#[tokio::test]
async fn it_is_sent_once_more_by_hand_and_both_links_work() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        let id = place.invite(&clinician, EMAIL).await.unwrap();
        let first = place.code().await;
        follow::resend(place.db(), &clinician, id).await.unwrap();
        let second = place.code().await;
        assert_ne!(first, second);
        for code in [&first, &second] {
            assert!(matches!(place.look(code).await, Found::Ready(_)));
        }
        assert_eq!(refused(follow::resend(place.db(), &clinician, id).await), [Problem::NotNow]);
    }
}

#[tokio::test]
async fn taken_back_it_leads_nowhere_and_the_address_is_gone() {
    for place in Place::every().await {
        let lead = place.member(Role::Lead).await;
        let id = place.invite(&lead, EMAIL).await.unwrap();
        let code = token(&place.mails().await[0]);
        follow::withdraw(place.db(), &lead, id).await.unwrap();
        assert_eq!(place.look(&code).await, Found::Withdrawn);
        assert_eq!(place.row(id).await.address, None);
        assert_eq!(refused(follow::withdraw(place.db(), &lead, id).await), [Problem::NotNow]);
        assert_eq!(refused(follow::resend(place.db(), &lead, id).await), [Problem::NotNow]);

        let id = place.invite(&lead, EMAIL).await.unwrap();
        follow::withdraw(place.db(), &lead, id).await.unwrap();
        assert!(place.mails().await.is_empty(), "a mail that has not left yet does not leave");
    }
}

#[tokio::test]
async fn a_wrong_address_is_put_right_and_the_old_link_ends() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        let id = place.invite(&clinician, "mya@example.org").await.unwrap();
        let wrong = place.code().await;
        assert_eq!(refused(follow::correct(place.db(), &clinician, id, "x", false).await), [Problem::EmailMalformed]);
        follow::correct(place.db(), &clinician, id, EMAIL, false).await.unwrap();
        let mails = place.mails().await;
        assert_eq!((mails.len(), mails[0].to.as_str()), (1, EMAIL));
        assert_eq!(place.look(&wrong).await, Found::Unknown);
        assert!(matches!(place.look(&token(&mails[0])).await, Found::Ready(_)));
    }
}

#[tokio::test]
async fn who_has_an_account_is_told_by_mail_and_the_inviter_sees_no_difference() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        member(place.db(), place.trust.id, Role::Relative, "Sunflower", Some(EMAIL)).await;
        let ids = [place.invite(&clinician, EMAIL).await.unwrap(), place.invite(&clinician, "a@b.org").await.unwrap()];
        let letters: Vec<_> = place.mails().await.into_iter().filter(|mail| mail.to == EMAIL).collect();
        assert!(matches!(letters[0].letter, Letter::InvitedWithAccount { .. }));
        let rows = [place.row(ids[0]).await, place.row(ids[1]).await];
        let blank = |row: &domain::invitations::entity::Model| domain::invitations::entity::Model {
            id: ids[0],
            address: None,
            ..row.clone()
        };
        assert_eq!(blank(&rows[0]), blank(&rows[1]));
    }
}

#[tokio::test]
async fn codes_are_made_in_batches_of_up_to_a_hundred() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        let new = |count| NewCodes { way: Way::Card, count, team: None };
        for count in [0, MOST_CARDS + 1] {
            assert_eq!(refused(cards::make(place.db(), &clinician, new(count)).await), [Problem::CountWrong]);
        }
        let mut codes = cards::make(place.db(), &clinician, new(MOST_CARDS)).await.unwrap();
        assert!(matches!(place.look(&codes[0].shown()).await, Found::Ready(_)));
        codes.sort_by(|a, b| a.plain().cmp(b.plain()));
        codes.dedup();
        assert_eq!(codes.len(), usize::from(MOST_CARDS));
        place.test.clock.forward(DAY * 366);
        assert_eq!(place.look(codes[0].plain()).await, Found::Expired { renewable: None });
        let relative = place.member(Role::Relative).await;
        assert!(matches!(cards::make(place.db(), &relative, new(1)).await, Err(Failed::Forbidden)));
    }
}
