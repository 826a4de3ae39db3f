//! What is counted, and how: sums, medians, percentages. Pure: rows in, figures out.

use super::{months::Period, rows::Row};
use crate::{Moment, Uuid};
use std::collections::BTreeMap;

/// What happened in a period. Each thing counts in the month in which it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Every sending, those once more by hand too.
    pub sent: u32,
    /// Those that were sent once more by hand.
    pub resent: u32,
    /// Invitations that were taken back.
    pub withdrawn: u32,
    /// People who were invited: an invitation is one person, however often it was sent.
    pub invited: u32,
    /// Accounts that came of these invitations.
    pub joined: u32,
    /// People who asked for an invitation themselves and got one.
    pub asked: u32,
    /// Accounts that came of that.
    pub joined_asked: u32,
}

impl Tally {
    /// Adds up rows.
    pub fn of<'a>(rows: impl Iterator<Item = &'a Row>, period: &Period) -> Self {
        let mut tally = Self::default();
        rows.for_each(|row| tally.add(row, period));
        tally
    }

    fn add(&mut self, row: &Row, period: &Period) {
        let is_in = |at: Option<Moment>| u32::from(at.is_some_and(|at| period.holds(at)));
        if row.was_asked_for() {
            self.asked += is_in(row.invited_at());
            self.joined_asked += is_in(row.joined_at);
            return;
        }
        self.invited += is_in(row.invited_at());
        self.resent += is_in(row.resent_at);
        self.sent += sendings(row, period);
        self.joined += is_in(row.joined_at);
        // A card nobody used and a link for letters invited nobody, so there is nobody to take it back from.
        self.withdrawn += is_in(row.withdrawn_at.filter(|_| row.invited_at().is_some()));
    }

    /// All accounts that came of invitations, also of those that were asked for.
    #[must_use]
    pub fn accounts(&self) -> u32 {
        self.joined + self.joined_asked
    }
}

/// How often somebody sent an invitation in a period.
#[must_use]
pub fn sendings(row: &Row, period: &Period) -> u32 {
    let is_in = |at: Option<Moment>| u32::from(at.is_some_and(|at| period.holds(at)));
    if row.was_asked_for() { 0 } else { is_in(row.invited_at()) + is_in(row.resent_at) }
}

/// How many of a kind of staff there are, and how many of them invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Staff {
    /// Accounts made by the end of the period, also those closed since.
    pub accounts: u32,
    /// How many of them sent an invitation in the period.
    pub inviting: u32,
    /// Invitations of each, over those who sent any.
    pub each: Option<Spread>,
}

/// The middle and the ends of some whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// Twice the median, so that the mean of two middle numbers is whole.
    pub twice_median: u32,
    /// The smallest.
    pub least: u32,
    /// The largest.
    pub most: u32,
}

impl Spread {
    /// Of numbers in any order; nothing of none.
    #[must_use]
    pub fn of(mut numbers: Vec<u32>) -> Option<Self> {
        numbers.sort_unstable();
        let (least, most) = (*numbers.first()?, *numbers.last()?);
        let middle = |at: usize| numbers.get(at).copied().unwrap_or_default();
        let twice_median = middle((numbers.len() - 1) / 2) + middle(numbers.len() / 2);
        Some(Self { twice_median, least, most })
    }

    /// `2.5`, without an end that is nothing.
    #[must_use]
    pub fn median(&self) -> String {
        halves(self.twice_median)
    }
}

/// Half of a whole number, as people write it.
fn halves(twice: u32) -> String {
    if twice.is_multiple_of(2) { (twice / 2).to_string() } else { format!("{}.5", twice / 2) }
}

/// Days from an invitation to the account: the median and the quartiles, which are the medians of the halves below and above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    twice: [u32; 3],
}

impl Days {
    /// Of numbers in any order; nothing of fewer than 4, where a quarter is nobody.
    #[must_use]
    pub fn of(mut days: Vec<u32>) -> Option<Self> {
        if days.len() < 4 {
            return None;
        }
        days.sort_unstable();
        let half = days.len() / 2;
        let middle = |part: &[u32]| Spread::of(part.to_vec()).map_or(0, |spread| spread.twice_median);
        let (below, above) = (days.get(..half)?, days.get(days.len() - half..)?);
        Some(Self { twice: [middle(below), middle(&days), middle(above)] })
    }

    /// The lower quartile, the median, the upper quartile.
    #[must_use]
    pub fn quartiles(&self) -> [String; 3] {
        self.twice.map(halves)
    }
}

/// Days from being invited to the account, of those who joined in the period.
#[must_use]
pub fn days_to_join(rows: &[Row], period: &Period) -> Option<Days> {
    const DAY: u64 = 24 * 60 * 60;
    let days = rows.iter().filter_map(|row| {
        let joined = row.joined_at.filter(|at| period.holds(*at))?;
        u32::try_from(joined.since(row.invited_at()?).as_secs() / DAY).ok()
    });
    Days::of(days.collect())
}

/// A share in percent with one decimal, rounded half up: `32.4`. Nothing of nothing.
#[must_use]
pub fn percent(part: u32, whole: u32) -> Option<String> {
    let (part, whole) = (u64::from(part), u64::from(whole));
    if whole == 0 {
        return None;
    }
    let tenths = (part * 2000 + whole) / (2 * whole);
    Some(format!("{}.{}", tenths / 10, tenths % 10))
}

/// How many invitations each of some people sent in a period; those who sent none are left out.
#[must_use]
pub fn sent_by<'a>(
    rows: impl Iterator<Item = &'a Row>,
    period: &Period,
    counts: impl Fn(Uuid) -> bool,
) -> BTreeMap<Uuid, u32> {
    let mut by: BTreeMap<Uuid, u32> = BTreeMap::new();
    for row in rows.filter(|row| counts(row.inviter_id)) {
        *by.entry(row.inviter_id).or_default() += sendings(row, period);
    }
    by.retain(|_, sent| *sent > 0);
    by
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_half_up() {
        let shares = [(12, 37), (1, 8), (5, 40), (0, 9), (1, 3), (2, 3), (1, 2000), (1, 1999), (159, 310)];
        let shown = ["32.4", "12.5", "12.5", "0.0", "33.3", "66.7", "0.1", "0.1", "51.3"];
        assert_eq!(shares.map(|(part, whole)| percent(part, whole).unwrap_or_default()), shown);
        assert_eq!((percent(1, 0), percent(1, 2001)), (None, Some("0.0".to_owned())));
    }

    #[test]
    fn the_middle_of_an_even_number_is_between_two() {
        let spread = |numbers: &[u32]| Spread::of(numbers.to_vec()).map(|s| (s.median(), s.least, s.most));
        assert_eq!(spread(&[25, 1, 2, 3]), Some(("2.5".to_owned(), 1, 25)));
        assert_eq!(spread(&[45]), Some(("45".to_owned(), 45, 45)));
        assert_eq!(spread(&[]), None);
    }

    #[test]
    fn quartiles_are_the_middles_of_the_halves() {
        let days = |numbers: &[u32]| Days::of(numbers.to_vec()).map(|days| days.quartiles().join(" "));
        assert_eq!(days(&[9, 1, 3, 5, 7]), Some("2 5 8".to_owned()));
        assert_eq!(days(&[0, 1, 2, 3, 4, 30]), Some("1 2.5 4".to_owned()));
        assert_eq!(days(&[1, 2, 3]), None);
    }
}
