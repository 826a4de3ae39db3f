//! The phone's private database, as futures. Opened for each step and closed after it, so that deleting it never has to wait.

use js_sys::{Array, Promise};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbObjectStore, IdbRequest, IdbTransactionMode};

const NAME: &str = "toolkit-private";

/// The drawer for texts: name → what is encrypted.
pub const TEXTS: &str = "texts";
/// The drawer for the key.
pub const KEYS: &str = "keys";

/// Does one thing with a drawer and answers its result.
///
/// # Errors
/// What the browser throws: no storage allowed, none left, or the key is taken already.
pub async fn with(
    drawer: &str,
    mode: IdbTransactionMode,
    act: impl FnOnce(&IdbObjectStore) -> Result<IdbRequest, JsValue>,
) -> Result<JsValue, JsValue> {
    let database = open().await?;
    let result = step(&database, drawer, mode, act).await;
    database.close();
    result
}

async fn step(
    database: &IdbDatabase,
    drawer: &str,
    mode: IdbTransactionMode,
    act: impl FnOnce(&IdbObjectStore) -> Result<IdbRequest, JsValue>,
) -> Result<JsValue, JsValue> {
    let store = database.transaction_with_str_and_mode(drawer, mode)?.object_store(drawer)?;
    done(&act(&store)?).await
}

/// Does several things with the drawers for texts and keys: all of them happen, or none.
///
/// # Errors
/// What the browser throws.
pub async fn together(
    act: impl FnOnce(&IdbObjectStore, &IdbObjectStore) -> Result<(), JsValue>,
) -> Result<(), JsValue> {
    let database = open().await?;
    let result = steps(&database, act).await;
    database.close();
    result
}

async fn steps(
    database: &IdbDatabase,
    act: impl FnOnce(&IdbObjectStore, &IdbObjectStore) -> Result<(), JsValue>,
) -> Result<(), JsValue> {
    let drawers = Array::of2(&TEXTS.into(), &KEYS.into());
    let all = database.transaction_with_str_sequence_and_mode(&drawers, IdbTransactionMode::Readwrite)?;
    if let Err(error) = act(&all.object_store(TEXTS)?, &all.object_store(KEYS)?) {
        all.abort()?;
        return Err(error);
    }
    let finished = Promise::new(&mut |resolve, reject| {
        all.set_oncomplete(Some(&resolve));
        all.set_onabort(Some(&reject));
    });
    JsFuture::from(finished).await.map(|_| ())
}

/// Deletes the whole database, the key with it.
///
/// # Errors
/// What the browser throws.
pub async fn destroy() -> Result<(), JsValue> {
    let request = factory()?.delete_database(NAME)?;
    done(&request).await.map(|_| ())
}

async fn open() -> Result<IdbDatabase, JsValue> {
    let request = factory()?.open_with_u32(NAME, 1)?;
    let fresh = request.clone();
    let create = Closure::once_into_js(move || {
        let Ok(database) = fresh.result().map(JsCast::unchecked_into::<IdbDatabase>) else { return };
        let _ = database.create_object_store(KEYS);
        let _ = database.create_object_store(TEXTS);
    });
    request.set_onupgradeneeded(Some(create.unchecked_ref()));
    done(&request).await.map(JsCast::unchecked_into)
}

fn factory() -> Result<IdbFactory, JsValue> {
    window().indexed_db()?.ok_or(JsValue::NULL)
}

async fn done(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let finished = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(finished).await?;
    request.result()
}
