//! The first day: whoever follows the link of a welcome chooses a password and what relatives see of them.

use crate::{
    Actor, Db,
    account::{
        Arrived, DisplayName, Failed, Password, Problem, Visit,
        commands::{arrive, create},
        entity, password,
        problem::problems,
    },
    audit::Act,
    trust::{
        self,
        people::{queries, welcome},
    },
};
use sea_orm::EntityTrait;

/// Makes the account. Nothing is given back if a code app has to be set up first, which the sign-in leads to.
///
/// # Errors
/// [`Problem::LinkGone`], or everything that is wrong with the answers.
pub async fn begin(
    db: &Db,
    trust: &trust::entity::Model,
    visit: &Visit<'_>,
    token: &str,
    name: &str,
    typed: &str,
    staff_allowed: bool,
) -> Result<Option<Arrived>, Failed> {
    let visitor = Actor::visitor(trust.id);
    let added = queries::behind(db.conn(), db, &visitor, token).await?.ok_or(Problem::LinkGone)?;
    let name = DisplayName::parse(name);
    let password = Password::parse(typed, &[&added.email, &trust.name, &trust.short_name]);
    let (name, password) = match (name, password) {
        (Ok(name), Ok(password)) => (name, password),
        (name, password) => return Err(Failed::Refused(problems(&[name.err(), password.err()]))),
    };
    let account = entity::Model {
        id: db.new_id(),
        trust_id: trust.id,
        role: added.role,
        email: added.email,
        password_hash: password::hash(db, password).await?,
        display_name: name.as_str().to_owned(),
        adult_confirmed_at: Some(db.now()),
        language: None,
        created_at: db.now(),
    };
    let write = db.write().await?;
    // Once more, inside the write: it works once, and with the role that holds now.
    let again = queries::behind(write.conn(), db, &visitor, token).await?;
    if again.is_none_or(|again| again.id != added.id || again.role != account.role) {
        return Err(Problem::LinkGone.into());
    }
    welcome::Entity::delete_by_id(added.id).exec(write.conn()).await?;
    create::insert(&write, &account, Problem::LinkGone).await?;
    let themselves = Actor::account(trust.id, account.id, account.role);
    write.audit(&themselves, Act::AccountCreated { account: account.id }).await?;
    let arrived = if staff_allowed {
        write.audit(&themselves, Act::SignedIn { account: account.id }).await?;
        Some(arrive(&write, db, visit, &account, None).await?)
    } else {
        None
    };
    write.commit().await?;
    Ok(arrived)
}
