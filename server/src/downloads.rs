//! Files made for one person.

use crate::AppState;
use app::{
    account::pages::export::{self, FILE},
    request::CurrentSession,
};
use axum::{
    Extension, Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::account::Failed;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new().route(FILE, get(everything_about_me))
}

/// Everything we hold about the person who is signed in, as JSON.
async fn everything_about_me(State(state): State<AppState>, Extension(session): Extension<CurrentSession>) -> Response {
    let Some(session) = session.0 else { return StatusCode::UNAUTHORIZED.into_response() };
    match export::file(&state.toolkit.db, &session).await {
        Ok(json) => {
            let headers = [
                (header::CONTENT_TYPE, "application/json"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\""),
            ];
            (headers, json).into_response()
        }
        Err(Failed::Refused(_)) => StatusCode::UNAUTHORIZED.into_response(),
        Err(Failed::Busy | Failed::Database(_)) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}
