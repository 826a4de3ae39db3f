//! One request to a provider: no redirects, little to read, and an end.

use domain::account::providers::Trouble;
use openidconnect::{HttpRequest, HttpResponse, RequestTokenError};
use serde_json::Value;
use std::{pin::Pin, time::Duration};
use ureq::Agent;

/// One question may take so long. Three are asked at most, and the whole request has 30 seconds.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);
/// The most that is read of an answer: key sets are a few thousand bytes.
const MOST: u64 = 512 * 1024;

/// Asks providers.
#[derive(Debug, Clone)]
pub(super) struct Http {
    agent: Agent,
}

type Asked = Pin<Box<dyn Future<Output = Result<HttpResponse, Unanswered>> + Send>>;

/// Why no answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(super) struct Unanswered(&'static str);

impl Unanswered {
    /// A word for the log.
    pub(super) fn word(self) -> &'static str {
        self.0
    }
}

impl Http {
    /// `plain`: without TLS too, for tests and demonstrations on one's own machine.
    pub(super) fn new(plain: bool) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .https_only(!plain)
            // Where a provider's pages are is what it published; nothing leads us elsewhere.
            .max_redirects(0)
            .http_status_as_error(false)
            .user_agent("relatives-toolkit");
        Self { agent: config.build().into() }
    }

    /// Sends a request beside the others: the client below blocks.
    pub(super) async fn send(&self, request: HttpRequest) -> Result<HttpResponse, Unanswered> {
        let agent = self.agent.clone();
        let asked = tokio::task::spawn_blocking(move || {
            let (parts, body) = request.into_parts();
            let answer = if body.is_empty() {
                agent.run(http::Request::from_parts(parts, ()))
            } else {
                agent.run(http::Request::from_parts(parts, body))
            };
            let (parts, mut body) = answer.map_err(|error| Unanswered(word(&error)))?.into_parts();
            if parts.status.is_server_error() {
                return Err(Unanswered("it stumbled"));
            }
            let bytes = body.with_config().limit(MOST).read_to_vec().map_err(|error| Unanswered(word(&error)))?;
            Ok(http::Response::from_parts(parts, bytes))
        });
        asked.await.map_err(|_| Unanswered("stopped"))?
    }

    /// The same as the crate wants it: a function whose futures borrow nothing.
    pub(super) fn asking(&self) -> impl Fn(HttpRequest) -> Asked + Send + Sync + use<> {
        let http = self.clone();
        move |request| {
            let http = http.clone();
            Box::pin(async move { http.send(request).await })
        }
    }

    /// What the provider's userinfo page says of who an access token is for.
    pub(super) async fn userinfo(&self, page: &str, access: &str) -> Result<Value, Trouble> {
        let request = http::Request::get(page)
            .header(http::header::ACCEPT, "application/json")
            .header(http::header::AUTHORIZATION, format!("Bearer {access}"))
            .body(vec![])
            .map_err(|_| Trouble::Wrong("userinfo page"))?;
        let answer = self.send(request).await.map_err(|error| Trouble::Away(error.0))?;
        if !answer.status().is_success() {
            return Err(Trouble::Wrong("userinfo status"));
        }
        serde_json::from_slice(answer.body()).map_err(|_| Trouble::Wrong("userinfo"))
    }
}

/// A word for the log that holds nothing of what was said.
fn word(error: &ureq::Error) -> &'static str {
    match error {
        ureq::Error::Timeout(_) => "timeout",
        ureq::Error::HostNotFound => "host not found",
        ureq::Error::ConnectionFailed | ureq::Error::Io(_) => "connection",
        ureq::Error::TooManyRedirects | ureq::Error::RedirectFailed => "redirect",
        ureq::Error::RequireHttpsOnly(_) => "not https",
        ureq::Error::Rustls(_) | ureq::Error::Tls(_) => "tls",
        _ => "request",
    }
}

/// What an unsuccessful exchange means.
pub(super) fn trouble<T>(error: &RequestTokenError<Unanswered, T>) -> Trouble
where
    T: openidconnect::ErrorResponse,
{
    match error {
        RequestTokenError::Request(unanswered) => Trouble::Away(unanswered.0),
        RequestTokenError::ServerResponse(_) => Trouble::Wrong("the code was refused"),
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => Trouble::Wrong("the token's answer"),
    }
}
