//! Writes: adding, renaming and closing moments.

use super::{DEFAULTS, entity, queries};
use crate::{
    Actor, Db, DbErr, Uuid, Write,
    audit::Act,
    trust::settings::{self, Named, SettingError, lead, name},
};
use sea_orm::{ActiveValue::Set, EntityTrait};

/// Gives a new trust the list it begins with.
pub(in crate::trust) async fn begin(write: &Write, db: &Db, trust: Uuid) -> Result<(), DbErr> {
    let rows = (0..).zip(DEFAULTS).map(|(position, name)| {
        let row = entity::Model { id: db.new_id(), trust_id: trust, name: name.to_owned(), position, closed_at: None };
        entity::ActiveModel::from(row)
    });
    entity::Entity::insert_many(rows).exec_without_returning(write.conn()).await?;
    Ok(())
}

/// Adds a moment at the end.
///
/// # Errors
/// [`SettingError`]; then nothing has changed.
pub async fn add(db: &Db, actor: &Actor, typed: &str) -> Result<Uuid, SettingError> {
    lead(actor)?;
    let name = name(typed)?;
    let write = db.write().await?;
    let all = free(&write, actor.trust, None, &name).await?;
    let position = all.iter().map(|moment| moment.position).max().unwrap_or(0) + 1;
    let id = db.new_id();
    let row = entity::Model { id, trust_id: actor.trust, name, position, closed_at: None };
    entity::Entity::insert(entity::ActiveModel::from(row)).exec_without_returning(write.conn()).await?;
    write.audit(actor, Act::OfferMomentAdded { moment: id }).await?;
    write.commit().await?;
    Ok(id)
}

/// Gives a moment another name.
///
/// # Errors
/// [`SettingError`]; then nothing has changed.
pub async fn rename(db: &Db, actor: &Actor, id: Uuid, typed: &str) -> Result<(), SettingError> {
    lead(actor)?;
    let name = name(typed)?;
    let write = db.write().await?;
    free(&write, actor.trust, Some(id), &name).await?;
    let change = entity::ActiveModel { id: Set(id), name: Set(name), ..Default::default() };
    entity::Entity::update(change).exec(write.conn()).await?;
    write.audit(actor, Act::OfferMomentRenamed { moment: id }).await?;
    Ok(write.commit().await?)
}

/// Takes a moment out of the choice, or puts it back.
///
/// # Errors
/// [`SettingError`]; then nothing has changed.
pub async fn set_open(db: &Db, actor: &Actor, id: Uuid, open: bool) -> Result<(), SettingError> {
    lead(actor)?;
    let write = db.write().await?;
    let moment = queries::all(write.conn(), actor.trust).await?.into_iter().find(|moment| moment.id == id);
    let moment = moment.ok_or(SettingError::Missing)?;
    if open {
        free(&write, actor.trust, Some(id), &moment.name).await?;
    }
    let closed_at = Set((!open).then(|| db.now()));
    let change = entity::ActiveModel { id: Set(id), closed_at, ..Default::default() };
    entity::Entity::update(change).exec(write.conn()).await?;
    let act = if open { Act::OfferMomentOpened { moment: id } } else { Act::OfferMomentClosed { moment: id } };
    write.audit(actor, act).await?;
    Ok(write.commit().await?)
}

/// The name is free, there is room, and the moment to be renamed is there. Gives back all.
async fn free(write: &Write, trust: Uuid, id: Option<Uuid>, name: &str) -> Result<Vec<entity::Model>, SettingError> {
    let all = queries::all(write.conn(), trust).await?;
    settings::free(
        all.iter().map(|row| Named { id: row.id, name: &row.name, is_open: row.closed_at.is_none() }),
        id,
        name,
    )?;
    Ok(all)
}
