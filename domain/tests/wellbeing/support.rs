//! Trusts and people.

use domain::{
    Actor, Db, Role, Uuid,
    account::entity,
    trust::{
        JoinPolicy, UnsignedPages,
        commands::{NewTrust, create},
    },
};
use sea_orm::{EntityTrait, IntoActiveModel};

pub async fn trust(db: &Db, host: &str) -> Uuid {
    let new = NewTrust {
        name: "Northwick NHS Foundation Trust".to_owned(),
        short_name: "Northwick NHS".to_owned(),
        hosts: vec![host.to_owned()],
        join_policy: JoinPolicy::Open,
        unsigned_pages: UnsignedPages::Mark,
    };
    create(db, new).await.unwrap().id
}

pub async fn account(db: &Db, trust: Uuid, role: Role) -> Actor {
    let row = entity::Model {
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
    entity::Entity::insert(row.into_active_model()).exec_without_returning(db.conn()).await.unwrap();
    Actor::account(trust, id, role)
}
