//! What leads do with requests. What their persons do is in [`super::own`].

use super::{
    Kind, Outcome,
    entity::{ActiveModel, Column, Entity, Model},
    queries,
};
use crate::{
    Actor, Db, Uuid, Write,
    account::{
        Email, mails, queries as accounts, sessions,
        throttles::{self, Counted, Counter},
    },
    audit::Act,
    day,
    notify::Letter,
    rights::{Failed, Problem, all_right, times},
};
use data_encoding::BASE64URL_NOPAD;
use jiff::ToSpan;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// Notes that a request came, and asks its person by mail whether it was them.
///
/// # Errors
/// [`Problem::KindMissing`], [`Problem::EmailMissing`], [`Problem::EmailMalformed`], [`Problem::DayWrong`]; [`Failed::TooMany`],
/// [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn record(db: &Db, actor: &Actor, kind: &str, email: &str, came: &str) -> Result<Uuid, Failed> {
    actor.must_answer_rights()?;
    let (kind, email) = (Kind::of_code(kind), Email::parse(email).map_err(Problem::of_email));
    let today = db.now().in_london().date();
    let first = today.checked_sub(1.year()).unwrap_or(today);
    let came = day::read(came).filter(|day| (first..=today).contains(day));
    let clock = came.and_then(|day| Some((times::begins(day)?, times::due(day)?)));
    all_right(&[
        kind.is_none().then_some(Problem::KindMissing),
        email.as_ref().err().copied(),
        clock.is_none().then_some(Problem::DayWrong),
    ])?;
    let (Some(kind), Ok(email), Some((came_at, due_at))) = (kind, email, clock) else { return Err(Failed::Missing) };
    let mail_to = Counter::of(Counted::MailToAddress, actor.trust, email.as_str().as_bytes());
    if !throttles::allow(db, &[mail_to]).await? {
        return Err(Failed::TooMany);
    }
    let token = BASE64URL_NOPAD.encode(&db.new_secret());
    let row = Model {
        id: db.new_id(),
        trust_id: actor.trust,
        kind,
        address: email.as_str().to_owned(),
        account_id: None,
        came_at,
        due_at,
        token_hash: Some(sessions::hash(&token)),
        asked_at: db.now(),
        proved_at: None,
        sealed: None,
        open_hash: None,
        sent_at: None,
        opened_at: None,
        closed_at: None,
        outcome: None,
        reminded_at: None,
    };
    let id = row.id;
    let write = db.write().await?;
    Entity::insert(ActiveModel::from(row)).exec_without_returning(write.conn()).await?;
    mail(&write, actor.trust, &email, Letter::DataRequestConfirm { token }).await?;
    write.audit(actor, Act::DataRequestRecorded { request: id }).await?;
    write.commit().await?;
    Ok(id)
}

/// A letter in the language of the account with that address, if there is one.
pub(super) async fn mail(write: &Write, trust: Uuid, to: &Email, letter: Letter) -> Result<(), Failed> {
    let account = accounts::of_email(write.conn(), trust, to).await?;
    Ok(mails::send(write, trust, account.map(|account| account.id), to, letter).await?)
}

/// Sends the sealed answer, or sends it once more with a new link.
///
/// # Errors
/// [`Problem::NotNow`] before it is ready; [`Failed::SignedOut`], [`Failed::Forbidden`], [`Failed::Missing`].
pub async fn send(db: &Db, actor: &Actor, id: Uuid) -> Result<(), Failed> {
    let (row, _) = queries::one(db, actor, id).await?;
    let email = Email::parse(&row.address).map_err(Problem::of_email)?;
    if !row.is_ready() {
        return Err(Problem::NotNow.into());
    }
    let token = BASE64URL_NOPAD.encode(&db.new_secret());
    let now = db.now();
    let change = ActiveModel {
        open_hash: Set(Some(sessions::hash(&token))),
        sent_at: Set(Some(now)),
        closed_at: Set(Some(row.closed_at.unwrap_or(now))),
        outcome: Set(Some(Outcome::Sent)),
        ..Default::default()
    };
    let write = db.write().await?;
    let done = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Sealed.is_not_null());
    if done.exec(write.conn()).await?.rows_affected == 0 {
        return Err(Problem::NotNow.into());
    }
    mail(&write, actor.trust, &email, Letter::DataAnswer { token }).await?;
    write.audit(actor, Act::DataAnswerSent { request: id }).await?;
    Ok(write.commit().await?)
}

/// Closes a request that was done, answered in another way, or withdrawn. Whoever was waiting for "done" is told by mail.
///
/// # Errors
/// [`Problem::KindMissing`] without an outcome; [`Problem::NotNow`] if it is closed already, or "done" for somebody who has not
/// confirmed; [`Failed::SignedOut`], [`Failed::Forbidden`], [`Failed::Missing`].
pub async fn close(db: &Db, actor: &Actor, id: Uuid, outcome: &str) -> Result<(), Failed> {
    let (row, _) = queries::one(db, actor, id).await?;
    let outcome = Outcome::by_hand(outcome).ok_or(Problem::KindMissing)?;
    let copy = row.kind == Kind::Access;
    if !row.is_open() || outcome == Outcome::Done && (copy || row.proved_at.is_none()) {
        return Err(Problem::NotNow.into());
    }
    let email = Email::parse(&row.address).map_err(Problem::of_email)?;
    let change = ActiveModel {
        closed_at: Set(Some(db.now())),
        outcome: Set(Some(outcome)),
        token_hash: Set(None),
        sealed: Set(None),
        ..Default::default()
    };
    let write = db.write().await?;
    let done = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::ClosedAt.is_null());
    if done.exec(write.conn()).await?.rows_affected == 0 {
        return Err(Problem::NotNow.into());
    }
    if outcome == Outcome::Done {
        mail(&write, actor.trust, &email, Letter::DataRequestDone).await?;
    }
    write.audit(actor, Act::DataRequestClosed { request: id }).await?;
    Ok(write.commit().await?)
}
