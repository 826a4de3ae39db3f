//! Reading days.

use jiff::civil::Date;

/// A day as people or their browsers write it.
#[must_use]
pub fn read(typed: &str) -> Option<Date> {
    let typed = typed.trim();
    if let Ok(day) = typed.parse::<Date>() {
        return (typed.len() == 10).then_some(day);
    }
    let parts: Vec<&str> = typed.split(['/', '.', ' ', '-']).filter(|part| !part.is_empty()).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let month = month.parse().ok().or_else(|| named(month))?;
    Date::new(year.parse().ok().filter(|year| *year > 1990)?, month, day.parse().ok()?).ok()
}

/// "May", "november", "Sept".
fn named(month: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let typed = month.to_lowercase();
    (1..).zip(MONTHS).find(|(_, name)| typed.len() >= 3 && name.starts_with(&typed)).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn days_are_read_as_people_write_them() {
        let november = "2026-11-03".parse().ok();
        for good in
            ["2026-11-03", "3/11/2026", "03.11.2026", "3 11 2026", "03-11-2026", "3 November 2026", "3 nov 2026"]
        {
            assert_eq!(read(good), november, "{good}");
        }
        for wrong in ["", "31/02/2026", "3/11/26", "yesterday", "2026-13-01", "3/11", "3 no 2026", "3 novel 2026"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
