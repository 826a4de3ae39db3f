//! Reads: the owner's own, newest first.

use super::{self_check, week_word};
use crate::{Actor, Db, DbErr};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// What a page shows of each kind. What is older stays in the export, and moves up when newer entries are deleted.
pub const SHOWN: u64 = 60;

/// The newest self-checks. None for somebody who has kept nothing.
///
/// # Errors
/// When the database is away.
pub async fn self_checks(db: &Db, actor: &Actor) -> Result<Vec<self_check::Model>, DbErr> {
    let Some(owner) = actor.owner() else { return Ok(Vec::new()) };
    self_check::Entity::find()
        .filter(self_check::Column::TrustId.eq(actor.trust))
        .filter(self_check::Column::OwnerId.eq(owner))
        .order_by_desc(self_check::Column::At)
        .order_by_desc(self_check::Column::Id)
        .limit(SHOWN)
        .all(db.conn())
        .await
}

/// The newest words about a week. None for somebody who has kept nothing.
///
/// # Errors
/// When the database is away.
pub async fn week_words(db: &Db, actor: &Actor) -> Result<Vec<week_word::Model>, DbErr> {
    let Some(owner) = actor.owner() else { return Ok(Vec::new()) };
    week_word::Entity::find()
        .filter(week_word::Column::TrustId.eq(actor.trust))
        .filter(week_word::Column::OwnerId.eq(owner))
        .order_by_desc(week_word::Column::At)
        .order_by_desc(week_word::Column::Id)
        .limit(SHOWN)
        .all(db.conn())
        .await
}
