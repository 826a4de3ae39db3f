//! Two trusts with their people, and the mails that went out.

use domain::{
    Actor, Db, Role, Uuid,
    account::{
        Visit, entity as account,
        sessions::{self, Session},
    },
    invitations::{Failed, Problem, Typed, commands::send, entity, queries},
    notify::{self, Job, Letter, Mail},
    testing::TestDb,
    trust::{
        self, JoinPolicy, UnsignedPages,
        commands::{NewTrust, create},
    },
};
use sea_orm::{EntityTrait, IntoActiveModel};
use std::time::Duration;

pub const DAY: Duration = Duration::from_secs(24 * 60 * 60);
pub const EMAIL: &str = "maya@example.org";
pub const PASSWORD: &str = "seven quiet herons & a kettle";

/// A trust with a database of its own.
pub struct Place {
    pub test: TestDb,
    pub trust: trust::entity::Model,
}

impl Place {
    /// One on each kind of database that can be had here. Signing up asks for a code.
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

    pub fn nobody(&self) -> Actor {
        Actor::visitor(self.trust.id)
    }

    pub async fn member(&self, role: Role) -> Actor {
        member(self.db(), self.trust.id, role, "Dr Rowe", None).await
    }

    pub async fn invite(&self, actor: &Actor, email: &str) -> Result<Uuid, Failed> {
        send::send(self.db(), actor, send::New { email, agreed: true, ..Default::default() }).await
    }

    pub async fn row(&self, id: Uuid) -> entity::Model {
        entity::Entity::find_by_id(id).one(self.db().conn()).await.unwrap().unwrap()
    }

    pub async fn look(&self, code: &str) -> queries::Found {
        queries::look(self.db(), &self.nobody(), Some("1"), &Typed::read(code)).await.unwrap()
    }

    /// The mails in the outbox; it is empty afterwards.
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

    /// The code in the only mail that went out.
    pub async fn code(&self) -> String {
        let mails = self.mails().await;
        let [mail] = mails.as_slice() else { panic!("{mails:?}") };
        token(mail)
    }

    pub async fn browser(&self) -> Session {
        sessions::start(self.db(), self.trust.id, "Chrome on Android").await.unwrap().session
    }
}

pub fn visit(session: &Session) -> Visit<'_> {
    Visit { session: Some(session), session_id: Some(&session.id), client: Some("1"), ..Visit::default() }
}

pub fn token(mail: &Mail) -> String {
    match &mail.letter {
        Letter::Invitation { token, .. } | Letter::InvitationReminder { token, .. } => token.clone(),
        other => panic!("no code in {other:?}"),
    }
}

pub async fn make_trust(db: &Db, host: &str) -> trust::entity::Model {
    let new = NewTrust {
        name: "Northwick NHS Foundation Trust".to_owned(),
        short_name: "Northwick NHS".to_owned(),
        hosts: vec![host.to_owned()],
        join_policy: JoinPolicy::Code,
        unsigned_pages: UnsignedPages::Mark,
    };
    create(db, new).await.unwrap()
}

pub async fn member(db: &Db, trust: Uuid, role: Role, name: &str, email: Option<&str>) -> Actor {
    let id = db.new_id();
    let row = account::Model {
        id,
        trust_id: trust,
        role,
        email: email.map_or_else(|| format!("{id}@northwick.test"), str::to_owned),
        password_hash: String::new(),
        display_name: name.to_owned(),
        adult_confirmed_at: None,
        language: None,
        created_at: db.now(),
    };
    account::Entity::insert(row.into_active_model()).exec_without_returning(db.conn()).await.unwrap();
    Actor::account(trust, id, role)
}

/// What a refused command says.
pub fn refused<T: std::fmt::Debug>(outcome: Result<T, Failed>) -> Vec<Problem> {
    match outcome {
        Err(Failed::Refused(problems)) => problems,
        other => panic!("not refused: {other:?}"),
    }
}
