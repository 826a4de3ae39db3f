//! A first day: steps are ticked by what somebody has done, by nothing else, and by nobody else.

use crate::support::{DAY, Place, make_trust, member};
use domain::{
    Actor, Moment, Role,
    invitations::{
        Typed,
        commands::{
            follow::{Which, offered_at},
            join, send,
        },
        requests::entity as request,
    },
    learning::progress,
    staff::{
        UptakeError,
        first_day::{RIGHT_NOW, Step, first_day},
    },
    testing::study::insert,
    trust::{SiteState, entity as site, moments::entity as moment, teams::member as team_member},
};
use sea_orm::{ActiveValue::Set, EntityTrait};

async fn done(place: &Place, actor: &Actor) -> Vec<Step> {
    let steps = first_day(place.db(), actor).await.unwrap();
    assert!((1..=6).contains(&steps.len()));
    steps.into_iter().filter(|(_, done)| *done).map(|(step, _)| step).collect()
}

async fn open(place: &Place, actor: &Actor, page: &str) {
    let now = place.db().now();
    let row = progress::Model {
        id: place.db().new_id(),
        trust_id: place.trust.id,
        owner_id: actor.account_id().unwrap(),
        page_id: page.to_owned(),
        opened_at: now,
        finished_at: None,
        seen_at: now,
    };
    insert::<progress::Entity>(place.db(), row).await;
}

#[tokio::test]
async fn a_clinicians_steps_follow_what_they_did_and_nobody_elses() {
    for place in Place::every().await {
        let db = place.db();
        let (rowe, other) = (place.member(Role::Clinician).await, place.member(Role::Clinician).await);
        assert_eq!(done(&place, &rowe).await, []);
        open(&place, &rowe, "psy-start").await;
        assert_eq!(done(&place, &rowe).await, [Step::Look]);
        open(&place, &rowe, RIGHT_NOW).await;
        assert_eq!(done(&place, &rowe).await, [Step::Look, Step::RightNow]);
        send::practise(db, &rowe).await.unwrap();
        let code = place.code().await;
        assert_eq!(done(&place, &rowe).await.len(), 2, "sending alone is not practising, nor inviting");
        join::start(db, &rowe, Some("1"), &Typed::read(&code)).await.unwrap();
        assert_eq!(done(&place, &rowe).await, [Step::Look, Step::RightNow, Step::Practise]);
        let invitation = place.invite(&rowe, "maya@example.org").await.unwrap();
        assert_eq!(done(&place, &rowe).await.last(), Some(&Step::Invite));
        let moment = moment::Entity::find().one(db.conn()).await.unwrap().unwrap().id;
        offered_at(db, &rowe, Which::One(invitation), Some(moment)).await.unwrap();
        let all: Vec<Step> = Step::of(Role::Clinician).to_vec();
        assert_eq!(done(&place, &rowe).await, all);
        assert_eq!(done(&place, &other).await, []);
    }
}

#[tokio::test]
async fn a_supporter_is_done_when_nobody_waits_and_a_lead_when_the_site_is_open() {
    for place in Place::every().await {
        let (db, trust) = (place.db(), place.trust.id);
        let supporter = place.member(Role::Supporter).await;
        assert_eq!(done(&place, &supporter).await, [Step::Answer]);
        let row = request::Model {
            id: db.new_id(),
            trust_id: trust,
            address: "maya@example.org".to_owned(),
            asked_at: db.now(),
            due_at: db.now().plus(DAY),
            reminded_at: None::<Moment>,
        };
        insert::<request::Entity>(db, row).await;
        assert_eq!(done(&place, &supporter).await, []);

        let lead = place.member(Role::Lead).await;
        assert_eq!(done(&place, &lead).await, [Step::Colleagues]);
        place.member(Role::Lead).await;
        assert_eq!(done(&place, &lead).await, [Step::SecondLead, Step::Colleagues]);
        let team = domain::testing::study::new_team(db, trust, "North").await;
        assert_eq!(done(&place, &lead).await.len(), 2, "a team without people is none yet");
        let row = team_member::Model {
            team_id: team,
            account_id: supporter.account_id().unwrap(),
            trust_id: trust,
            is_default: true,
            since: db.now(),
        };
        insert::<team_member::Entity>(db, row).await;
        let opened = site::ActiveModel { id: Set(trust), state: Set(SiteState::Open), ..Default::default() };
        site::Entity::update(opened).exec(db.conn()).await.unwrap();
        assert_eq!(done(&place, &lead).await, [Step::SecondLead, Step::Colleagues, Step::Teams, Step::Open]);

        let other = make_trust(db, "second.test").await;
        let elsewhere = member(db, other.id, Role::Lead, "Elsewhere", None).await;
        assert_eq!(done(&place, &elsewhere).await, [], "another trust's people and teams tick nothing here");
    }
}

#[tokio::test]
async fn only_those_who_invite_have_a_first_day() {
    let place = &Place::every().await[0];
    for role in [Role::Relative, Role::Operator] {
        let actor = place.member(role).await;
        assert!(matches!(first_day(place.db(), &actor).await, Err(UptakeError::Forbidden)), "{role:?}");
        assert_eq!(Step::of(role), []);
    }
    assert!(matches!(first_day(place.db(), &place.nobody()).await, Err(UptakeError::SignedOut)));
}
