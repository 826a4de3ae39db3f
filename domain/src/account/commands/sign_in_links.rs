//! Signing in by a link in a mail instead of a password. Opening it uses nothing up; mail scanners open them all. It is one factor: whoever
//! owes a second with a password owes it here too.

use super::{
    links,
    sign_in::{self, Step},
};
use crate::{
    Actor, Db, DbErr,
    account::{
        Email, Failed, LinkPurpose, Problem, Visit, entity, known_devices, link, mails, queries,
        sessions::Session,
        throttles::{self, Counted, Counter},
    },
    notify::Letter,
    seal::Sealer,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Mails a link, if the address has an account. The answer is the same if not. `session` is the browser's that asks.
///
/// # Errors
/// What is wrong with the address as typed, or [`Problem::TooMany`].
pub async fn ask(db: &Db, actor: &Actor, visit: &Visit<'_>, session: &Session, email: &str) -> Result<(), Failed> {
    let email = Email::parse(email)?;
    let account = queries::of_email(db.conn(), actor.trust, &email).await?;
    let counter = counter(db, actor, visit, &email, account.as_ref()).await?;
    if !throttles::allow(db, &visit.counters(Some(counter), Counted::MailFromClient, actor.trust)).await? {
        return Err(Problem::TooMany.into());
    }
    let write = db.write().await?;
    if let Some(account) = account {
        let token = links::insert(&write, db, &account, LinkPurpose::SignIn, None, Some(&session.id)).await?;
        mails::send(&write, actor.trust, Some(account.id), &email, Letter::SignInLink { token }).await?;
    }
    Ok(write.commit().await?)
}

/// Strangers who ask for links to an address slow each other down, and not a browser that has signed in to the account before.
async fn counter(
    db: &Db,
    actor: &Actor,
    visit: &Visit<'_>,
    email: &Email,
    account: Option<&entity::Model>,
) -> Result<Counter, DbErr> {
    let whose = account.map(|account| account.id).unwrap_or_default();
    let known = known_devices::find(db.conn(), db, visit.device_cookie, whose).await?;
    Ok(match known {
        Some(known) => Counter::of(Counted::SignInLink, actor.trust, &known.id),
        None => Counter::of(Counted::SignInLink, actor.trust, email.as_str().as_bytes()),
    })
}

/// What the page behind such a link has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind {
    /// The address the link was sent to. Whoever holds it got it there.
    pub email: String,
    /// It was asked for in another browser, perhaps by somebody else.
    pub elsewhere: bool,
}

/// Looks at a link without using it up.
///
/// # Errors
/// [`Problem::LinkGone`].
pub async fn behind(db: &Db, actor: &Actor, visit: &Visit<'_>, token: &str) -> Result<Behind, Failed> {
    let link = queries::link(db.conn(), db, actor, LinkPurpose::SignIn, token).await?;
    let account = entity::Entity::find_by_id(link.account_id).one(db.conn()).await?.ok_or(Problem::LinkGone)?;
    let elsewhere = link.session_id.is_none() || link.session_id.as_deref() != visit.session_id;
    Ok(Behind { email: account.email, elsewhere })
}

/// Uses a link: signs in, or notes that a code is still owed. Its siblings end with it.
///
/// # Errors
/// [`Problem::LinkGone`], or [`Problem::StaffNotYet`].
pub async fn enter(
    db: &Db,
    actor: &Actor,
    visit: &Visit<'_>,
    token: &str,
    sealer: Option<&Sealer>,
    staff_allowed: bool,
) -> Result<Step, Failed> {
    let write = db.write().await?;
    let link = queries::link(write.conn(), db, actor, LinkPurpose::SignIn, token).await?;
    let account = entity::Entity::find_by_id(link.account_id).one(write.conn()).await?.ok_or(Problem::LinkGone)?;
    // It works once, also if it is pressed twice at the same moment.
    if link::Entity::delete_by_id(link.id).exec(write.conn()).await?.rows_affected == 0 {
        return Err(Problem::LinkGone.into());
    }
    link::Entity::delete_many()
        .filter(link::Column::AccountId.eq(account.id))
        .filter(link::Column::Purpose.eq(LinkPurpose::SignIn))
        .exec(write.conn())
        .await?;
    let step = sign_in::step(&write, db, visit, &account, sealer, staff_allowed).await?;
    write.commit().await?;
    Ok(step)
}
