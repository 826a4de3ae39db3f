//! Text on the person's own phone, encrypted. The key lies in the same database and cannot be read out; signing out deletes both.

use super::{
    crypto,
    database::{self, KEYS, TEXTS},
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CryptoKey, IdbTransactionMode::Readonly, IdbTransactionMode::Readwrite};

/// Keeps a text under a name, in the place of what was there.
///
/// # Errors
/// Where the browser allows no storage, has none left, or cannot encrypt.
pub async fn put(name: &str, text: &str) -> Result<(), JsValue> {
    let record = crypto::seal(&key().await?, name, text).await?;
    database::with(TEXTS, Readwrite, |drawer| drawer.put_with_key(&record, &name.into())).await.map(|_| ())
}

/// The text under a name. One that cannot be read is as good as none.
pub async fn get(name: &str) -> Option<String> {
    let record = database::with(TEXTS, Readonly, |drawer| drawer.get(&name.into())).await.ok()?;
    if record.is_undefined() {
        return None;
    }
    crypto::open(&key().await.ok()?, name, &record).await.ok()
}

/// Forgets the text under a name.
pub async fn delete(name: &str) {
    let _ = database::with(TEXTS, Readwrite, |drawer| drawer.delete(&name.into())).await;
}

/// The names there are.
pub async fn names() -> Vec<String> {
    let keys = database::with(TEXTS, Readonly, web_sys::IdbObjectStore::get_all_keys).await.unwrap_or_default();
    js_sys::Array::from(&keys).iter().filter_map(|key| key.as_string()).collect()
}

/// Deletes everything, the key with it.
pub async fn destroy() {
    let _ = database::destroy().await;
}

async fn key() -> Result<CryptoKey, JsValue> {
    let find = || database::with(KEYS, Readonly, |drawer| drawer.get(&"key".into()));
    let found = find().await?;
    if !found.is_undefined() {
        return Ok(found.unchecked_into());
    }
    let fresh = crypto::new_key().await?;
    // Another tab may have been faster: then `add` fails and its key is the one.
    let _ = database::with(KEYS, Readwrite, |drawer| drawer.add_with_key(&fresh, &"key".into())).await;
    find().await.map(JsCast::unchecked_into)
}
