//! The key of Notify, and the token it signs: RFC 7519, HS256, with `iss` (the service) and `iat` (now).
//!
//! Source: "Authentication" in the REST API documentation of GOV.UK Notify, <https://docs.notifications.service.gov.uk/rest-api.html>.

use crate::config::Secret;
use data_encoding::BASE64URL_NOPAD;
use domain::Moment;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha2::Sha256;

/// The letters of a UUID.
const UUID: usize = 36;

/// A key: whose it is, and what it signs with.
#[derive(Clone)]
pub struct Key {
    service: String,
    secret: Secret,
}

impl std::fmt::Debug for Key {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Key(secret)")
    }
}

impl Key {
    /// Reads a key as Notify gives it: its name, the id of the service, the secret.
    #[must_use]
    pub fn read(given: &Secret) -> Option<Self> {
        let given = given.expose().trim();
        let (rest, secret) = given.split_at_checked(given.len().checked_sub(UUID)?)?;
        let rest = rest.strip_suffix('-')?;
        let (_, service) = rest.split_at_checked(rest.len().checked_sub(UUID)?)?;
        let are_uuids = [service, secret].iter().all(|part| uuid::Uuid::try_parse(part).is_ok());
        are_uuids.then(|| Self { service: service.to_owned(), secret: Secret::new(secret) })
    }

    /// The token of one request. Notify takes it for 30 seconds.
    #[must_use]
    pub fn token(&self, now: Moment) -> String {
        let part = |value: serde_json::Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
        let head = part(json!({ "typ": "JWT", "alg": "HS256" }));
        let claims = part(json!({ "iss": self.service, "iat": now.0 / 1_000_000 }));
        let signed = format!("{head}.{claims}");
        let signature = self.sign(signed.as_bytes());
        format!("{signed}.{signature}")
    }

    fn sign(&self, what: &[u8]) -> String {
        // A key of any length will do for an HMAC: this never fails.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.secret.expose().as_bytes()) else { return String::new() };
        mac.update(what);
        BASE64URL_NOPAD.encode(&mac.finalize().into_bytes())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::*;

    const SERVICE: &str = "26785a09-ab16-4eb0-8407-a37497a57506";
    const SECRET: &str = "3d844edf-8d35-48ac-975b-e847b4f122b0";

    #[test]
    fn a_key_is_read_from_behind_as_its_name_may_hold_hyphens() {
        let key = Key::read(&Secret::new(&format!("my-test-key-{SERVICE}-{SECRET}"))).unwrap();
        assert_eq!((key.service.as_str(), key.secret.expose()), (SERVICE, SECRET));
        for wrong in ["", "key", SECRET, &format!("{SERVICE}-{SECRET}"), &format!("key-{SERVICE}-{}", &SECRET[1..])] {
            // Without a name in front there is nothing between it and the service.
            assert_eq!(Key::read(&Secret::new(wrong)).is_some(), wrong.starts_with(SERVICE), "{wrong}");
        }
        assert!(!format!("{key:?}").contains(SECRET));
    }

    #[test]
    fn a_signature_is_that_of_rfc_7515() {
        // Appendix A.1 of RFC 7515: the key, what is signed, and the signature.
        let key = BASE64URL_NOPAD
            .decode(b"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow")
            .unwrap();
        let signed = b"eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        mac.update(signed);
        assert_eq!(BASE64URL_NOPAD.encode(&mac.finalize().into_bytes()), "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    }
}
