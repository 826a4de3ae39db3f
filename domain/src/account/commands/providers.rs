//! Signing in through a provider, and connecting one to an account.

use super::{
    arrive, create,
    settings::ask_again,
    sign_in::{self, Step},
};
use crate::{
    Actor, Db, DbErr, Role, Uuid, Write,
    account::{
        Email, Failed, Password, Problem, Visit, entity, mails, password,
        providers::{
            ATTEMPT_HOLDS, Begun, Provider, Vouched, attempt, first_name_shown, identity, queries::of as whom,
        },
        queries,
        second_factor::queries::has_app,
        sessions::{self, Session},
    },
    audit::Act,
    notify::Letter,
    seal::Sealer,
    trust::people::welcome,
};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, SqlErr};

/// Remembers a sign-in that leaves for a provider. Only this browser can bring it back.
///
/// # Errors
/// When the database is away.
pub async fn begin(
    db: &Db,
    session: &Session,
    provider: &Provider,
    begun: &Begun,
    next: &str,
    connects: Option<Uuid>,
) -> Result<(), DbErr> {
    let row = attempt::ActiveModel {
        state_hash: Set(sessions::hash(&begun.state)),
        session_id: Set(session.id.clone()),
        trust_id: Set(session.trust_id),
        provider: Set(provider.id.clone()),
        nonce: Set(begun.nonce.clone()),
        verifier: Set(begun.verifier.clone()),
        next: Set(next.to_owned()),
        account_id: Set(connects),
        created_at: Set(db.now()),
    };
    attempt::Entity::insert(row).exec_without_returning(db.conn()).await?;
    Ok(())
}

/// Takes a sign-in that has come back, once.
///
/// # Errors
/// [`Problem::ProviderStale`] if it was taken before, is too old, began in another browser or at another provider.
pub async fn take(
    db: &Db,
    actor: &Actor,
    session: Option<&Session>,
    provider: &Provider,
    state: &str,
) -> Result<attempt::Model, Failed> {
    let session = session.ok_or(Problem::ProviderStale)?;
    let hash = sessions::hash(state);
    let found = attempt::Entity::find_by_id(hash.clone())
        .filter(attempt::Column::SessionId.eq(session.id.clone()))
        .filter(attempt::Column::TrustId.eq(actor.trust))
        .filter(attempt::Column::Provider.eq(&provider.id))
        .one(db.conn())
        .await?
        .ok_or(Problem::ProviderStale)?;
    // Of two that bring it back at the same moment, one finds it gone.
    let taken = attempt::Entity::delete_by_id(hash).exec(db.conn()).await?.rows_affected;
    if taken == 0 || found.created_at.plus(ATTEMPT_HOLDS) <= db.now() {
        return Err(Problem::ProviderStale.into());
    }
    Ok(found)
}

/// Signs in whom the provider vouches for, or notes that a code is still owed. Somebody new gets an account, if the provider may make
/// one. What is refused is in the audit log too.
///
/// `staff_allowed` as in [`sign_in::sign_in`].
///
/// # Errors
/// A [`Problem`] that says what is missing; [`Problem::StaffNotYet`] where a code is owed and the operator has set no key.
pub async fn sign_in_by(
    db: &Db,
    actor: &Actor,
    visit: &Visit<'_>,
    provider: &Provider,
    vouched: &Vouched,
    sealer: Option<&Sealer>,
    staff_allowed: bool,
) -> Result<Step, Failed> {
    let known = whom(db.conn(), actor.trust, vouched).await?;
    let account = known.map_or(Uuid::nil(), |known| known.account_id);
    let outcome = let_in(db, actor, visit, provider, vouched, sealer, staff_allowed).await;
    if matches!(outcome, Err(Failed::Refused(_))) {
        note_refused(db, actor, account).await?;
    }
    outcome
}

/// Notes a sign-in that came to nothing.
///
/// # Errors
/// When the database is away.
pub async fn note_refused(db: &Db, actor: &Actor, account: Uuid) -> Result<(), DbErr> {
    let write = db.write().await?;
    write.audit(&Actor::visitor(actor.trust), Act::SignInRefused { account }).await?;
    write.commit().await
}

async fn let_in(
    db: &Db,
    actor: &Actor,
    visit: &Visit<'_>,
    provider: &Provider,
    vouched: &Vouched,
    sealer: Option<&Sealer>,
    staff_allowed: bool,
) -> Result<Step, Failed> {
    let judged = provider.judge(vouched)?;
    // Slow, so before the write; nobody knows this password, the person can choose one by mail.
    let nobodys = match whom(db.conn(), actor.trust, vouched).await? {
        Some(_) => None,
        None => Some(password::hash(db, Password::known(&BASE64URL_NOPAD.encode(&db.new_secret()))).await?),
    };
    let write = db.write().await?;
    let account = match (whom(write.conn(), actor.trust, vouched).await?, nobodys) {
        (Some(known), _) => use_known(&write, db, known).await?,
        (None, Some(hash)) => {
            let (Some(email), Some(role)) = (judged.email, judged.role) else {
                return Err(Problem::ProviderNoAccount.into());
            };
            make(&write, db, actor, vouched, &email, role, hash).await?
        }
        // It was there a moment ago.
        (None, None) => return Err(Problem::ProviderStale.into()),
    };
    if !account.role.is_staff() {
        return Err(Problem::ProviderNoAccount.into());
    }
    let enough = provider.did_second_factor(vouched) || staff_allowed && !has_app(write.conn(), account.id).await?;
    let step = if enough {
        let themselves = Actor::account(account.trust_id, account.id, account.role);
        write.audit(&themselves, Act::SignedIn { account: account.id }).await?;
        Step::In(arrive(&write, db, visit, &account, None).await?)
    } else {
        sign_in::owe(&write, db, visit, &account, sealer).await?
    };
    write.commit().await?;
    Ok(step)
}

/// The account behind an identity.
async fn use_known(write: &Write, db: &Db, known: identity::Model) -> Result<entity::Model, Failed> {
    let row = identity::ActiveModel { id: Set(known.id), used_at: Set(db.now()), ..Default::default() };
    identity::Entity::update(row).exec(write.conn()).await?;
    let account = entity::Entity::find_by_id(known.account_id)
        .filter(entity::Column::TrustId.eq(known.trust_id))
        .one(write.conn())
        .await?;
    account.ok_or_else(|| Problem::ProviderNoAccount.into())
}

/// A new account of staff. Whom a lead has added is what the lead said; for all others the groups decide. An account that has the address
/// already is never taken over: its person connects the provider themselves.
async fn make(
    write: &Write,
    db: &Db,
    actor: &Actor,
    vouched: &Vouched,
    email: &Email,
    role: Role,
    password_hash: String,
) -> Result<entity::Model, Failed> {
    if queries::of_email(write.conn(), actor.trust, email).await?.is_some() {
        return Err(Problem::ProviderAccountThere.into());
    }
    let added = welcome::Entity::find()
        .filter(welcome::Column::TrustId.eq(actor.trust))
        .filter(welcome::Column::Email.eq(email.as_str()))
        .one(write.conn())
        .await?;
    let account = entity::Model {
        id: db.new_id(),
        trust_id: actor.trust,
        role: added.as_ref().map_or(role, |added| added.role),
        email: email.as_str().to_owned(),
        password_hash,
        display_name: first_name_shown(vouched, email)?.as_str().to_owned(),
        adult_confirmed_at: Some(db.now()),
        language: None,
        created_at: db.now(),
    };
    if let Some(added) = added {
        welcome::Entity::delete_by_id(added.id).exec(write.conn()).await?;
    }
    create::insert(write, &account, Problem::ProviderAccountThere).await?;
    attach(write, db, &account, vouched).await?;
    let themselves = Actor::account(account.trust_id, account.id, account.role);
    write.audit(&themselves, Act::AccountCreated { account: account.id }).await?;
    Ok(account)
}

async fn attach(write: &Write, db: &Db, account: &entity::Model, vouched: &Vouched) -> Result<(), Failed> {
    let row = identity::ActiveModel {
        id: Set(db.new_id()),
        trust_id: Set(account.trust_id),
        account_id: Set(account.id),
        issuer: Set(vouched.issuer.clone()),
        subject: Set(vouched.subject.clone()),
        connected_at: Set(db.now()),
        used_at: Set(db.now()),
    };
    match identity::Entity::insert(row).exec_without_returning(write.conn()).await {
        Ok(_) => Ok(()),
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
            Err(Problem::ProviderTaken.into())
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether somebody signed in may connect a provider: staff, with the password again.
///
/// # Errors
/// [`Problem::PasswordWrong`], [`Problem::ProviderStaffOnly`], [`Problem::TooMany`] or [`Problem::SignedOut`].
pub async fn may_connect(db: &Db, session: &Session, password: &str) -> Result<(), Failed> {
    let account = queries::own(db.conn(), &session.actor()).await?;
    if !account.role.is_staff() {
        return Err(Problem::ProviderStaffOnly.into());
    }
    ask_again(db, session, &account, password).await
}

/// Connects what the provider vouches for to the account of who is signed in and asked for it. They are told by mail.
///
/// # Errors
/// [`Problem::ProviderTaken`] if it opens another account, or what the provider's rules refuse; [`Problem::SignedOut`].
pub async fn connect(
    db: &Db,
    session: &Session,
    provider: &Provider,
    vouched: &Vouched,
    asked_by: Uuid,
) -> Result<(), Failed> {
    let account = queries::own(db.conn(), &session.actor()).await?;
    if account.id != asked_by {
        return Err(Problem::ProviderStale.into());
    }
    if !account.role.is_staff() {
        return Err(Problem::ProviderStaffOnly.into());
    }
    provider.judge(vouched)?;
    let write = db.write().await?;
    match whom(write.conn(), account.trust_id, vouched).await? {
        Some(known) if known.account_id == account.id => return Ok(()),
        Some(_) => return Err(Problem::ProviderTaken.into()),
        None => attach(&write, db, &account, vouched).await?,
    }
    let email = Email::parse(&account.email)?;
    mails::send(&write, account.trust_id, Some(account.id), &email, Letter::ProviderWasConnected).await?;
    write.audit(&session.actor(), Act::ProviderConnected { account: account.id }).await?;
    Ok(write.commit().await?)
}

/// Takes a connection off one's own account.
///
/// # Errors
/// [`Problem::PasswordWrong`], [`Problem::TooMany`] or [`Problem::SignedOut`].
pub async fn disconnect(db: &Db, session: &Session, identity: Uuid, password: &str) -> Result<(), Failed> {
    let actor = &session.actor();
    let account = queries::own(db.conn(), actor).await?;
    ask_again(db, session, &account, password).await?;
    let write = db.write().await?;
    let gone = identity::Entity::delete_many()
        .filter(identity::Column::Id.eq(identity))
        .filter(identity::Column::AccountId.eq(account.id))
        .exec(write.conn())
        .await?;
    if gone.rows_affected > 0 {
        write.audit(actor, Act::ProviderDisconnected { account: account.id }).await?;
    }
    Ok(write.commit().await?)
}
