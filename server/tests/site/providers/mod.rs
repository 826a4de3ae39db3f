//! Staff sign in through a provider: against one of our own on this machine, which breaks each rule in turn.

mod accounts;
mod checks;
mod connecting;
mod stand_in;

use crate::support::{Answer, Client, TestApp, settings};
use axum::{Router, http::StatusCode};
use domain::{account::entity, audit, testing::TestDb};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use server::config::{Settings, SignIn};
use stand_in::{CLIENT, SECRET, StandIn};

const BEGIN: &str = "/sign-in/with/northwick";

/// A site that is no demonstration, with a provider for its first trust.
struct Site {
    app: TestApp,
    provider: StandIn,
}

impl Site {
    async fn new() -> Self {
        Self::with("").await
    }

    /// `more`: other lines of the configuration.
    async fn with(more: &str) -> Self {
        let db = TestDb::sqlite().await;
        let provider = StandIn::start(db.clock.clone()).await;
        let settings = configured(&provider, more);
        Self { app: TestApp::with(db, settings, Router::new()).await, provider }
    }

    /// Somebody goes to the provider and signs in there; what it leads back to.
    async fn there(&self, browser: &mut Client) -> String {
        let away = browser.get(BEGIN).await;
        assert_eq!(away.status, StatusCode::SEE_OTHER, "{}", away.text());
        self.provider.sign_in_at(away.location())
    }

    /// The whole way, there and back.
    async fn round(&self, browser: &mut Client) -> Answer {
        let back = self.there(browser).await;
        browser.get(&back).await
    }

    /// Nobody was let in: the page says these words, no account was made, and the refusal was written down.
    async fn nobody_in(&self, browser: &mut Client, answer: &Answer, words: &str) {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        assert_eq!(answer.location(), "/sign-in");
        let page = browser.get("/sign-in").await.words();
        assert!(page.contains("There is a problem") && page.contains(words), "{words}: {page}");
        assert_eq!(browser.get("/account").await.location(), "/sign-in?next=/account");
        assert_eq!(self.accounts().await, 10, "no account was made");
    }

    async fn accounts(&self) -> u64 {
        entity::Entity::find().count(self.app.db.db.conn()).await.unwrap()
    }

    /// How often something was written down.
    async fn times(&self, act: &str) -> u64 {
        let all = audit::entity::Entity::find().filter(audit::entity::Column::Act.eq(act));
        all.count(self.app.db.db.conn()).await.unwrap()
    }
}

fn configured(provider: &StandIn, more: &str) -> Settings {
    let issuer = provider.manner().issuer.clone();
    let mut settings = settings();
    settings.server.demo = false;
    let usual = [
        ("name", "\"Northwick work account\"".to_owned()),
        ("issuer", format!("\"{issuer}\"")),
        ("client-id", format!("\"{CLIENT}\"")),
        ("client-secret", format!("\"{SECRET}\"")),
        ("trusts", "[\"northwick.test\"]".to_owned()),
        ("email-domains", "[\"northwick.nhs.uk\"]".to_owned()),
        ("clinician-groups", "[\"nurses\", \"doctors\"]".to_owned()),
        ("lead-groups", "[\"leads\"]".to_owned()),
        ("second-factor-acr", "[\"AAL2\"]".to_owned()),
        ("second-factor-amr", "[\"mfa\"]".to_owned()),
    ];
    let said = |key: &str| more.lines().any(|line| line.trim().starts_with(&format!("{key} =")));
    let lines = usual.iter().filter(|(key, _)| !said(key)).map(|(key, value)| format!("{key} = {value}\n"));
    let text = lines.collect::<String>() + more;
    settings.sign_in.insert("northwick".to_owned(), toml::from_str::<SignIn>(&text).unwrap());
    settings
}
