//! What codes look like, and whether one is right.

use crate::{Db, Moment, Uuid, account::sessions};
use data_encoding::BASE32_NOPAD;
use totp_rs::{Builder, Totp};

/// Bytes of a key: what RFC 4226 recommends.
pub const KEY_BYTES: usize = 20;
/// How many recovery codes somebody gets.
pub const RECOVERY_CODES: usize = 10;
/// Letters and digits nobody takes for another: no I, L, O, U, 0 or 1.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a recovery code: 49 bits.
const LENGTH: usize = 10;

/// A new key.
#[must_use]
pub fn new_key(db: &Db) -> Vec<u8> {
    db.new_secret().into_iter().take(KEY_BYTES).collect()
}

/// The key as people type it into an app.
#[must_use]
pub fn key_in_letters(key: &[u8]) -> String {
    BASE32_NOPAD.encode(key)
}

/// The address an app reads out of a picture. `site` and `whose` are shown in the app.
///
/// The format is that of Google Authenticator's "Key Uri Format", which all apps read.
#[must_use]
pub fn address(key: &[u8], site: &str, whose: &str) -> String {
    let (site, whose, key) = (escape(site), escape(whose), key_in_letters(key));
    format!("otpauth://totp/{site}:{whose}?secret={key}&issuer={site}")
}

fn escape(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// The stretch of 30 seconds a code belongs to, if it is right now or was, or will be, half a minute away.
#[must_use]
pub fn step_of(key: &[u8], typed: &str, now: Moment) -> Option<i64> {
    let digits: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let step = totp(key)?.check(&digits, seconds(now))?;
    i64::try_from(step).ok()
}

/// The code of this moment, as the app shows it.
#[cfg(any(test, feature = "testing"))]
#[must_use]
pub fn code_at(key: &[u8], now: Moment) -> String {
    totp(key).map(|totp| totp.generate(seconds(now)).to_string()).unwrap_or_default()
}

fn totp(key: &[u8]) -> Option<Totp> {
    let key: [u8; KEY_BYTES] = key.try_into().ok()?;
    Builder::new().with_secret(key).build().ok()
}

fn seconds(now: Moment) -> u64 {
    u64::try_from(now.0 / 1_000_000).unwrap_or_default()
}

/// New recovery codes, in two groups as they are shown: "2K7PQ-XW9MA".
#[must_use]
pub fn new_recovery_codes(db: &Db) -> Vec<String> {
    (0..RECOVERY_CODES).map(|_| new_recovery_code(db)).collect()
}

fn new_recovery_code(db: &Db) -> String {
    // Bytes that would favour some letters are left out; 32 bytes hold ten good ones but for once in very many times.
    let mut letters = String::new();
    while letters.len() < LENGTH {
        let good = db.new_secret().into_iter().filter(|byte| *byte < 240);
        letters.extend(
            good.filter_map(|byte| ALPHABET.get(usize::from(byte) % ALPHABET.len()).map(|one| char::from(*one))),
        );
        letters.truncate(LENGTH);
    }
    letters.insert(LENGTH / 2, '-');
    letters
}

/// A recovery code as it is kept: with the account in it, without spaces and hyphens, in capitals.
#[must_use]
pub fn recovery_hash(account: Uuid, typed: &str) -> Vec<u8> {
    let plain: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    sessions::hash(&format!("{account} {}", plain.to_ascii_uppercase()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Moment {
        Moment(seconds * 1_000_000)
    }

    #[test]
    fn codes_are_those_of_rfc_6238() {
        // Appendix B of RFC 6238, SHA-1; the last six of its eight digits.
        let key = b"12345678901234567890";
        for (time, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")]
        {
            assert_eq!(step_of(key, code, at(time)), Some(time / 30), "{code}");
            assert_eq!(code_at(key, at(time)), code);
        }
    }

    #[test]
    fn a_code_is_good_half_a_minute_early_or_late_and_no_more() {
        let (key, now) = (b"12345678901234567890", at(1_111_111_109));
        let code = code_at(key, now);
        for (moved, good) in [(-61, false), (-30, true), (0, true), (30, true), (61, false)] {
            assert_eq!(step_of(key, &code, at(1_111_111_109 + moved)).is_some(), good, "{moved}");
        }
        for wrong in ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦"] {
            assert_eq!(step_of(key, wrong, now), None, "{wrong}");
        }
        assert!(step_of(key, &format!("{} {}", &code[..3], &code[3..]), now).is_some(), "as apps show it");
    }

    #[test]
    fn an_address_names_site_and_person() {
        let address = address(b"12345678901234567890", "Northwick NHS", "a@b.example");
        let wanted = "otpauth://totp/Northwick%20NHS:a%40b.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Northwick%20NHS";
        assert_eq!(address, wanted);
    }

    #[test]
    fn a_recovery_code_may_be_typed_as_people_do() {
        let account = Uuid::from_u128(1);
        let kept = recovery_hash(account, "2K7PQ-XW9MA");
        for typed in ["2k7pq-xw9ma", "2K7PQXW9MA", " 2k7pq xw9ma "] {
            assert_eq!(recovery_hash(account, typed), kept);
        }
        assert_ne!(recovery_hash(Uuid::from_u128(2), "2K7PQ-XW9MA"), kept);
    }
}
