//! Small secrets that must be read again, sealed with a key that is not in the database.

use crate::Db;
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};

/// How long a nonce is, in bytes. Long enough to be left to chance.
const NONCE: usize = 24;

/// Seals and opens with the installation's key (`server.secret-key`).
#[derive(Clone)]
pub struct Sealer(XChaCha20Poly1305);

impl Sealer {
    /// One for a key of 256 bits.
    #[must_use]
    pub fn new(key: [u8; 32]) -> Self {
        Self(XChaCha20Poly1305::new(&key.into()))
    }

    /// Seals `secret`. It opens only together with the same `about`: whose it is, so that rows cannot be exchanged.
    #[must_use]
    pub fn seal(&self, db: &Db, about: &[u8], secret: &[u8]) -> Option<Vec<u8>> {
        let chance = db.new_secret();
        let nonce: [u8; NONCE] = chance.get(..NONCE)?.try_into().ok()?;
        let sealed = self.0.encrypt(&XNonce::from(nonce), Payload { msg: secret, aad: about }).ok()?;
        Some([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what was sealed; nothing if it was changed, or sealed with another key or about somebody else.
    #[must_use]
    pub fn open(&self, about: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
        let nonce: [u8; NONCE] = nonce.try_into().ok()?;
        self.0.decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: about }).ok()
    }
}

impl std::fmt::Debug for Sealer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Sealer")
    }
}
