//! Whoever reads every report there ever was still cannot say of anybody that they were here, or that they were not.

use domain::staff::suppression::{Counted, SMALLEST, Shown, publish};
use proptest::prelude::*;

/// What a reader can work out of a published number, knowing the rules: the smallest and the largest number it can stand for.
fn can_be(accounts: u32, shown: Shown) -> (u32, u32) {
    let fits = |did: &u32| match shown {
        Shown::TooFew => true,
        Shown::FewerThan => *did < 8,
        Shown::About(_) if *did < 8 => false,
        Shown::About(number) => {
            let up = (*did + 2) / 5 * 5;
            number == if up - 2 >= accounts { up - 5 } else { up }
        }
    };
    let all: Vec<u32> = (0..=accounts).filter(fits).collect();
    (*all.first().expect("the number can be"), *all.last().unwrap())
}

/// A trust over some months: for each month and team how many accounts there are and how many of these did either thing.
fn trusts() -> impl Strategy<Value = Vec<Vec<(u32, u32, u32)>>> {
    let team = (0_u32..70).prop_flat_map(|accounts| {
        // Everybody and nobody come up more often than chance would have it.
        let did = || prop_oneof![Just(0), Just(accounts), 0..=accounts];
        (Just(accounts), did(), did())
    });
    let month = prop::collection::vec(team, 1..8);
    prop::collection::vec(month, 1..7)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn a_solver_over_all_reports_pins_down_nobody(trust in trusts()) {
        for month in &trust {
            let counted = |(key, (accounts, one, two)): (usize, &(u32, u32, u32))| {
                Counted { key, accounts: *accounts, did: vec![*one, *two] }
            };
            let published = publish(month.iter().enumerate().map(counted).collect());
            let mut seen: Vec<usize> = published.iter().flat_map(|group| group.keys.clone()).collect();
            seen.sort_unstable();
            let there: Vec<usize> = (0..month.len()).filter(|team| month[*team].0 > 0).collect();
            prop_assert_eq!(&seen, &there, "each team stands in one part, so no part can be taken from another");
            for group in &published {
                let sum: u32 = group.keys.iter().map(|team| month[*team].0).sum();
                prop_assert_eq!(sum, group.accounts);
                for (thing, shown) in group.did.iter().enumerate() {
                    let did = |team: &usize| if thing == 0 { month[*team].1 } else { month[*team].2 };
                    let true_sum: u32 = group.keys.iter().map(did).sum();
                    let (least, most) = can_be(group.accounts, *shown);
                    prop_assert!(least <= true_sum && true_sum <= most, "what is said is true");
                    prop_assert!(group.accounts >= SMALLEST || *shown == Shown::TooFew);
                    for team in &group.keys {
                        let accounts = month[*team].0;
                        // The rest of the group did as much, or as little, as they can.
                        let least = least.saturating_sub(group.accounts - accounts);
                        let most = most.min(accounts);
                        prop_assert!(least < accounts, "all {} of team {} did it, says {:?}", accounts, team, shown);
                        prop_assert!(most > 0, "nobody of team {} did it, says {:?}", team, shown);
                    }
                }
            }
        }
    }

    #[test]
    fn who_is_put_together_tells_nothing_of_what_anybody_did(trust in trusts(), other in 0_u32..70) {
        for month in &trust {
            let keys = |did: &dyn Fn(u32, u32) -> u32| {
                let counted = |(key, (accounts, one, _)): (usize, &(u32, u32, u32))| {
                    Counted { key, accounts: *accounts, did: vec![did(*accounts, *one)] }
                };
                let published = publish(month.iter().enumerate().map(counted).collect());
                published.into_iter().map(|group| group.keys).collect::<Vec<_>>()
            };
            prop_assert_eq!(keys(&|_, did| did), keys(&|accounts, _| other.min(accounts)));
        }
    }
}
