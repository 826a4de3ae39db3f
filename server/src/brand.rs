//! A trust's own files: the style sheet with its colour, and its logo, which leads also send here.

use crate::AppState;
use app::{
    request::{CurrentSession, CurrentTrust, Flash, wants_html},
    trust::site::{
        acts::form_of,
        pages::{LOGO, LOOK},
        shown::colour_css,
    },
};
use axum::{
    Extension, Router,
    extract::{Multipart, Path, State},
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use domain::{
    Actor,
    account::sessions,
    trust::site::{Part, SiteError, commands, logo::Shown, queries},
};

/// What has a hash or the colour itself in its name never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The routes. Behind the middleware that finds trust and session.
pub fn router() -> Router<AppState> {
    Router::new().route("/site/{file}", get(file)).route(LOGO, post(set_logo))
}

/// `colour-8a3b6f.css`, the same at every trust, or `logo-<hash>.png`, only at the trust whose logo it is now.
async fn file(
    State(state): State<AppState>,
    Extension(CurrentTrust(trust)): Extension<CurrentTrust>,
    Path(name): Path<String>,
) -> Response {
    let middle = |before: &str, after: &str| name.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
    if let Some(css) = middle("colour-", ".css").and_then(colour_css) {
        return kept("text/css; charset=utf-8", css.into_bytes());
    }
    let shown = Shown::of(&trust).filter(|logo| middle("logo-", ".png") == Some(logo.hash.as_str()));
    if shown.is_none() {
        return StatusCode::NOT_FOUND.into_response();
    }
    match queries::logo(&state.toolkit.db, trust.id).await {
        Ok(Some(png)) => kept("image/png", png),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

fn kept(kind: &'static str, bytes: Vec<u8>) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, FOR_EVER)], bytes).into_response()
}

/// What the form of a logo holds.
#[derive(Debug, Default)]
struct Sent {
    base: String,
    alt: String,
    ours: bool,
    file: Vec<u8>,
}

/// Puts a logo up. Answers as every form does: 303 for a browser, a true status for a script.
async fn set_logo(
    State(state): State<AppState>,
    (Extension(trust), Extension(session)): (Extension<CurrentTrust>, Extension<CurrentSession>),
    parts: Parts,
    body: Multipart,
) -> Response {
    let db = &state.toolkit.db;
    let actor = session.0.as_ref().map_or_else(|| Actor::visitor(trust.0.id), sessions::Session::actor);
    // Who may not has nothing read.
    if let Err(error) = domain::trust::site::lead(&actor) {
        return status(&error).into_response();
    }
    let Some(sent) = read(body).await else { return StatusCode::BAD_REQUEST.into_response() };
    let done = commands::set_logo(db, &actor, &sent.base, &sent.file, &sent.alt, sent.ours).await;
    if !wants_html(&parts) {
        return done.map_or_else(|error| status(&error), |()| StatusCode::OK).into_response();
    }
    let codes = match done {
        Ok(()) => return see_other(&format!("{LOOK}?done=logo")),
        Err(SiteError::Wrong(codes)) => codes,
        Err(SiteError::Stale) => vec!["stale".to_owned()],
        Err(error) => return status(&error).into_response(),
    };
    let Some(session) = session.0 else { return StatusCode::UNAUTHORIZED.into_response() };
    let flash = Flash { codes, typed: [("alt".to_owned(), sent.alt)].into() };
    let Ok(text) = serde_json::to_string(&flash) else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    match sessions::keep_flash(db, &session, form_of(Part::Logo), text, actor.account_id()).await {
        Ok(()) => see_other(LOOK),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

async fn read(mut body: Multipart) -> Option<Sent> {
    let mut sent = Sent::default();
    while let Some(field) = body.next_field().await.ok()? {
        match field.name().unwrap_or_default() {
            "base" => sent.base = field.text().await.ok()?,
            "alt" => sent.alt = field.text().await.ok()?,
            "ours" => sent.ours = field.text().await.ok()? == "yes",
            "file" => sent.file = field.bytes().await.ok()?.to_vec(),
            _ => {}
        }
    }
    Some(sent)
}

fn status(error: &SiteError) -> StatusCode {
    match error {
        SiteError::SignedOut => StatusCode::UNAUTHORIZED,
        SiteError::Forbidden => StatusCode::FORBIDDEN,
        SiteError::Missing => StatusCode::NOT_FOUND,
        SiteError::Wrong(_) => StatusCode::UNPROCESSABLE_ENTITY,
        SiteError::Stale => StatusCode::CONFLICT,
        SiteError::Database(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

fn see_other(to: &str) -> Response {
    let Ok(to) = HeaderValue::from_str(to) else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}
