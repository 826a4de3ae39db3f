//! Finds the trust of the host that was asked.

use crate::{
    AppState,
    trusts::{Found, plain},
};
use app::request::CurrentOrigin;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Puts the trust into the request. An unknown host gets 421; no trust at all, 503.
pub async fn find(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let host = host(request.headers(), request.uri());
    let origin = CurrentOrigin(state.address.on(&plain(host), ""));
    match state.trusts.of_host(host) {
        Found::Trust(trust) => {
            request.extensions_mut().insert(trust);
            request.extensions_mut().insert(origin);
            next.run(request).await
        }
        Found::Unknown => StatusCode::MISDIRECTED_REQUEST.into_response(),
        Found::Nothing => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// The host asked: the `Host` header, or with HTTP/2 the authority. `X-Forwarded-Host` is not believed.
pub fn host<'a>(headers: &'a HeaderMap, uri: &'a Uri) -> &'a str {
    let header = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    header.or_else(|| uri.authority().map(axum::http::uri::Authority::as_str)).unwrap_or_default()
}
