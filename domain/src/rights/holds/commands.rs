//! Setting a hold, saying that it is still needed, and lifting it.

use super::{MOST_YEARS, Reason, entity, queries};
use crate::{
    Actor, Db, Uuid, Write,
    account::{Email, queries as accounts},
    audit::Act,
    day,
    rights::{Failed, Problem, all_right, times},
};
use jiff::Span;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

/// Holds what there is about the person with an address, until the end of a day. Says nothing of whether there is an account.
///
/// # Errors
/// [`Problem::EmailMissing`], [`Problem::EmailMalformed`], [`Problem::ReasonMissing`], [`Problem::UntilWrong`];
/// [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn set(db: &Db, actor: &Actor, email: &str, reason: &str, until: &str) -> Result<Uuid, Failed> {
    actor.must_answer_rights()?;
    let (email, reason) = (Email::parse(email).map_err(Problem::of_email), Reason::of_code(reason));
    let today = db.now().in_london().date();
    let last = today.checked_add(Span::new().years(MOST_YEARS)).unwrap_or(today);
    let until_at = day::read(until).filter(|day| *day > today && *day <= last).and_then(times::ends);
    all_right(&[
        email.as_ref().err().copied(),
        reason.is_none().then_some(Problem::ReasonMissing),
        until_at.is_none().then_some(Problem::UntilWrong),
    ])?;
    let (Ok(email), Some(reason), Some(until_at)) = (email, reason, until_at) else { return Err(Failed::Missing) };
    let write = db.write().await?;
    let account = accounts::of_email(write.conn(), actor.trust, &email).await?;
    let row = entity::Model {
        id: db.new_id(),
        trust_id: actor.trust,
        address: email.as_str().to_owned(),
        account_id: account.map(|account| account.id),
        held_for: reason,
        set_at: db.now(),
        until_at,
        asked_at: db.now(),
        lifted_at: None,
    };
    let id = row.id;
    entity::Entity::insert(entity::ActiveModel::from(row)).exec_without_returning(write.conn()).await?;
    write.audit(actor, Act::LegalHoldSet { hold: id }).await?;
    write.commit().await?;
    Ok(id)
}

/// A lead has looked at it and it is still needed.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`], [`Failed::Missing`].
pub async fn keep(db: &Db, actor: &Actor, id: Uuid) -> Result<(), Failed> {
    let write = change(db, actor, id, entity::Column::AskedAt).await?;
    write.audit(actor, Act::LegalHoldReviewed { hold: id }).await?;
    Ok(write.commit().await?)
}

/// Lifts a hold. What had waited for it goes with the next sweep.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`], [`Failed::Missing`].
pub async fn lift(db: &Db, actor: &Actor, id: Uuid) -> Result<(), Failed> {
    let write = change(db, actor, id, entity::Column::LiftedAt).await?;
    write.audit(actor, Act::LegalHoldLifted { hold: id }).await?;
    Ok(write.commit().await?)
}

/// Puts the time into a column of a hold that stands at the actor's trust.
async fn change(db: &Db, actor: &Actor, id: Uuid, column: entity::Column) -> Result<Write, Failed> {
    actor.must_answer_rights()?;
    let write = db.write().await?;
    let there = queries::standing(db.now()).filter(entity::Column::Id.eq(id));
    if there.filter(entity::Column::TrustId.eq(actor.trust)).one(write.conn()).await?.is_none() {
        return Err(Failed::Missing);
    }
    entity::Entity::update_many()
        .col_expr(column, Expr::value(db.now()))
        .filter(entity::Column::Id.eq(id))
        .exec(write.conn())
        .await?;
    Ok(write)
}
