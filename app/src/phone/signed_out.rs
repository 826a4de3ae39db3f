//! The last sign-out in this browser, so that other tabs and pages fetched out of the browser's memory notice it.

use super::store::settings;

const KEY: &str = "toolkit:signed-out";

/// When it was; changes with every sign-out.
pub fn last() -> Option<String> {
    settings::get(KEY)
}

/// Writes down that it is now. Other tabs hear of it by the browser's `storage` event.
pub fn mark() {
    settings::set(KEY, &String::from(js_sys::Date::new_0().to_iso_string()));
}
