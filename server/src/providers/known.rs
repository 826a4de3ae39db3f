//! One provider: what it publishes of itself, kept for an hour, and its keys, fetched again when one is unknown.

use super::http::{Http, Unanswered};
use crate::config::{Secret, SignIn};
use domain::{
    Moment,
    account::providers::{Provider, Trouble},
};
use openidconnect::{ClientSecret, DiscoveryError, IssuerUrl, ProviderMetadataWithLogout, core::CoreJsonWebKeySet};
use std::{sync::Arc, time::Duration};
use tokio::sync::Mutex;

/// What a provider publishes is read anew after this time.
const HOLDS: Duration = Duration::from_secs(60 * 60);
/// Keys are fetched again at most this often, however many tokens name unknown ones.
const KEYS_AGAIN: Duration = Duration::from_secs(60);

/// A provider and what is known of it.
pub(super) struct Known {
    pub(super) provider: Arc<Provider>,
    pub(super) setting: SignIn,
    pub(super) http: Http,
    secret: Secret,
    published: Mutex<Option<Published>>,
}

struct Published {
    metadata: ProviderMetadataWithLogout,
    read_at: Moment,
    keys_at: Moment,
}

impl std::fmt::Debug for Known {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Known").field("provider", &self.provider).finish_non_exhaustive()
    }
}

impl Known {
    pub(super) fn new(id: &str, setting: SignIn, secret: Secret, http: Http) -> Self {
        let provider = Arc::new(setting.provider(id));
        Self { provider, setting, http, secret, published: Mutex::default() }
    }

    pub(super) fn secret(&self) -> ClientSecret {
        ClientSecret::new(self.secret.expose().to_owned())
    }

    /// What it publishes, with its keys. Whoever waits for the same answer waits here.
    pub(super) async fn metadata(&self, now: Moment) -> Result<ProviderMetadataWithLogout, Trouble> {
        let mut published = self.published.lock().await;
        if let Some(known) = published.as_ref().filter(|known| now.since(known.read_at) < HOLDS) {
            return Ok(known.metadata.clone());
        }
        let issuer = IssuerUrl::new(self.setting.issuer.clone()).map_err(|_| Trouble::Wrong("issuer"))?;
        let http = self.http.asking();
        // Checks that it names itself as the operator did.
        let metadata =
            ProviderMetadataWithLogout::discover_async(issuer, &http).await.map_err(|error| unread(&error))?;
        *published = Some(Published { metadata: metadata.clone(), read_at: now, keys_at: now });
        Ok(metadata)
    }

    /// Its keys as they are now, after one was unknown; nothing if they were fetched a moment ago.
    pub(super) async fn keys_again(&self, now: Moment) -> Result<Option<CoreJsonWebKeySet>, Trouble> {
        let mut published = self.published.lock().await;
        let Some(known) = published.as_mut().filter(|known| now.since(known.keys_at) >= KEYS_AGAIN) else {
            return Ok(None);
        };
        known.keys_at = now;
        let http = self.http.asking();
        let keys = CoreJsonWebKeySet::fetch_async(known.metadata.jwks_uri(), &http).await;
        let keys = keys.map_err(|error| unread(&error))?;
        known.metadata = known.metadata.clone().set_jwks(keys.clone());
        Ok(Some(keys))
    }
}

fn unread(error: &DiscoveryError<Unanswered>) -> Trouble {
    match error {
        DiscoveryError::Request(unanswered) => Trouble::Away(unanswered.word()),
        _ => Trouble::Wrong("what it publishes"),
    }
}
