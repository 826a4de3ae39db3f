//! A browser that asked for a page gets a page, whatever went wrong.

use super::typed::Typed;
use crate::{
    AppState,
    errors::{self, Asked},
};
use axum::{
    extract::{Request, State},
    http::header,
    middleware::Next,
    response::Response,
};

/// Replaces any answer of 400 and above that is not HTML by our own page. Without its `Location`: the framework would put
/// the error into an address.
pub async fn replace(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let asked = Asked::of(&state, &request);
    let response = next.run(request).await;
    let status = response.status();
    let wrong = status.is_client_error() || status.is_server_error();
    if !wrong || !asked.wants_html() || is_html(&response) {
        return response;
    }
    let typed = response.extensions().get::<Typed>().cloned().unwrap_or_default();
    let mut page = errors::page(&state, &asked, status, typed.0).await;
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            page.headers_mut().insert(name, value.clone());
        }
    }
    page
}

fn is_html(response: &Response) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}
