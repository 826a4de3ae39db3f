//! A trust with its people, and its outbox as a mail server sees it.

use domain::{
    Actor, Db, Moment, Role, Uuid,
    account::{
        Visit,
        commands::{create, sign_in},
        entity as account,
    },
    notify::{self, Job, Letter, Mail},
    rights::{Failed, Problem},
    testing::TestDb,
    trust::{
        self, JoinPolicy, UnsignedPages,
        commands::{NewTrust, create as create_trust},
    },
};
use sea_orm::EntityTrait;
use std::time::Duration;

pub const DAY: Duration = Duration::from_secs(24 * 60 * 60);
pub const EMAIL: &str = "maya@example.org";
pub const PASSWORD: &str = "lamp table window 42";
pub const PASSPHRASE: &str = "seven quiet herons & a kettle";

/// A trust with a database of its own.
pub struct Place {
    pub test: TestDb,
    pub trust: trust::entity::Model,
}

impl Place {
    /// One on each kind of database that can be had here.
    pub async fn every() -> Vec<Self> {
        let mut all = vec![];
        for test in TestDb::every().await {
            let trust = make_trust(&test.db, "northwick.test").await;
            all.push(Self { test, trust });
        }
        all
    }

    pub fn db(&self) -> &Db {
        &self.test.db
    }

    pub fn now(&self) -> Moment {
        self.db().now()
    }

    pub fn nobody(&self) -> Actor {
        Actor::visitor(self.trust.id)
    }

    pub async fn account(&self, role: Role, email: &str) -> Actor {
        let new =
            create::NewAccount { trust: self.trust.id, role, email, display_name: "Somebody", password: PASSWORD };
        let made = create::create(self.db(), new).await.unwrap();
        Actor::account(self.trust.id, made.id, role)
    }

    pub async fn lead(&self) -> Actor {
        self.account(Role::Lead, "lead@northwick.test").await
    }

    pub async fn is_there(&self, actor: &Actor) -> bool {
        let id = actor.account_id().unwrap();
        account::Entity::find_by_id(id).one(self.db().conn()).await.unwrap().is_some()
    }

    pub async fn sign_in(&self, email: &str) -> domain::account::Arrived {
        let visit = Visit { client: Some("1"), ..Visit::default() };
        let step = sign_in::sign_in(self.db(), &self.nobody(), &visit, email, PASSWORD, None, true).await.unwrap();
        let sign_in::Step::In(arrived) = step else { panic!("a code is owed") };
        arrived
    }

    /// What waits in the outbox leaves it. Rows stay, as they do for 30 days.
    pub async fn send(&self) -> Vec<Mail> {
        let mut sent = vec![];
        while let Some(claimed) = notify::commands::claim(self.db()).await.unwrap() {
            let Job::Mail(mail) = claimed.job;
            notify::commands::done(self.db(), claimed.id).await.unwrap();
            sent.push(mail);
        }
        sent
    }

    /// The mail server refuses until every job is given up.
    pub async fn refuse(&self) {
        for _ in 0..12 {
            while let Some(claimed) = notify::commands::claim(self.db()).await.unwrap() {
                notify::commands::retry(self.db(), &claimed).await.unwrap();
            }
            self.test.clock.forward(Duration::from_secs(4 * 60 * 60));
        }
    }

    pub async fn acts(&self) -> Vec<String> {
        let rows = domain::audit::entity::Entity::find().all(self.db().conn()).await.unwrap();
        rows.into_iter().map(|row| row.act).collect()
    }
}

pub async fn make_trust(db: &Db, host: &str) -> trust::entity::Model {
    let new = NewTrust {
        name: "Northwick NHS Foundation Trust".to_owned(),
        short_name: "Northwick NHS".to_owned(),
        hosts: vec![host.to_owned()],
        join_policy: JoinPolicy::Open,
        unsigned_pages: UnsignedPages::Mark,
    };
    create_trust(db, new).await.unwrap()
}

pub fn letters(mails: &[Mail], to: &str) -> Vec<Letter> {
    mails.iter().filter(|mail| mail.to == to).map(|mail| mail.letter.clone()).collect()
}

/// The token in the only letter to an address.
pub fn token(mails: &[Mail], to: &str) -> String {
    match letters(mails, to).as_slice() {
        [Letter::DataRequestConfirm { token } | Letter::DataAnswer { token } | Letter::ComplaintAnswered { token }] => {
            token.clone()
        }
        other => panic!("no token in {other:?}"),
    }
}

/// "3 December 2026" so many days from now.
pub fn day(place: &Place, days: i64) -> String {
    let date = place.now().in_london().date();
    date.checked_add(jiff::Span::new().days(days)).unwrap().to_string()
}

/// What a refused command says.
pub fn refused<T: std::fmt::Debug>(outcome: Result<T, Failed>) -> Vec<Problem> {
    match outcome {
        Err(Failed::Refused(problems)) => problems,
        other => panic!("not refused: {other:?}"),
    }
}

pub const NOBODY: Uuid = Uuid::nil();
