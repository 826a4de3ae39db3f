//! The time of day as people say it.

/// "3:04pm" (NHS style), in the phone's own time zone.
#[must_use]
pub fn now() -> String {
    let now = js_sys::Date::new_0();
    time_of_day(now.get_hours(), now.get_minutes())
}

fn time_of_day(hours: u32, minutes: u32) -> String {
    let (hour, half) = match hours {
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
        assert_eq!(time_of_day(0, 5), "12:05am");
        assert_eq!(time_of_day(9, 30), "9:30am");
        assert_eq!(time_of_day(12, 0), "12:00pm");
        assert_eq!(time_of_day(22, 38), "10:38pm");
    }
}
