//! What every request may use.

use crate::{
    address::Address,
    cache::PageCache,
    config::{Limits, Scheme, Settings},
    middleware::client_limit::ClientLimit,
    providers::OpenId,
    trusts::Trusts,
};
use app::toolkit::Toolkit;
use axum::extract::FromRef;
use domain::{Db, learning::content::Library, seal::Sealer, search::Search};
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
    /// Finished pages for visitors.
    pub pages: PageCache,
    /// How much, how long, how often.
    pub limits: Limits,
    /// Counts what each client asks.
    pub clients: ClientLimit,
    /// What links begin with.
    pub address: Address,
    /// Whom to tell about a weakness.
    pub security_contact: Option<String>,
}

impl AppState {
    /// Puts together what `settings` ask for. The trusts are still to be read.
    #[must_use]
    pub fn new(settings: &Settings, db: Db, library: Library, sealer: Option<Sealer>) -> Self {
        let library = Arc::new(library);
        let trusts = Trusts::default();
        let providers = Arc::new(OpenId::new(settings, trusts.clone(), db.clone()));
        let toolkit = Toolkit {
            db,
            search: Search::new(library.clone()),
            library,
            sealer,
            providers,
            secure_cookies: settings.server.public_scheme == Scheme::Https,
            demo: settings.server.demo,
            texts: settings.texts.are_on(),
        };
        Self {
            options: settings.leptos.options(),
            toolkit,
            trusts,
            pages: PageCache::new(settings.limits.page_cache_bytes),
            limits: settings.limits.clone(),
            clients: ClientLimit::new(settings),
            address: Address::of(settings),
            security_contact: settings.server.security_contact.clone(),
        }
    }
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.options.clone()
    }
}
