//! The vault's key, wrapped by one that is made from a passphrase: PBKDF2 with SHA-256, then AES-KW (RFC 3394), which also notices a
//! wrong passphrase.

use crate::phone::crypto::{object, random, subtle};
use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::CryptoKey;

/// What the OWASP Password Storage Cheat Sheet asks of PBKDF2 with HMAC-SHA-256 (since January 2023; looked up 30 November 2026). Kept with each
/// record, so that a higher number later opens older ones.
const ROUNDS: u32 = 600_000;
const SALT_BYTES: u32 = 16;

/// `{ salt, rounds, wrapped }`: opens with the same passphrase only.
///
/// # Errors
/// What the browser throws; the key must be one that may be exported.
pub async fn wrap(key: &CryptoKey, passphrase: &str) -> Result<JsValue, JsValue> {
    let (salt, rounds) = (JsValue::from(random(SALT_BYTES)?), JsValue::from(ROUNDS));
    let wrapping = derived(passphrase, &salt, &rounds).await?;
    let wrapped = JsFuture::from(subtle()?.wrap_key_with_str("raw", key, &wrapping, "AES-KW")?).await?;
    object(&[("salt", salt), ("rounds", rounds), ("wrapped", wrapped)]).map(Into::into)
}

/// The key in a record made by [`wrap`], such that it cannot be read out.
///
/// # Errors
/// If the passphrase is another one, or the record was changed.
pub async fn unwrap(record: &JsValue, passphrase: &str) -> Result<CryptoKey, JsValue> {
    let part = |name: &str| Reflect::get(record, &name.into());
    let wrapping = derived(passphrase, &part("salt")?, &part("rounds")?).await?;
    let wrapped: Object = part("wrapped")?.unchecked_into();
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let kind = object(&[("name", "AES-GCM".into())])?;
    let unwrapped = subtle()?
        .unwrap_key_with_buffer_source_and_str_and_object("raw", &wrapped, &wrapping, "AES-KW", &kind, false, &uses)?;
    JsFuture::from(unwrapped).await.map(JsCast::unchecked_into)
}

/// The same letter can be typed in more than one way (é, e and an accent): both count as one.
async fn derived(passphrase: &str, salt: &JsValue, rounds: &JsValue) -> Result<CryptoKey, JsValue> {
    let plain = String::from(JsString::from(passphrase.trim()).normalize("NFKC"));
    let bytes = Uint8Array::from(plain.as_bytes());
    let subtle = subtle()?;
    let base = subtle.import_key_with_str("raw", &bytes, "PBKDF2", false, &Array::of1(&"deriveKey".into()))?;
    let base: CryptoKey = JsFuture::from(base).await?.unchecked_into();
    let how = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", salt.clone()),
        ("iterations", rounds.clone()),
    ])?;
    let kind = object(&[("name", "AES-KW".into()), ("length", 256.into())])?;
    let uses = Array::of2(&"wrapKey".into(), &"unwrapKey".into());
    let key = subtle.derive_key_with_object_and_object(&how, &base, &kind, false, &uses)?;
    JsFuture::from(key).await.map(JsCast::unchecked_into)
}
