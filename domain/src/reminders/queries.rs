//! Reads.

use super::{Every, entity};
use crate::{Actor, Db, DbErr};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// How often the actor is reminded, if they asked for it.
///
/// # Errors
/// When the database is away.
pub async fn mine(db: &Db, actor: &Actor) -> Result<Option<Every>, DbErr> {
    let Some(account) = actor.account_id() else { return Ok(None) };
    let mine = entity::Entity::find_by_id(account).filter(entity::Column::TrustId.eq(actor.trust));
    Ok(mine.one(db.conn()).await?.map(|row| row.every))
}

/// Whether a link still stops something, at the actor's trust. Whoever holds the link got it by mail.
///
/// # Errors
/// When the database is away.
pub async fn is_live(db: &Db, actor: &Actor, token: &str) -> Result<bool, DbErr> {
    let found =
        entity::Entity::find().filter(entity::Column::Token.eq(token)).filter(entity::Column::TrustId.eq(actor.trust));
    Ok(found.count(db.conn()).await? > 0)
}
