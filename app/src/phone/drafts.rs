//! Where typed text waits, and the copies for reading offline.
//!
//! Every keystroke goes into this tab's own store at once, because the browser may stop us in the middle of anything that takes
//! time. On the person's own phone it then moves into the vault, with a copy of what the server has, and leaves the tab's
//! store. Everywhere else it stays in the tab's store, and only as long as the server does not have it.

use super::{
    device,
    sheet::Sheet,
    store::tab,
    vault,
    written::{self, write},
};
use wasm_bindgen::JsValue;

const TAB_PREFIX: &str = "toolkit:draft:";
const VAULT_PREFIX: &str = "draft:";

/// One person's words on one page: `<account or "visitor">:<page id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place(String);

impl Place {
    /// The place for an account (empty: a visitor) and a page.
    pub fn new(owner: &str, page: &str) -> Self {
        let owner = if owner.is_empty() { "visitor" } else { owner };
        Self([owner, ":", page].concat())
    }

    /// Whose it is; empty for a visitor.
    pub fn owner(&self) -> &str {
        match self.0.split_once(':') {
            Some(("visitor", _)) | None => "",
            Some((owner, _)) => owner,
        }
    }

    fn in_tab(&self) -> String {
        [TAB_PREFIX, &self.0].concat()
    }

    fn in_vault(&self) -> String {
        [VAULT_PREFIX, &self.0].concat()
    }
}

/// Writes down at once what waits, in this tab. Answers whether the browser took it.
pub fn jot(place: &Place, sheet: &Sheet) -> bool {
    kept::something();
    let waiting = waiting_only(sheet);
    if waiting.fields.is_empty() {
        tab::delete(&place.in_tab());
        return true;
    }
    tab::set(&place.in_tab(), &write(&waiting))
}

/// Moves what was jotted down into the vault, if this is the person's own phone. Answers whether it is safe there.
pub async fn keep(place: &Place, sheet: &Sheet) -> bool {
    if !device::may_keep() {
        return false;
    }
    let jotted = tab::get(&place.in_tab());
    let mut kept = in_vault(place).await.unwrap_or_default();
    kept.overlay(sheet);
    let all = Sheet { fields: kept.fields, ..sheet.clone() };
    if put(place, &all).await.is_err() {
        return false;
    }
    // More may have been typed meanwhile.
    if tab::get(&place.in_tab()) == jotted {
        tab::delete(&place.in_tab());
    }
    true
}

/// What is kept for this place.
pub async fn load(place: &Place) -> Sheet {
    let mut sheet = in_vault(place).await.unwrap_or_default();
    if let Some(jotted) = in_tab(&place.in_tab()) {
        sheet.overlay(&jotted);
    }
    sheet
}

/// Forgets a place.
pub async fn forget(place: &Place) {
    tab::delete(&place.in_tab());
    if device::may_keep() {
        vault::delete(&place.in_vault()).await;
    }
}

/// Every place on this phone with its sheet.
pub async fn all() -> Vec<(Place, Sheet)> {
    let mut places: Vec<Place> = tab::keys(TAB_PREFIX)
        .iter()
        .filter_map(|key| key.strip_prefix(TAB_PREFIX).map(|key| Place(key.into())))
        .collect();
    if device::may_keep() {
        for name in vault::names().await {
            let Some(place) = name.strip_prefix(VAULT_PREFIX).map(|name| Place(name.into())) else { continue };
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    let mut found = Vec::new();
    for place in places {
        let sheet = load(&place).await;
        found.push((place, sheet));
    }
    found
}

/// The phone turned out to be shared: what waits stays in this tab, all else goes.
pub async fn leave_vault() {
    for (place, sheet) in all().await {
        jot(&place, &sheet);
    }
    vault::destroy().await;
}

/// The session is over: copies of what the server has go. What it does not have yet waits for the same account.
pub async fn forget_saved() {
    for (place, mut sheet) in all().await {
        sheet.forget_saved();
        if sheet.fields.is_empty() {
            forget(&place).await;
        } else if device::may_keep() {
            let _ = put(&place, &sheet).await;
        }
    }
}

/// Somebody signs out: nothing of theirs stays, in no store.
pub async fn destroy() {
    for key in tab::keys("toolkit:") {
        tab::delete(&key);
    }
    vault::destroy().await;
    kept::nothing();
}

/// Whether there may be something to delete at sign-out: `frontend/register.js` looks at it on pages without islands.
pub mod kept {
    use crate::phone::store::settings;

    const KEY: &str = "toolkit:kept";

    /// There is, or was.
    pub fn something() {
        if settings::get(KEY).is_none() {
            settings::set(KEY, "1");
        }
    }

    /// There is nothing any more.
    pub fn nothing() {
        settings::delete(KEY);
    }
}

/// What was still in a tab when it locked comes back into this one. Answers whether the browser took it.
pub fn bring_back(place: &str, text: &str) -> bool {
    let key = [TAB_PREFIX, place].concat();
    let mut sheet = written::read(text);
    if let Some(jotted) = in_tab(&key) {
        sheet.overlay(&jotted);
    }
    tab::set(&key, &write(&sheet))
}

async fn put(place: &Place, sheet: &Sheet) -> Result<(), JsValue> {
    vault::put_waiting(&place.in_vault(), &write(sheet), sheet.is_waiting().then_some(&sheet.title)).await
}

async fn in_vault(place: &Place) -> Option<Sheet> {
    if !device::may_keep() {
        return None;
    }
    vault::get(&place.in_vault()).await.map(|text| written::read(&text))
}

fn in_tab(key: &str) -> Option<Sheet> {
    tab::get(key).map(|text| written::read(&text))
}

fn waiting_only(sheet: &Sheet) -> Sheet {
    let mut waiting = sheet.clone();
    waiting.forget_saved();
    waiting
}
