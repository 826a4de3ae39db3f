//! What every page looks at before it is drawn (`head`, `frontend/lock.js`). Nothing here is secret, and nothing here opens anything: the
//! key is what counts.

use super::rules::{Tries, USUAL_MINUTES};
use crate::phone::store::settings;

const MINUTES: &str = "toolkit:lock-minutes";
const SEEN: &str = "toolkit:lock-seen";
const ON: &str = "toolkit:lock-on";
const TRIES: &str = "toolkit:lock-tries";

/// After how many minutes away the phone locks; nothing where there is no lock.
pub fn minutes() -> Option<String> {
    settings::get(MINUTES)
}

/// There is a lock now, and the person is here.
pub fn set(minutes: &str) {
    settings::set(SEEN, &now().to_string());
    settings::set(MINUTES, minutes);
}

/// Whether it is locked now.
pub fn is_on() -> bool {
    settings::get(ON).is_some()
}

/// Whether the server was told: this browser is not signed in while it is locked.
pub fn is_set_aside() -> bool {
    settings::get(ON).is_some_and(|on| on == "aside")
}

/// It is locked. `frontend/lock.js` does the rest on the page that comes, also if this store was cleared and has forgotten that there is a lock.
pub fn on() {
    if minutes().is_none() {
        set(USUAL_MINUTES);
    }
    if !is_on() {
        settings::set(ON, "yes");
    }
}

/// It is open again, and the person is here.
pub fn off() {
    settings::set(SEEN, &now().to_string());
    settings::delete(TRIES);
    settings::delete(ON);
}

/// How many passphrases were wrong.
pub fn tries() -> Tries {
    settings::get(TRIES).map(|text| Tries::read(&text)).unwrap_or_default()
}

/// One more was wrong.
pub fn one_more_wrong() -> Tries {
    let tries = tries().and_wrong(now());
    settings::set(TRIES, &tries.write());
    tries
}

/// There is no lock any more.
pub fn forget() {
    for key in [ON, MINUTES, SEEN, TRIES] {
        settings::delete(key);
    }
}

/// Milliseconds since 1970.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole milliseconds, far from both ends")]
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}
