//! What every request may use.

use crate::{
    config::{Scheme, Settings},
    trusts::Trusts,
};
use app::toolkit::Toolkit;
use axum::extract::FromRef;
use domain::{Db, learning::content::Library};
use leptos::config::LeptosOptions;
use std::sync::Arc;

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

impl AppState {
    /// Puts together what `settings` ask for. The trusts are still to be read.
    #[must_use]
    pub fn new(settings: &Settings, db: Db, library: Library) -> Self {
        let toolkit = Toolkit {
            db,
            library: Arc::new(library),
            secure_cookies: settings.server.public_scheme == Scheme::Https,
            demo: settings.server.demo,
        };
        Self { options: settings.leptos.options(), toolkit, trusts: Trusts::default() }
    }
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.options.clone()
    }
}
