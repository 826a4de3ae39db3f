//! The browser's files: those with a hash in their name stay for ever, the others are asked for each time.

use crate::AppState;
use axum::{
    Router,
    http::{HeaderValue, Response, header},
};
use leptos::config::LeptosOptions;
use tower::ServiceBuilder;
use tower_http::{
    services::{ServeDir, ServeFile},
    set_header::SetResponseHeaderLayer,
};

/// Files at the root of the site, as `assets.mjs` puts them there.
const ROOT_FILES: [&str; 6] = [
    "sw.js",
    "manifest.webmanifest",
    "manifest-plain.webmanifest",
    "favicon.ico",
    "favicon.svg",
    "apple-touch-icon.png",
];

/// Everything below `/pkg/`, the icons, and the files at the root.
pub fn router(options: &LeptosOptions) -> Router<AppState> {
    let site = options.site_root.as_ref();
    let package = options.site_pkg_dir.as_ref();
    let hashed = ServeDir::new(format!("{site}/{package}")).precompressed_br().precompressed_gzip();
    let icons = ServeDir::new(format!("{site}/icons"));
    let mut router = Router::new()
        .nest_service(&format!("/{package}"), cached(hashed, if options.hash_files { FOR_EVER } else { EACH_TIME }))
        .nest_service("/icons", cached(icons, EACH_TIME));
    for name in ROOT_FILES {
        let file = ServeFile::new(format!("{site}/{name}")).precompressed_br().precompressed_gzip();
        router = router.route_service(&format!("/{name}"), cached(file, EACH_TIME));
    }
    router
}

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const EACH_TIME: &str = "no-cache";

/// Adds how long an answer may be kept, if there is one, and that its bytes depend on what the browser can unpack.
fn cached<S, B>(
    service: S,
    how_long: &'static str,
) -> impl tower::Service<axum::extract::Request, Response = Response<B>, Error = S::Error, Future: Send + 'static>
+ Clone
+ Send
+ Sync
+ 'static
where
    S: tower::Service<axum::extract::Request, Response = Response<B>> + Clone + Send + Sync + 'static,
    S::Future: Send + 'static,
    B: 'static,
{
    let keep = move |response: &Response<B>| response.status().is_success().then(|| HeaderValue::from_static(how_long));
    ServiceBuilder::new()
        .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, keep))
        .layer(SetResponseHeaderLayer::overriding(header::VARY, HeaderValue::from_static("accept-encoding")))
        .service(service)
}
