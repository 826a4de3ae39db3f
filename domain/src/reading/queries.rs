//! Reads.

use super::{Choice, choice};
use crate::{Actor, Db, DbErr};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// What the actor has said. One query; none for somebody who has never said or written anything.
///
/// # Errors
/// When the database is away.
pub async fn choice(db: &Db, actor: &Actor) -> Result<Choice, DbErr> {
    let Some(owner) = actor.owner() else { return Ok(Choice::default()) };
    let mine = choice::Entity::find_by_id(owner).filter(choice::Column::TrustId.eq(actor.trust));
    let row = mine.one(db.conn()).await?;
    Ok(row.map(|row| Choice { matters: row.matters, changed: row.changed }).unwrap_or_default())
}
