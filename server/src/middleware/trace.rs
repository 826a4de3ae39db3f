//! One line a request: route, status, milliseconds, queries, id. The route's template, never the address: that may hold a token.

use super::request_id::RequestId;
use axum::{
    extract::{MatchedPath, Request},
    http::Method,
    middleware::Next,
    response::Response,
};
use domain::db::count_queries;
use std::time::Instant;

/// The route's template, for what comes after the answer.
#[derive(Debug, Clone)]
pub struct Route(pub MatchedPath);

/// Writes the line and counts.
pub async fn record(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = known(request.method());
    let matched = request.extensions().get::<MatchedPath>().cloned();
    let id = request.extensions().get::<RequestId>().map(|id| id.0);
    let (mut response, queries) = count_queries(next.run(request)).await;
    let seconds = began.elapsed().as_secs_f64();
    let status = response.status().as_u16();
    let route = matched.as_ref().map_or("unknown", MatchedPath::as_str).to_owned();
    tracing::info!(
        method,
        route,
        status,
        ms = (seconds * 10_000.0).round() / 10.0,
        queries,
        request = id.map(tracing::field::display),
        "request"
    );
    let labels = [("method", method.to_owned()), ("route", route.clone()), ("status", status.to_string())];
    metrics::counter!("http_requests_total", &labels).increment(1);
    metrics::histogram!("http_request_seconds", "route" => route).record(seconds);
    if let Some(matched) = matched {
        response.extensions_mut().insert(Route(matched));
    }
    response
}

/// The methods there are. Anybody can make up more, and each would be a new label.
fn known(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}
