//! What may be shown of what relatives do: the one place that decides it (decision 12 of the architecture).
//!
//! - Only months that are over, each counted once.
//! - Only groups of at least 20 accounts; smaller ones are put together, and if all of them together are fewer, nothing is shown, not even
//!   that it is nobody.
//! - Then "fewer than 8", or the nearest 5. One number is never shown: one from which it would follow that all of them did it.
//! - No total beside its parts: what can be said of the whole is the sum of what is said of the parts, so nothing comes out of
//!   taking one from the other.
//!
//! Who is put together depends on how many accounts there are, which leads know, and never on what anybody did.

/// A group is shown from so many accounts on.
pub const SMALLEST: u32 = 20;
/// Smaller numbers are not told apart.
pub const FEWER_THAN: u32 = 8;
/// Others are told to the nearest multiple of this.
pub const NEAREST: u32 = 5;

/// A group as it was counted. Never shown, never kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted<K> {
    /// Which group.
    pub key: K,
    /// How many accounts it has.
    pub accounts: u32,
    /// How many of them did each of the things that are counted.
    pub did: Vec<u32>,
}

/// Groups that are shown together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published<K> {
    /// Which groups.
    pub keys: Vec<K>,
    /// How many accounts they have together.
    pub accounts: u32,
    /// How many of them did each of the things.
    pub did: Vec<Shown>,
}

/// A number of people as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The group is too small.
    TooFew,
    /// Fewer than [`FEWER_THAN`], which may be nobody.
    FewerThan,
    /// About so many: a multiple of [`NEAREST`].
    About(u32),
}

impl Shown {
    /// As it is kept.
    #[must_use]
    pub fn number(self) -> Option<i32> {
        match self {
            Self::TooFew => None,
            Self::FewerThan => Some(0),
            Self::About(number) => Some(i32::try_from(number).unwrap_or(i32::MAX)),
        }
    }

    /// As it was kept.
    #[must_use]
    pub fn of_number(number: Option<i32>) -> Self {
        match number {
            None => Self::TooFew,
            Some(number) => match u32::try_from(number) {
                Ok(number) if number > 0 => Self::About(number),
                _ => Self::FewerThan,
            },
        }
    }
}

/// Puts small groups together and says of each what may be shown. Groups without accounts are left out.
#[must_use]
pub fn publish<K>(mut groups: Vec<Counted<K>>) -> Vec<Published<K>> {
    groups.retain(|group| group.accounts > 0);
    // The smallest ones first. The sort is stable, so the order of equals is the caller's, which knows nothing of what anybody did.
    groups.sort_by_key(|group| group.accounts);
    let (mut together, mut shown): (Option<Published<K>>, Vec<Published<K>>) = (None, vec![]);
    let mut sums: Vec<u32> = vec![];
    for group in groups {
        let small = group.accounts < SMALLEST || together.as_ref().is_some_and(|pool| pool.accounts < SMALLEST);
        if !small {
            let did = group.did.iter().map(|did| rounded(group.accounts, *did)).collect();
            shown.push(Published { keys: vec![group.key], accounts: group.accounts, did });
            continue;
        }
        let pool = together.get_or_insert_with(|| Published { keys: vec![], accounts: 0, did: vec![] });
        sums.resize(group.did.len(), 0);
        sums.iter_mut().zip(&group.did).for_each(|(sum, did)| *sum += did);
        pool.accounts += group.accounts;
        pool.keys.push(group.key);
    }
    if let Some(mut pool) = together {
        pool.did = sums.iter().map(|did| rounded(pool.accounts, *did)).collect();
        shown.push(pool);
    }
    shown
}

/// What may be shown of `did` of `accounts` people.
#[must_use]
fn rounded(accounts: u32, did: u32) -> Shown {
    if accounts < SMALLEST {
        return Shown::TooFew;
    }
    if did < FEWER_THAN {
        return Shown::FewerThan;
    }
    let nearest = (did + NEAREST / 2) / NEAREST * NEAREST;
    // The smallest number that is rounded to `nearest`: were it all of them, the number would say so.
    if nearest - NEAREST / 2 >= accounts { Shown::About(nearest - NEAREST) } else { Shown::About(nearest) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_groups_and_small_numbers_are_not_told() {
        assert_eq!([0, 1, 19].map(|did| rounded(19, did)), [Shown::TooFew; 3]);
        assert_eq!([0, 1, 7].map(|did| rounded(20, did)), [Shown::FewerThan; 3]);
        assert_eq!([8, 12].map(|did| rounded(20, did)), [Shown::About(10); 2]);
        assert_eq!([13, 17, 18, 20].map(|did| rounded(20, did)), [15, 15, 20, 20].map(Shown::About));
    }

    #[test]
    fn no_number_says_that_all_did() {
        for accounts in SMALLEST..200 {
            let all = rounded(accounts, accounts);
            assert_eq!(all, rounded(accounts, accounts - 1), "{accounts}");
        }
    }

    #[test]
    fn what_is_kept_is_what_was_shown() {
        for shown in [Shown::TooFew, Shown::FewerThan, Shown::About(10), Shown::About(95)] {
            assert_eq!(Shown::of_number(shown.number()), shown);
        }
    }

    fn groups(accounts: &[u32]) -> Vec<(Vec<usize>, u32)> {
        let counted = |(key, accounts): (usize, &u32)| Counted { key, accounts: *accounts, did: vec![*accounts / 2] };
        publish(accounts.iter().enumerate().map(counted).collect())
            .into_iter()
            .map(|group| (group.keys, group.accounts))
            .collect()
    }

    #[test]
    fn small_groups_are_put_together_and_take_a_larger_one_if_they_are_still_small() {
        assert_eq!(groups(&[25, 40]), [(vec![0], 25), (vec![1], 40)]);
        assert_eq!(groups(&[25, 12, 9, 40]), [(vec![0], 25), (vec![3], 40), (vec![2, 1], 21)]);
        assert_eq!(groups(&[25, 3, 0, 40]), [(vec![3], 40), (vec![1, 0], 28)]);
        assert_eq!(groups(&[5, 4]), [(vec![1, 0], 9)]);
        assert_eq!(groups(&[]), []);
    }
}
