//! How a closing stands.

use super::{ClosingError, entity, lead};
use crate::{Actor, Db};
use sea_orm::EntityTrait;

/// What was asked at the actor's trust, if anything.
///
/// # Errors
/// [`ClosingError`].
pub async fn asked(db: &Db, actor: &Actor) -> Result<Option<entity::Model>, ClosingError> {
    lead(actor)?;
    Ok(entity::Entity::find_by_id(actor.trust).one(db.conn()).await?)
}
