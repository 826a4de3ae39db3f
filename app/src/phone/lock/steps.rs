//! Setting the lock, locking, unlocking, removing it, and giving up on a forgotten passphrase.

use super::{flags, wrapping};
use crate::phone::{crypto, drafts, network, signed_out, vault, waiting};
use js_sys::{Array, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Takes this browser's session out of its cookie; `frontend/lock.js` knows it too.
const SET_ASIDE: &str = "/do/phone/set-aside";
/// Puts it back.
const TAKE_UP: &str = "/do/phone/take-up";
/// Where `frontend/lock.js` puts the session in the vault, ahead of time and when it locks.
const TICKET: &str = "ticket";
/// The same, once it is unlocked and the server has still to be told.
const TO_TAKE_UP: &str = "to-take-up";
/// How names begin of words that were still in the tab when it locked.
const LATE: &str = "late:";
/// Where `frontend/lock.js` puts the promise of what it does.
const LOCKING: &str = "toolkitLocking";

/// After unlocking, what waits may take so long to be sent, in milliseconds, before the person's page is shown.
const SENDING: i32 = 4_000;

/// Sets a lock: everything in the vault is encrypted anew, with a key that the passphrase wraps.
///
/// # Errors
/// What the browser throws. Then all is as before.
pub async fn set(passphrase: &str, minutes: &str) -> Result<(), JsValue> {
    let fresh = crypto::new_key(true).await?;
    let lock = wrapping::wrap(&fresh, passphrase).await?;
    // Shows that the passphrase opens it, before anything is changed.
    let key = wrapping::unwrap(&lock, passphrase).await?;
    vault::change_key(&key, &lock).await?;
    flags::set(minutes);
    Ok(())
}

/// Opens what is locked; answers whether the passphrase was right. What waited is sent.
pub async fn unlock(passphrase: &str) -> bool {
    locked().await;
    let Some(lock) = vault::lock().await else { return false };
    let Ok(key) = wrapping::unwrap(&lock, passphrase).await else { return false };
    if vault::put_key(&key).await.is_err() {
        return false;
    }
    flags::off();
    if let Some(ticket) = vault::get(TICKET).await {
        let _ = vault::put(TO_TAKE_UP, &ticket).await;
    }
    for name in vault::names().await {
        if let Some(place) = name.strip_prefix(LATE)
            && let Some(text) = vault::get(&name).await
            && drafts::bring_back(place, &text)
        {
            vault::delete(&name).await;
        }
    }
    at_most(SENDING, async {
        waiting::send_all(None).await;
    })
    .await;
    true
}

/// Waits for something, but not for ever: what is not done by then goes on, or is done by a later page.
async fn at_most(milliseconds: i32, work: impl Future<Output = ()> + 'static) {
    let work = future_to_promise(async move {
        work.await;
        Ok(JsValue::UNDEFINED)
    });
    let limit = Promise::new(&mut |done, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
    });
    let _ = JsFuture::from(Promise::race(&Array::of2(&work, &limit))).await;
}

/// Puts the session back that was set aside. Without a network it waits, and so does what would be sent.
pub async fn take_up() {
    if flags::minutes().is_none() || flags::is_on() {
        return;
    }
    let Some(ticket) = vault::get(TO_TAKE_UP).await else { return };
    let answer = network::post(TAKE_UP, &[("ticket".to_owned(), ticket)]).await;
    // If that session is over, the person signs in again.
    if answer.is_some_and(|(status, _)| status < 500) {
        vault::delete(TO_TAKE_UP).await;
    }
}

/// Removes the lock. The key stays where it is.
pub async fn remove() {
    if vault::remove_lock().await.is_ok() {
        flags::forget();
    }
}

/// Without the passphrase: this browser is signed out and the copy deleted. Answers whether that was done; without a network it is not, as the
/// browser would still be signed in.
pub async fn give_up() -> bool {
    locked().await;
    if !flags::is_set_aside() && network::post(SET_ASIDE, &[]).await.is_none_or(|(status, _)| status >= 400) {
        return false;
    }
    drafts::destroy().await;
    signed_out::mark();
    true
}

/// Waits for what `frontend/lock.js` does.
async fn locked() {
    if let Ok(locking) = Reflect::get(&window(), &LOCKING.into())
        && let Ok(locking) = locking.dyn_into::<Promise>()
    {
        let _ = JsFuture::from(locking).await;
    }
}
