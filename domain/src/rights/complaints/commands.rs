//! Complaining, acknowledging by hand, answering.

use super::{
    ACKNOWLEDGE_WITHIN, CHARACTERS,
    entity::{ActiveModel, Column, Entity, Model},
    queries,
};
use crate::{
    Actor, Db, Uuid,
    account::{
        Email, mails, queries as accounts, sessions,
        throttles::{self, Counted, Counter},
    },
    audit::Act,
    notify::Letter,
    rights::{Failed, Problem, all_right, leads, needs},
};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// Text as it is kept: something, and not too much.
fn text(typed: &str) -> Result<&str, Problem> {
    let typed = typed.trim();
    match typed.chars().count() {
        0 => Err(Problem::TextMissing),
        long if long > CHARACTERS => Err(Problem::TextTooLong),
        _ => Ok(typed),
    }
}

/// Keeps a complaint and acknowledges it by mail. `client` is the network it comes from, to slow down floods.
///
/// # Errors
/// [`Problem::TextMissing`], [`Problem::TextTooLong`], [`Problem::EmailMissing`], [`Problem::EmailMalformed`]; [`Failed::TooMany`].
pub async fn complain(
    db: &Db,
    actor: &Actor,
    client: Option<&str>,
    typed: &str,
    email: &str,
    language: Option<&str>,
) -> Result<Uuid, Failed> {
    let (text, email) = (text(typed), Email::parse(email).map_err(Problem::of_email));
    all_right(&[text.err(), email.as_ref().err().copied()])?;
    let (Ok(text), Ok(email)) = (text, email) else { return Err(Failed::Missing) };
    let mut counters = vec![Counter::of(Counted::MailToAddress, actor.trust, email.as_str().as_bytes())];
    counters.extend(client.map(|client| Counter::of(Counted::ReportFromClient, actor.trust, client.as_bytes())));
    if !throttles::allow(db, &counters).await? {
        return Err(Failed::TooMany);
    }
    let write = db.write().await?;
    let language = language.map(str::to_owned);
    let mail = mails::send_known(&write, actor.trust, None, &email, Letter::ComplaintReceived, language).await?;
    let row = Model {
        id: db.new_id(),
        trust_id: actor.trust,
        owner_id: actor.account_id(),
        address: email.as_str().to_owned(),
        text: text.to_owned(),
        at: db.now(),
        due_at: db.now().plus(ACKNOWLEDGE_WITHIN),
        mail_id: Some(mail),
        acknowledged_at: None,
        answer: None,
        answer_hash: None,
        replied_at: None,
        reminded_at: None,
    };
    let id = row.id;
    Entity::insert(ActiveModel::from(row)).exec_without_returning(write.conn()).await?;
    leads::tell(&write, db, actor.trust, &Letter::RightsWait).await?;
    write.audit(actor, Act::DataComplaintMade { complaint: id }).await?;
    write.commit().await?;
    Ok(id)
}

/// One complaint, with what its person needs if they were signed in. That it was looked at is noted.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`]; [`Failed::Missing`] also for another trust's.
pub async fn read(db: &Db, actor: &Actor, id: Uuid) -> Result<(Model, Option<needs::entity::Model>), Failed> {
    let row = queries::one(db, actor, id).await?;
    let needs = match row.owner_id {
        Some(account) => needs::queries::of(db.conn(), account).await?,
        None => None,
    };
    let write = db.write().await?;
    write.audit(actor, Act::DataComplaintRead { complaint: id }).await?;
    write.commit().await?;
    Ok((row, needs))
}

/// A lead says that they acknowledged it in another way, such as by letter.
///
/// # Errors
/// [`Problem::NotNow`] if that was done; [`Failed::SignedOut`], [`Failed::Forbidden`], [`Failed::Missing`].
pub async fn acknowledged(db: &Db, actor: &Actor, id: Uuid) -> Result<(), Failed> {
    let row = queries::one(db, actor, id).await?;
    if row.acknowledged_at.is_some() {
        return Err(Problem::NotNow.into());
    }
    let change = ActiveModel { acknowledged_at: Set(Some(db.now())), mail_id: Set(None), ..Default::default() };
    let write = db.write().await?;
    Entity::update_many().set(change).filter(Column::Id.eq(id)).exec(write.conn()).await?;
    write.audit(actor, Act::DataComplaintAcknowledged { complaint: id }).await?;
    Ok(write.commit().await?)
}

/// Answers a complaint, once. The mail only says that there is an answer, and where.
///
/// # Errors
/// [`Problem::TextMissing`], [`Problem::TextTooLong`], [`Problem::NotNow`]; [`Failed::SignedOut`], [`Failed::Forbidden`],
/// [`Failed::Missing`].
pub async fn answer(db: &Db, actor: &Actor, id: Uuid, typed: &str) -> Result<(), Failed> {
    let row = queries::one(db, actor, id).await?;
    let answer = text(typed)?;
    let to = Email::parse(&row.address).map_err(Problem::of_email)?;
    let token = BASE64URL_NOPAD.encode(&db.new_secret());
    let now = db.now();
    let change = ActiveModel {
        answer: Set(Some(answer.to_owned())),
        answer_hash: Set(Some(sessions::hash(&token))),
        replied_at: Set(Some(now)),
        acknowledged_at: Set(Some(row.acknowledged_at.unwrap_or(now))),
        ..Default::default()
    };
    let write = db.write().await?;
    let done = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::RepliedAt.is_null());
    if done.exec(write.conn()).await?.rows_affected == 0 {
        return Err(Problem::NotNow.into());
    }
    let account = accounts::of_email(write.conn(), actor.trust, &to).await?;
    let owner = account.map(|account| account.id);
    mails::send(&write, actor.trust, owner, &to, Letter::ComplaintAnswered { token }).await?;
    write.audit(actor, Act::DataComplaintAnswered { complaint: id }).await?;
    Ok(write.commit().await?)
}
