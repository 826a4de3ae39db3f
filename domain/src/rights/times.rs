//! Clocks that the law starts: days and months as the calendar counts them in London.

use crate::Moment;
use jiff::{Span, ToSpan, civil::Date};

const ZONE: &str = "Europe/London";

/// The first moment of a day.
#[must_use]
pub fn begins(day: Date) -> Option<Moment> {
    day.in_tz(ZONE).ok().map(|at| Moment(at.timestamp().as_microsecond()))
}

/// The last moment of a day.
#[must_use]
pub fn ends(day: Date) -> Option<Moment> {
    begins(day.tomorrow().ok()?).map(|next| Moment(next.0 - 1))
}

/// By when a request that came on `day` must be answered: the end of the same day of the next month, or of that month's last day.
#[must_use]
pub fn due(day: Date) -> Option<Moment> {
    ends(day.checked_add(1.month()).ok()?)
}

/// The moment so many calendar months before another.
#[must_use]
pub fn months_before(moment: Moment, months: i32) -> Moment {
    let earlier = moment.in_london().checked_sub(Span::new().months(months));
    earlier.map_or(Moment(i64::MIN), |at| Moment(at.timestamp().as_microsecond()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test should panic")]

    use super::{due, ends, months_before};
    use crate::Moment;

    #[test]
    fn a_month_is_one_of_the_calendar() {
        for (came, until) in [
            ("2026-11-03", "2026-12-03"),
            ("2026-01-31", "2026-02-28"),
            ("2028-01-30", "2028-02-29"),
            ("2026-12-31", "2027-01-31"),
            ("2026-03-10", "2026-04-10"),
        ] {
            let end = ends(until.parse().unwrap()).unwrap();
            assert_eq!(due(came.parse().unwrap()), Some(end), "{came}");
            assert_eq!(end.in_london().date().to_string(), until);
        }
    }

    #[test]
    fn months_before_a_moment_keep_the_hour_in_london() {
        // 31 May 2026, 09:00 in London.
        let now = Moment(1_780_214_400_000_000);
        assert_eq!(months_before(now, 1).in_london().to_string(), "2026-04-30T09:00:00+01:00[Europe/London]");
        assert_eq!(months_before(now, 24).in_london().to_string(), "2024-05-31T09:00:00+01:00[Europe/London]");
        assert_eq!(months_before(now, 6).in_london().to_string(), "2025-11-30T09:00:00+00:00[Europe/London]");
    }
}
