//! The way around the whole site: a finished page for a visitor, or everything else.

use super::{Entry, Key, policy::without_nonce};
use crate::{
    AppState,
    middleware::{gate, request_id, trace::Route, trust::host},
    trusts::Found,
};
use app::{language, request::CurrentTrust};
use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::trust::closing::{Phase, phase};
use std::{
    convert::Infallible,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Instant,
};
use tower::{Service, ServiceExt};

/// No page is longer, in bytes.
pub const LONGEST: usize = 4 * 1024 * 1024;

/// The site with finished pages before it.
#[derive(Debug, Clone)]
pub struct CachedSite {
    state: Arc<AppState>,
    site: Router,
}

/// Puts the cache around the whole site.
pub fn around(state: AppState, site: Router) -> Router {
    Router::new().fallback_service(CachedSite { state: Arc::new(state), site })
}

impl Service<Request> for CachedSite {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: Request) -> Self::Future {
        if let Some(instead) = self.instead(&request) {
            *request.uri_mut() = instead;
        }
        let Some(key) = self.key(&request) else {
            let site = self.site.clone();
            return Box::pin(async move { Ok(ask(site, request).await) });
        };
        if let Some(entry) = self.state.pages.get(&key) {
            let response = hit(&entry, request.headers());
            return Box::pin(std::future::ready(Ok(response)));
        }
        let (state, site) = (self.state.clone(), self.site.clone());
        Box::pin(async move { Ok(render(&state, site, key, request).await) })
    }
}

impl CachedSite {
    /// What page this is, if it is one for every visitor: read only, without a cookie, without a query and without a secret in
    /// its path.
    fn key(&self, request: &Request) -> Option<Key> {
        let reads = matches!(*request.method(), Method::GET | Method::HEAD);
        let uri = request.uri();
        let personal = uri.query().is_some() || app::account::is_for_one_person(uri.path());
        if !reads || personal || request.headers().contains_key(header::COOKIE) {
            return None;
        }
        let Found::Trust(trust) = self.state.trusts.of_host(host(request.headers(), uri)) else { return None };
        let stamp = self.state.trusts.stamp(trust.0.id);
        Some(Key {
            trust: trust.0.id,
            stamp,
            language: self.language(&trust, request.headers()),
            path: uri.path().to_owned(),
        })
    }

    /// The page of a site that has closed, whatever was asked for.
    fn instead(&self, request: &Request) -> Option<Uri> {
        let Found::Trust(trust) = self.state.trusts.of_host(host(request.headers(), request.uri())) else {
            return None;
        };
        let closed = phase(&trust.0, self.state.toolkit.db.now()) == Phase::Closed;
        if closed { gate::instead(request.method(), request.uri()) } else { None }
    }

    /// The language a visitor without a cookie gets: the same that [`app::language::of`] finds for the page.
    fn language(&self, trust: &CurrentTrust, headers: &HeaderMap) -> &'static str {
        let toolkit = &self.state.toolkit;
        language::asked(headers, &language::offered(&toolkit.library, &trust.0, toolkit.demo))
    }
}

fn hit(entry: &Entry, asked: &HeaderMap) -> Response {
    let began = Instant::now();
    let response = entry.answer(asked);
    let status = response.status().as_u16();
    let ms = began.elapsed().as_secs_f64() * 1000.0;
    tracing::info!(method = "GET", route = entry.route, status, ms, queries = 0, "finished page");
    metrics::counter!("http_cached_pages_total").increment(1);
    response
}

/// Marks a request whose page is packed here, once, and not on its way.
#[derive(Debug, Clone, Copy)]
struct Unpacked;

/// Keeps the pages' compression off what is packed here.
pub async fn unpacked(mut request: Request, next: Next) -> Response {
    if request.extensions().get::<Unpacked>().is_some() {
        request.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    next.run(request).await
}

/// Has the page made, and keeps it if it is one for everybody.
async fn render(state: &AppState, site: Router, key: Key, mut request: Request) -> Response {
    let asked = request.headers().clone();
    request.extensions_mut().insert(Unpacked);
    *request.method_mut() = Method::GET;
    let response = ask(site, request).await;
    if !shareable(&response) {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(html) = to_bytes(body, LONGEST).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let route = parts.extensions.get::<Route>().map_or("unknown", |route| route.0.as_str()).to_owned();
    let headers = parts.headers.clone();
    let again = html.clone();
    // Packing takes a while; other requests go on.
    let finished = tokio::task::spawn_blocking(move || finish(route, &headers, &again)).await;
    let Ok(Some(entry)) = finished else { return Response::from_parts(parts, Body::from(html)) };
    let entry = Arc::new(entry);
    state.pages.put(key, entry.clone());
    let mut response = entry.answer(&asked);
    if let Some(id) = parts.headers.get(request_id::HEADER) {
        response.headers_mut().insert(request_id::HEADER, id.clone());
    }
    response
}

async fn ask(site: Router, request: Request) -> Response {
    match site.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// A good page that sets no cookie.
fn shareable(response: &Response) -> bool {
    let html =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    html && response.status() == StatusCode::OK && !response.headers().contains_key(header::SET_COOKIE)
}

fn finish(route: String, headers: &HeaderMap, html: &Bytes) -> Option<Entry> {
    let policy = headers.get(header::CONTENT_SECURITY_POLICY)?.to_str().ok()?;
    let (html, policy) = without_nonce(std::str::from_utf8(html).ok()?, policy)?;
    let mut headers = headers.clone();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_str(&policy).ok()?);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, accept-language, cookie"));
    headers.remove(request_id::HEADER);
    headers.remove(header::CONTENT_LENGTH);
    Entry::new(route, headers, html.into())
}
