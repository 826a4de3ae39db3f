//! Working days in England: Monday to Friday but for bank holidays.

use crate::Moment;
use jiff::civil::{Date, Weekday};

/// When the working day ends.
const CLOSES: i8 = 17;

/// By when something asked at `at` is answered: the end of the first working day after the day of asking, 5pm in London.
#[must_use]
pub fn answered_by(at: Moment) -> Moment {
    let asked = at.in_london();
    let mut day = after(asked.date());
    while !is_working_day(day) {
        day = after(day);
    }
    let close = day.at(CLOSES, 0, 0, 0).to_zoned_datetime(asked.time_zone().clone());
    close.map_or(at, |close| Moment(close.timestamp().as_microsecond()))
}

fn after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

fn is_working_day(day: Date) -> bool {
    !is_weekend(day) && !is_bank_holiday(day)
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The bank holidays of England and Wales as the law sets them (Banking and Financial Dealings Act 1971, schedule 1, and the usual
/// proclamations), with the substitutes for those on a weekend. Holidays for a single occasion are not known here: on such a day an
/// answer may come a day later than promised.
#[must_use]
pub fn is_bank_holiday(day: Date) -> bool {
    let (month, number, weekday) = (day.month(), day.day(), day.weekday());
    let monday = weekday == Weekday::Monday;
    match month {
        1 if number == 1 => !is_weekend(day),
        1 => monday && number <= 3,
        3 | 4 => {
            let easter = easter(day.year());
            [-2, 1].into_iter().any(|days| easter.and_then(|easter| from(easter, days)) == Some(day))
        }
        5 => monday && (number <= 7 || number >= 25),
        8 => monday && number >= 25,
        12 => is_christmas(number, weekday),
        _ => false,
    }
}

/// 25 and 26 December, or the next days that are not on a weekend.
fn is_christmas(number: i8, weekday: Weekday) -> bool {
    match number {
        25 | 26 => !matches!(weekday, Weekday::Saturday | Weekday::Sunday),
        27 => matches!(weekday, Weekday::Monday | Weekday::Tuesday),
        28 => matches!(weekday, Weekday::Monday | Weekday::Tuesday),
        _ => false,
    }
}

fn from(day: Date, days: i64) -> Option<Date> {
    day.checked_add(jiff::Span::new().days(days)).ok()
}

/// Easter Sunday in the Gregorian calendar, by the anonymous method printed in Nature in 1876.
fn easter(year: i16) -> Option<Date> {
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let correction = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * correction + 114;
    let (month, day) = (i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?);
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test should panic")]

    use super::*;
    use jiff::civil::date;

    /// As published on gov.uk/bank-holidays for England and Wales.
    #[test]
    fn the_published_bank_holidays_are_found_and_no_others() {
        let published = [
            (2026, [(1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)]),
            (2027, [(1, 1), (3, 26), (3, 29), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)]),
            (2028, [(1, 3), (4, 14), (4, 17), (5, 1), (5, 29), (8, 28), (12, 25), (12, 26)]),
        ];
        for (year, days) in published {
            let mut found = vec![];
            let mut day = date(year, 1, 1);
            while day.year() == year {
                if is_bank_holiday(day) {
                    found.push((day.month(), day.day()));
                }
                day = day.tomorrow().unwrap();
            }
            assert_eq!(found, days, "{year}");
        }
    }

    #[test]
    fn an_answer_comes_by_the_end_of_the_next_working_day() {
        let at = |day: Date, hour| {
            Moment(day.at(hour, 0, 0, 0).in_tz("Europe/London").unwrap().timestamp().as_microsecond())
        };
        for (asked, by) in [
            (at(date(2026, 11, 23), 3), date(2026, 11, 24)),
            (at(date(2026, 11, 27), 18), date(2026, 11, 30)),
            (at(date(2026, 11, 28), 9), date(2026, 11, 30)),
            // Christmas Eve is a Thursday: Friday, the weekend and the substitute Monday are free.
            (at(date(2026, 12, 24), 9), date(2026, 12, 29)),
            // Summer time: 5pm in London all the same.
            (at(date(2026, 7, 1), 0), date(2026, 7, 2)),
        ] {
            assert_eq!(answered_by(asked), at(by, 17), "{by}");
        }
    }
}
