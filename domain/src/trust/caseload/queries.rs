//! Reads.

use super::entity;
use crate::{
    Actor, Db, DbErr, Uuid,
    trust::settings::{SettingError, lead},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// So many are shown; older ones stay in the database.
const MOST: u64 = 50;

/// The caseloads of a team, the newest day first.
///
/// # Errors
/// [`SettingError::SignedOut`], [`SettingError::NotLead`].
pub async fn history(db: &Db, actor: &Actor, team: Uuid) -> Result<Vec<entity::Model>, SettingError> {
    lead(actor)?;
    let rows =
        entity::Entity::find().filter(entity::Column::TrustId.eq(actor.trust)).filter(entity::Column::TeamId.eq(team));
    let rows = rows.order_by_desc(entity::Column::CountedOn).order_by_desc(entity::Column::EnteredAt);
    Ok(rows.limit(MOST).all(db.conn()).await?)
}

/// All caseloads of a trust, the oldest day first.
pub(crate) async fn all(conn: &impl ConnectionTrait, trust: Uuid) -> Result<Vec<entity::Model>, DbErr> {
    let rows = entity::Entity::find().filter(entity::Column::TrustId.eq(trust));
    rows.order_by_asc(entity::Column::CountedOn).order_by_asc(entity::Column::EnteredAt).all(conn).await
}
