//! The pages and server functions of `app`, as routes.

use crate::AppState;
use app::shell::{self, shell};
use axum::Router;
use leptos::prelude::provide_context;
use leptos_axum::{AxumRouteListing, LeptosRoutes, generate_route_list};

/// Every page route.
#[must_use]
pub fn routes() -> Vec<AxumRouteListing> {
    generate_route_list(shell::App)
}

/// Every server function: its path and method.
#[must_use]
pub fn endpoints() -> Vec<(&'static str, http::Method)> {
    let mut all: Vec<_> = leptos::server_fn::axum::server_fn_paths().collect();
    all.sort_by_key(|(path, _)| *path);
    all
}

/// All pages and server functions; what is no route gets the page for unknown addresses.
pub fn router(state: &AppState) -> Router<AppState> {
    let context = context(state);
    let document = document(state);
    Router::new()
        .leptos_routes_with_context(state, routes(), context.clone(), document.clone())
        .fallback(leptos_axum::render_app_async_with_context(context, document))
}

/// Gives pages and server functions what they need.
pub fn context(state: &AppState) -> impl Fn() + Clone + Send + Sync + 'static {
    let toolkit = state.toolkit.clone();
    move || provide_context(toolkit.clone())
}

/// Renders the whole document.
pub fn document(state: &AppState) -> impl Fn() -> leptos::prelude::AnyView + Clone + Send + Sync + 'static {
    use leptos::prelude::IntoAny;
    let options = state.options.clone();
    move || shell(options.clone()).into_any()
}
