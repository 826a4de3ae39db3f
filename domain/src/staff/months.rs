//! Months in London, and periods of them.

use crate::Moment;
use jiff::civil::Date;

/// The most months of a period: invitations are kept for three years.
pub const MOST: usize = 36;
/// The period of the study, and the one that is shown first.
pub const USUAL: usize = 18;

/// A month: January 2026 is 202601.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// The month of a moment, in London.
    #[must_use]
    pub fn of(at: Moment) -> Self {
        let day = at.in_london().date();
        Self(i32::from(day.year()) * 100 + i32::from(day.month()))
    }

    /// As it stands in the database.
    #[must_use]
    pub fn number(self) -> i32 {
        self.0
    }

    /// Back from the database.
    #[must_use]
    pub fn of_number(number: i32) -> Option<Self> {
        ((1..=12).contains(&(number % 100)) && (200_000..1_000_000).contains(&number)).then_some(Self(number))
    }

    /// Reads `2026-01`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return None;
        }
        Self::of_number(year.parse::<i32>().ok()? * 100 + month.parse::<i32>().ok()?)
    }

    /// `2026-01`.
    #[must_use]
    pub fn code(self) -> String {
        format!("{:04}-{:02}", self.0 / 100, self.0 % 100)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0 / 100
    }

    /// 1 to 12.
    #[must_use]
    pub fn of_year(self) -> i32 {
        self.0 % 100
    }

    /// The month after it.
    #[must_use]
    pub fn next(self) -> Self {
        if self.0 % 100 == 12 { Self(self.0 + 100 - 11) } else { Self(self.0 + 1) }
    }

    /// The month before it.
    #[must_use]
    pub fn before(self) -> Self {
        if self.0 % 100 == 1 { Self(self.0 - 100 + 11) } else { Self(self.0 - 1) }
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        let year = i16::try_from(self.year()).unwrap_or(i16::MAX);
        let month = i8::try_from(self.of_year()).unwrap_or(1);
        Date::new(year, month, 1).unwrap_or(Date::ZERO)
    }

    /// When it begins in London.
    #[must_use]
    pub fn begins(self) -> Moment {
        let midnight = self.first_day().in_tz("Europe/London").map(|day| day.timestamp().as_microsecond());
        Moment(midnight.unwrap_or_default())
    }
}

/// Some months in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first month.
    pub first: Month,
    /// The last month, which belongs to it.
    pub last: Month,
}

impl Period {
    /// The months up to and with that of `now`, as many as in the study.
    #[must_use]
    pub fn usual(now: Moment) -> Self {
        Self::of_length(Month::of(now), USUAL)
    }

    /// `length` months, the last of them `last`.
    #[must_use]
    pub fn of_length(last: Month, length: usize) -> Self {
        let first = (1..length).fold(last, |month, _| month.before());
        Self { first, last }
    }

    /// The period from one month to another as somebody chose them, cut to what there can be; the usual one if nothing was chosen.
    #[must_use]
    pub fn chosen(first: &str, last: &str, now: Moment) -> Self {
        let usual = Self::usual(now);
        let last = Month::parse(last).unwrap_or(usual.last).min(usual.last);
        let longest = Self::of_length(last, MOST).first;
        let first = Month::parse(first).unwrap_or(usual.first.min(last)).clamp(longest, last);
        Self { first, last }
    }

    /// When it begins.
    #[must_use]
    pub fn begins(&self) -> Moment {
        self.first.begins()
    }

    /// When it is over: the first moment after it.
    #[must_use]
    pub fn ends(&self) -> Moment {
        self.last.next().begins()
    }

    /// Whether something was in it.
    #[must_use]
    pub fn holds(&self, at: Moment) -> bool {
        self.begins() <= at && at < self.ends()
    }

    /// Its months, the first one first.
    #[must_use]
    pub fn months(&self) -> Vec<Month> {
        let mut months = vec![];
        let mut month = self.first;
        while month <= self.last && months.len() < MOST {
            months.push(month);
            month = month.next();
        }
        months
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, Month, Period};
    use crate::Moment;

    fn month(text: &str) -> Month {
        Month::parse(text).unwrap_or(Month(0))
    }

    #[test]
    fn a_month_begins_at_midnight_in_london_also_in_summer() {
        assert_eq!(month("2026-07").begins(), Moment(1_782_860_400_000_000));
        for code in ["2025-12", "2026-01", "2026-04", "2026-11"] {
            let begins = month(code).begins();
            assert_eq!(Month::of(begins), month(code), "{code}");
            assert_eq!(Month::of(Moment(begins.0 - 1)), month(code).before(), "{code}");
            assert_eq!((month(code).next().before(), month(code).code().as_str()), (month(code), code));
        }
        for wrong in ["", "2026", "2026-13", "2026-1", "26-01", "2026-00", "+026-01", "2026-01-01"] {
            assert_eq!(Month::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_period_is_cut_to_what_there_can_be() {
        let now = month("2026-11").begins();
        let chosen = |first, last| Period::chosen(first, last, now);
        let usual = Period { first: month("2025-06"), last: month("2026-11") };
        assert_eq!((chosen("", ""), chosen("x", "2027-01")), (usual, usual));
        assert_eq!(chosen("2026-10", "2026-02").first, month("2026-02"), "not turned about");
        assert_eq!(chosen("2001-01", "2026-02").months().len(), MOST);
        assert_eq!(chosen("", "2024-01").months(), [month("2024-01")]);
        assert!(usual.holds(usual.begins()) && !usual.holds(usual.ends()));
        assert_eq!(usual.months().len(), 18);
    }
}
