//! Passkeys: a key that a phone, computer or security key keeps, and opens only to its owner (WebAuthn).
//!
//! | file | holds |
//! |---|---|
//! | `entity` | the table of passkeys |
//! | `challenge` | the table of questions put to a browser: kept here, for some minutes, answered once |
//! | `site` | for which host a passkey is, and from where it may be used |
//! | `queries` | reads |
//!
//! The writes are `account::commands::passkeys` and `account::commands::passkey_sign_in`. Whether an answer is right is the crate
//! `webauthn-rs`'s to say (`docs/decisions/0027-passkeys.md`).

pub mod challenge;
pub mod entity;
pub mod queries;
pub mod site;

pub use challenge::Purpose;
pub use site::Site;

use super::Problem;
use std::time::Duration;

/// A question put to a browser waits this long for its answer. Browsers give up after five minutes as well.
pub const HOLDS: Duration = Duration::from_secs(5 * 60);
/// More passkeys nobody needs, and the list of them goes to the browser.
pub const MOST: usize = 20;
/// Long enough to tell one's own devices apart.
const LONGEST_NAME: usize = 60;

/// What somebody calls a passkey.
///
/// # Errors
/// [`Problem::PasskeyNameMissing`] or [`Problem::PasskeyNameTooLong`].
pub fn name(typed: &str) -> Result<String, Problem> {
    let visible: String = typed.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let name = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(Problem::PasskeyNameMissing),
        count if count > LONGEST_NAME => Err(Problem::PasskeyNameTooLong),
        _ => Ok(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_short_line() {
        assert_eq!(name("  My\nphone "), Ok("My phone".to_owned()));
        assert_eq!(name(" \u{0} "), Err(Problem::PasskeyNameMissing));
        assert_eq!(name(&"x".repeat(61)), Err(Problem::PasskeyNameTooLong));
        assert!(name(&"x".repeat(60)).is_ok());
    }
}
