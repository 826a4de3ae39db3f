//! Text on the person's own phone, encrypted. The key lies in the same database and cannot be read out; signing out deletes both.
//! On a phone with a lock the key is not there while it is locked, and only a passphrase brings it back (`lock`).

use super::{
    crypto,
    database::{self, KEYS, TEXTS},
    lock::flags,
};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CryptoKey, IdbTransactionMode::Readonly, IdbTransactionMode::Readwrite};

const KEY: &str = "key";
const LOCK: &str = "lock";
/// In a record, in the clear: the title of the page whose words the server does not have yet. Without the passphrase this is all that can be
/// said of them before they are given up.
const WAITS: &str = "waits";

/// Keeps a text under a name, in the place of what was there.
///
/// # Errors
/// Where the browser allows no storage, has none left, or cannot encrypt.
pub async fn put(name: &str, text: &str) -> Result<(), JsValue> {
    put_waiting(name, text, None).await
}

/// The same for words of which the server does not have all, by the title of their page.
///
/// # Errors
/// Where the browser allows no storage, has none left, or cannot encrypt.
pub async fn put_waiting(name: &str, text: &str, title: Option<&str>) -> Result<(), JsValue> {
    let record = crypto::seal(&key().await?, name, text).await?;
    if let Some(title) = title {
        Reflect::set(&record, &WAITS.into(), &title.into())?;
    }
    database::with(TEXTS, Readwrite, |drawer| drawer.put_with_key(&record, &name.into())).await.map(|_| ())
}

/// The text under a name. One that cannot be read is as good as none.
pub async fn get(name: &str) -> Option<String> {
    let record = record(name).await?;
    crypto::open(&key().await.ok()?, name, &record).await.ok()
}

async fn record(name: &str) -> Option<JsValue> {
    let record = database::with(TEXTS, Readonly, |drawer| drawer.get(&name.into())).await.ok()?;
    (!record.is_undefined()).then_some(record)
}

/// The titles of the pages whose words the server does not have yet. Needs no key.
pub async fn waiting() -> Vec<String> {
    let mut titles = Vec::new();
    for name in names().await {
        let Some(record) = record(&name).await else { continue };
        let title = Reflect::get(&record, &WAITS.into()).ok().and_then(|title| title.as_string());
        titles.extend(title.filter(|title| !titles.contains(title)));
    }
    titles
}

/// Forgets the text under a name.
pub async fn delete(name: &str) {
    let _ = database::with(TEXTS, Readwrite, |drawer| drawer.delete(&name.into())).await;
}

/// The names there are.
pub async fn names() -> Vec<String> {
    all_names().await.unwrap_or_default()
}

async fn all_names() -> Result<Vec<String>, JsValue> {
    let keys = database::with(TEXTS, Readonly, web_sys::IdbObjectStore::get_all_keys).await?;
    Ok(js_sys::Array::from(&keys).iter().filter_map(|key| key.as_string()).collect())
}

/// Deletes everything, the key with it, and the lock.
pub async fn destroy() {
    let _ = database::destroy().await;
    flags::forget();
}

/// The lock, if there is one: the key, wrapped.
pub async fn lock() -> Option<JsValue> {
    find(LOCK).await.ok().filter(|lock| !lock.is_undefined())
}

/// Leaves the key where it is, without a lock.
///
/// # Errors
/// What the browser throws.
pub async fn remove_lock() -> Result<(), JsValue> {
    database::with(KEYS, Readwrite, |drawer| drawer.delete(&LOCK.into())).await.map(|_| ())
}

/// Puts the key back that the lock held.
///
/// # Errors
/// What the browser throws.
pub async fn put_key(key: &CryptoKey) -> Result<(), JsValue> {
    database::with(KEYS, Readwrite, |drawer| drawer.put_with_key(key, &KEY.into())).await.map(|_| ())
}

/// Encrypts everything anew, with a key that this lock holds.
///
/// # Errors
/// What the browser throws. Then all is as before.
pub async fn change_key(to: &CryptoKey, lock: &JsValue) -> Result<(), JsValue> {
    let from = key().await?;
    let sealed = sealed_anew(&from, to).await?;
    database::together(|texts, keys| {
        for (name, record) in &sealed {
            texts.put_with_key(record, &name.into())?;
        }
        keys.put_with_key(to, &KEY.into())?;
        keys.put_with_key(lock, &LOCK.into())?;
        Ok(())
    })
    .await?;
    // Another tab may have written with the key before.
    for (name, record) in sealed_anew(&from, to).await? {
        database::with(TEXTS, Readwrite, |drawer| drawer.put_with_key(&record, &name.into())).await?;
    }
    Ok(())
}

/// What opens with one key, sealed with the other.
async fn sealed_anew(from: &CryptoKey, to: &CryptoKey) -> Result<Vec<(String, JsValue)>, JsValue> {
    let mut sealed = Vec::new();
    for name in all_names().await? {
        let Some(record) = record(&name).await else { continue };
        let Ok(text) = crypto::open(from, &name, &record).await else { continue };
        let anew = crypto::seal(to, &name, &text).await?;
        Reflect::set(&anew, &WAITS.into(), &Reflect::get(&record, &WAITS.into())?)?;
        sealed.push((name, anew));
    }
    Ok(sealed)
}

async fn key() -> Result<CryptoKey, JsValue> {
    let found = find(KEY).await?;
    if !found.is_undefined() {
        return Ok(found.unchecked_into());
    }
    if lock().await.is_some() {
        // Locked, whatever this browser's other store says.
        flags::on();
        return Err(JsValue::NULL);
    }
    let fresh = crypto::new_key(false).await?;
    // Another tab may have been faster: then `add` fails and its key is the one.
    let _ = database::with(KEYS, Readwrite, |drawer| drawer.add_with_key(&fresh, &KEY.into())).await;
    find(KEY).await.map(JsCast::unchecked_into)
}

async fn find(key: &str) -> Result<JsValue, JsValue> {
    database::with(KEYS, Readonly, |drawer| drawer.get(&key.into())).await
}
