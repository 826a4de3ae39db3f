//! How long a session lasts, and what comes along into the next.

use crate::support::{Browser, PASSWORD, Place};
use domain::{
    Role,
    account::{Device, sessions},
    trust::JoinPolicy,
};
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Visits every `step` until the session is over; says when that was.
async fn lives(place: &Place, role: Role, device: Device, step: Duration) -> Duration {
    let account = place.account(role, &format!("{role:?}{device:?}{}@example.org", step.as_secs())).await;
    let (db, trust) = (place.db(), place.trust.id);
    let started = sessions::sign_in(db.conn(), db, None, &account, device, "A browser").await.unwrap();
    let mut lived = Duration::ZERO;
    while sessions::load(db, trust, &started.cookie).await.unwrap().is_some() {
        place.test.clock.forward(step);
        lived += step;
    }
    lived
}

#[tokio::test]
async fn the_limits_of_decision_11() {
    for place in Place::every(JoinPolicy::Open).await {
        for (role, device, step, end) in [
            (Role::Relative, Device::Own, DAY * 14, DAY * 14),
            (Role::Relative, Device::Own, DAY * 13, DAY * 91),
            (Role::Relative, Device::Shared, MINUTE * 30, MINUTE * 30),
            (Role::Relative, Device::Shared, MINUTE * 20, HOUR * 12),
            (Role::Supporter, Device::Own, MINUTE * 30, MINUTE * 30),
            (Role::Lead, Device::Own, MINUTE * 20, HOUR * 12),
        ] {
            assert_eq!(lives(&place, role, device, step).await, end, "{role:?} {device:?} {step:?}");
        }
    }
}

#[tokio::test]
async fn saying_it_is_my_own_does_not_start_the_90_days_anew() {
    for place in Place::every(JoinPolicy::Open).await {
        let account = place.account(Role::Relative, "maya@example.org").await;
        let (db, trust) = (place.db(), place.trust.id);
        let started = sessions::sign_in(db.conn(), db, None, &account, Device::Own, "A browser").await.unwrap();
        let mut days = 0;
        while let Some(mut session) = sessions::load(db, trust, &started.cookie).await.unwrap() {
            sessions::choose_device(db.conn(), db.now(), &mut session, Device::Own).await.unwrap();
            place.test.clock.forward(DAY * 10);
            days += 10;
        }
        assert_eq!(days, 90);
    }
}

#[tokio::test]
async fn text_kept_over_an_expired_session_returns_only_to_the_same_account() {
    for place in Place::every(JoinPolicy::Open).await {
        let maya = place.account(Role::Relative, "maya@example.org").await;
        place.account(Role::Relative, "other@example.org").await;
        for (email, sees) in [("maya@example.org", true), ("other@example.org", false)] {
            let mut browser = Browser::begun(&place, "1").await;
            let kept =
                sessions::keep_flash(place.db(), browser.session(), "save-notes", "words".to_owned(), Some(maya.id));
            kept.await.unwrap();
            assert_eq!(sessions::take_flash(place.db(), browser.session(), "save-notes").await.unwrap(), None);
            browser.sign_in(&place, email, PASSWORD).await.unwrap();
            let found = sessions::take_flash(place.db(), browser.session(), "save-notes").await.unwrap();
            assert_eq!(found.is_some(), sees, "{email}");
        }
    }
}

#[tokio::test]
async fn nothing_comes_along_from_one_account_to_another() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, "maya@example.org").await;
        place.account(Role::Relative, "other@example.org").await;
        let mut browser = Browser::begun(&place, "1").await;
        let mut session = browser.session().clone();
        sessions::become_visitor(place.db(), &mut session).await.unwrap();
        browser.session = Some(session);
        browser.sign_in(&place, "maya@example.org", PASSWORD).await.unwrap();
        assert!(browser.session().visitor_id.is_some(), "one's own does");
        sessions::keep_flash(place.db(), browser.session(), "name", "typed".to_owned(), None).await.unwrap();
        browser.sign_in(&place, "other@example.org", PASSWORD).await.unwrap();
        assert_eq!(browser.session().visitor_id, None);
        assert_eq!(sessions::take_flash(place.db(), browser.session(), "name").await.unwrap(), None);
    }
}

#[tokio::test]
async fn whose_a_session_was_is_known_a_while_after_it_ended() {
    for place in Place::every(JoinPolicy::Open).await {
        let account = place.account(Role::Relative, "maya@example.org").await;
        let (db, trust) = (place.db(), place.trust.id);
        let started = sessions::sign_in(db.conn(), db, None, &account, Device::Shared, "A browser").await.unwrap();
        place.test.clock.forward(HOUR);
        assert!(sessions::load(db, trust, &started.cookie).await.unwrap().is_none());
        assert_eq!(sessions::whose(db, trust, &started.cookie).await.unwrap(), Some(account.id));
        assert_eq!(sessions::whose(db, trust, "made up").await.unwrap(), None);
        assert_eq!(sessions::whose(db, crate::support::nothing(), &started.cookie).await.unwrap(), None);
    }
}
