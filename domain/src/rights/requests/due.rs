//! Reminding leads of what is nearly or really late, and forgetting answers that were sent.

use super::{
    ANSWER_HOLDS, REMIND_BEFORE,
    entity::{Column, Entity},
};
use crate::{Db, DbErr, Uuid, notify::Letter, rights::leads};
use sea_orm::{ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr};
use std::collections::BTreeSet;

/// One letter a trust: a week before the day, and once more when it is over. Says how many trusts were written to.
pub(crate) async fn remind(db: &Db) -> Result<usize, DbErr> {
    let now = db.now();
    let soon = Condition::all().add(Column::DueAt.lte(now.plus(REMIND_BEFORE))).add(Column::RemindedAt.is_null());
    let late =
        Condition::all().add(Column::DueAt.lt(now)).add(Expr::col(Column::RemindedAt).lte(Expr::col(Column::DueAt)));
    let due = Condition::all().add(Column::ClosedAt.is_null()).add(Condition::any().add(soon).add(late));
    let trusts: BTreeSet<Uuid> =
        Entity::find().filter(due.clone()).all(db.conn()).await?.iter().map(|row| row.trust_id).collect();
    let mut told = 0;
    for trust in trusts {
        let write = db.write().await?;
        let marked = Entity::update_many()
            .col_expr(Column::RemindedAt, Expr::value(now))
            .filter(Column::TrustId.eq(trust))
            .filter(due.clone())
            .exec(write.conn())
            .await?;
        if marked.rows_affected > 0 {
            leads::tell(&write, db, trust, &Letter::RightsWait).await?;
            write.commit().await?;
            told += 1;
        }
    }
    Ok(told)
}

/// A sealed answer goes some time after it was sent.
pub(crate) async fn forget_answers(db: &Db) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Sealed, Expr::value(Option::<Vec<u8>>::None))
        .col_expr(Column::OpenHash, Expr::value(Option::<Vec<u8>>::None))
        .filter(Column::Sealed.is_not_null())
        .filter(Column::SentAt.lte(db.now().minus(ANSWER_HOLDS)))
        .exec(db.conn())
        .await?;
    Ok(())
}
