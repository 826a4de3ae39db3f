//! Somebody's browser, as far as the server sees it.

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use std::{collections::BTreeMap, net::SocketAddr};
use tower::ServiceExt;

/// A browser at one host. Keeps cookies.
#[derive(Clone)]
pub struct Client {
    router: Router,
    host: String,
    cookies: BTreeMap<String, String>,
    address: Option<SocketAddr>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub bytes: Vec<u8>,
}

impl Client {
    pub fn new(router: Router, host: &str) -> Self {
        Self { router, host: host.to_owned(), cookies: BTreeMap::new(), address: None }
    }

    /// The same browser at a network address of its own.
    pub fn with_address(mut self, address: [u8; 4]) -> Self {
        self.address = Some((address, 50_000).into());
        self
    }

    /// Puts a cookie into the jar.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// The value of a cookie in the jar.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path).header(header::ACCEPT, HTML).body(Body::empty()).unwrap()).await
    }

    /// Sends a plain form, as a browser without JavaScript does.
    pub async fn post_form(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post(path, fields, HTML).await
    }

    /// Sends the same form by script and asks for JSON, as an island does.
    pub async fn post_json(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post(path, fields, "application/json").await
    }

    /// Sends a plain form and opens the page it leads to.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post_form(path, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.text());
        self.get(answer.location()).await
    }

    async fn post(&mut self, path: &str, fields: &[(&str, &str)], accept: &str) -> Answer {
        let request = Request::post(path)
            .header(header::ACCEPT, accept)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header(header::REFERER, format!("http://{}/", self.host))
            .body(Body::from(form(fields)))
            .unwrap();
        self.send(request).await
    }

    /// Sends any request, with the host and the cookies of this browser.
    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        if let Some(address) = self.address {
            request.extensions_mut().insert(ConnectInfo(address));
        }
        let headers = request.headers_mut();
        if !headers.contains_key(header::HOST) {
            headers.insert(header::HOST, self.host.parse().unwrap());
        }
        if !self.cookies.is_empty() {
            let pairs: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            headers.insert(header::COOKIE, pairs.join("; ").parse().unwrap());
        }
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let answer = Answer {
            status: parts.status,
            headers: parts.headers,
            bytes: body.collect().await.unwrap().to_bytes().into(),
        };
        self.keep_cookies(&answer);
        answer
    }

    fn keep_cookies(&mut self, answer: &Answer) {
        for line in answer.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().unwrap();
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.set_cookie(name, value);
            }
        }
    }

    /// Any method with no body, as the browser's own page would send it.
    pub async fn ask(&mut self, method: Method, path: &str) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::ACCEPT, HTML)
            .header("sec-fetch-site", "same-origin")
            .body(Body::empty())
            .unwrap();
        self.send(request).await
    }
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    /// The body as text without the invisible marks that keep names of another direction apart.
    pub fn words(&self) -> String {
        self.text().replace(['\u{2068}', '\u{2069}'], "")
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes).unwrap()
    }

    /// A header's value, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.header("location")
    }
}

const HTML: &str = "text/html,application/xhtml+xml,*/*;q=0.8";

/// Fields as a form sends them.
fn form(fields: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
    pairs.join("&")
}

fn escape(text: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    text.bytes().map(|byte| if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
