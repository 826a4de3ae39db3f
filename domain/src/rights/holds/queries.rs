//! Reads. `standing` is what erasure and clearing away ask.

use super::entity::{Column, Entity, Model};
use crate::{Actor, Db, DbErr, Moment, Uuid, rights::Failed};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

/// So many stand on the leads' page.
const MOST: u64 = 200;

/// The holds that stand at a moment.
pub(crate) fn standing(now: Moment) -> Select<Entity> {
    Entity::find().filter(stands(now))
}

/// Not lifted, and not over.
pub(crate) fn stands(now: Moment) -> Condition {
    Condition::all().add(Column::LiftedAt.is_null()).add(Column::UntilAt.gt(now))
}

/// The hold on an account that ends last, if any stands.
///
/// # Errors
/// When the database is away.
pub async fn of_account(conn: &impl ConnectionTrait, account: Uuid, now: Moment) -> Result<Option<Model>, DbErr> {
    standing(now).filter(Column::AccountId.eq(account)).order_by_desc(Column::UntilAt).limit(1).one(conn).await
}

/// The hold on one's own account. Nothing for whoever is signed out.
///
/// # Errors
/// When the database is away.
pub async fn own(db: &Db, actor: &Actor) -> Result<Option<Model>, DbErr> {
    match actor.account_id() {
        Some(id) => of_account(db.conn(), id, db.now()).await,
        None => Ok(None),
    }
}

/// The holds of the actor's trust that stand, for its leads: what ends first comes first.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn all(db: &Db, actor: &Actor) -> Result<Vec<Model>, Failed> {
    actor.must_answer_rights()?;
    let here = standing(db.now()).filter(Column::TrustId.eq(actor.trust));
    Ok(here.order_by_asc(Column::UntilAt).limit(MOST).all(db.conn()).await?)
}

/// Whether any hold of a trust stands.
pub(crate) async fn stands_at(conn: &impl ConnectionTrait, trust: Uuid, now: Moment) -> Result<bool, DbErr> {
    Ok(standing(now).filter(Column::TrustId.eq(trust)).limit(1).one(conn).await?.is_some())
}
