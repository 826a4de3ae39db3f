//! A browser that asked for a page gets a page, whatever went wrong.

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

/// Replaces any answer of 400 and above that is not HTML by our own page.
pub async fn replace(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let asked = Asked::of(&request);
    let response = next.run(request).await;
    let status = response.status();
    let wrong = status.is_client_error() || status.is_server_error();
    if !wrong || !asked.wants_html() || is_html(&response) {
        return response;
    }
    errors::page(&state, &asked, status).await
}

fn is_html(response: &Response) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}
