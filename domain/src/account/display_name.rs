//! The name others see, parsed once. Any letters of any script.

use super::{Address, Mobile, Problem};

/// Long enough for anybody, short enough for a phone.
const LONGEST: usize = 100;

/// A display name: 1 to 100 letters, no control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisplayName(String);

impl DisplayName {
    /// Reads what somebody typed. Invisible characters that could upset a line of text are left out.
    ///
    /// # Errors
    /// [`Problem::NameMissing`] or [`Problem::NameTooLong`].
    pub fn parse(typed: &str) -> Result<Self, Problem> {
        let visible: String = typed.chars().filter(|letter| !is_upsetting(*letter)).collect();
        let name = visible.split_whitespace().collect::<Vec<_>>().join(" ");
        if !name.chars().any(|letter| !is_joiner(letter)) {
            return Err(Problem::NameMissing);
        }
        if name.chars().count() > LONGEST {
            return Err(Problem::NameTooLong);
        }
        Ok(Self(name))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this looks like the person's own name, because their address says the same. A soft check: people may insist.
    #[must_use]
    pub fn looks_real(&self, address: &Address) -> bool {
        let email = match address {
            Address::Email(email) => email,
            Address::Mobile(mobile) => return self.holds_number(mobile),
        };
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
        let (name, local): (String, String) = (letters(&self.0), letters(email.local()));
        let in_address = email.local().split(|letter: char| !letter.is_alphabetic());
        let is_word = |word: &str| self.0.split_whitespace().any(|part| letters(part) == word);
        (name.chars().count() > 2 && name == local) || in_address.filter(|word| word.chars().count() > 2).any(is_word)
    }

    /// Whether the number stands in it, as people write it.
    fn holds_number(&self, mobile: &Mobile) -> bool {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let national = digits(&mobile.shown());
        digits(&self.0).contains(national.trim_start_matches('0'))
    }
}

/// Control characters, and marks that turn the direction of the text around them. Joiners stay: some scripts need them.
fn is_upsetting(letter: char) -> bool {
    (letter.is_control() && !letter.is_whitespace())
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200d}' | '\u{2060}')
}
