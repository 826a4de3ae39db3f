//! The browser's entry: hydrates the islands of whatever page loaded it.

// Linked so that the islands are part of the module.
use app as _;

/// Called by the page's loader script.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
