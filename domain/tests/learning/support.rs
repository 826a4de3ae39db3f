//! The shipped content, two trusts, and people.

use domain::{
    Actor, Db, Role, Uuid,
    account::entity as account,
    learning::{Base, Change, Library, Outcome, Value, commands::notes::save_notes},
    trust::{self, JoinPolicy, UnsignedPages, commands::NewTrust},
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};
use std::{path::Path, sync::LazyLock};

pub static LIBRARY: LazyLock<Library> =
    LazyLock::new(|| Library::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")).unwrap());

/// An exercise with text fields and a checklist.
pub const PLAN: &str = "crisis-our-plan";
pub const SIGNS: &str = "crisis-plan-signs";

pub async fn new_trust(db: &Db, host: &str) -> trust::entity::Model {
    let new = NewTrust {
        name: "Northwick NHS Foundation Trust".to_owned(),
        short_name: "Northwick NHS".to_owned(),
        hosts: vec![host.to_owned()],
        join_policy: JoinPolicy::Open,
        unsigned_pages: UnsignedPages::Mark,
    };
    trust::commands::create(db, new).await.unwrap()
}

pub async fn new_account(db: &Db, trust: Uuid, role: Role) -> Actor {
    let row = account::Model {
        id: db.new_id(),
        trust_id: trust,
        role,
        email: format!("{}@example.org", db.new_id()),
        password_hash: String::new(),
        display_name: "Robin".to_owned(),
        adult_confirmed_at: None,
        language: None,
        created_at: db.now(),
    };
    let id = row.id;
    account::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(db.conn()).await.unwrap();
    Actor::account(trust, id, role)
}

/// A relative of a new trust.
pub async fn relative(db: &Db) -> Actor {
    let trust = new_trust(db, "northwick.test").await;
    new_account(db, trust.id, Role::Relative).await
}

pub fn text(field: &str, words: &str, base: &Base) -> Change {
    Change { field: field.to_owned(), value: Value::Text(words.to_owned()), base: base.clone() }
}

/// Saves one text and returns what became of it.
pub async fn save(db: &Db, actor: &Actor, words: &str, base: &Base) -> Outcome {
    save_notes(db, actor, &LIBRARY, PLAN, &[text(SIGNS, words, base)]).await.unwrap().remove(0).1
}

/// The version a next save is made from.
pub fn base_of(outcome: &Outcome) -> Base {
    match outcome {
        Outcome::Saved { base, .. } | Outcome::Newer { base, .. } | Outcome::Conflict { base, .. } => base.clone(),
        Outcome::Refused(unfit) => panic!("{unfit:?}"),
    }
}
