//! Nudges and weekly lines, on a clock that is moved.

use crate::support::{DAY, Place, make_trust};
use domain::{
    Actor, Role, Uuid,
    account::entity as account,
    invitations::commands::send,
    notify::{Letter, Mail},
    staff::{
        UptakeError,
        mails::{self, Chosen},
    },
    testing::study::{new_clinician, new_team},
    trust::{SiteState, people::presence},
};
use sea_orm::{ActiveValue::Set, EntityTrait};

/// The site is open: nobody is nudged to invite to a practice site.
async fn open(place: &Place) {
    let row = domain::trust::entity::ActiveModel {
        id: Set(place.trust.id),
        state: Set(SiteState::Open),
        ..Default::default()
    };
    domain::trust::entity::Entity::update(row).exec(place.db().conn()).await.unwrap();
}

async fn sent(place: &Place) -> Vec<Mail> {
    let mut mails = place.mails().await;
    mails.sort_by(|one, other| one.to.cmp(&other.to));
    mails
}

async fn address(place: &Place, id: Uuid) -> String {
    account::Entity::find_by_id(id).one(place.db().conn()).await.unwrap().unwrap().email
}

fn token(mail: &Mail) -> String {
    match &mail.letter {
        Letter::Nudge { token } => token.clone(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn whoever_has_never_invited_gets_a_kind_word_at_most_monthly() {
    for place in Place::every().await {
        let db = place.db();
        open(&place).await;
        let new = place.member(Role::Clinician).await;
        let busy = place.member(Role::Clinician).await;
        place.member(Role::Relative).await;
        place.member(Role::Operator).await;
        place.invite(&busy, "maya@example.org").await.unwrap();
        // To see what a relative gets is no invitation.
        send::practise(db, &new).await.unwrap();
        place.mails().await;
        place.test.clock.forward(DAY * 14 - DAY / 24);
        assert_eq!(mails::nudge(db).await.unwrap(), 0, "not in the first two weeks");
        place.test.clock.forward(DAY / 24);
        assert_eq!((mails::nudge(db).await.unwrap(), mails::nudge(db).await.unwrap()), (1, 0));
        let letters = sent(&place).await;
        assert_eq!(letters[0].to, address(&place, new.account_id().unwrap()).await);
        let mut days = vec![];
        for day in 1..=65 {
            place.test.clock.forward(DAY);
            if mails::nudge(db).await.unwrap() > 0 {
                days.push(day);
            }
        }
        assert_eq!(days, [30, 60]);
        place.invite(&new, "omar@example.org").await.unwrap();
        place.test.clock.forward(DAY * 60);
        assert_eq!(mails::nudge(db).await.unwrap(), 0, "they end with the first invitation");
    }
}

#[tokio::test]
async fn one_press_stops_them_and_only_its_own() {
    for place in Place::every().await {
        let db = place.db();
        open(&place).await;
        let (one, two) = (place.member(Role::Supporter).await, place.member(Role::Lead).await);
        place.test.clock.forward(DAY * 14);
        assert_eq!(mails::nudge(db).await.unwrap(), 2);
        let letters = sent(&place).await;
        let whose = address(&place, one.account_id().unwrap()).await;
        let token = token(letters.iter().find(|mail| mail.to == whose).unwrap());
        let other = make_trust(db, "other.test").await;
        let stranger = Actor::visitor(other.id);
        assert!(!mails::is_live(db, &stranger, &token).await.unwrap());
        assert!(!mails::stop_by_link(db, &stranger, &token).await.unwrap(), "only at its own trust");
        assert!(mails::is_live(db, &place.nobody(), &token).await.unwrap());
        assert!(mails::stop_by_link(db, &place.nobody(), &token).await.unwrap());
        assert!(!mails::stop_by_link(db, &place.nobody(), &token).await.unwrap(), "once");
        place.test.clock.forward(DAY * 30);
        assert_eq!(mails::nudge(db).await.unwrap(), 1, "the other goes on");
        assert_eq!(mails::chosen(db, &one).await.unwrap(), Chosen { weekly: false, nudges: false });
        assert_eq!(mails::chosen(db, &two).await.unwrap(), Chosen { weekly: false, nudges: true });
        mails::choose(db, &one, Chosen { weekly: false, nudges: true }).await.unwrap();
        assert_eq!(mails::nudge(db).await.unwrap(), 1, "they may change their mind");
    }
}

#[tokio::test]
async fn nobody_is_nudged_on_holiday_or_at_a_practice_site() {
    for place in Place::every().await {
        let db = place.db();
        let clinician = place.member(Role::Clinician).await;
        place.test.clock.forward(DAY * 20);
        assert_eq!(mails::nudge(db).await.unwrap(), 0, "a practice site");
        open(&place).await;
        let row = presence::ActiveModel {
            account_id: Set(clinician.account_id().unwrap()),
            trust_id: Set(place.trust.id),
            signed_in_at: Set(None),
            asked_at: Set(None),
            away_until: Set(Some(db.now().plus(DAY * 5))),
            cover_id: Set(None),
        };
        presence::Entity::insert(row).exec_without_returning(db.conn()).await.unwrap();
        assert_eq!(mails::nudge(db).await.unwrap(), 0, "on holiday");
        place.test.clock.forward(DAY * 5);
        assert_eq!(mails::nudge(db).await.unwrap(), 1);
    }
}

/// What the only line says.
async fn line(place: &Place) -> (String, u32, u32) {
    let letters = sent(place).await;
    let lines: Vec<_> = letters.iter().filter(|mail| matches!(mail.letter, Letter::WeeklyLine { .. })).collect();
    let [mail] = lines.as_slice() else { panic!("{letters:?}") };
    match &mail.letter {
        Letter::WeeklyLine { team, invited, joined } => (team.clone(), *invited, *joined),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_weekly_line_comes_to_those_who_asked_and_tells_no_small_number() {
    for place in Place::every().await {
        let db = place.db();
        let north = new_team(db, place.trust.id, "North").await;
        let south = new_team(db, place.trust.id, "South").await;
        let asked = new_clinician(db, place.trust.id, north, "Dr Rowe").await;
        let other = new_clinician(db, place.trust.id, south, "Dr Khan").await;
        let actor = Actor::account(place.trust.id, asked, Role::Clinician);
        let elsewhere = Actor::account(place.trust.id, other, Role::Clinician);
        mails::choose(db, &actor, Chosen { weekly: true, nudges: true }).await.unwrap();
        assert_eq!(mails::send_weekly(db).await.unwrap(), 0, "not at once");
        for number in 0..7 {
            place.invite(&actor, &format!("person{number}@example.org")).await.unwrap();
        }
        for number in 0..30 {
            place.invite(&elsewhere, &format!("other{number}@example.org")).await.unwrap();
        }
        place.mails().await;
        place.test.clock.forward(DAY * 7);
        assert_eq!((mails::send_weekly(db).await.unwrap(), mails::send_weekly(db).await.unwrap()), (1, 0));
        assert_eq!(line(&place).await, ("North".to_owned(), 0, 0), "seven are fewer than eight, and may be nobody");
        place.invite(&actor, "one.more@example.org").await.unwrap();
        place.mails().await;
        place.test.clock.forward(DAY * 7);
        assert_eq!(mails::send_weekly(db).await.unwrap(), 1);
        assert_eq!(line(&place).await, ("North".to_owned(), 10, 0), "eight are about ten");
        place.test.clock.forward(DAY * 84);
        assert_eq!(mails::send_weekly(db).await.unwrap(), 1, "one, however long nobody swept");
        assert_eq!(line(&place).await.1, 0, "twelve weeks are looked back on");
        mails::choose(db, &actor, Chosen { weekly: false, nudges: true }).await.unwrap();
        place.test.clock.forward(DAY * 7);
        assert_eq!(mails::send_weekly(db).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn only_those_who_invite_choose_and_somebody_in_no_team_gets_no_line() {
    for place in Place::every().await {
        let db = place.db();
        let yes = Chosen { weekly: true, nudges: false };
        for role in [Role::Relative, Role::Operator] {
            let actor = place.member(role).await;
            assert!(matches!(mails::choose(db, &actor, yes).await, Err(UptakeError::Forbidden)));
        }
        assert!(matches!(mails::choose(db, &place.nobody(), yes).await, Err(UptakeError::SignedOut)));
        let alone = place.member(Role::Clinician).await;
        mails::choose(db, &alone, yes).await.unwrap();
        place.test.clock.forward(DAY * 7);
        assert_eq!(mails::send_weekly(db).await.unwrap(), 0);
        assert!(place.mails().await.is_empty());
    }
}
