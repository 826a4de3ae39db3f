//! Files for machines: whom to tell about a weakness, and what search engines may read.

use crate::{AppState, middleware::trust::host, trusts::Found};
use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::trust::SiteState;
use std::time::Duration;

/// RFC 9116 wants an end within a year.
const HALF_A_YEAR: Duration = Duration::from_secs(182 * 24 * 60 * 60);

/// `/robots.txt` and `/.well-known/security.txt`.
pub fn router() -> Router<AppState> {
    Router::new().route("/robots.txt", get(robots)).route("/.well-known/security.txt", get(security))
}

/// Open sites may be found, practice sites and demonstrations not.
async fn robots(State(state): State<AppState>, headers: HeaderMap, uri: Uri) -> Response {
    let open = match state.trusts.of_host(host(&headers, &uri)) {
        Found::Trust(trust) => trust.0.state == SiteState::Open && !state.toolkit.demo,
        Found::Unknown | Found::Nothing => false,
    };
    plain(if open { "User-agent: *\nDisallow: /do/\n".to_owned() } else { "User-agent: *\nDisallow: /\n".to_owned() })
}

/// Whom to tell about a weakness; 404 if the operator has not said.
async fn security(State(state): State<AppState>) -> Response {
    let Some(contact) = &state.security_contact else { return StatusCode::NOT_FOUND.into_response() };
    let end = state.toolkit.db.now().plus(HALF_A_YEAR).in_london().timestamp();
    plain(format!("Contact: {contact}\nExpires: {end:.0}\nPreferred-Languages: en\n"))
}

fn plain(text: String) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")], text).into_response()
}
