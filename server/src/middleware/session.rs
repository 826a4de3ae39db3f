//! Finds the live session of the request's cookie.

use crate::AppState;
use app::request::{CurrentSession, CurrentTrust, session_cookie_name};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::account::sessions;

/// Puts the session into the request: no cookie, no query. If the database is away, 503.
pub async fn find(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let cookie = cookie(request.headers(), session_cookie_name(state.toolkit.secure_cookies)).map(str::to_owned);
    let trust = request.extensions().get::<CurrentTrust>().map(|trust| trust.0.id);
    let session = match (cookie, trust) {
        (Some(cookie), Some(trust)) => match sessions::load(&state.toolkit.db, trust, &cookie).await {
            Ok(session) => session,
            Err(_) => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
        },
        _ => None,
    };
    request.extensions_mut().insert(CurrentSession(session));
    next.run(request).await
}

/// The value of a cookie.
#[must_use]
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(found, _)| *found == name).map(|(_, value)| value)
}
