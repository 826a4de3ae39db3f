//! Whose phone this is, as the person said.

use super::{drafts, lock::flags, network, store::settings};
use leptos::prelude::window;

const KEY: &str = "toolkit:device";
/// The server function that keeps the answer with the session.
const TELL: &str = "/do/account/device";

/// Whose phone this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// The person's own: text may be kept on it, encrypted.
    Own,
    /// Others use it too: text stays in this tab.
    Shared,
}

/// What was answered on this phone. Nothing means: not asked yet, which is treated like shared.
pub fn answered() -> Option<Device> {
    match settings::get(KEY)?.as_str() {
        "own" => Some(Device::Own),
        "shared" => Some(Device::Shared),
        _ => None,
    }
}

/// Whether text may be kept beyond this tab: the person's own phone, not locked, and a browser that can encrypt (it can on HTTPS only).
/// While it is locked nobody touches the vault, so that nothing in it is taken for lost.
pub fn may_keep() -> bool {
    answered() == Some(Device::Own) && window().is_secure_context() && !flags::is_on()
}

/// Remembers an answer.
pub fn remember(device: Device) {
    settings::set(KEY, if device == Device::Own { "own" } else { "shared" });
    if device == Device::Own {
        ask_to_persist();
    }
}

/// Keeps this phone's answer equal to what the server knows about this session: `own`, `shared`, or empty where it was not asked.
pub async fn follow(server: &str) {
    // Whoever is signed in on a locked phone need not be whose words it holds.
    if flags::is_on() {
        return;
    }
    match server {
        "own" if answered() != Some(Device::Own) => remember(Device::Own),
        "shared" if answered() != Some(Device::Shared) => {
            if answered() == Some(Device::Own) {
                drafts::leave_vault().await;
            }
            remember(Device::Shared);
        }
        _ => {}
    }
}

/// Tells the server, so that the session lasts as long as the answer allows.
pub async fn tell_server(device: Device) {
    let answer = if device == Device::Own { "own" } else { "shared" };
    network::post(TELL, &[("device".to_owned(), answer.to_owned())]).await;
}

/// Asks the browser not to clear our storage when the phone is full. It may say no; nothing depends on it.
fn ask_to_persist() {
    if window().is_secure_context() {
        let _ = window().navigator().storage().persist();
    }
}
