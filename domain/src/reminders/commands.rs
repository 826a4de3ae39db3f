//! Writes: asking, stopping, sending.

use super::{Every, Failed, UNANSWERED, entity};
use crate::{
    Actor, Db, DbErr, Uuid, Write,
    account::{entity as account, session},
    notify::{Job, Letter, Mail},
    reading::choice,
};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::{Expr, OnConflict},
};
use std::time::Duration;

/// Visits of this time count when the sweep looks, once an hour: twice as long, so that a late one misses nobody.
const SWEEP: Duration = Duration::from_secs(2 * 60 * 60);
/// The most mails of one sweep; the rest go an hour later.
const AT_ONCE: u64 = 1_000;

/// Asks for reminders, or changes how often they come. The first comes after one pause.
///
/// # Errors
/// [`Failed::SignedOut`]; [`Failed::Changed`] while the person says that things have changed.
pub async fn ask(db: &Db, actor: &Actor, every: Every) -> Result<(), Failed> {
    let account = actor.account_id().ok_or(Failed::SignedOut)?;
    let write = db.write().await?;
    let said = choice::Entity::find_by_id(account).one(write.conn()).await?;
    if said.is_some_and(|said| said.changed.is_some()) {
        return Err(Failed::Changed);
    }
    let now = db.now();
    let row = entity::Model {
        account_id: account,
        trust_id: actor.trust,
        every,
        token: BASE64URL_NOPAD.encode(&db.new_secret()),
        next_at: now.plus(every.pause()),
        answered_at: now,
        created_at: now,
    };
    let again = OnConflict::column(entity::Column::AccountId)
        .update_columns([entity::Column::Every, entity::Column::NextAt, entity::Column::AnsweredAt])
        .to_owned();
    entity::Entity::insert(entity::ActiveModel::from(row))
        .on_conflict(again)
        .exec_without_returning(write.conn())
        .await?;
    Ok(write.commit().await?)
}

/// Stops the actor's reminders. Also if there are none.
///
/// # Errors
/// [`Failed::SignedOut`].
pub async fn stop(db: &Db, actor: &Actor) -> Result<(), Failed> {
    let account = actor.account_id().ok_or(Failed::SignedOut)?;
    let write = db.write().await?;
    stop_for(&write, account).await?;
    Ok(write.commit().await?)
}

/// Stops the reminders of one owner, inside a write. A visitor has none.
pub(crate) async fn stop_for(write: &Write, owner: Uuid) -> Result<(), DbErr> {
    entity::Entity::delete_by_id(owner).exec(write.conn()).await?;
    Ok(())
}

/// Stops the reminders behind a link, at the actor's trust. No need to be signed in: whoever holds the link got it by mail.
///
/// # Errors
/// [`Failed::LinkGone`].
pub async fn stop_by_link(db: &Db, actor: &Actor, token: &str) -> Result<(), Failed> {
    let write = db.write().await?;
    let gone = entity::Entity::delete_many()
        .filter(entity::Column::Token.eq(token))
        .filter(entity::Column::TrustId.eq(actor.trust))
        .exec(write.conn())
        .await?;
    if gone.rows_affected == 0 {
        return Err(Failed::LinkGone);
    }
    Ok(write.commit().await?)
}

/// Sends what is due and stops what nobody answers. Says how many mails were left in the outbox. Meant to run once an hour; any number of
/// servers may run it at the same time.
///
/// # Errors
/// When the database is away.
pub async fn send_due(db: &Db) -> Result<usize, DbErr> {
    note_visits(db).await?;
    let due = entity::Entity::find()
        .filter(entity::Column::NextAt.lte(db.now()))
        .order_by_asc(entity::Column::NextAt)
        .limit(AT_ONCE)
        .all(db.conn())
        .await?;
    let mut sent = 0;
    for reminder in due {
        sent += usize::from(send(db, &reminder).await?);
    }
    Ok(sent)
}

/// Whoever was here since the last sweep has answered.
async fn note_visits(db: &Db) -> Result<(), DbErr> {
    let now = db.now();
    let here = session::Entity::find()
        .select_only()
        .column(session::Column::AccountId)
        .filter(session::Column::AccountId.is_not_null())
        .filter(session::Column::SeenAt.gt(now.minus(SWEEP)))
        .into_query();
    entity::Entity::update_many()
        .col_expr(entity::Column::AnsweredAt, Expr::value(now))
        .filter(entity::Column::AccountId.in_subquery(here))
        .exec(db.conn())
        .await?;
    Ok(())
}

/// One mail, in the same write as the time of the next: two servers never send it twice.
async fn send(db: &Db, reminder: &entity::Model) -> Result<bool, DbErr> {
    let now = db.now();
    let write = db.write().await?;
    if now.since(reminder.answered_at) >= UNANSWERED {
        stop_for(&write, reminder.account_id).await?;
        write.commit().await?;
        return Ok(false);
    }
    let moved = entity::Entity::update_many()
        .col_expr(entity::Column::NextAt, Expr::value(now.plus(reminder.every.pause())))
        .filter(entity::Column::AccountId.eq(reminder.account_id))
        .filter(entity::Column::NextAt.eq(reminder.next_at))
        .exec(write.conn())
        .await?;
    let person = account::Entity::find_by_id(reminder.account_id).one(write.conn()).await?;
    let Some(person) = person.filter(|_| moved.rows_affected == 1) else { return Ok(false) };
    let letter = Letter::Reminder { token: reminder.token.clone() };
    let mail = Mail { to: person.email, trust: reminder.trust_id, letter, language: person.language };
    write.outbox(Some(reminder.trust_id), Some(reminder.account_id), &Job::Mail(mail)).await?;
    write.commit().await?;
    Ok(true)
}
