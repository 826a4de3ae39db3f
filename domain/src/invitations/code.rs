//! Codes: made by chance, read out, typed, printed, put into links. The last character checks the others.
//!
//! 32 letters and digits that nobody mixes up: no `I`, `O`, `0`, `1`. The check is a sum over the field of 32 elements in which each
//! place has a weight of its own, so that one wrong character, or two changed about, is always found, in codes of up to 31 characters.

use crate::{Db, account::sessions};

/// What codes are made of, in the order of their values.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// A code that people read out and type: 9 characters by chance (45 bits) and the check.
const SPOKEN: usize = 10;
/// A code that stands in a link: 29 characters by chance (145 bits) and the check. Nobody guesses it, however often they try.
const IN_LINK: usize = 30;

/// A code that was just made. It is kept nowhere: the database holds a hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code(String);

/// A code as somebody typed it, or as it came in an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed(String);

impl Code {
    /// A code to be read out, typed or printed.
    #[must_use]
    pub fn spoken(db: &Db) -> Self {
        Self::of_length(db, SPOKEN)
    }

    /// A code for a link in a mail.
    #[must_use]
    pub fn in_link(db: &Db) -> Self {
        Self::of_length(db, IN_LINK)
    }

    fn of_length(db: &Db, length: usize) -> Self {
        let chance = db.new_secret();
        let values: Vec<u8> = chance.iter().take(length - 1).map(|byte| byte % 32).collect();
        let all = values.iter().copied().chain([check_of(&values)]);
        Self(all.filter_map(|value| LETTERS.get(usize::from(value))).map(|letter| char::from(*letter)).collect())
    }

    /// Without hyphens: for an address.
    #[must_use]
    pub fn plain(&self) -> &str {
        &self.0
    }

    /// As it is printed and read out: `7KQ4M-X2WAB`.
    #[must_use]
    pub fn shown(&self) -> String {
        let (first, last) = self.0.split_at(self.0.len() / 2);
        format!("{first}-{last}")
    }

    /// What the database knows it by.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        sessions::hash(&self.0)
    }
}

impl Typed {
    /// Reads what somebody typed: capitals, spaces and hyphens do not matter.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        Self(typed.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_uppercase).collect())
    }

    /// What the database may know it by.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        sessions::hash(&self.0)
    }

    /// Only the letters that codes are made of, and not more than a link has: may stand in an address.
    #[must_use]
    pub fn plain(&self) -> Option<&str> {
        let fits = !self.0.is_empty() && self.0.len() <= IN_LINK && self.0.bytes().all(|byte| LETTERS.contains(&byte));
        fits.then_some(self.0.as_str())
    }

    /// Nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Short enough to be guessed by trying, so tries are counted.
    #[must_use]
    pub fn can_be_guessed(&self) -> bool {
        self.0.len() < IN_LINK
    }

    /// Whether the check fails: a character is wrong, missing or in the wrong place.
    #[must_use]
    pub fn is_mistyped(&self) -> bool {
        let values: Option<Vec<u8>> = self.0.bytes().map(value_of).collect();
        !values.is_some_and(|values| [SPOKEN, IN_LINK].contains(&values.len()) && sum(&values) == 0)
    }
}

fn value_of(letter: u8) -> Option<u8> {
    LETTERS.iter().position(|known| *known == letter).and_then(|at| u8::try_from(at).ok())
}

/// The sum of all values, each multiplied by `x` once for every place after it.
fn sum(values: &[u8]) -> u8 {
    values.iter().fold(0, |sum, value| times_x(sum) ^ value)
}

/// The value that makes the sum nothing when it is put last.
fn check_of(values: &[u8]) -> u8 {
    times_x(sum(values))
}

/// Multiplies by `x` in the field of 32 elements made by x⁵ + x² + 1, in which `x` has 31 different powers.
fn times_x(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 0b10_0000 == 0 { doubled } else { doubled ^ 0b10_0101 }
}
