//! A whole site in a test: [`TestApp`] is the installation, [`Client`] somebody's browser.
#![allow(dead_code, unused_imports, reason = "a kit: not every test run needs every tool in it")]

mod client;
mod letters;
pub mod notify;
mod people;
pub mod poppler;
mod proxy;

pub use client::{Answer, Client};
pub use letters::Letter;
pub use people::{PASSWORD, TestTrust, trust_with_code};
pub use proxy::TestProxy;

use domain::{Role, learning::content::Library, seal::Sealer, search::Search, testing::TestDb};
use server::{
    AppState,
    address::Address,
    config::{Scheme, Settings},
    jobs::Worker,
    mail::Mailer,
};
use std::{
    path::Path,
    sync::{Arc, LazyLock},
};
use tempfile::TempDir;

/// What seals the keys of code apps in tests.
pub fn sealer() -> Sealer {
    Sealer::new([7; 32])
}

/// The host of the first trust.
pub const NORTHWICK: &str = "northwick.test";
/// The host of the second trust.
pub const SECOND: &str = "second.test";

/// The real router over a fresh database with two trusts, a clock that stands still and the same chance every time.
pub struct TestApp {
    /// The database, its clock and its query count.
    pub db: TestDb,
    /// What the router was made of.
    pub state: AppState,
    /// The whole site.
    pub router: axum::Router,
    /// `northwick.test`, with an account of each role.
    pub northwick: TestTrust,
    /// `second.test`, with an account of each role.
    pub second: TestTrust,
    letters: TempDir,
}

impl TestApp {
    /// A site on SQLite.
    pub async fn new() -> Self {
        Self::over(TestDb::sqlite().await).await
    }

    /// A site on each kind of database that can be had here: `for app in TestApp::every().await { … }`.
    pub async fn every() -> Vec<Self> {
        let mut all = vec![];
        for db in TestDb::every().await {
            all.push(Self::over(db).await);
        }
        all
    }

    async fn over(db: TestDb) -> Self {
        Self::with(db, settings(), axum::Router::new()).await
    }

    /// A site on SQLite with other settings and with pages that misbehave.
    pub async fn odd(settings: Settings, more: axum::Router<AppState>) -> Self {
        Self::with(TestDb::sqlite().await, settings, more).await
    }

    /// A site of any kind.
    pub async fn with(db: TestDb, settings: Settings, more: axum::Router<AppState>) -> Self {
        let northwick = people::trust(&db.db, "Northwick NHS", NORTHWICK).await;
        let second = people::trust(&db.db, "Second NHS", SECOND).await;
        let mut state = AppState::new(&settings, db.db.clone(), LIBRARY.clone(), Some(sealer()));
        // One index for all tests.
        state.toolkit.search = SEARCH.clone();
        state.trusts.refresh(&db.db).await.unwrap();
        let router = server::router_with(state.clone(), more);
        db.take_queries();
        Self { db, state, router, northwick, second, letters: tempfile::tempdir().unwrap() }
    }

    /// Somebody who is not signed in, at Northwick.
    pub fn visitor(&self) -> Client {
        self.visitor_of(NORTHWICK)
    }

    /// Somebody who is not signed in, at any host.
    pub fn visitor_of(&self, host: &str) -> Client {
        Client::new(self.router.clone(), host)
    }

    /// Somebody signed in at Northwick, on their own device.
    pub async fn signed_in(&self, role: Role) -> Client {
        self.signed_in_as(self.northwick.account(role), NORTHWICK).await
    }

    /// Somebody signed in at the other trust, on their own device.
    pub async fn signed_in_at_second(&self, role: Role) -> Client {
        self.signed_in_as(self.second.account(role), SECOND).await
    }

    async fn signed_in_as(&self, account: &domain::account::entity::Model, host: &str) -> Client {
        let cookie = people::sign_in(&self.db.db, account).await;
        let mut client = self.visitor_of(host);
        client.set_cookie(app::request::session_cookie_name(false), &cookie);
        self.db.take_queries();
        client
    }

    /// Does all work that is due, and returns the letters that went out since this was last called.
    pub async fn run_jobs(&self) -> Vec<Letter> {
        let mut settings = settings();
        settings.mail.folder = self.letters.path().to_owned();
        let mailer = Mailer::new(&settings.mail).unwrap();
        let worker =
            Worker { toolkit: self.state.toolkit.clone(), mailer, texter: None, address: Address::of(&settings) };
        let mut all = vec![];
        while worker.run_one().await.unwrap() {
            all.extend(letters::take(self.letters.path()));
        }
        all
    }

    /// How many queries ran since this was last asked.
    pub fn take_queries(&self) -> usize {
        self.db.take_queries()
    }
}

/// The content of the repository, read once.
static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::load(Path::new("../content")).unwrap());

static SEARCH: LazyLock<Search> = LazyLock::new(|| Search::new(Arc::new(LIBRARY.clone())));

/// The settings of the tests: plain HTTP, a demonstration, no hashes in file names.
pub fn settings() -> Settings {
    let mut settings = Settings::default();
    settings.server.public_scheme = Scheme::Http;
    settings.server.public_port = Some(80);
    settings.server.demo = true;
    settings.leptos.hash_files = false;
    settings
}
