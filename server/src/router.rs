//! The whole site as one value.

use crate::{
    AppState,
    middleware::{html_errors, session, trust},
    pages,
};
use axum::{Router, middleware};

/// Everything that is served, with everything a request passes through.
pub fn router(state: AppState) -> Router {
    // The layer added last sees the request first.
    pages::router(&state)
        .layer(middleware::from_fn_with_state(state.clone(), session::find))
        .layer(middleware::from_fn_with_state(state.clone(), trust::find))
        .layer(middleware::from_fn_with_state(state.clone(), html_errors::replace))
        .with_state(state)
}
