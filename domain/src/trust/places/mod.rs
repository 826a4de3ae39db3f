//! Places near a trust that help: entries like those of the directory, kept by its leads and supporters, shown under "Near you".

pub mod commands;
pub mod entity;
pub mod queries;

use crate::{
    Actor, Role, day,
    trust::site::{
        Fields, SiteError,
        parse::{LONGEST_LINE, LONGEST_NAME, Reading, line},
    },
};
use jiff::civil::Date;

/// The most a trust has.
pub const MOST: usize = 60;
/// What stands in a place's form.
pub const FIELDS: [&str; 8] = ["name", "what", "who_for", "phone", "web", "hours", "cost", "seen_on"];
/// After so many days somebody should make sure of it again.
pub const OLD_AFTER: i32 = 365;

impl Actor {
    /// Add, change and remove places: the trust's leads and supporters.
    #[must_use]
    pub fn can_keep_places(&self) -> bool {
        matches!(self.role(), Some(Role::Lead | Role::Supporter))
    }
}

impl entity::Model {
    /// What stands in its form.
    #[must_use]
    pub fn fields(&self) -> Fields {
        let values =
            [&self.name, &self.what, &self.who_for, &self.phone, &self.web, &self.hours, &self.cost, &self.seen_on];
        FIELDS.iter().zip(values).map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
    }

    /// The day somebody last made sure of it.
    #[must_use]
    pub fn seen(&self) -> Option<Date> {
        self.seen_on.parse().ok()
    }

    /// Nobody has made sure of it for more than a year.
    #[must_use]
    pub fn is_old(&self, today: Date) -> bool {
        let days = self.seen().and_then(|seen| seen.until(today).ok()).map(|span| span.get_days());
        days.is_none_or(|days| days > OLD_AFTER)
    }
}

/// Leads and supporters only; says whether to sign in or to stay away.
fn keeper(actor: &Actor) -> Result<(), SiteError> {
    match actor.account_id() {
        None => Err(SiteError::SignedOut),
        Some(_) if !actor.can_keep_places() => Err(SiteError::Forbidden),
        Some(_) => Ok(()),
    }
}

/// The fields of a place as they are kept.
///
/// # Errors
/// What is wrong: one `field:what` a field.
pub fn parse(typed: &Fields, today: Date) -> Result<Fields, Vec<String>> {
    let mut reading = Reading::default();
    let value = |name: &str| line(typed.get(name).map(String::as_str).unwrap_or_default());
    reading.keep("name", value("name"), LONGEST_NAME, true);
    reading.keep("what", value("what"), 2 * LONGEST_LINE, true);
    reading.keep("who_for", value("who_for"), LONGEST_LINE, false);
    let phone = reading.keep("phone", value("phone"), LONGEST_LINE, false);
    let web = reading.keep("web", value("web"), LONGEST_LINE, false);
    reading.keep("hours", value("hours"), LONGEST_LINE, false);
    reading.keep("cost", value("cost"), LONGEST_LINE, false);
    if phone.is_empty() && web.is_empty() {
        reading.wrong("phone", "no-way");
    }
    if !phone.is_empty() && !crate::trust::site::urgent::is_number(&phone) {
        reading.wrong("phone", "not-a-number");
    }
    if !web.is_empty() && !is_address(&web) {
        reading.wrong("web", "not-an-address");
    }
    match day::read(&value("seen_on")).filter(|seen| *seen <= today) {
        Some(seen) => {
            reading.fields.insert("seen_on".to_owned(), seen.to_string());
        }
        None => reading.wrong("seen_on", "not-a-day"),
    }
    reading.done()
}

/// `https://` and a host, in signs that need no escaping.
fn is_address(typed: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~:/?#@!$&()*+,;=%".contains(letter);
    typed.strip_prefix("https://").is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.contains('.') && !host.starts_with('.') && !host.contains('@') && rest.chars().all(plain)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test should panic")]

    use super::*;
    use proptest::prelude::*;

    fn typed(pairs: &[(&str, &str)]) -> Fields {
        let mut all = Fields::from([
            ("name".to_owned(), "Carers' café".to_owned()),
            ("what".to_owned(), "Tea and talk".to_owned()),
            ("phone".to_owned(), "01234 567890".to_owned()),
            ("seen_on".to_owned(), "3 November 2026".to_owned()),
        ]);
        all.extend(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        all
    }

    fn today() -> Date {
        "2026-11-30".parse().unwrap()
    }

    #[test]
    fn a_place_needs_a_name_a_way_and_a_day() {
        let kept = parse(&typed(&[]), today()).unwrap();
        assert_eq!(kept["seen_on"], "2026-11-03");
        let wrong = |pairs: &[(&str, &str)]| parse(&typed(pairs), today()).unwrap_err();
        assert_eq!(wrong(&[("name", "")]), ["name:missing"]);
        assert_eq!(wrong(&[("phone", "")]), ["phone:no-way"]);
        assert_eq!(wrong(&[("phone", "ask Jo")]), ["phone:not-a-number"]);
        assert_eq!(wrong(&[("seen_on", "2026-12-01")]), ["seen_on:not-a-day"], "that day is still to come");
        for web in ["javascript:alert(1)", "http://x.org", "https://x", "https://a@b.org", "https://x.org/\"><b>"] {
            assert_eq!(wrong(&[("web", web)]), ["web:not-an-address"], "{web}");
        }
        assert!(parse(&typed(&[("web", "https://www.example.org/carers?a=1")]), today()).is_ok());
    }

    proptest! {
        #[test]
        fn a_place_is_old_after_a_year_and_not_before(days in 0_i64..2000) {
            let seen = today().checked_sub(jiff::Span::new().days(days)).unwrap();
            let place = entity::Model { seen_on: seen.to_string(), ..blank() };
            prop_assert_eq!(place.is_old(today()), days > i64::from(OLD_AFTER));
        }
    }

    fn blank() -> entity::Model {
        let text = String::new;
        entity::Model {
            id: crate::Uuid::nil(),
            trust_id: crate::Uuid::nil(),
            name: text(),
            what: text(),
            who_for: text(),
            phone: text(),
            web: text(),
            hours: text(),
            cost: text(),
            seen_on: text(),
        }
    }
}
