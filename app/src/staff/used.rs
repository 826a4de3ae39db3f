//! What relatives did, in words that are all the number may say.

use super::figures::month_name;
use crate::words::Words;
use domain::{
    Uuid,
    staff::{
        months::Month,
        queries::Uptake,
        suppression::{FEWER_THAN, SMALLEST, Shown},
        use_month::Model,
    },
};

/// A part of the trust in a month, as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used {
    /// "November 2026".
    pub month: String,
    /// The teams in it.
    pub teams: String,
    /// How many relatives had an account.
    pub accounts: String,
    /// How many were here.
    pub visited: String,
    /// How many opened a page they had not opened before.
    pub opened: String,
}

/// All parts of all months that were counted.
#[must_use]
pub fn all(uptake: &Uptake, words: &Words) -> Vec<Used> {
    let of = |row: &Model| Used {
        month: Month::of_number(row.month).map(|month| month_name(month, words)).unwrap_or_default(),
        teams: teams(&row.team_ids(), uptake, words),
        accounts: row.accounts.to_string(),
        visited: shown(row.visited(), words),
        opened: shown(row.opened(), words),
    };
    uptake.used.iter().map(of).collect()
}

fn teams(ids: &[Option<Uuid>], uptake: &Uptake, words: &Words) -> String {
    let name = |id: &Option<Uuid>| {
        let known = uptake.team_names.iter().find(|(team, _)| Some(*team) == *id);
        known.map_or_else(|| words.get("uptake-no-team"), |(_, name)| name.clone())
    };
    let mut names: Vec<String> = ids.iter().map(name).collect();
    names.sort();
    names.join("; ")
}

/// A number of people as it may be shown.
#[must_use]
pub fn shown(shown: Shown, words: &Words) -> String {
    match shown {
        Shown::TooFew => words.with("uptake-too-few", &[("smallest", SMALLEST.into())]),
        Shown::FewerThan => words.with("uptake-fewer-than", &[("number", FEWER_THAN.into())]),
        Shown::About(number) => words.with("uptake-about", &[("number", number.into())]),
    }
}
