//! How the outbox stands.

use super::entity;
use crate::{Db, DbErr, Moment, Uuid};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// How many jobs are not done and not given up.
///
/// # Errors
/// When the database is away.
pub async fn waiting(db: &Db) -> Result<u64, DbErr> {
    let open = entity::Entity::find().filter(entity::Column::DoneAt.is_null());
    open.filter(entity::Column::FailedAt.is_null()).count(db.conn()).await
}

/// How many jobs were given up after too many attempts, and not yet cleared away.
///
/// # Errors
/// When the database is away.
pub async fn given_up(db: &Db) -> Result<u64, DbErr> {
    entity::Entity::find().filter(entity::Column::FailedAt.is_not_null()).count(db.conn()).await
}

/// When a job was done: for those who may only go on once a letter has left. Nothing: not yet, given up, or cleared away since.
///
/// # Errors
/// When the database is away.
pub(crate) async fn left_at(conn: &impl ConnectionTrait, job: Uuid) -> Result<Option<Moment>, DbErr> {
    Ok(entity::Entity::find_by_id(job).one(conn).await?.and_then(|row| row.done_at))
}
