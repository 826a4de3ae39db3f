//! Times and days as people read them.

use crate::words::{ENGLISH, Words};
use domain::Moment;
use jiff::civil::{Date, Time};

/// "3:04am" today, else "23 November 2026 at 3:04am".
pub fn saved_at(words: &Words, at: Moment, now: Moment) -> String {
    let (at, now) = (at.in_london(), now.in_london());
    let time = clock(words, at.time());
    if at.date() == now.date() {
        return words.with("learning-saved-today", &[("time", time.into())]);
    }
    let day = day(words, at.date());
    words.with("learning-saved-before", &[("day", day.into()), ("time", time.into())])
}

/// "3:04am"; in other languages "3:04" and "15:04", which need no word for the half of the day.
pub fn clock(words: &Words, time: Time) -> String {
    time.strftime(if words.lang() == ENGLISH { "%-I:%M%P" } else { "%-H:%M" }).to_string()
}

/// "3 November 2026".
pub fn day(words: &Words, date: Date) -> String {
    let month = words.get(&format!("month-{}", date.month()));
    words.with(
        "learning-day",
        &[("day", date.day().to_string().into()), ("month", month.into()), ("year", date.year().to_string().into())],
    )
}

/// The day of a moment in London.
pub fn day_of(words: &Words, at: Moment) -> String {
    day(words, at.in_london().date())
}
