//! Confirming, opening, closing.

use super::{GoLiveError, Item, LONGEST, entity, lead, queries};
use crate::{
    Actor, Db, Write,
    audit::Act,
    learning::content::Library,
    trust::{self, SiteState},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

/// Confirms an item, or says it anew.
///
/// # Errors
/// [`GoLiveError`]; then nothing has changed.
pub async fn confirm(db: &Db, actor: &Actor, item: Item, said: &str) -> Result<(), GoLiveError> {
    lead(actor)?;
    let said = said.trim();
    if said.is_empty() {
        return Err(GoLiveError::NothingSaid);
    }
    if said.chars().count() > LONGEST {
        return Err(GoLiveError::TooLong);
    }
    let write = db.write().await?;
    let row = entity::ActiveModel {
        trust_id: Set(actor.trust),
        item: Set(item),
        said: Set(said.to_owned()),
        confirmed_at: Set(db.now()),
    };
    let again = OnConflict::columns([entity::Column::TrustId, entity::Column::Item])
        .update_columns([entity::Column::Said, entity::Column::ConfirmedAt])
        .to_owned();
    entity::Entity::insert(row).on_conflict(again).exec_without_returning(write.conn()).await?;
    write.audit(actor, Act::GoLiveConfirmed { trust: actor.trust }).await?;
    Ok(write.commit().await?)
}

/// Takes a confirmation back. On an open site the item must be said anew instead: it would not have opened without.
///
/// # Errors
/// [`GoLiveError`]; then nothing has changed.
pub async fn take_back(db: &Db, actor: &Actor, item: Item) -> Result<(), GoLiveError> {
    lead(actor)?;
    let write = db.write().await?;
    if state(&write, actor).await? == SiteState::Open {
        return Err(GoLiveError::NotReady);
    }
    entity::Entity::delete_many()
        .filter(entity::Column::TrustId.eq(actor.trust))
        .filter(entity::Column::Item.eq(item))
        .exec(write.conn())
        .await?;
    write.audit(actor, Act::GoLiveTakenBack { trust: actor.trust }).await?;
    Ok(write.commit().await?)
}

/// Opens the site to relatives, if nothing is missing.
///
/// # Errors
/// [`GoLiveError::NotReady`] and the others; then nothing has changed.
pub async fn open(db: &Db, actor: &Actor, library: &Library) -> Result<(), GoLiveError> {
    lead(actor)?;
    let write = db.write().await?;
    if !queries::read(write.conn(), actor, library).await?.is_ready() {
        return Err(GoLiveError::NotReady);
    }
    set(&write, actor, SiteState::Open).await?;
    write.audit(actor, Act::SiteOpened { trust: actor.trust }).await?;
    Ok(write.commit().await?)
}

/// Makes the site a practice site again. What people wrote stays theirs.
///
/// # Errors
/// [`GoLiveError`]; then nothing has changed.
pub async fn close(db: &Db, actor: &Actor) -> Result<(), GoLiveError> {
    lead(actor)?;
    let write = db.write().await?;
    set(&write, actor, SiteState::Sandbox).await?;
    write.audit(actor, Act::SiteClosed { trust: actor.trust }).await?;
    Ok(write.commit().await?)
}

async fn state(write: &Write, actor: &Actor) -> Result<SiteState, GoLiveError> {
    let trust = trust::entity::Entity::find_by_id(actor.trust).one(write.conn()).await?;
    Ok(trust.map_or(SiteState::Sandbox, |trust| trust.state))
}

async fn set(write: &Write, actor: &Actor, state: SiteState) -> Result<(), GoLiveError> {
    let row = trust::entity::ActiveModel { id: Set(actor.trust), state: Set(state), ..Default::default() };
    trust::entity::Entity::update(row).exec(write.conn()).await?;
    Ok(())
}
