//! Trusts and their people, made without the work a real sign-up takes.

use domain::{
    Db, Role, Uuid,
    account::{Device, entity, sessions},
    trust::{
        JoinPolicy, UnsignedPages,
        commands::{NewTrust, create, name_reviewer},
    },
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};
use std::sync::LazyLock;

/// The password of every test account.
pub const PASSWORD: &str = "lamp table window 42";

/// Argon2id with the least work it can do: the tests sign in often. Made once.
static PASSWORD_HASH: LazyLock<String> = LazyLock::new(|| {
    use argon2::{Algorithm, Argon2, Params, PasswordHasher, Version};
    let cheap = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8, 1, 1, None).unwrap());
    cheap.hash_password(PASSWORD.as_bytes()).unwrap().to_string()
});

/// A trust with one account of each role. The clinician is its named reviewer.
pub struct TestTrust {
    /// The trust.
    pub id: Uuid,
    accounts: Vec<entity::Model>,
}

impl TestTrust {
    /// Its account with this role. The address is `<role>@<host>`.
    pub fn account(&self, role: Role) -> &entity::Model {
        self.accounts.iter().find(|account| account.role == role).unwrap()
    }
}

pub async fn trust(db: &Db, name: &str, host: &str) -> TestTrust {
    let new = NewTrust {
        name: format!("{name} Foundation Trust"),
        short_name: name.to_owned(),
        hosts: vec![host.to_owned()],
        join_policy: JoinPolicy::Open,
        unsigned_pages: UnsignedPages::Mark,
    };
    let trust = create(db, new).await.unwrap();
    let mut accounts = vec![];
    for (role, word) in [
        (Role::Relative, "relative"),
        (Role::Supporter, "supporter"),
        (Role::Clinician, "clinician"),
        (Role::Lead, "lead"),
        (Role::Operator, "operator"),
    ] {
        accounts.push(account(db, trust.id, role, &format!("{word}@{host}"), word).await);
    }
    let all = TestTrust { id: trust.id, accounts };
    name_reviewer(db, trust.id, all.account(Role::Clinician).id).await.unwrap();
    all
}

async fn account(db: &Db, trust: Uuid, role: Role, email: &str, display_name: &str) -> entity::Model {
    let row = entity::Model {
        id: db.new_id(),
        trust_id: trust,
        role,
        email: email.to_owned(),
        password_hash: PASSWORD_HASH.clone(),
        display_name: display_name.to_owned(),
        adult_confirmed_at: Some(db.now()),
        language: None,
        created_at: db.now(),
    };
    entity::Entity::insert(row.clone().into_active_model().reset_all())
        .exec_without_returning(db.conn())
        .await
        .unwrap();
    row
}

/// A session on an own device; the cookie's value.
pub async fn sign_in(db: &Db, account: &entity::Model) -> String {
    sessions::sign_in(db.conn(), db, None, account, Device::Own, "A browser").await.unwrap().cookie
}

/// One more trust, at which relatives sign up with a code.
pub async fn trust_with_code(app: &super::TestApp, host: &str) -> Uuid {
    let new = NewTrust {
        name: "Code NHS Foundation Trust".to_owned(),
        short_name: "Code NHS".to_owned(),
        hosts: vec![host.to_owned()],
        join_policy: JoinPolicy::Code,
        unsigned_pages: UnsignedPages::Mark,
    };
    let trust = create(&app.db.db, new).await.unwrap();
    app.state.trusts.refresh(&app.db.db).await.unwrap();
    trust.id
}
