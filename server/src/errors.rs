//! A whole page for when something went wrong before, or instead of, a page of its own.

use crate::{
    AppState,
    middleware::{session, trust::host},
    pages,
    trusts::{Found, nobody},
};
use app::{browser, errors::Fault, words};
use axum::{
    body::Body,
    http::{HeaderValue, Method, Request, StatusCode, header, request::Parts},
    response::Response,
};
use leptos::prelude::provide_context;

/// The error page with its status, in the looks of the trust that was asked, or of none if none is known. Shows what was
/// typed, so that it can be copied.
///
/// Asks no database: it is what people see when that is away.
pub async fn page(state: &AppState, asked: &Asked, status: StatusCode, typed: Vec<String>) -> Response {
    let context = pages::context(state);
    let fault = Fault { status, typed };
    let render = leptos_axum::render_app_async_with_context(
        move || {
            context();
            provide_context(fault.clone());
        },
        pages::document(state),
    );
    let mut response = render(asked.request()).await;
    *response.status_mut() = status;
    response
}

/// What an error page needs of a request that is gone by then. Without its body and session, and without its cookies but for
/// the language: pages of errors are the same for everybody who reads it.
#[derive(Debug, Clone)]
pub struct Asked {
    parts: Parts,
}

impl Asked {
    /// Remembers a request.
    #[must_use]
    pub fn of<B>(state: &AppState, request: &Request<B>) -> Self {
        let mut remembered = Request::new(());
        *remembered.method_mut() = Method::GET;
        *remembered.uri_mut() = request.uri().clone();
        *remembered.headers_mut() = request.headers().clone();
        let name = browser::language_cookie_name(state.toolkit.secure_cookies);
        let language = session::cookie(request.headers(), name).and_then(words::known);
        remembered.headers_mut().remove(header::COOKIE);
        if let Some(cookie) = language.and_then(|tag| HeaderValue::from_str(&format!("{name}={tag}")).ok()) {
            remembered.headers_mut().insert(header::COOKIE, cookie);
        }
        let trust = match state.trusts.of_host(host(request.headers(), request.uri())) {
            Found::Trust(trust) => trust,
            Found::Unknown | Found::Nothing => nobody(),
        };
        remembered.extensions_mut().insert(trust);
        Self { parts: remembered.into_parts().0 }
    }

    /// Whether a browser asked for a page, rather than a script for data.
    #[must_use]
    pub fn wants_html(&self) -> bool {
        app::request::wants_html(&self.parts)
    }

    fn request(&self) -> Request<Body> {
        Request::from_parts(self.parts.clone(), Body::empty())
    }
}
