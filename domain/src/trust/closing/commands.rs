//! Asking, confirming, calling off. What the operator does comes from the command line, with no account.

use super::{ClosingError, closes, early_enough, entity, lead, says};
use crate::{Actor, Db, Moment, Uuid, Write, audit::Act, trust};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QuerySelect};

/// Asks for a closing, or asks anew for another day. It counts once it is confirmed.
///
/// # Errors
/// [`ClosingError`]; then nothing has changed.
pub async fn ask(db: &Db, actor: &Actor, day: &str, words: &str) -> Result<(), ClosingError> {
    lead(actor)?;
    let write = db.write().await?;
    put(&write, db, actor, day, words).await?;
    Ok(write.commit().await?)
}

/// Confirms what another lead asked, or what the operator did.
///
/// # Errors
/// [`ClosingError`]; then nothing has changed.
pub async fn confirm(db: &Db, actor: &Actor) -> Result<(), ClosingError> {
    lead(actor)?;
    let write = db.write().await?;
    let asked = locked(&write, actor.trust).await?.ok_or(ClosingError::Missing)?;
    if asked.asked_by == actor.account_id() {
        return Err(ClosingError::SameLead);
    }
    settle(&write, db, actor, asked).await?;
    Ok(write.commit().await?)
}

/// The site stays.
///
/// # Errors
/// [`ClosingError`]; then nothing has changed.
pub async fn call_off(db: &Db, actor: &Actor) -> Result<(), ClosingError> {
    lead(actor)?;
    take_back(db, actor).await
}

/// The operator closes a site: what a lead asked is confirmed; if nobody did, it is asked and confirmed at once.
///
/// # Errors
/// [`ClosingError`]; then nothing has changed.
pub async fn close_by_operator(db: &Db, trust: Uuid, day: Option<&str>, words: &str) -> Result<Moment, ClosingError> {
    let actor = Actor::visitor(trust);
    let write = db.write().await?;
    if let Some(day) = day {
        put(&write, db, &actor, day, words).await?;
    }
    let asked = locked(&write, trust).await?.ok_or(ClosingError::Missing)?;
    let closes_at = asked.closes_at;
    settle(&write, db, &actor, asked).await?;
    write.commit().await?;
    Ok(closes_at)
}

/// The operator calls a closing off, also of a site that has closed and is not yet erased.
///
/// # Errors
/// [`ClosingError`]; then nothing has changed.
pub async fn reopen_by_operator(db: &Db, trust: Uuid) -> Result<(), ClosingError> {
    take_back(db, &Actor::visitor(trust)).await
}

/// A lead asks the operator for a file with everything of the trust.
///
/// # Errors
/// [`ClosingError`]; then nothing has changed.
pub async fn ask_for_export(db: &Db, actor: &Actor) -> Result<(), ClosingError> {
    lead(actor)?;
    let write = db.write().await?;
    let row =
        trust::entity::ActiveModel { id: Set(actor.trust), export_asked_at: Set(Some(db.now())), ..Default::default() };
    trust::entity::Entity::update(row).exec(write.conn()).await?;
    write.audit(actor, Act::TrustExportAsked { trust: actor.trust }).await?;
    Ok(write.commit().await?)
}

/// What was asked, with the trust's row, so that two who do something at once wait for each other.
async fn locked(write: &Write, trust: Uuid) -> Result<Option<entity::Model>, ClosingError> {
    trust::entity::Entity::find_by_id(trust).lock_exclusive().one(write.conn()).await?;
    Ok(entity::Entity::find_by_id(trust).one(write.conn()).await?)
}

async fn put(write: &Write, db: &Db, actor: &Actor, day: &str, words: &str) -> Result<(), ClosingError> {
    let (closes_at, says) = (closes(day, db.now())?, says(words)?);
    if let Some(before) = locked(write, actor.trust).await? {
        if before.confirmed_at.is_some() {
            return Err(ClosingError::Confirmed);
        }
        entity::Entity::delete_by_id(actor.trust).exec(write.conn()).await?;
    }
    let row = entity::Model {
        trust_id: actor.trust,
        closes_at,
        says,
        asked_by: actor.account_id(),
        asked_at: db.now(),
        confirmed_at: None,
        told_id: None,
        told_at: None,
        erased_at: None,
    };
    entity::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(write.conn()).await?;
    Ok(write.audit(actor, Act::ClosingAsked { trust: actor.trust }).await?)
}

/// From now on the site says that it closes.
async fn settle(write: &Write, db: &Db, actor: &Actor, asked: entity::Model) -> Result<(), ClosingError> {
    if asked.confirmed_at.is_some() {
        return Err(ClosingError::Confirmed);
    }
    // Notice counts from here: that is when people learn of it.
    early_enough(asked.closes_at, db.now())?;
    let row =
        entity::ActiveModel { trust_id: Set(actor.trust), confirmed_at: Set(Some(db.now())), ..Default::default() };
    entity::Entity::update(row).exec(write.conn()).await?;
    show(write, actor.trust, Some(asked.closes_at), asked.says).await?;
    Ok(write.audit(actor, Act::ClosingConfirmed { trust: actor.trust }).await?)
}

async fn take_back(db: &Db, actor: &Actor) -> Result<(), ClosingError> {
    let write = db.write().await?;
    let asked = locked(&write, actor.trust).await?.ok_or(ClosingError::Missing)?;
    if asked.erased_at.is_some() {
        return Err(ClosingError::Erased);
    }
    entity::Entity::delete_by_id(actor.trust).exec(write.conn()).await?;
    show(&write, actor.trust, None, String::new()).await?;
    write.audit(actor, Act::ClosingCalledOff { trust: actor.trust }).await?;
    Ok(write.commit().await?)
}

async fn show(write: &Write, trust: Uuid, closes_at: Option<Moment>, says: String) -> Result<(), ClosingError> {
    let row = trust::entity::ActiveModel {
        id: Set(trust),
        closes_at: Set(closes_at),
        closing_says: Set(says),
        ..Default::default()
    };
    trust::entity::Entity::update(row).exec(write.conn()).await?;
    Ok(())
}
