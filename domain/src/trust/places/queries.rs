//! Reading places.

use super::{entity, keeper};
use crate::{Actor, Db, DbErr, Uuid, trust::site::SiteError};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// All places of a trust, by name. Anybody may read them; there are at most [`super::MOST`].
///
/// # Errors
/// When the database is away.
pub async fn list(conn: &impl ConnectionTrait, trust: Uuid) -> Result<Vec<entity::Model>, DbErr> {
    let all = entity::Entity::find().filter(entity::Column::TrustId.eq(trust));
    all.order_by_asc(entity::Column::Name).order_by_asc(entity::Column::Id).all(conn).await
}

/// Every place of every trust, for the server that keeps finished pages.
///
/// # Errors
/// When the database is away.
pub async fn all(conn: &impl ConnectionTrait) -> Result<Vec<entity::Model>, DbErr> {
    entity::Entity::find().order_by_asc(entity::Column::Id).all(conn).await
}

/// The places of the actor's trust, for those who keep them.
///
/// # Errors
/// [`SiteError`].
pub async fn kept(db: &Db, actor: &Actor) -> Result<Vec<entity::Model>, SiteError> {
    keeper(actor)?;
    Ok(list(db.conn(), actor.trust).await?)
}
