//! The time of day as people say it.

use super::dom;

/// "3:04pm" (NHS style), in the phone's own time zone. In other languages "15:04", which needs no word for the half of the day.
#[must_use]
pub fn now() -> String {
    let now = js_sys::Date::new_0();
    let english = dom::of_document("lang").is_none_or(|lang| lang == "en");
    time_of_day(now.get_hours(), now.get_minutes(), english)
}

fn time_of_day(hours: u32, minutes: u32, english: bool) -> String {
    let (hour, half) = match hours {
        _ if !english => (hours, ""),
        0 => (12, "am"),
        1..=11 => (hours, "am"),
        12 => (12, "pm"),
        _ => (hours - 12, "pm"),
    };
    let zero = if minutes < 10 { "0" } else { "" };
    [&hour.to_string(), ":", zero, &minutes.to_string(), half].concat()
}

#[cfg(test)]
mod tests {
    use super::time_of_day;

    #[test]
    fn reads_like_a_clock() {
        assert_eq!(time_of_day(0, 5, true), "12:05am");
        assert_eq!(time_of_day(9, 30, true), "9:30am");
        assert_eq!(time_of_day(12, 0, true), "12:00pm");
        assert_eq!(time_of_day(22, 38, true), "10:38pm");
        assert_eq!(time_of_day(22, 5, false), "22:05");
        assert_eq!(time_of_day(0, 30, false), "0:30");
    }
}
