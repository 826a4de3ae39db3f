//! Accounts made from the command line: staff, and the people of a demonstration.

use crate::{
    Actor, Db, Role, Uuid, Write,
    account::{DisplayName, Email, Failed, Password, Problem, entity, password, problem::problems},
    audit::Act,
};
use sea_orm::{EntityTrait, SqlErr};

/// What the operator says about a new account.
#[derive(Debug, Clone, Copy)]
pub struct NewAccount<'a> {
    /// The trust.
    pub trust: Uuid,
    /// What they are there.
    pub role: Role,
    /// The address.
    pub email: &'a str,
    /// What others see.
    pub display_name: &'a str,
    /// The first password.
    pub password: &'a str,
}

/// Makes an account whose address needs no confirming, because the operator vouches for it.
///
/// # Errors
/// Refused with every [`Problem`] of the answers; [`Problem::EmailSame`] if the address has an account at this trust.
pub async fn create(db: &Db, new: NewAccount<'_>) -> Result<entity::Model, Failed> {
    let email = Email::parse(new.email);
    let name = DisplayName::parse(new.display_name);
    let password = Password::parse(new.password, &[new.email, new.display_name]);
    let (email, name, password) = match (email, name, password) {
        (Ok(email), Ok(name), Ok(password)) => (email, name, password),
        (email, name, password) => {
            return Err(Failed::Refused(problems(&[email.err(), name.err(), password.err()])));
        }
    };
    let account = entity::Model {
        id: db.new_id(),
        trust_id: new.trust,
        role: new.role,
        email: email.as_str().to_owned(),
        password_hash: password::hash(db, password).await?,
        display_name: name.as_str().to_owned(),
        adult_confirmed_at: Some(db.now()),
        language: None,
        created_at: db.now(),
    };
    let write = db.write().await?;
    insert(&write, &account, Problem::EmailSame).await?;
    write.audit(&Actor::visitor(new.trust), Act::AccountCreated { account: account.id }).await?;
    write.commit().await?;
    Ok(account)
}

/// Keeps a new account, or says `taken` if its address has one already.
pub(crate) async fn insert(write: &Write, account: &entity::Model, taken: Problem) -> Result<(), Failed> {
    let row = entity::ActiveModel::from(account.clone());
    match entity::Entity::insert(row).exec_without_returning(write.conn()).await {
        Ok(_) => Ok(()),
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => Err(taken.into()),
        Err(error) => Err(error.into()),
    }
}
