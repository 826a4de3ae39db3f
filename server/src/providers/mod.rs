//! Providers by which staff sign in: OpenID Connect, code flow with PKCE (`docs/decisions/0026-sign-in-providers.md`).
//!
//! | file | holds |
//! |---|---|
//! | `http` | one request to a provider, within a time limit |
//! | `known` | one provider: what it publishes of itself, and its keys |
//! | `token` | checking what it signs |
//!
//! The protocol and its cryptography are the crate `openidconnect`; who may come in is decided in `domain::account::providers`.

mod http;
mod known;
mod token;

use crate::{
    config::{Scheme, Settings},
    trusts::Trusts,
};
use data_encoding::BASE64URL_NOPAD;
use domain::{
    Db, Uuid,
    account::providers::{Answer, Begun, Provider, Providers, Trouble, Vouched, attempt},
};
use known::Known;
use openidconnect::{
    AuthType, AuthenticationContextClass, AuthenticationFlow, AuthorizationCode, ClientId, CsrfToken, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, LogoutRequest, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier,
    PostLogoutRedirectUrl, ProviderMetadataWithLogout, RedirectUrl, Scope, TokenResponse,
    core::{CoreAuthPrompt, CoreClient, CoreClientAuthMethod, CoreResponseType},
};
use serde_json::Value;
use std::sync::Arc;

/// All providers of the configuration.
#[derive(Debug)]
pub struct OpenId {
    all: Vec<Known>,
    trusts: Trusts,
    db: Db,
}

type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

impl OpenId {
    /// The providers that `settings` name. Nothing is asked of them yet.
    #[must_use]
    pub fn new(settings: &Settings, trusts: Trusts, db: Db) -> Self {
        let http = http::Http::new(settings.server.public_scheme == Scheme::Http);
        let known = settings.sign_in.iter().filter_map(|(id, setting)| match setting.secret(id) {
            Ok(secret) => Some(Known::new(id, setting.clone(), secret, http.clone())),
            // It was read when the configuration was; the file has gone since.
            Err(_) => {
                tracing::error!(provider = id.as_str(), "a sign-in provider has no secret and is left out");
                None
            }
        });
        Self { all: known.collect(), trusts, db }
    }

    fn known(&self, provider: &Provider) -> Result<&Known, Trouble> {
        self.all.iter().find(|known| known.provider.id == provider.id).ok_or(Trouble::Wrong("no such provider"))
    }
}

/// We as the provider knows us.
fn client(known: &Known, metadata: &ProviderMetadataWithLogout, back: &str) -> Result<Client, Trouble> {
    let back = RedirectUrl::new(back.to_owned()).map_err(|_| Trouble::Wrong("our own address"))?;
    let id = ClientId::new(known.setting.client_id.clone());
    let client = CoreClient::from_provider_metadata(metadata.clone(), id, Some(known.secret()));
    let ways = metadata.token_endpoint_auth_methods_supported();
    let knows = |way| ways.is_some_and(|ways| ways.contains(&way));
    let in_body = knows(CoreClientAuthMethod::ClientSecretPost) && !knows(CoreClientAuthMethod::ClientSecretBasic);
    let how = if in_body { AuthType::RequestBody } else { AuthType::BasicAuth };
    Ok(client.set_redirect_uri(back).set_auth_type(how))
}

#[async_trait::async_trait]
impl Providers for OpenId {
    fn of(&self, trust: Uuid) -> Vec<Arc<Provider>> {
        let hosts = self.trusts.hosts_of(trust);
        let serves =
            |known: &&Known| known.setting.trusts.iter().any(|host| hosts.contains(&host.to_ascii_lowercase()));
        self.all.iter().filter(serves).map(|known| known.provider.clone()).collect()
    }

    async fn begin(&self, provider: &Provider, back: &str, again: bool) -> Result<Begun, Trouble> {
        let known = self.known(provider)?;
        let metadata = known.metadata(self.db.now()).await?;
        let client = client(known, &metadata, back)?;
        let chance = || BASE64URL_NOPAD.encode(&self.db.new_secret());
        let (state, nonce, verifier) = (chance(), chance(), chance());
        let flow = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
        let (for_address, for_token) = (state.clone(), nonce.clone());
        let proof = PkceCodeVerifier::new(verifier.clone());
        let mut request = client
            .authorize_url(flow, move || CsrfToken::new(for_address), move || Nonce::new(for_token))
            .add_scopes(known.setting.scopes().into_iter().map(Scope::new))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&proof));
        for acr in &known.setting.second_factor_acr {
            request = request.add_auth_context_value(AuthenticationContextClass::new(acr.clone()));
        }
        if again {
            request = request.add_prompt(CoreAuthPrompt::Login);
        }
        let (address, _, _) = request.url();
        Ok(Begun { address: address.into(), state, nonce, verifier })
    }

    async fn finish(
        &self,
        provider: &Provider,
        back: &str,
        answer: Answer<'_>,
        attempt: &attempt::Model,
    ) -> Result<Vouched, Trouble> {
        let known = self.known(provider)?;
        if answer.issuer.is_some_and(|issuer| issuer != known.setting.issuer) {
            return Err(Trouble::Wrong("another issuer in the address"));
        }
        let metadata = known.metadata(self.db.now()).await?;
        let client = client(known, &metadata, back)?;
        let http = known.http.asking();
        let tokens = client
            .exchange_code(AuthorizationCode::new(answer.code.to_owned()))
            .map_err(|_| Trouble::Wrong("no token page"))?
            .set_pkce_verifier(PkceCodeVerifier::new(attempt.verifier.clone()))
            .request_async(&http)
            .await
            .map_err(|error| http::trouble(&error))?;
        let signed = tokens.id_token().ok_or(Trouble::Wrong("no token"))?.to_string();
        let said = token::check(known, &signed, &Nonce::new(attempt.nonce.clone()), self.db.now()).await?;
        let mut more = Value::Null;
        if known.setting.userinfo {
            let page = metadata.userinfo_endpoint().ok_or(Trouble::Wrong("no userinfo page"))?;
            more = known.http.userinfo(page.as_str(), tokens.access_token().secret()).await?;
            if more.get("sub").and_then(Value::as_str) != Some(said.subject.as_str()) {
                return Err(Trouble::Wrong("userinfo of somebody else"));
            }
        }
        Ok(said.vouched(&known.setting, more))
    }

    async fn leave(&self, provider: &Provider, back: &str) -> Option<String> {
        let known = self.known(provider).ok()?;
        let metadata = known.metadata(self.db.now()).await.ok()?;
        let page = metadata.additional_metadata().end_session_endpoint.clone()?;
        let back = PostLogoutRedirectUrl::new(back.to_owned()).ok()?;
        let request = LogoutRequest::from(page)
            .set_client_id(ClientId::new(known.setting.client_id.clone()))
            .set_post_logout_redirect_uri(back);
        Some(request.http_get_url().into())
    }
}
