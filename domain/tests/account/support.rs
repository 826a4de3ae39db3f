//! A trust, browsers and the mails that went out.

use domain::{
    Actor, Db, Role, Uuid,
    account::{
        Arrived, Failed, Problem, Visit,
        commands::{self, sign_in::Step},
        entity,
        sessions::{self, Session},
    },
    notify::{self, Job, Letter, Mail},
    seal::Sealer,
    testing::TestDb,
    trust::{
        self, JoinPolicy, UnsignedPages,
        commands::{NewTrust, create},
    },
};
use sea_orm::{EntityTrait, QueryOrder};

pub const PASSWORD: &str = "lamp table window 42";
pub const OTHER_PASSWORD: &str = "seven quiet herons & a kettle";

/// A trust with a database of its own.
pub struct Place {
    pub test: TestDb,
    pub trust: trust::entity::Model,
}

impl Place {
    /// One on each kind of database that can be had here.
    pub async fn every(policy: JoinPolicy) -> Vec<Self> {
        let mut all = vec![];
        for test in TestDb::every().await {
            let trust = make_trust(&test.db, "Northwick", policy).await;
            all.push(Self { test, trust });
        }
        all
    }

    pub fn db(&self) -> &Db {
        &self.test.db
    }

    pub fn nobody(&self) -> Actor {
        Actor::visitor(self.trust.id)
    }

    pub async fn account(&self, role: Role, email: &str) -> entity::Model {
        let new = commands::create::NewAccount {
            trust: self.trust.id,
            role,
            email,
            display_name: "Somebody",
            password: PASSWORD,
        };
        commands::create::create(self.db(), new).await.unwrap()
    }

    /// The mails in the outbox, in any order; the outbox is empty afterwards.
    pub async fn mails(&self) -> Vec<Mail> {
        let rows = notify::entity::Entity::find().all(self.db().conn()).await.unwrap();
        notify::entity::Entity::delete_many().exec(self.db().conn()).await.unwrap();
        rows.iter()
            .map(|row| {
                let Job::Mail(mail) = serde_json::from_str(&row.payload).unwrap();
                mail
            })
            .collect()
    }

    /// The acts in the audit log, sorted: the clock stands still.
    pub async fn acts(&self) -> Vec<String> {
        use domain::audit::entity::{Column, Entity};
        let rows = Entity::find().order_by_asc(Column::Act).all(self.db().conn()).await.unwrap();
        rows.into_iter().map(|row| row.act).collect()
    }
}

pub async fn make_trust(db: &Db, name: &str, join_policy: JoinPolicy) -> trust::entity::Model {
    let new = NewTrust {
        name: format!("{name} Mental Health NHS Foundation Trust"),
        short_name: format!("{name} NHS"),
        hosts: vec![format!("{}.test", name.to_lowercase())],
        join_policy,
        unsigned_pages: UnsignedPages::Mark,
    };
    create(db, new).await.unwrap()
}

/// Somebody's browser.
#[derive(Debug, Clone, Default)]
pub struct Browser {
    pub session: Option<Session>,
    pub device_cookie: Option<String>,
    pub client: String,
    pub language: Option<String>,
}

impl Browser {
    /// One at a network address of its own, with nothing in it.
    pub fn new(client: &str) -> Self {
        Self { client: client.to_owned(), ..Self::default() }
    }

    /// One with a session.
    pub async fn begun(place: &Place, client: &str) -> Self {
        let started = sessions::start(place.db(), place.trust.id, "Chrome on Android").await.unwrap();
        Self { session: Some(started.session), ..Self::new(client) }
    }

    pub fn visit(&self) -> Visit<'_> {
        Visit {
            session: self.session.as_ref(),
            session_id: self.session.as_ref().map(|session| session.id.as_slice()),
            device_cookie: self.device_cookie.as_deref(),
            client: Some(&self.client),
            browser: "Chrome on Android",
            language: self.language.as_deref(),
            ..Visit::default()
        }
    }

    pub fn session(&self) -> &Session {
        self.session.as_ref().unwrap()
    }

    pub fn take(&mut self, arrived: Arrived) {
        self.session = Some(arrived.started.session);
        self.device_cookie = Some(arrived.device_cookie);
    }

    pub async fn sign_in(&mut self, place: &Place, email: &str, password: &str) -> Result<(), Failed> {
        let step = self.give_password(place, email, password).await?;
        self.take(is_in(Ok(step)));
        Ok(())
    }

    /// Signs in where a password is enough for staff, as in a demonstration.
    pub async fn sign_in_as_staff(&mut self, place: &Place, email: &str) {
        let (db, visit) = (place.db(), self.visit());
        let step = commands::sign_in::sign_in(db, &place.nobody(), &visit, email, PASSWORD, None, true).await;
        self.take(is_in(step));
    }

    /// The first step of a sign-in. Keeps the session in which a code is owed.
    pub async fn give_password(&mut self, place: &Place, email: &str, password: &str) -> Result<Step, Failed> {
        let (db, visit, sealer) = (place.db(), self.visit(), sealer());
        let step =
            commands::sign_in::sign_in(db, &place.nobody(), &visit, email, password, Some(&sealer), false).await?;
        if let Step::Owes(_, Some(started)) = &step {
            self.session = Some(started.session.clone());
        }
        Ok(step)
    }

    /// Whether the session it has is still good.
    pub async fn is_signed_in(&self, place: &Place) -> bool {
        let id = self.session().id.clone();
        let row = domain::account::session::Entity::find_by_id(id).one(place.db().conn()).await.unwrap();
        row.is_some_and(|row| {
            row.account_id.is_some() && row.expires_at > place.db().now() && row.ends_at > place.db().now()
        })
    }
}

/// What seals the keys of code apps here.
pub fn sealer() -> Sealer {
    Sealer::new([7; 32])
}

/// Somebody whose password was enough.
pub fn is_in(step: Result<Step, Failed>) -> Arrived {
    match step {
        Ok(Step::In(arrived)) => arrived,
        other => panic!("not in: {other:?}"),
    }
}

/// What a refused command says.
pub fn refused<T: std::fmt::Debug>(outcome: Result<T, Failed>) -> Vec<Problem> {
    match outcome {
        Err(Failed::Refused(problems)) => problems,
        other => panic!("not refused: {other:?}"),
    }
}

/// The token in a mail.
pub fn token(mail: &Mail) -> String {
    match &mail.letter {
        Letter::ConfirmSignUp { token }
        | Letter::ResetPassword { token }
        | Letter::ConfirmNewEmail { token }
        | Letter::SignInLink { token } => token.clone(),
        other => panic!("no token in {other:?}"),
    }
}

/// An id that nothing has.
pub fn nothing() -> Uuid {
    Uuid::nil()
}
