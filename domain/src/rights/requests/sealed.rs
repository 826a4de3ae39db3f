//! Answers that only their person can open: sealed with a key made of their passphrase (`docs/decisions/0030-requests-about-data.md`).
//!
//! Argon2id, with the same work as passwords, makes the key; XChaCha20-Poly1305 seals. Neither passphrase nor key is kept.

use crate::{
    Db,
    account::{Failed, password},
    seal::Sealer,
};

/// How long the salt is, in bytes. It stands before what is sealed.
const SALT: usize = 16;

/// Seals an answer. It opens only with the same passphrase and `about` the same request.
///
/// # Errors
/// [`Failed::Busy`].
pub async fn seal(db: &Db, passphrase: &str, about: &[u8], answer: &[u8]) -> Result<Vec<u8>, Failed> {
    let chance = db.new_secret();
    let salt: [u8; SALT] = chance.first_chunk().copied().unwrap_or_default();
    let key = password::key(passphrase, salt).await?;
    let sealed = Sealer::new(key).seal(db, about, answer).ok_or(Failed::Busy)?;
    Ok([salt.as_slice(), &sealed].concat())
}

/// Opens an answer. Nothing: the passphrase is another, or something was changed.
///
/// # Errors
/// [`Failed::Busy`].
pub async fn open(passphrase: &str, about: &[u8], sealed: &[u8]) -> Result<Option<Vec<u8>>, Failed> {
    let Some((salt, sealed)) = sealed.split_first_chunk::<SALT>() else { return Ok(None) };
    let key = password::key(passphrase, *salt).await?;
    Ok(Sealer::new(key).open(about, sealed))
}
