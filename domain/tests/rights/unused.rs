//! Accounts of relatives that nobody uses.

use crate::support::{DAY, EMAIL, Place, day, letters};
use domain::{
    Role,
    notify::Letter,
    rights::{
        holds,
        unused::commands::{Swept, sweep},
    },
};

async fn swept(place: &Place) -> (usize, usize) {
    let Swept { warned, erased } = sweep(place.db()).await.unwrap();
    (warned, erased)
}

/// Sweeps once a day for so many days, with a mail server that takes everything. Gives back on which days what happened.
async fn days(place: &Place, from: u32, to: u32) -> Vec<(u32, Vec<Letter>)> {
    let mut happened = vec![];
    for number in from..to {
        place.test.clock.forward(DAY);
        swept(place).await;
        let sent = letters(&place.send().await, EMAIL);
        if !sent.is_empty() {
            happened.push((number + 1, sent));
        }
    }
    happened
}

#[tokio::test]
async fn warned_a_month_and_a_week_before_and_then_erased() {
    for place in Place::every().await {
        let maya = place.account(Role::Relative, EMAIL).await;
        let clinician = place.account(Role::Clinician, "rowe@northwick.test").await;
        place.sign_in(EMAIL).await;
        // 23 November 2026 to 2028: 2028 has a 29 February.
        place.test.clock.forward(DAY * 695);
        assert_eq!(swept(&place).await, (0, 0), "not before its time");
        let happened = days(&place, 695, 735).await;
        let [(first, month), (second, week), (third, gone)] = happened.as_slice() else { panic!("{happened:?}") };
        assert_eq!((month[0].clone(), week[0].clone()), (Letter::AccountUnusedMonth, Letter::AccountUnusedWeek));
        assert_eq!(gone[0], Letter::AccountErasedUnused);
        assert_eq!((*first, *second, *third), (700, 724, 731), "a month before, a week before, 24 months");
        assert!(!place.is_there(&maya).await && place.is_there(&clinician).await);
        assert!(place.acts().await.contains(&"unused-account-erased".to_owned()));
    }
}

#[tokio::test]
async fn signing_in_stops_it() {
    for place in Place::every().await {
        let maya = place.account(Role::Relative, EMAIL).await;
        place.sign_in(EMAIL).await;
        place.test.clock.forward(DAY * 723);
        days(&place, 723, 735).await;
        assert!(place.is_there(&maya).await, "warned late, so it waits");
        place.sign_in(EMAIL).await;
        assert_eq!(days(&place, 735, 800).await, []);
        assert!(place.is_there(&maya).await);
    }
}

#[tokio::test]
async fn nothing_goes_without_a_warning_that_left() {
    for place in Place::every().await {
        let maya = place.account(Role::Relative, EMAIL).await;
        place.sign_in(EMAIL).await;
        place.test.clock.forward(DAY * 705);
        assert_eq!(swept(&place).await, (1, 0));
        place.refuse().await;
        for _ in 0..27 {
            place.test.clock.forward(DAY);
            assert_eq!(swept(&place).await, (0, 0), "the first warning has not left");
        }
        place.test.clock.forward(DAY * 3);
        assert_eq!(swept(&place).await, (1, 0), "so it is sent again, though 24 months are over");
        assert_eq!(letters(&place.send().await, EMAIL), [Letter::AccountUnusedMonth]);
        for (after, expected) in [(1, (0, 0)), (23, (1, 0))] {
            place.test.clock.forward(DAY * after);
            assert_eq!(swept(&place).await, expected);
        }
        // The second waits in the outbox.
        place.test.clock.forward(DAY * 20);
        assert_eq!(swept(&place).await, (0, 0));
        assert_eq!(letters(&place.send().await, EMAIL), [Letter::AccountUnusedWeek]);
        for (after, expected) in [(6, (0, 0)), (2, (0, 1))] {
            place.test.clock.forward(DAY * after);
            assert_eq!(swept(&place).await, expected);
        }
        assert!(!place.is_there(&maya).await);
    }
}

#[tokio::test]
async fn who_was_never_seen_counts_from_the_first_sweep_and_a_hold_stops_the_end() {
    for place in Place::every().await {
        let lead = place.lead().await;
        let maya = place.account(Role::Relative, EMAIL).await;
        place.test.clock.forward(DAY * 1000);
        assert_eq!(swept(&place).await, (0, 0), "nobody knew of them before");
        let hold = holds::commands::set(place.db(), &lead, EMAIL, "claim", &day(&place, 2000)).await.unwrap();
        place.test.clock.forward(DAY * 700);
        days(&place, 700, 760).await;
        assert!(place.is_there(&maya).await, "held");
        holds::commands::lift(place.db(), &lead, hold).await.unwrap();
        assert_eq!(swept(&place).await, (0, 1));
        assert!(!place.is_there(&maya).await);
    }
}
