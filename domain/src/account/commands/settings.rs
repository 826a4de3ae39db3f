//! What people change about their own account.

use super::{links, renew};
use crate::{
    Actor, Db, DbErr, Uuid, Write,
    account::{
        Address, DisplayName, Email, Failed, Password, Problem, Visit, entity, mails, password,
        problem::problems,
        queries, session,
        sessions::{self, Session, Started},
        throttles::{self, Counted, Counter},
    },
    audit::Act,
    notify::Letter,
    trust,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use std::time::Duration;

/// Somebody without a password has signed in this short a time ago, before something important.
pub const FRESH: Duration = Duration::from_secs(10 * 60);

/// Asks the password again of somebody who is signed in. Who has none must have signed in a short time ago.
pub(super) async fn ask_again(db: &Db, session: &Session, account: &entity::Model, typed: &str) -> Result<(), Failed> {
    if !account.has_password() {
        return if is_fresh(db, session).await? { Ok(()) } else { Err(Problem::SignInAgain.into()) };
    }
    if typed.is_empty() {
        return Err(Problem::PasswordMissing.into());
    }
    let tries = Counter::of(Counted::PasswordAgain, account.trust_id, account.id.as_bytes());
    if !throttles::allow(db, std::slice::from_ref(&tries)).await? {
        return Err(Problem::TooMany.into());
    }
    if !password::is_right(typed, Some(&account.password_hash)).await? {
        return Err(Problem::PasswordWrong.into());
    }
    throttles::forgive(db.conn(), &tries).await?;
    Ok(())
}

async fn is_fresh(db: &Db, session: &Session) -> Result<bool, DbErr> {
    let row = session::Entity::find_by_id(session.id.clone()).one(db.conn()).await?;
    Ok(row.is_some_and(|row| row.created_at.plus(FRESH) > db.now()))
}

/// Changes the display name. `insists_on` is the name we doubted, if the person has seen our doubt.
///
/// # Errors
/// What is wrong with the name, or [`Problem::SignedOut`].
pub async fn change_name(db: &Db, actor: &Actor, typed: &str, insists_on: &str) -> Result<(), Failed> {
    let account = queries::own(db.conn(), actor).await?;
    let name = DisplayName::parse(typed)?;
    let insists = DisplayName::parse(insists_on).is_ok_and(|doubted| doubted == name);
    if name.looks_real(&Address::parse(&account.email)?) && !insists {
        return Err(Problem::NameLooksReal.into());
    }
    let write = db.write().await?;
    entity::Entity::update_many()
        .col_expr(entity::Column::DisplayName, Expr::value(name.as_str()))
        .filter(entity::Column::Id.eq(account.id))
        .exec(write.conn())
        .await?;
    write.audit(actor, Act::DisplayNameChanged { account: account.id }).await?;
    write.commit().await?;
    Ok(())
}

/// Keeps the language somebody chose: for letters, and for their other browsers.
///
/// # Errors
/// [`Problem::SignedOut`].
pub async fn choose_language(db: &Db, actor: &Actor, language: &str) -> Result<(), Failed> {
    let account = queries::own(db.conn(), actor).await?;
    let write = db.write().await?;
    keep_language(&write, account.id, language).await?;
    write.audit(actor, Act::LanguageChosen { account: account.id }).await?;
    write.commit().await?;
    Ok(())
}

pub(super) async fn keep_language(write: &Write, account: Uuid, language: &str) -> Result<(), DbErr> {
    entity::Entity::update_many()
        .col_expr(entity::Column::Language, Expr::value(language))
        .filter(entity::Column::Id.eq(account))
        .exec(write.conn())
        .await?;
    Ok(())
}

/// Changes the password, signs all other devices out, and tells the person by mail.
///
/// # Errors
/// [`Problem::PasswordWrong`] for the old one, what is wrong with the new one, [`Problem::TooMany`] or
/// [`Problem::SignedOut`].
pub async fn change_password(
    db: &Db,
    trust: &trust::entity::Model,
    session: &Session,
    visit: &Visit<'_>,
    old: &str,
    new: &str,
) -> Result<Started, Failed> {
    let actor = session.actor();
    let account = queries::own(db.conn(), &actor).await?;
    ask_again(db, session, &account, old).await?;
    let about = [account.email.as_str(), &account.display_name, &trust.name, &trust.short_name];
    let hash = password::hash(db, Password::parse(new, &about).map_err(as_new)?).await?;
    let write = db.write().await?;
    links::set_password(&write, account.id, hash).await?;
    links::end_links(&write, account.id).await?;
    sessions::end_all(write.conn(), account.id, Some(&session.id)).await?;
    let email = Address::parse(&account.email)?;
    mails::send(&write, actor.trust, Some(account.id), &email, Letter::PasswordWasChanged).await?;
    write.audit(&actor, Act::PasswordChanged { account: account.id }).await?;
    let started = renew(&write, db, session, &account, visit.browser).await?;
    write.commit().await?;
    Ok(started)
}

/// Does without a password from now on: a passkey or a link by mail signs in. Other devices are signed out, the person is told by mail.
///
/// # Errors
/// [`Problem::PasswordWrong`], [`Problem::StaffKeepPassword`], [`Problem::TooMany`] or [`Problem::SignedOut`].
pub async fn remove_password(db: &Db, session: &Session, visit: &Visit<'_>, typed: &str) -> Result<Started, Failed> {
    let actor = session.actor();
    let account = queries::own(db.conn(), &actor).await?;
    ask_again(db, session, &account, typed).await?;
    // A link goes to an e-mail address alone.
    let email = Email::parse(&account.email).map_err(|_| Problem::StaffKeepPassword)?;
    if account.role.is_staff() {
        return Err(Problem::StaffKeepPassword.into());
    }
    let write = db.write().await?;
    links::set_password(&write, account.id, String::new()).await?;
    links::end_links(&write, account.id).await?;
    sessions::end_all(write.conn(), account.id, Some(&session.id)).await?;
    mails::send(&write, actor.trust, Some(account.id), &email, Letter::PasswordWasRemoved).await?;
    write.audit(&actor, Act::PasswordRemoved { account: account.id }).await?;
    let started = renew(&write, db, session, &account, visit.browser).await?;
    write.commit().await?;
    Ok(started)
}

/// The page has two passwords: "missing" must say which.
fn as_new(problem: Problem) -> Problem {
    if problem == Problem::PasswordMissing { Problem::NewPasswordMissing } else { problem }
}

/// Begins to change the address: the password again, then a link to the new one.
///
/// # Errors
/// [`Problem::PasswordWrong`], what is wrong with the address, [`Problem::TooMany`] or [`Problem::SignedOut`].
pub async fn change_email(db: &Db, actor: &Actor, visit: &Visit<'_>, typed: &str, new: &str) -> Result<(), Failed> {
    let account = queries::own(db.conn(), actor).await?;
    let email = Email::parse(new);
    let same = email.as_ref().is_ok_and(|email| email.as_str() == account.email).then_some(Problem::EmailSame);
    let missing = (account.has_password() && typed.is_empty()).then_some(Problem::PasswordMissing);
    let (Ok(email), None, None) = (&email, same, missing) else {
        return Err(Failed::Refused(problems(&[email.err(), same, missing])));
    };
    let session = visit.session.ok_or(Problem::SignedOut)?;
    ask_again(db, session, &account, typed).await?;
    links::send_to_new_email(db, actor, visit, &account, email).await
}
