//! Fingerprints of content.
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// Hex SHA-256 over some parts; where one ends and the next begins counts.
#[derive(Default)]
pub struct Fingerprint(Sha256);

impl Fingerprint {
    pub fn add(&mut self, part: &str) -> &mut Self {
        self.0.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        self.0.update(part.as_bytes());
        self
    }

    pub fn hex(self) -> String {
        HEXLOWER.encode(&self.0.finalize())
    }
}
