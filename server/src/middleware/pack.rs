//! Packs pages that are made anew for each request. Whole and with a small window: the streaming layer around it, which takes what is
//! left, clears some megabytes for each answer, and that was a fifth of all work for somebody signed in.

use crate::{
    cache::LONGEST,
    packing::{accepted, brotli},
};
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// A step below the usual: 5 % more bytes for half the work.
const QUALITY: i32 = 3;

/// Packs an HTML page, if the browser can unpack brotli.
pub async fn pages(request: Request, next: Next) -> Response {
    let asked = accepted(request.headers(), "br");
    let response = next.run(request).await;
    if !asked || !is_plain_page(&response) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(html) = to_bytes(body, LONGEST).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let Some(packed) = brotli(&html, QUALITY).filter(|packed| packed.len() < html.len()) else {
        return Response::from_parts(parts, Body::from(html));
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    parts.headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    Response::from_parts(parts, Body::from(packed))
}

/// HTML that nobody packed yet.
fn is_plain_page(response: &Response) -> bool {
    let headers = response.headers();
    let html = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    html && !headers.contains_key(header::CONTENT_ENCODING)
}
