//! What has become of an invitation, from its times alone.

use domain::{
    Moment, Uuid,
    invitations::{HOLDS, REMINDED_AFTER, State, Way, entity::Model},
};
use proptest::prelude::*;

fn row(way: Way, times: [Option<i64>; 4], expires: i64, address: bool) -> Model {
    let [opened, joined, withdrawn, resent] = times.map(|time| time.map(Moment));
    Model {
        id: Uuid::nil(),
        trust_id: Uuid::nil(),
        inviter_id: Uuid::nil(),
        team_id: None,
        moment_id: None,
        batch_id: None,
        way,
        address: address.then(|| "maya@example.org".to_owned()),
        agreed_at: None,
        sent_at: Moment(0),
        opened_at: opened,
        joined_at: joined,
        account_id: None,
        withdrawn_at: withdrawn,
        resent_at: resent,
        reminded_at: None,
        expires_at: Moment(expires),
    }
}

fn time() -> impl Strategy<Value = Option<i64>> {
    proptest::option::of(0_i64..1_000)
}

fn way() -> impl Strategy<Value = Way> {
    prop_oneof![
        Just(Way::Email),
        Just(Way::Text),
        Just(Way::Code),
        Just(Way::Card),
        Just(Way::SelfRequest),
        Just(Way::Link),
        Just(Way::Practice)
    ]
}

proptest! {
    #[test]
    fn having_joined_outlives_everything_and_nothing_is_done_afterwards(
        way in way(), times in [time(), time(), time(), time()], expires in 0_i64..1_000, now in 0_i64..2_000, address: bool,
    ) {
        let (row, now) = (row(way, times, expires, address), Moment(now));
        let state = row.state(now);
        prop_assert_eq!(state == State::Joined, row.joined_at.is_some());
        prop_assert_eq!(state == State::Withdrawn, row.joined_at.is_none() && row.withdrawn_at.is_some());
        prop_assert_eq!(row.is_open(now), !matches!(state, State::Joined | State::Withdrawn));
        let may = row.can_resend(now) || row.can_correct(now) || row.can_renew(now) || row.is_reminder_due(now);
        prop_assert!(!may || row.is_open(now) && row.way.is_mail() && row.address.is_some());
        prop_assert!(!row.can_resend(now) || row.resent_at.is_none());
    }

    #[test]
    fn time_only_leads_on(opened in time(), expires in 0_i64..1_000, now in 0_i64..2_000, later in 0_i64..2_000) {
        let row = row(Way::Email, [opened, None, None, None], expires, true);
        prop_assert!(row.state(Moment(now)) <= row.state(Moment(now + later)));
    }
}

#[test]
fn the_reminder_is_due_after_a_week_and_not_after_the_end() {
    let row = row(Way::Email, [None; 4], i64::try_from(HOLDS.as_micros()).unwrap(), true);
    let after = |time: std::time::Duration| Moment(0).plus(time);
    let second = std::time::Duration::from_secs(1);
    assert!(!row.is_reminder_due(after(REMINDED_AFTER - second)));
    assert!(row.is_reminder_due(after(REMINDED_AFTER)) && row.is_reminder_due(after(HOLDS - second)));
    assert!(!row.is_reminder_due(after(HOLDS)));
}
