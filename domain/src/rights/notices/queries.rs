//! Reads.

use super::{
    Notice,
    entity::{Column, Entity},
};
use crate::{DbErr, Uuid};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// What has changed since somebody last agreed or was shown. Who agreed before versions were kept agreed to the first.
///
/// # Errors
/// When the database is away.
pub async fn unseen(conn: &impl ConnectionTrait, account: Uuid, now: &[Notice]) -> Result<Vec<Notice>, DbErr> {
    let seen = Entity::find().filter(Column::AccountId.eq(account)).all(conn).await?;
    let last = |notice: &Notice| seen.iter().filter(|row| row.notice == notice.id).map(|row| row.version).max();
    Ok(now.iter().filter(|notice| last(notice).unwrap_or(1) < notice.version).copied().collect())
}
