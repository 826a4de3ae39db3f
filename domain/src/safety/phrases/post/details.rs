//! What may tell who somebody is, or how to reach them outside.
//!
//! These are rules, not learnt: a number, an address or a link looks the same whoever writes it. A name alone is not found; a
//! full name beside a date of birth is.

mod numbers;
mod places;
#[cfg(test)]
mod tests;
mod web;

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What sort of detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Personal {
    /// A full name next to a date of birth.
    NameAndBirth,
    /// A number of the National Health Service with the right check digit.
    NhsNumber,
    /// A postcode with a house number.
    Address,
    /// A telephone number. Freephone and public-service numbers (0800, 0808, 0300, 0345) are not counted: helplines have them.
    Telephone,
    /// An e-mail address.
    Email,
    /// A name on a social network.
    Handle,
    /// A link to a page.
    Link,
}

impl Personal {
    /// Whether it says who somebody is, rather than how to reach them.
    #[must_use]
    pub fn identifies(self) -> bool {
        matches!(self, Self::NameAndBirth | Self::NhsNumber | Self::Address)
    }
}

/// A detail, and where in the post it stands, in bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detail {
    /// What sort.
    pub what: Personal,
    /// Where.
    pub words: Range<usize>,
}

/// A piece of a post between spaces, without the marks around it.
#[derive(Clone, Debug)]
struct Piece<'a> {
    text: &'a str,
    range: Range<usize>,
}

/// Every detail of a post, in the order they stand.
pub fn find(post: &str) -> Vec<Detail> {
    let pieces = pieces(post);
    let mut found = web::find(&pieces);
    found.extend(numbers::find(post));
    found.extend(places::find(&pieces));
    found.sort_by_key(|detail| (detail.words.start, detail.what));
    found
}

fn pieces(post: &str) -> Vec<Piece<'_>> {
    let mut pieces = vec![];
    let mut from = 0;
    for piece in post.split(char::is_whitespace) {
        let start = from + (piece.len() - piece.trim_start_matches(is_mark).len());
        let text = piece.trim_matches(is_mark);
        if !text.is_empty() {
            pieces.push(Piece { text, range: start..start + text.len() });
        }
        from +=
            piece.len() + post.get(from + piece.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    pieces
}

fn is_mark(letter: char) -> bool {
    !letter.is_alphanumeric() && !matches!(letter, '@' | '+' | '/' | '_')
}
