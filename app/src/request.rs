//! One request: who asks, at which trust, and how to answer.

mod answering;
mod reading;

use crate::{browser, language, toolkit::Toolkit};
use domain::{
    Actor, Db, DbErr, Uuid,
    account::sessions::{self, Session, Started},
    trust,
};
use http::{HeaderValue, StatusCode, header, request::Parts};
use leptos::{prelude::*, server_fn::error::ServerFnErrorErr};
use leptos_axum::ResponseOptions;
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

/// The trust whose host was asked. Put into the request's extensions by the server.
#[derive(Debug, Clone)]
pub struct CurrentTrust(pub Arc<trust::entity::Model>);

/// Scheme, host and port of the site as the browser knows it. Put into the request's extensions by the server.
#[derive(Debug, Clone, Default)]
pub struct CurrentOrigin(pub String);

/// The live session of the request's cookie, if any. Put into the request's extensions by the server.
#[derive(Debug, Clone, Default)]
pub struct CurrentSession(pub Option<Session>);

/// The network a request comes from. Put into the request's extensions by the server.
#[derive(Debug, Clone, Copy)]
pub struct CurrentClient(pub IpAddr);

/// Everything a page or server function needs to know about its request.
#[derive(Debug, Clone)]
pub struct Request {
    /// The running installation.
    pub toolkit: Toolkit,
    /// The trust whose site this is.
    pub trust: Arc<trust::entity::Model>,
    session: Arc<Mutex<Option<Session>>>,
    response: ResponseOptions,
    wants_html: bool,
    browser: String,
    cookies: Arc<BTreeMap<String, String>>,
    client: Option<IpAddr>,
    origin: String,
    language: &'static str,
    at: String,
    host: String,
}

/// What is kept between a refused POST and the page that follows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// What happened, as codes of the feature's closed enum. Empty if it went well.
    pub codes: Vec<String>,
    /// What was typed, by field. Never a password.
    pub typed: BTreeMap<String, String>,
}

/// A form as it came: where it stands and what was typed into it.
#[derive(Debug, Clone)]
pub struct Form {
    name: &'static str,
    back: String,
    onward: String,
    typed: BTreeMap<String, String>,
}

impl Form {
    /// A form called `name` on the page `back`; after success the person goes to `onward`.
    #[must_use]
    pub fn new(name: &'static str, back: impl Into<String>, onward: impl Into<String>) -> Self {
        Self { name, back: back.into(), onward: onward.into(), typed: BTreeMap::new() }
    }

    /// Remembers what was typed into a field, for the case of a refusal. Not for passwords.
    #[must_use]
    pub fn typed(mut self, field: &str, value: &str) -> Self {
        self.typed.insert(field.to_owned(), value.to_owned());
        self
    }

    /// The page the form stands on.
    #[must_use]
    pub fn back(&self) -> &str {
        &self.back
    }

    /// Leads somewhere else when it is refused, and keeps what was typed for its page all the same.
    #[must_use]
    pub fn back_by(mut self, to: impl Into<String>) -> Self {
        self.back = to.into();
        self
    }

    /// Goes somewhere else after success.
    #[must_use]
    pub fn onward(mut self, to: impl Into<String>) -> Self {
        self.onward = to.into();
        self
    }
}

/// A closed error of a feature, as the way back to a person needs it.
pub trait Refusal: std::fmt::Debug {
    /// The true status.
    fn status(&self) -> StatusCode;
    /// The codes the page turns into words: one a wrong field.
    fn codes(&self) -> Vec<String>;
}

impl Request {
    /// The request being answered.
    ///
    /// # Panics
    /// Outside a request: only pages and server functions may call it.
    #[must_use]
    pub fn current() -> Self {
        let parts = expect_context::<Parts>();
        let session = parts.extensions.get::<CurrentSession>().cloned().unwrap_or_default().0;
        let toolkit: Toolkit = expect_context();
        Self {
            language: language::of(&parts, &toolkit),
            host: host_of(&parts),
            at: parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default(),
            toolkit,
            trust: trust_of(&parts),
            session: Arc::new(Mutex::new(session)),
            response: expect_context(),
            wants_html: wants_html(&parts),
            browser: browser::name(&parts),
            cookies: Arc::new(browser::cookies(&parts)),
            origin: parts.extensions.get::<CurrentOrigin>().cloned().unwrap_or_default().0,
            client: parts.extensions.get::<CurrentClient>().map(|client| client.0),
        }
    }

    /// The database.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.toolkit.db
    }

    /// Who asks.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.session().map_or_else(|| Actor::visitor(self.trust.id), |session| session.actor())
    }

    /// The live session, if there is one.
    #[must_use]
    pub fn session(&self) -> Option<Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// SHA-256 of the session cookie as it was sent, also if that session is over.
    #[must_use]
    pub fn session_id(&self) -> Option<Vec<u8>> {
        self.cookies.get(self.session_cookie()).map(|cookie| sessions::hash(cookie))
    }

    /// The cookie by which a device is known that has signed in before.
    #[must_use]
    pub fn device_cookie(&self) -> Option<&str> {
        self.cookies.get(browser::device_cookie_name(self.toolkit.secure_cookies)).map(String::as_str)
    }

    /// Knows this device from now on.
    pub fn set_device_cookie(&self, value: &str) {
        self.set_cookie(browser::device_cookie_name(self.toolkit.secure_cookies), value, browser::DEVICE_COOKIE_DAYS);
    }

    /// Forgets that this device has signed in before.
    pub fn clear_device_cookie(&self) {
        self.clear_cookie(browser::device_cookie_name(self.toolkit.secure_cookies));
    }

    /// The network the request comes from, to count by: an IPv4 address, or the half of an IPv6 address that a provider hands out.
    #[must_use]
    pub fn client(&self) -> Option<String> {
        self.client.map(browser::network)
    }

    /// "Chrome on Android": for the list of devices.
    #[must_use]
    pub fn browser(&self) -> &str {
        &self.browser
    }

    /// The live session, or a new one for somebody we do not know yet. Sets the cookie.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn session_or_new(&self) -> Result<Session, DbErr> {
        if let Some(session) = self.session() {
            return Ok(session);
        }
        let started = sessions::start(self.db(), self.trust.id, &self.browser).await?;
        Ok(self.adopt(started))
    }

    /// Who asks, with an id to keep notes under, also if not signed in.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn actor_who_writes(&self) -> Result<Actor, DbErr> {
        let mut session = self.session_or_new().await?;
        if session.account.is_none() {
            sessions::become_visitor(self.db(), &mut session).await?;
        }
        let actor = session.actor();
        self.set_session(Some(session));
        Ok(actor)
    }

    /// Makes a new session this browser's: sets the cookie.
    pub fn adopt(&self, started: Started) -> Session {
        self.set_cookie(self.session_cookie(), &started.cookie, COOKIE_DAYS);
        self.set_session(Some(started.session.clone()));
        started.session
    }

    /// Forgets the session in this browser. The row is the caller's to end.
    pub fn drop_session(&self) {
        self.clear_cookie(self.session_cookie());
        self.set_session(None);
    }

    /// Replaces what is known of the session for the rest of this request.
    pub fn set_session(&self, session: Option<Session>) {
        *self.session.lock().unwrap_or_else(PoisonError::into_inner) = session;
    }

    fn session_cookie(&self) -> &'static str {
        session_cookie_name(self.toolkit.secure_cookies)
    }

    /// Sets a cookie for `days`, for the server alone to read.
    pub fn set_cookie(&self, name: &str, value: &str, days: u32) {
        let secure = if self.toolkit.secure_cookies { "; Secure" } else { "" };
        let seconds = days * 24 * 60 * 60;
        self.append(
            header::SET_COOKIE,
            &format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}"),
        );
    }

    /// Removes a cookie.
    pub fn clear_cookie(&self, name: &str) {
        self.set_cookie(name, "", 0);
    }

    /// Tells the browser to forget pages it has fetched. Never its storage, which would take the offline urgent help along.
    pub fn forget_fetched_pages(&self) {
        self.append(header::HeaderName::from_static("clear-site-data"), "\"cache\"");
    }

    /// Whether a browser asked for a page, rather than a script for data.
    #[must_use]
    pub fn wants_html(&self) -> bool {
        self.wants_html
    }

    /// Sets the status of the answer.
    pub fn status(&self, status: StatusCode) {
        self.response.set_status(status);
    }

    fn append(&self, name: header::HeaderName, value: &str) {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.response.append_header(name, value);
        }
    }

    /// Takes what a form left for this page. Shown once.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn take_flash(&self, form: &str) -> Result<Option<Flash>, DbErr> {
        let Some(session) = self.session() else { return Ok(None) };
        let state = sessions::take_flash(self.db(), &session, form).await?;
        Ok(state.and_then(|state| serde_json::from_str(&state).ok()))
    }

    /// Reads what a form left and leaves it there, unless it is older than `at_most`: for a page that may be opened again.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn read_flash(&self, form: &str, at_most: Duration) -> Result<Option<Flash>, DbErr> {
        let Some(session) = self.session() else { return Ok(None) };
        let state = sessions::read_flash(self.db(), &session, form, at_most).await?;
        Ok(state.and_then(|state| serde_json::from_str(&state).ok()))
    }

    /// Keeps something for the next page. With `account`, only that account gets to see it.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn keep_flash(&self, form: &str, flash: &Flash, account: Option<Uuid>) -> Result<(), DbErr> {
        let session = self.session_or_new().await?;
        let state = serde_json::to_string(flash).map_err(|error| DbErr::Custom(error.to_string()))?;
        sessions::keep_flash(self.db(), &session, form, state, account).await
    }

    /// 303 to one of our own pages. Anything that is not a path on this site goes home instead.
    pub fn see_other(&self, to: &str) {
        let to = if own_path(to) { to } else { "/" };
        self.status(StatusCode::SEE_OTHER);
        if let Ok(to) = HeaderValue::from_str(to) {
            self.response.insert_header(header::LOCATION, to);
        }
    }
}

/// The cookie is kept this long; how long the session lives is the server's to say.
const COOKIE_DAYS: u32 = 90;

/// The name of the session's cookie.
#[must_use]
pub fn session_cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-session" } else { "session" }
}

/// Whether this is a path on our own site, and not `//elsewhere` or `/\elsewhere`.
#[must_use]
pub fn own_path(to: &str) -> bool {
    let mut letters = to.chars();
    letters.next() == Some('/') && !matches!(letters.next(), Some('/' | '\\')) && !to.chars().any(char::is_control)
}

#[expect(clippy::expect_used, reason = "the server puts a trust into every request that reaches a page")]
fn trust_of(parts: &Parts) -> Arc<trust::entity::Model> {
    parts.extensions.get::<CurrentTrust>().expect("the trust of the host").0.clone()
}

/// The host as the browser named it, with its port. A reverse proxy passes it on as it came.
fn host_of(parts: &Parts) -> String {
    let header = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok());
    header.or_else(|| parts.uri.authority().map(http::uri::Authority::as_str)).unwrap_or_default().to_owned()
}

/// Whether the browser asked for a page, rather than a script for data.
#[must_use]
pub fn wants_html(parts: &Parts) -> bool {
    parts
        .headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

/// Called by the framework when a request could not even be read: a true status instead of 500.
pub fn answer_malformed(error: &ServerFnErrorErr) {
    let Some(response) = use_context::<ResponseOptions>() else { return };
    match error {
        ServerFnErrorErr::Deserialization(why) if why.contains("length limit") => {
            response.set_status(StatusCode::PAYLOAD_TOO_LARGE);
        }
        ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
            response.set_status(StatusCode::BAD_REQUEST);
        }
        _ => {}
    }
}
