//! Single-use links by mail: a new password, a new address. Opening one uses nothing up; mail scanners open them all.

use super::arrive;
use crate::{
    Actor, Db, Uuid, Write,
    account::{
        Address, Arrived, Email, Failed, LinkPurpose, Mobiles, Password, Problem, Visit, entity, known_devices, link,
        mails, mobile_sign_in, password, queries,
        second_factor::queries::owes,
        sessions::{self, Session, Started},
        throttles::{self, Counted, Counter},
    },
    audit::Act,
    notify::Letter,
    trust,
};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, SqlErr, sea_query::Expr};
use std::time::Duration;

/// How long a link holds. A new address may be looked into later than a forgotten password is needed.
const fn holds(purpose: LinkPurpose) -> Duration {
    match purpose {
        LinkPurpose::ResetPassword => Duration::from_secs(60 * 60),
        LinkPurpose::ChangeEmail => Duration::from_secs(24 * 60 * 60),
        LinkPurpose::SignIn => Duration::from_secs(15 * 60),
    }
}

/// Mails or texts a link for a new password, if the address has an account. The answer is the same if not. Nothing goes to a mobile number
/// that nobody has shown to be theirs: it may be a stranger's.
///
/// # Errors
/// What is wrong with the address as typed, or [`Problem::TooMany`].
pub async fn ask_reset(db: &Db, actor: &Actor, visit: &Visit<'_>, email: &str) -> Result<(), Failed> {
    let email = Address::parse(email)?;
    allow_mail(db, actor, visit, &email).await?;
    let write = db.write().await?;
    let account = queries::of_email(write.conn(), actor.trust, &email).await?;
    let whose = account.as_ref().map_or(Uuid::nil(), |account| account.id);
    let reaches = !email.is_mobile() || visit.mobiles == Mobiles::ByText && is_proven(&write, whose).await?;
    if let Some(account) = account.filter(|_| reaches) {
        let token = insert(&write, db, &account, LinkPurpose::ResetPassword, None, None).await?;
        mails::send(&write, actor.trust, Some(account.id), &email, Letter::ResetPassword { token }).await?;
    }
    write.commit().await?;
    Ok(())
}

/// Whether a mobile number was shown to be the account's.
async fn is_proven(write: &Write, account: Uuid) -> Result<bool, Failed> {
    let row = mobile_sign_in::Entity::find_by_id(account).one(write.conn()).await?;
    Ok(row.is_some_and(|row| row.proven_at.is_some()))
}

async fn allow_mail(db: &Db, actor: &Actor, visit: &Visit<'_>, email: &impl AsRef<str>) -> Result<(), Failed> {
    let to = Counter::of(Counted::MailToAddress, actor.trust, email.as_ref().as_bytes());
    let counters = visit.counters(Some(to), Counted::MailFromClient, actor.trust);
    if throttles::allow(db, &counters).await? { Ok(()) } else { Err(Problem::TooMany.into()) }
}

pub(super) async fn insert(
    write: &Write,
    db: &Db,
    account: &entity::Model,
    purpose: LinkPurpose,
    new_email: Option<&Email>,
    session: Option<&[u8]>,
) -> Result<String, Failed> {
    let token = BASE64URL_NOPAD.encode(&db.new_secret());
    let row = link::ActiveModel {
        id: Set(db.new_id()),
        trust_id: Set(account.trust_id),
        account_id: Set(account.id),
        purpose: Set(purpose),
        token_hash: Set(sessions::hash(&token)),
        new_email: Set(new_email.map(|email| email.as_str().to_owned())),
        created_at: Set(db.now()),
        expires_at: Set(db.now().plus(holds(purpose))),
        session_id: Set(session.map(<[u8]>::to_vec)),
    };
    link::Entity::insert(row).exec_without_returning(write.conn()).await?;
    Ok(token)
}

/// Uses a link: sets the new password, ends every session and signs in here. Nobody is signed in whose password
/// alone is not enough.
///
/// # Errors
/// [`Problem::LinkGone`], or what is wrong with the password.
pub async fn reset(
    db: &Db,
    trust: &trust::entity::Model,
    visit: &Visit<'_>,
    token: &str,
    typed: &str,
    staff_allowed: bool,
) -> Result<Option<Arrived>, Failed> {
    let actor = Actor::visitor(trust.id);
    let link = queries::link(db.conn(), db, &actor, LinkPurpose::ResetPassword, token).await?;
    let account = of_link(db.conn(), &link).await?;
    let about = [account.email.as_str(), &account.display_name, &trust.name, &trust.short_name];
    let hash = password::hash(db, Password::parse(typed, &about)?).await?;
    let write = db.write().await?;
    // Once more, inside the write: it works once.
    queries::link(write.conn(), db, &actor, LinkPurpose::ResetPassword, token).await?;
    set_password(&write, account.id, hash).await?;
    end_links(&write, account.id).await?;
    sessions::end_all(write.conn(), account.id, None).await?;
    known_devices::forget_all(write.conn(), account.id).await?;
    let email = Address::parse(&account.email)?;
    mails::send(&write, trust.id, Some(account.id), &email, Letter::PasswordWasChanged).await?;
    let themselves = Actor::account(trust.id, account.id, account.role);
    write.audit(&themselves, Act::PasswordChanged { account: account.id }).await?;
    let arrived = if owes(write.conn(), &account, staff_allowed).await? {
        None
    } else {
        write.audit(&themselves, Act::SignedIn { account: account.id }).await?;
        Some(arrive(&write, db, visit, &account, None).await?)
    };
    write.commit().await?;
    Ok(arrived)
}

async fn of_link(conn: &impl sea_orm::ConnectionTrait, link: &link::Model) -> Result<entity::Model, Failed> {
    entity::Entity::find_by_id(link.account_id).one(conn).await?.ok_or_else(|| Problem::LinkGone.into())
}

/// Keeps a new password.
pub(super) async fn set_password(write: &Write, account: Uuid, hash: String) -> Result<(), Failed> {
    entity::Entity::update_many()
        .col_expr(entity::Column::PasswordHash, Expr::value(hash))
        .filter(entity::Column::Id.eq(account))
        .exec(write.conn())
        .await?;
    Ok(())
}

/// Ends every link of an account.
pub(super) async fn end_links(write: &Write, account: Uuid) -> Result<(), Failed> {
    link::Entity::delete_many().filter(link::Column::AccountId.eq(account)).exec(write.conn()).await?;
    Ok(())
}

/// Mails a link to a new address, or, if that has an account of its own, a mail that says so. The person at the browser
/// cannot tell which. `account` has just given the password.
pub(super) async fn send_to_new_email(
    db: &Db,
    actor: &Actor,
    visit: &Visit<'_>,
    account: &entity::Model,
    new: &Email,
) -> Result<(), Failed> {
    allow_mail(db, actor, visit, new).await?;
    let write = db.write().await?;
    if let Some(other) = queries::of_email(write.conn(), actor.trust, new).await? {
        mails::send(&write, actor.trust, Some(other.id), new, Letter::AlreadyHasAccount).await?;
    } else {
        let token = insert(&write, db, account, LinkPurpose::ChangeEmail, Some(new), None).await?;
        mails::send(&write, actor.trust, Some(account.id), new, Letter::ConfirmNewEmail { token }).await?;
    }
    write.commit().await?;
    Ok(())
}

/// Uses a link to a new address. Only the account itself may, signed in: a mistyped address belongs to a stranger.
/// Other devices are signed out, the old address is told.
///
/// # Errors
/// [`Problem::SignedOut`], or [`Problem::LinkGone`] also for somebody else's link and for an address taken meanwhile.
pub async fn confirm_email(db: &Db, session: &Session, visit: &Visit<'_>, token: &str) -> Result<Started, Failed> {
    let actor = session.actor();
    let account = queries::own(db.conn(), &actor).await?;
    let write = db.write().await?;
    let link = queries::link(write.conn(), db, &actor, LinkPurpose::ChangeEmail, token).await?;
    let new = link.new_email.filter(|_| link.account_id == account.id).ok_or(Problem::LinkGone)?;
    let update = entity::ActiveModel { id: Set(account.id), email: Set(new), ..Default::default() };
    entity::Entity::update(update).exec(write.conn()).await.map_err(|error| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => Failed::from(Problem::LinkGone),
        _ => error.into(),
    })?;
    end_links(&write, account.id).await?;
    sessions::end_all(write.conn(), account.id, Some(&session.id)).await?;
    let old = Address::parse(&account.email)?;
    // With an e-mail address there is another way back in.
    mobile_sign_in::Entity::delete_by_id(account.id).exec(write.conn()).await?;
    mails::send(&write, actor.trust, Some(account.id), &old, Letter::EmailWasChanged).await?;
    write.audit(&actor, Act::EmailChanged { account: account.id }).await?;
    let started = super::renew(&write, db, session, &account, visit.browser).await?;
    write.commit().await?;
    Ok(started)
}
