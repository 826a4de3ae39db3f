//! Reads.

use super::{
    ASK_AFTER,
    entity::{Entity, Model},
};
use crate::{Actor, Db, DbErr, Moment, Uuid};
use sea_orm::{ConnectionTrait, EntityTrait};

/// What one account needs, if it said so. Whoever asks must be allowed to know.
pub(crate) async fn of(conn: &impl ConnectionTrait, account: Uuid) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(account).one(conn).await
}

/// What one needs oneself.
///
/// # Errors
/// When the database is away.
pub async fn own(db: &Db, actor: &Actor) -> Result<Option<Model>, DbErr> {
    match actor.account_id() {
        Some(id) => of(db.conn(), id).await,
        None => Ok(None),
    }
}

/// Whether it is time to ask whether it is still right.
///
/// # Errors
/// When the database is away.
pub async fn is_to_ask(conn: &impl ConnectionTrait, account: Uuid, now: Moment) -> Result<bool, DbErr> {
    Ok(of(conn, account).await?.is_some_and(|row| row.checked_at <= now.minus(ASK_AFTER)))
}
