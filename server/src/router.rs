//! The whole site as one value.

use crate::{
    AppState, assets, brand, cache, downloads, health,
    middleware::{
        client_limit, fresh, gate, html_errors, pack, request_id, same_origin, security_headers, session, time_limit,
        trace, trust, typed,
    },
    pages, well_known,
};
use axum::{
    Router,
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
};
use tower_http::{
    CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer, limit::RequestBodyLimitLayer,
};

/// Everything that is served, with everything a request passes through.
pub fn router(state: AppState) -> Router {
    router_with(state, Router::new())
}

/// The same with more pages: tests add some that panic or dawdle.
pub fn router_with(state: AppState, more: Router<AppState>) -> Router {
    let everything = site(&state, more)
        .merge(assets::router(&state.options))
        .merge(well_known::router())
        .merge(health::router())
        // The layer added last sees the request first.
        .layer(from_fn_with_state(state.clone(), security_headers::add))
        .layer(from_fn(trace::record))
        .layer(from_fn_with_state(state.clone(), request_id::add))
        .with_state(state.clone());
    cache::around(state, everything)
}

/// The panic itself is written down by [`crate::observe`]; nobody else learns what it said.
fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

/// Pages and server functions. Read from below: that is the way a request goes.
fn site(state: &AppState, more: Router<AppState>) -> Router<AppState> {
    let limits = &state.limits;
    pages::router(state)
        .merge(downloads::router())
        .merge(brand::router())
        .merge(more)
        .layer(from_fn_with_state(state.clone(), fresh::after_staff))
        .layer(from_fn_with_state(state.clone(), gate::check))
        .layer(from_fn_with_state(state.clone(), session::find))
        .layer(from_fn_with_state(state.clone(), trust::find))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(limits.body_bytes, typed::keep))
        .layer(RequestBodyLimitLayer::new(limits.body_bytes))
        .layer(from_fn(same_origin::check))
        .layer(from_fn_with_state(state.clients.clone(), client_limit::limit))
        .layer(from_fn_with_state(limits.request_time(), time_limit::limit))
        .layer(from_fn_with_state(state.clone(), html_errors::replace))
        .layer(from_fn(pack::pages))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(3)))
        .layer(from_fn(cache::unpacked))
        // Should an error page itself fail.
        .layer(CatchPanicLayer::custom(panicked))
}
