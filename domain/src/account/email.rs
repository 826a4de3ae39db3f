//! An e-mail address, parsed once.

use super::Problem;

/// The longest address a mail server takes (RFC 5321, 4.5.3.1.3, without the angle brackets).
const LONGEST: usize = 254;
/// The longest part before the `@` (RFC 5321, 4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;

/// An e-mail address: lower case, in letters every mail server takes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    /// Reads what somebody typed. Spaces around it and capitals do not matter.
    ///
    /// # Errors
    /// [`Problem::EmailMissing`] or [`Problem::EmailMalformed`].
    pub fn parse(typed: &str) -> Result<Self, Problem> {
        let address = typed.trim().to_lowercase();
        if address.is_empty() {
            return Err(Problem::EmailMissing);
        }
        let Some((local, domain)) = address.rsplit_once('@') else { return Err(Problem::EmailMalformed) };
        if address.len() > LONGEST || !is_local(local) || !is_domain(domain) {
            return Err(Problem::EmailMalformed);
        }
        Ok(Self(address))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the `@`.
    #[must_use]
    pub fn local(&self) -> &str {
        self.0.rsplit_once('@').map_or(self.0.as_str(), |(local, _)| local)
    }

    /// The words an address is made of, for checks that compare with it.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() > 2)
    }
}

/// Unquoted letters of RFC 5322, dots not at the ends and not in a row.
fn is_local(local: &str) -> bool {
    let good = |letter: char| letter.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(letter);
    local.len() <= LONGEST_LOCAL && local.split('.').all(|atom| !atom.is_empty() && atom.chars().all(good))
}

/// At least two labels, the last not a number.
fn is_domain(domain: &str) -> bool {
    let good = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
    };
    let last = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.') && domain.split('.').all(good) && !last.chars().all(|letter| letter.is_ascii_digit())
}

impl AsRef<str> for Email {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
