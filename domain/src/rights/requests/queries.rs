//! Reads for leads.

use super::{
    SHOWN_AFTER,
    entity::{Column, Entity, Model},
};
use crate::{
    Actor, Db, DbErr, Moment, Uuid,
    rights::{Failed, needs},
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::NullOrdering,
};

/// So many stand on the leads' page.
const MOST: u64 = 200;

/// Open requests, what is due first on top; then those closed lately.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn all(db: &Db, actor: &Actor) -> Result<Vec<Model>, Failed> {
    actor.must_answer_rights()?;
    let shown = Condition::any().add(Column::ClosedAt.is_null()).add(Column::ClosedAt.gt(db.now().minus(SHOWN_AFTER)));
    let rows = Entity::find()
        .filter(Column::TrustId.eq(actor.trust))
        .filter(shown)
        .order_by_with_nulls(Column::ClosedAt, sea_orm::Order::Asc, NullOrdering::First)
        .order_by_asc(Column::DueAt)
        .limit(MOST)
        .all(db.conn())
        .await?;
    Ok(rows)
}

/// How many of a trust are open, and how many of those are late.
pub(crate) async fn open(db: &Db, trust: Uuid, now: Moment) -> Result<(u64, u64), DbErr> {
    let open = Entity::find().filter(Column::TrustId.eq(trust)).filter(Column::ClosedAt.is_null());
    let late = open.clone().filter(Column::DueAt.lt(now)).count(db.conn()).await?;
    Ok((open.count(db.conn()).await?, late))
}

/// One request, with what its person needs: only once they have confirmed that it was them.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`]; [`Failed::Missing`] also for another trust's.
pub async fn one(db: &Db, actor: &Actor, id: Uuid) -> Result<(Model, Option<needs::entity::Model>), Failed> {
    actor.must_answer_rights()?;
    let row = Entity::find_by_id(id).filter(Column::TrustId.eq(actor.trust)).one(db.conn()).await?;
    let row = row.ok_or(Failed::Missing)?;
    let needs = match row.account_id {
        Some(account) => needs::queries::of(db.conn(), account).await?,
        None => None,
    };
    Ok((row, needs))
}
