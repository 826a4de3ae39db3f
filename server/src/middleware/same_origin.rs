//! Unsafe methods only from our own pages, so that no other site can make somebody's browser write here.

use super::trust::host;
use axum::{
    extract::Request,
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Refuses with 403 what another site sent. A reverse proxy must pass `Host` on as it came.
pub async fn check(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || is_ours(request.headers(), host(request.headers(), request.uri())) {
        return next.run(request).await;
    }
    tracing::warn!("refused what another site sent");
    StatusCode::FORBIDDEN.into_response()
}

/// `Sec-Fetch-Site` cannot be forged by a page. Older browsers send `Origin` with every POST; on plain HTTP all do.
fn is_ours(headers: &HeaderMap, host: &str) -> bool {
    let get = |name| headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
    if let Some(site) = get("sec-fetch-site") {
        return site == "same-origin";
    }
    let origin = get(header::ORIGIN.as_str()).and_then(|origin| origin.split_once("://"));
    origin.is_some_and(|(_, origin)| !host.is_empty() && origin.eq_ignore_ascii_case(host))
}
