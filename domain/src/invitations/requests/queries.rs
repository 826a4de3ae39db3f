//! Reads.

use super::{entity, setting};
use crate::{Actor, Db, DbErr, Uuid, invitations::Failed};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// So many wait on one page; the oldest first.
const MOST: u64 = 100;

/// Whether the trust lets people ask. Anybody may know.
///
/// # Errors
/// When the database is away.
pub async fn allowed(db: &Db, trust: Uuid) -> Result<bool, DbErr> {
    Ok(setting::Entity::find_by_id(trust).one(db.conn()).await?.is_some_and(|row| row.requests))
}

/// Those who wait for an answer, the oldest first.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn waiting(db: &Db, actor: &Actor) -> Result<Vec<entity::Model>, Failed> {
    actor.must_answer_requests()?;
    let waiting = entity::Entity::find().filter(entity::Column::TrustId.eq(actor.trust));
    Ok(waiting.order_by_asc(entity::Column::AskedAt).limit(MOST).all(db.conn()).await?)
}

/// One of them.
///
/// # Errors
/// As [`waiting`]; [`Failed::Missing`] also for another trust's.
pub async fn one(db: &Db, actor: &Actor, id: Uuid) -> Result<entity::Model, Failed> {
    actor.must_answer_requests()?;
    let one = entity::Entity::find_by_id(id).filter(entity::Column::TrustId.eq(actor.trust));
    one.one(db.conn()).await?.ok_or(Failed::Missing)
}
