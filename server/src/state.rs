//! What every request may use.

use crate::trusts::Trusts;
use app::toolkit::Toolkit;
use axum::extract::FromRef;
use leptos::config::LeptosOptions;

/// The running installation, as the server knows it. Cheap to clone.
#[derive(Debug, Clone)]
pub struct AppState {
    /// Names and places of the browser's files.
    pub options: LeptosOptions,
    /// What pages and server functions get.
    pub toolkit: Toolkit,
    /// Which trust a host name belongs to.
    pub trusts: Trusts,
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.options.clone()
    }
}
