//! Signing in and out.

use super::{arrive, second_factor};
use crate::{
    Actor, Db, DbErr, Uuid, Write,
    account::{
        Address, Arrived, Failed, Password, Problem, Visit, entity, known_devices, password,
        problem::problems,
        queries,
        second_factor::{Second, queries::owes},
        sessions::{self, Session, Started},
        throttles::{self, Counted, Counter},
    },
    audit::Act,
    seal::Sealer,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

/// How far a right password leads.
#[derive(Debug)]
pub enum Step {
    /// Signed in.
    In(Arrived),
    /// A code is owed; with the session it is owed in, if that is new.
    Owes(Second, Option<Started>),
}

/// Signs somebody in, or notes that a code is still owed. The answer, and the time it takes, are the same whether nobody has the address or the password is wrong.
///
/// `staff_allowed`: staff who have set up no code app may sign in with a password alone, which only a demonstration permits.
///
/// # Errors
/// [`Problem::SignInWrong`], [`Problem::TooMany`], [`Problem::StaffNotYet`], or what is missing.
pub async fn sign_in(
    db: &Db,
    actor: &Actor,
    visit: &Visit<'_>,
    email: &str,
    typed: &str,
    sealer: Option<&Sealer>,
    staff_allowed: bool,
) -> Result<Step, Failed> {
    let parsed = Address::parse(email);
    let missing = typed.is_empty().then_some(Problem::PasswordMissing);
    let (Ok(email), None) = (&parsed, missing) else {
        return Err(Failed::Refused(problems(&[parsed.err(), missing])));
    };
    let account = queries::of_email(db.conn(), actor.trust, email).await?;
    let counter = counter(db, actor.trust, visit, email, account.as_ref()).await?;
    let counters = visit.counters(Some(counter.clone()), Counted::SignInFromClient, actor.trust);
    if !throttles::allow(db, &counters).await? {
        return Err(Problem::TooMany.into());
    }
    let right = password::is_right(typed, account.as_ref().map(|account| account.password_hash.as_str())).await?;
    let Some(account) = account.as_ref().filter(|_| right) else {
        return refuse(db, actor, account.map_or(Uuid::nil(), |account| account.id)).await;
    };
    let write = db.write().await?;
    throttles::forgive(write.conn(), &counter).await?;
    let step = step(&write, db, visit, account, sealer, staff_allowed).await?;
    write.commit().await?;
    strengthen(db, account, typed).await?;
    Ok(step)
}

/// One factor was right: in, or still owing the second.
pub(super) async fn step(
    write: &Write,
    db: &Db,
    visit: &Visit<'_>,
    account: &entity::Model,
    sealer: Option<&Sealer>,
    staff_allowed: bool,
) -> Result<Step, Failed> {
    if owes(write.conn(), account, staff_allowed).await? {
        return owe(write, db, visit, account, sealer).await;
    }
    let now_signed_in = Actor::account(account.trust_id, account.id, account.role);
    write.audit(&now_signed_in, Act::SignedIn { account: account.id }).await?;
    Ok(Step::In(arrive(write, db, visit, account, None).await?))
}

/// The code is owed in this browser's session, which stays signed out; a browser without one gets one.
pub(super) async fn owe(
    write: &Write,
    db: &Db,
    visit: &Visit<'_>,
    account: &entity::Model,
    sealer: Option<&Sealer>,
) -> Result<Step, Failed> {
    let started = match visit.session {
        Some(_) => None,
        None => Some(sessions::start_in(write.conn(), db, account.trust_id, visit.browser).await?),
    };
    let session = visit.session.or(started.as_ref().map(|started| &started.session));
    let id = session.map(|session| session.id.clone()).unwrap_or_default();
    let second = second_factor::owe(write, db, sealer, &id, account).await?;
    Ok(Step::Owes(second, started))
}

/// A browser that has signed in to this account counts for itself; all others count together.
async fn counter(
    db: &Db,
    trust: Uuid,
    visit: &Visit<'_>,
    email: &Address,
    account: Option<&entity::Model>,
) -> Result<Counter, DbErr> {
    let whose = account.map_or(Uuid::nil(), |account| account.id);
    let known = known_devices::find(db.conn(), db, visit.device_cookie, whose).await?;
    Ok(match known {
        Some(known) => Counter::of(Counted::SignInFromKnown, trust, &known.id),
        None => Counter::of(Counted::SignInToAddress, trust, email.as_str().as_bytes()),
    })
}

/// Notes the refusal, for an address nobody has as well: it must take as long.
async fn refuse<T>(db: &Db, actor: &Actor, account: Uuid) -> Result<T, Failed> {
    let write = db.write().await?;
    write.audit(actor, Act::SignInRefused { account }).await?;
    write.commit().await?;
    Err(Problem::SignInWrong.into())
}

/// Hashes the password anew if it was hashed with less work than we do today.
async fn strengthen(db: &Db, account: &entity::Model, typed: &str) -> Result<(), Failed> {
    if password::is_strong(&account.password_hash) {
        return Ok(());
    }
    let hash = password::hash(db, Password::known(typed)).await?;
    entity::Entity::update_many()
        .col_expr(entity::Column::PasswordHash, Expr::value(hash))
        .filter(entity::Column::Id.eq(account.id))
        // Not if it was changed in between.
        .filter(entity::Column::PasswordHash.eq(account.password_hash.clone()))
        .exec(db.conn())
        .await?;
    Ok(())
}

/// Signs this browser out: its session is gone at once.
///
/// # Errors
/// When the database is away.
pub async fn sign_out(db: &Db, session: &Session) -> Result<(), DbErr> {
    sessions::end(db.conn(), &session.id).await
}
