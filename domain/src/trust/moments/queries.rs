//! Reads.

use super::entity;
use crate::{
    Actor, Db, DbErr, Uuid,
    trust::settings::{SettingError, lead},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// All moments of the trust, also those that are closed.
///
/// # Errors
/// [`SettingError::SignedOut`], [`SettingError::NotLead`].
pub async fn list(db: &Db, actor: &Actor) -> Result<Vec<entity::Model>, SettingError> {
    lead(actor)?;
    Ok(all(db.conn(), actor.trust).await?)
}

/// The moments whoever invites can choose from. Nothing for anybody else.
///
/// # Errors
/// When the database is away.
pub async fn open(db: &Db, actor: &Actor) -> Result<Vec<entity::Model>, DbErr> {
    if !actor.can_invite() {
        return Ok(vec![]);
    }
    let all = all(db.conn(), actor.trust).await?;
    Ok(all.into_iter().filter(|moment| moment.closed_at.is_none()).collect())
}

/// Every moment of a trust, in its order.
pub(crate) async fn all(conn: &impl ConnectionTrait, trust: Uuid) -> Result<Vec<entity::Model>, DbErr> {
    let all = entity::Entity::find().filter(entity::Column::TrustId.eq(trust));
    all.order_by_asc(entity::Column::Position).order_by_asc(entity::Column::Id).all(conn).await
}
