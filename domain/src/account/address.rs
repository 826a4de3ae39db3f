//! What somebody is reached and known by: an e-mail address or a mobile number.

use super::{Email, Mobile, Problem};

/// An e-mail address or a mobile number, each in its one form. The two never look alike: only one has an `@`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Address {
    /// An e-mail address.
    Email(Email),
    /// A mobile number.
    Mobile(Mobile),
}

impl Address {
    /// Reads what somebody typed, or what was kept.
    ///
    /// # Errors
    /// [`Problem::EmailMissing`]; [`Problem::MobileMalformed`] for what looks like a number, [`Problem::EmailMalformed`] for the rest.
    pub fn parse(typed: &str) -> Result<Self, Problem> {
        if looks_like_a_number(typed) {
            return Mobile::parse(typed).map(Self::Mobile);
        }
        Email::parse(typed).map(Self::Email)
    }

    /// As it is kept.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Email(email) => email.as_str(),
            Self::Mobile(mobile) => mobile.as_str(),
        }
    }

    /// Whether it is a mobile number.
    #[must_use]
    pub fn is_mobile(&self) -> bool {
        matches!(self, Self::Mobile(_))
    }
}

/// As people read it. What was kept may be either; what is neither is shown as it is.
#[must_use]
pub fn shown(kept: &str) -> String {
    match Address::parse(kept) {
        Ok(Address::Mobile(mobile)) => mobile.shown(),
        _ => kept.to_owned(),
    }
}

/// Digits, and no letter and no `@`: whoever typed it meant a number.
fn looks_like_a_number(typed: &str) -> bool {
    typed.chars().any(|letter| letter.is_ascii_digit())
        && !typed.chars().any(|letter| letter == '@' || letter.is_alphabetic())
}

impl AsRef<str> for Address {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl From<Email> for Address {
    fn from(email: Email) -> Self {
        Self::Email(email)
    }
}

impl From<&Email> for Address {
    fn from(email: &Email) -> Self {
        Self::Email(email.clone())
    }
}

impl From<&Self> for Address {
    fn from(address: &Self) -> Self {
        address.clone()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_told_by_its_looks() {
        assert!(!Address::parse("Anna@Example.org").unwrap().is_mobile());
        assert_eq!(Address::parse("07700 900123").unwrap().as_str(), "+447700900123");
        assert_eq!(Address::parse("07700900123@example.org").unwrap().as_str(), "07700900123@example.org");
        for (typed, problem) in [
            ("", Problem::EmailMissing),
            ("anna", Problem::EmailMalformed),
            ("0115 496 0123", Problem::MobileMalformed),
            ("07700 90012x", Problem::EmailMalformed),
        ] {
            assert_eq!(Address::parse(typed), Err(problem), "{typed}");
        }
        assert_eq!(shown("+447700900123"), "07700 900123");
        assert_eq!(shown("anna@example.org"), "anna@example.org");
    }
}
