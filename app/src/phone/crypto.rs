//! Encryption by the browser. The key cannot be read out, not even by our own code: whoever copies the database gets nothing.

use js_sys::{Array, Object, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

/// Bytes of the random start value that AES-GCM needs anew for each text.
const IV_BYTES: u32 = 12;

/// The browser's encryption.
///
/// # Errors
/// Where the browser has none: on plain HTTP.
pub fn subtle() -> Result<SubtleCrypto, JsValue> {
    Ok(window().crypto()?.subtle())
}

/// So many random bytes.
///
/// # Errors
/// What the browser throws.
pub fn random(bytes: u32) -> Result<Uint8Array, JsValue> {
    let random = Uint8Array::new_with_length(bytes);
    window().crypto()?.get_random_values_with_array_buffer_view(&random)?;
    Ok(random)
}

/// An object with these members.
///
/// # Errors
/// What the browser throws.
pub fn object(members: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}

/// A new key that never leaves the browser; or, if it `may_be_wrapped`, one that is about to be wrapped and then forgotten.
///
/// # Errors
/// Where the browser has no WebCrypto: on plain HTTP.
pub async fn new_key(may_be_wrapped: bool) -> Result<CryptoKey, JsValue> {
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    JsFuture::from(subtle()?.generate_key_with_object(&kind, may_be_wrapped, &uses)?).await.map(JsCast::unchecked_into)
}

/// `{ iv, sealed }`, bound to `name`: it opens under no other.
///
/// # Errors
/// What the browser throws.
pub async fn seal(key: &CryptoKey, name: &str, text: &str) -> Result<JsValue, JsValue> {
    let iv = random(IV_BYTES)?;
    let sealed =
        JsFuture::from(subtle()?.encrypt_with_object_and_u8_array(&method(&iv, name)?, key, text.as_bytes())?).await?;
    object(&[("iv", iv.into()), ("sealed", sealed)]).map(Into::into)
}

/// The text of a record made by [`seal`] under the same name.
///
/// # Errors
/// If it was sealed under another name or key, or was changed.
pub async fn open(key: &CryptoKey, name: &str, record: &JsValue) -> Result<String, JsValue> {
    let iv: Uint8Array = Reflect::get(record, &"iv".into())?.unchecked_into();
    let sealed: Object = Reflect::get(record, &"sealed".into())?.unchecked_into();
    let plain =
        JsFuture::from(subtle()?.decrypt_with_object_and_buffer_source(&method(&iv, name)?, key, &sealed)?).await?;
    String::from_utf8(Uint8Array::new(&plain).to_vec()).map_err(|_| JsValue::NULL)
}

fn method(iv: &Uint8Array, name: &str) -> Result<Object, JsValue> {
    let bound_to = Uint8Array::from(name.as_bytes());
    object(&[("name", "AES-GCM".into()), ("iv", iv.into()), ("additionalData", bound_to.into())])
}
