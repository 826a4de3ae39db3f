//! Names each request, so that a person who reports a fault and a line of the log can be brought together.

use crate::AppState;
use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use domain::Uuid;

/// The header of the answer.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The id of a request. What a client says its id is, is not believed: it would stand in the log.
#[derive(Debug, Clone, Copy)]
pub struct RequestId(pub Uuid);

/// Puts an id into the request and the answer.
pub async fn add(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let id = state.toolkit.db.new_id();
    request.extensions_mut().insert(RequestId(id));
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}
