//! Adding, changing and removing places.

use super::{MOST, entity, keeper, parse, queries};
use crate::{
    Actor, Db, Uuid, Write,
    trust::{
        self,
        site::{Fields, SiteError, base, commands::record},
    },
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QuerySelect};

/// The part of a change.
const PART: &str = "place";

/// Adds a place, or changes one. `made_from` is [`base`] of what the form of that place showed.
///
/// # Errors
/// [`SiteError`]; then nothing has changed.
pub async fn set(
    db: &Db,
    actor: &Actor,
    place: Option<Uuid>,
    made_from: &str,
    typed: &Fields,
) -> Result<(), SiteError> {
    keeper(actor)?;
    let after = parse(typed, db.now().in_london().date()).map_err(SiteError::Wrong)?;
    let write = db.write().await?;
    let all = locked(&write, actor).await?;
    let before = match place {
        Some(place) => {
            let one = all.iter().find(|one| one.id == place).ok_or(SiteError::Missing)?;
            let before = one.fields();
            if base(&before) != made_from {
                return Err(SiteError::Stale);
            }
            before
        }
        None if all.len() >= MOST => return Err(SiteError::Wrong(vec!["name:too-many".to_owned()])),
        None => Fields::new(),
    };
    if before == after {
        return Ok(());
    }
    let row = row(place.unwrap_or_else(|| db.new_id()), actor.trust, &after).into_active_model();
    if place.is_some() {
        entity::Entity::update(row.reset_all()).exec(write.conn()).await?;
    } else {
        entity::Entity::insert(row).exec_without_returning(write.conn()).await?;
    }
    record(&write, db, actor, PART, &before, &after).await?;
    Ok(write.commit().await?)
}

/// Removes a place.
///
/// # Errors
/// [`SiteError`]; then nothing has changed.
pub async fn remove(db: &Db, actor: &Actor, place: Uuid) -> Result<(), SiteError> {
    keeper(actor)?;
    let write = db.write().await?;
    let all = locked(&write, actor).await?;
    let one = all.into_iter().find(|one| one.id == place).ok_or(SiteError::Missing)?;
    entity::Entity::delete_by_id(place).exec(write.conn()).await?;
    record(&write, db, actor, PART, &one.fields(), &Fields::new()).await?;
    Ok(write.commit().await?)
}

/// The trust's places, which nobody else changes until this write is over.
async fn locked(write: &Write, actor: &Actor) -> Result<Vec<entity::Model>, SiteError> {
    trust::entity::Entity::find_by_id(actor.trust).lock_exclusive().one(write.conn()).await?;
    Ok(queries::list(write.conn(), actor.trust).await?)
}

fn row(id: Uuid, trust: Uuid, fields: &Fields) -> entity::Model {
    let value = |name: &str| fields.get(name).cloned().unwrap_or_default();
    entity::Model {
        id,
        trust_id: trust,
        name: value("name"),
        what: value("what"),
        who_for: value("who_for"),
        phone: value("phone"),
        web: value("web"),
        hours: value("hours"),
        cost: value("cost"),
        seen_on: value("seen_on"),
    }
}
