//! Reads: of leads, and of whoever holds the link to an answer.

use super::{
    ANSWER_HOLDS, SHOWN_AFTER,
    entity::{Column, Entity, Model},
};
use crate::{Actor, Db, DbErr, Moment, Uuid, account::sessions, rights::Failed};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::NullOrdering,
};

/// So many stand on the leads' page.
const MOST: u64 = 200;

/// Open complaints, the oldest first; then those answered lately.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn all(db: &Db, actor: &Actor) -> Result<Vec<Model>, Failed> {
    actor.must_answer_rights()?;
    let shown =
        Condition::any().add(Column::RepliedAt.is_null()).add(Column::RepliedAt.gt(db.now().minus(SHOWN_AFTER)));
    let rows = Entity::find()
        .filter(Column::TrustId.eq(actor.trust))
        .filter(shown)
        .order_by_with_nulls(Column::RepliedAt, Order::Asc, NullOrdering::First)
        .order_by_asc(Column::At)
        .limit(MOST)
        .all(db.conn())
        .await?;
    Ok(rows)
}

/// How many of a trust are open, and how many of those are late.
pub(crate) async fn open(db: &Db, trust: Uuid, now: Moment) -> Result<(u64, u64), DbErr> {
    let open = Entity::find().filter(Column::TrustId.eq(trust)).filter(Column::RepliedAt.is_null());
    let late = open.clone().filter(Column::AcknowledgedAt.is_null()).filter(Column::DueAt.lt(now));
    Ok((open.count(db.conn()).await?, late.count(db.conn()).await?))
}

/// One complaint, for those who answer it.
pub(super) async fn one(db: &Db, actor: &Actor, id: Uuid) -> Result<Model, Failed> {
    actor.must_answer_rights()?;
    let row = Entity::find_by_id(id).filter(Column::TrustId.eq(actor.trust)).one(db.conn()).await?;
    row.ok_or(Failed::Missing)
}

/// The answer behind a link.
///
/// # Errors
/// [`Failed::Gone`].
pub async fn answered(db: &Db, actor: &Actor, token: &str) -> Result<String, Failed> {
    let found = Entity::find()
        .filter(Column::AnswerHash.eq(sessions::hash(token)))
        .filter(Column::TrustId.eq(actor.trust))
        .filter(Column::RepliedAt.gt(db.now().minus(ANSWER_HOLDS)))
        .one(db.conn())
        .await?;
    found.and_then(|row| row.answer).ok_or(Failed::Gone)
}
