//! The browser's two small stores. A browser may forbid them, in private windows for example: then nothing is kept, and nothing breaks.

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use leptos::prelude::window;
use web_sys::Storage;

/// Settings, for all tabs, until they are deleted. Never anything a person typed.
pub mod settings {
    /// What is stored under the key.
    pub fn get(key: &str) -> Option<String> {
        super::local()?.get_item(key).ok()?
    }

    /// Stores it.
    pub fn set(key: &str, value: &str) {
        if let Some(store) = super::local() {
            let _ = store.set_item(key, value);
        }
    }

    /// Deletes it.
    pub fn delete(key: &str) {
        if let Some(store) = super::local() {
            let _ = store.remove_item(key);
        }
    }
}

/// This tab only, until it is closed.
pub mod tab {
    /// What is stored under the key.
    pub fn get(key: &str) -> Option<String> {
        super::session()?.get_item(key).ok()?
    }

    /// Stores it; answers whether that worked.
    pub fn set(key: &str, value: &str) -> bool {
        super::session().is_some_and(|store| store.set_item(key, value).is_ok())
    }

    /// Deletes it.
    pub fn delete(key: &str) {
        if let Some(store) = super::session() {
            let _ = store.remove_item(key);
        }
    }

    /// All keys that begin so.
    pub fn keys(prefix: &str) -> Vec<String> {
        let Some(store) = super::session() else { return Vec::new() };
        let all = (0..store.length().unwrap_or(0)).filter_map(|at| store.key(at).ok()?);
        all.filter(|key| key.starts_with(prefix)).collect()
    }
}

/// gloo panics where the browser forbids storage, so that is asked first. Its typed getters would bring JSON for a handful of plain words.
fn local() -> Option<Storage> {
    window().local_storage().ok()?.map(|_| LocalStorage::raw())
}

fn session() -> Option<Storage> {
    window().session_storage().ok()?.map(|_| SessionStorage::raw())
}
