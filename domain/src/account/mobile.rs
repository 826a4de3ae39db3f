//! A mobile number of the United Kingdom, parsed once.

use super::Problem;

/// A mobile number in the one form everything is kept and compared in: `+447700900123`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Mobile(String);

impl Mobile {
    /// Reads what somebody typed: `07700 900123`, `+44 (0)7700 900123`, `0044-7700-900123`, and `7700900123`, as spreadsheets leave it.
    ///
    /// Which numbers are mobiles: the National Telephone Numbering Plan of Ofcom, Part A1. Those that begin with 070 are not, and of
    /// 076 only the Isle of Man's 07624.
    ///
    /// # Errors
    /// [`Problem::MobileMalformed`], also for a number of another country.
    pub fn parse(typed: &str) -> Result<Self, Problem> {
        let all: String = typed.chars().filter(|letter| !is_separator(*letter)).collect();
        let national = national(&all).ok_or(Problem::MobileMalformed)?;
        let digits = national.len() == 10 && national.bytes().all(|digit| digit.is_ascii_digit());
        let kind = matches!(national.as_bytes(), [b'7', b'1'..=b'5' | b'7'..=b'9', ..]) || national.starts_with("7624");
        if digits && kind { Ok(Self(format!("+44{national}"))) } else { Err(Problem::MobileMalformed) }
    }

    /// The number.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people in the United Kingdom write it: `07700 900123`.
    #[must_use]
    pub fn shown(&self) -> String {
        let national = self.0.strip_prefix("+44").unwrap_or(&self.0);
        let (first, last) = national.split_at_checked(4).unwrap_or((national, ""));
        format!("0{first} {last}")
    }
}

/// What follows the `0` or the code of the country.
fn national(all: &str) -> Option<&str> {
    let abroad = all.strip_prefix("+44").or_else(|| all.strip_prefix("0044"));
    if let Some(rest) = abroad.or_else(|| all.strip_prefix("44").filter(|rest| rest.len() >= 10)) {
        // "+44 (0)7700 900123", as letterheads have it.
        return Some(rest.strip_prefix('0').unwrap_or(rest));
    }
    all.strip_prefix('0').or_else(|| all.starts_with('7').then_some(all))
}

/// What people put between digits, and what is copied along unseen.
fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || "-.()\u{2010}\u{2011}\u{2012}\u{2013}\u{ad}\u{200e}\u{202a}\u{202c}".contains(letter)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::*;

    #[test]
    fn one_number_however_it_is_typed() {
        // Ofcom keeps 07700 900000 to 900999 free for stories and tests.
        for typed in [
            "07700900123",
            "07700 900123",
            " 07700 900 123 ",
            "+447700900123",
            "+44 7700 900123",
            "+44 (0)7700 900123",
            "0044 7700 900123",
            "44 7700 900123",
            "07700-900-123",
            "(07700) 900.123",
            "7700900123",
            "\u{202a}+44\u{a0}7700\u{a0}900123\u{202c}",
        ] {
            assert_eq!(Mobile::parse(typed).unwrap().as_str(), "+447700900123", "{typed}");
        }
        assert_eq!(Mobile::parse("+447700900123").unwrap().shown(), "07700 900123");
        assert!(Mobile::parse("07624 400123").is_ok(), "Isle of Man");
    }

    #[test]
    fn what_is_no_mobile_of_the_united_kingdom_is_refused() {
        for typed in [
            "",
            "0",
            "07700 90012",
            "07700 9001234",
            "020 7946 0123",
            "0115 496 0123",
            "070 1234 5678",
            "07612 345678",
            "+33 6 12 34 56 78",
            "+1 202 555 0123",
            "+4407700",
            "07700 90012a",
            "٠٧٧٠٠٩٠٠١٢٣",
            "+",
            "44",
            "name@example.org",
        ] {
            assert_eq!(Mobile::parse(typed), Err(Problem::MobileMalformed), "{typed}");
        }
    }
}
