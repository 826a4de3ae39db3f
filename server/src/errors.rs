//! A whole page for when something went wrong before, or instead of, a page of its own.

use crate::{AppState, pages};
use app::{errors::Fault, request::CurrentTrust};
use axum::{
    body::Body,
    http::{Request, StatusCode, header, request::Parts},
    response::Response,
};
use leptos::prelude::provide_context;

/// The error page with its status, in the looks of the trust that was asked, or of none if none is known.
///
/// Asks no database: it is what people see when that is away.
pub async fn page(state: &AppState, asked: &Asked, status: StatusCode) -> Response {
    let context = pages::context(state);
    let fault = Fault { status };
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

/// What an error page needs of a request that may be gone by then.
#[derive(Debug, Clone)]
pub struct Asked {
    parts: Parts,
}

impl Asked {
    /// Remembers a request.
    #[must_use]
    pub fn of<B>(request: &Request<B>) -> Self {
        let mut remembered = Request::new(());
        *remembered.method_mut() = request.method().clone();
        *remembered.uri_mut() = request.uri().clone();
        *remembered.headers_mut() = request.headers().clone();
        if let Some(trust) = request.extensions().get::<CurrentTrust>() {
            remembered.extensions_mut().insert(trust.clone());
        }
        Self { parts: remembered.into_parts().0 }
    }

    /// Whether a browser asked for a page, rather than a script for data.
    #[must_use]
    pub fn wants_html(&self) -> bool {
        app::request::wants_html(&self.parts)
    }

    /// The request once more, without its body and without a session: pages of errors are the same for everybody.
    fn request(&self) -> Request<Body> {
        let mut request = Request::from_parts(self.parts.clone(), Body::empty());
        *request.method_mut() = http::Method::GET;
        request.headers_mut().remove(header::COOKIE);
        if request.extensions().get::<CurrentTrust>().is_none() {
            request.extensions_mut().insert(crate::trusts::nobody());
        }
        request
    }
}
