//! Whose words these are. A page brings the id of the account that is signed in, or nothing. A public page from the cache cannot
//! know: there the last account counts that was seen on this phone and has not been signed out.

use super::{device, drafts::kept, store::tab, vault};

const NAME: &str = "owner";
const TAB_KEY: &str = "toolkit:owner";

/// Remembers who is signed in: encrypted on their own phone, for this tab elsewhere.
pub async fn remember(owner: &str) {
    kept::something();
    if !device::may_keep() {
        tab::set(TAB_KEY, owner);
    } else if remembered().await != owner {
        let _ = vault::put(NAME, owner).await;
    }
}

/// Who was signed in last; empty if nobody, or if they signed out.
pub async fn remembered() -> String {
    let kept = if device::may_keep() { vault::get(NAME).await } else { tab::get(TAB_KEY) };
    kept.unwrap_or_default()
}

/// Nobody is signed in any more.
pub async fn forget() {
    tab::delete(TAB_KEY);
    if device::may_keep() {
        vault::delete(NAME).await;
    }
}
