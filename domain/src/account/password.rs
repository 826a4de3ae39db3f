//! A password, parsed once: what we ask of it, and how it is kept.

use super::{Failed, Problem};
use crate::Db;
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use std::{sync::LazyLock, time::Duration};
use tokio::sync::Semaphore;

/// NHS service manual, "Password input": at least 12 characters.
const SHORTEST: usize = 12;
/// Longer than anybody types; an end, so that nobody sends us books to hash.
const LONGEST: usize = 128;
/// zxcvbn's "safely unguessable": 10^8 guesses or more.
const GOOD_ENOUGH: zxcvbn::Score = zxcvbn::Score::Three;

/// Argon2id with 19 MiB, 2 passes, 1 lane: the first choice of the OWASP Password Storage Cheat Sheet.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// As many hashes at once: 76 MiB at most, however many people sign in.
const AT_ONCE: usize = 4;
/// Longer than this nobody waits for their turn.
const PATIENCE: Duration = Duration::from_secs(10);

static TURNS: Semaphore = Semaphore::const_new(AT_ONCE);

/// A password that somebody has chosen and we accept. Any characters, unmodified.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl std::fmt::Debug for Password {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Password(…)")
    }
}

impl Password {
    /// Reads a new password. `about` is what a guesser would know: the trust's name, the address, the display name.
    ///
    /// # Errors
    /// [`Problem::PasswordMissing`], [`Problem::PasswordTooShort`], [`Problem::PasswordTooLong`] or
    /// [`Problem::PasswordGuessable`].
    pub fn parse(typed: &str, about: &[&str]) -> Result<Self, Problem> {
        let length = typed.chars().count();
        if length == 0 {
            return Err(Problem::PasswordMissing);
        }
        if length < SHORTEST {
            return Err(Problem::PasswordTooShort);
        }
        if length > LONGEST {
            return Err(Problem::PasswordTooLong);
        }
        if is_guessable(typed, about) {
            return Err(Problem::PasswordGuessable);
        }
        Ok(Self(typed.to_owned()))
    }

    /// A password that was accepted before and has just been found right.
    pub(super) fn known(typed: &str) -> Self {
        Self(typed.to_owned())
    }
}

/// Common, patterned, or made of what everybody knows about the person.
fn is_guessable(typed: &str, about: &[&str]) -> bool {
    let words: Vec<&str> = about
        .iter()
        .flat_map(|text| std::iter::once(*text).chain(text.split(|letter: char| !letter.is_alphanumeric())))
        .filter(|word| word.chars().count() > 2)
        .collect();
    zxcvbn::zxcvbn(typed, &words).score() < GOOD_ENOUGH
}

/// Hashes a chosen password, as a PHC string.
///
/// # Errors
/// [`Failed::Busy`] if too many people sign in at this moment.
pub async fn hash(db: &Db, password: Password) -> Result<String, Failed> {
    let secret = db.new_secret();
    in_turn(move || {
        let salt = secret.get(..16)?;
        let hash: PasswordHash = argon2().hash_password_with_salt(password.0.as_bytes(), salt).ok()?;
        Some(hash.to_string())
    })
    .await?
    .ok_or(Failed::Busy)
}

/// Whether `typed` is the password behind `hash`. Without a hash it takes as long and says no, so that nobody learns who
/// has an account.
///
/// # Errors
/// [`Failed::Busy`] if too many people sign in at this moment.
pub async fn is_right(typed: &str, hash: Option<&str>) -> Result<bool, Failed> {
    // Over the limit it cannot be right; it is cut so that it costs no more than any other.
    let cut: String = typed.chars().take(LONGEST + 1).collect();
    // Who has no password has an empty hash, and that must take as long too.
    let hash = hash.filter(|hash| !hash.is_empty());
    let exists = hash.is_some();
    let hash = hash.map_or_else(|| NOBODYS.clone(), str::to_owned);
    let same = in_turn(move || {
        let hash = PasswordHash::new(&hash).ok()?;
        Some(argon2().verify_password(cut.as_bytes(), &hash).is_ok())
    })
    .await?;
    Ok(exists && same == Some(true))
}

/// A key of 256 bits made of a passphrase, with the work of a password. Nothing of either is kept.
///
/// # Errors
/// [`Failed::Busy`] if too many people sign in at this moment.
pub(crate) async fn key(passphrase: &str, salt: [u8; 16]) -> Result<[u8; 32], Failed> {
    let cut: String = passphrase.chars().take(LONGEST + 1).collect();
    in_turn(move || {
        let mut key = [0; 32];
        argon2().hash_password_into(cut.as_bytes(), &salt, &mut key).ok().map(|()| key)
    })
    .await?
    .ok_or(Failed::Busy)
}

/// Whether a hash took as much work as one made today.
#[must_use]
pub fn is_strong(hash: &str) -> bool {
    let parsed = PasswordHash::new(hash).ok();
    let params = parsed.as_ref().and_then(|hash| Params::try_from(hash).ok());
    params.is_some_and(|params| params.m_cost() >= MEMORY_KIB && params.t_cost() >= PASSES)
}

/// A hash of nothing anybody can type, with today's parameters.
static NOBODYS: LazyLock<String> = LazyLock::new(|| {
    let hash =
        argon2().hash_password_with_salt(&[0xff; 32], b"nobody at all !!").map(|hash: PasswordHash| hash.to_string());
    hash.unwrap_or_default()
});

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Runs slow work beside the requests, a few at a time.
async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failed> {
    let turn = tokio::time::timeout(PATIENCE, TURNS.acquire()).await;
    let Ok(Ok(turn)) = turn else { return Err(Failed::Busy) };
    let done = tokio::task::spawn_blocking(work).await;
    drop(turn);
    done.map_err(|_| Failed::Busy)
}
