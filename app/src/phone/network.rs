//! Requests, with a time limit.

use super::dom;
use leptos::prelude::window;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, RequestCredentials, RequestInit, Response, UrlSearchParams};

/// A save on slow 3G takes up to five seconds; after this we say that there is no network.
const PATIENCE: Duration = Duration::from_secs(20);

/// Sends a form's names and values where a plain form would send them, but asks for JSON. Answers status and body, or nothing
/// where nobody answered in time.
pub async fn post(action: &str, entries: &[(String, String)]) -> Option<(u16, String)> {
    let init = post_init(entries).ok()?;
    let response = fetch(action, &init).await.ok()?;
    let body = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    Some((response.status(), body))
}

/// Sends a form while the page goes away. Nobody waits for the answer.
pub fn post_and_leave(action: &str, entries: &[(String, String)]) {
    let Ok(init) = post_init(entries) else { return };
    let _ = js_sys::Reflect::set(&init, &"keepalive".into(), &true.into());
    let _ = window().fetch_with_str_and_init(action, &init);
}

/// Gets a page as somebody who is not signed in sees it.
///
/// # Errors
/// What the browser throws without a network, or after the time limit.
pub async fn get_as_stranger(path: &str) -> Result<Response, JsValue> {
    let init = RequestInit::new();
    init.set_credentials(RequestCredentials::Omit);
    init.set_cache(web_sys::RequestCache::NoCache);
    let headers = Headers::new()?;
    headers.set("Accept", "text/html")?;
    // Without cookies the server does not know the language that was chosen here.
    if let Some(language) = dom::of_document("data-language") {
        headers.set("Accept-Language", &language)?;
    }
    init.set_headers(&headers);
    fetch(path, &init).await
}

fn post_init(entries: &[(String, String)]) -> Result<RequestInit, JsValue> {
    let body = UrlSearchParams::new()?;
    for (name, value) in entries {
        body.append(name, value);
    }
    let headers = Headers::new()?;
    headers.set("Accept", "application/json")?;
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&body);
    init.set_headers(&headers);
    Ok(init)
}

async fn fetch(url: &str, init: &RequestInit) -> Result<Response, JsValue> {
    let stop = AbortController::new()?;
    init.set_signal(Some(&stop.signal()));
    let limit = leptos::prelude::set_timeout_with_handle(move || stop.abort(), PATIENCE)?;
    let answer = JsFuture::from(window().fetch_with_str_and_init(url, init)).await;
    limit.clear();
    answer.map(JsCast::unchecked_into)
}
