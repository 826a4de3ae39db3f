//! Keeps what was typed within reach: if a plain form cannot be answered properly, the error page shows its text again.
//!
//! Only forms of the exercises: they hold text worth keeping and never a password. Never what another site sent: those are
//! refused before they come here.

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{Method, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Where text-bearing forms are sent to.
const FORMS: &str = "/do/learning/";
/// Names of fields that carry a person's own words; others carry ids.
const WORDS: [&str; 2] = ["fields[", "own["];
/// Shorter answers are quickly typed again.
const SHORT: usize = 12;

/// What was typed into the form, longest text first. In an answer's extensions.
#[derive(Debug, Clone, Default)]
pub struct Typed(pub Vec<String>);

/// Hands the text of a form on to the error page, if it comes to that. `longest` is the limit on bodies.
pub async fn keep(State(longest): State<usize>, request: Request, next: Next) -> Response {
    let form = request.method() == Method::POST && request.uri().path().starts_with(FORMS);
    if !form {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, longest).await else { return StatusCode::PAYLOAD_TOO_LARGE.into_response() };
    let mut response = next.run(Request::from_parts(parts, Body::from(bytes.clone()))).await;
    if response.status().is_client_error() || response.status().is_server_error() {
        response.extensions_mut().insert(Typed(texts(&bytes)));
    }
    response
}

/// The texts in an urlencoded form.
fn texts(body: &Bytes) -> Vec<String> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(body).unwrap_or_default();
    let own = pairs.into_iter().filter(|(name, _)| WORDS.iter().any(|word| name.starts_with(word)));
    let mut texts: Vec<String> = own.map(|(_, value)| value).filter(|value| value.trim().len() > SHORT).collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts
}
