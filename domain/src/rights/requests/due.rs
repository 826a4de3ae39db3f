//! Reminding leads of what is nearly or really late, and forgetting answers that were sent.

use super::{
    ANSWER_HOLDS, REMIND_BEFORE,
    entity::{Column, Entity},
};
use crate::{Db, DbErr, notify::Letter, rights::leads};
use sea_orm::{ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr};

/// One letter a trust: a week before the day, and once more when it is over. Says how many trusts were written to.
pub(crate) async fn remind(db: &Db) -> Result<usize, DbErr> {
    let now = db.now();
    let soon = Condition::all().add(Column::DueAt.lte(now.plus(REMIND_BEFORE))).add(Column::RemindedAt.is_null());
    let late =
        Condition::all().add(Column::DueAt.lt(now)).add(Expr::col(Column::RemindedAt).lte(Expr::col(Column::DueAt)));
    let due = Condition::all().add(Column::ClosedAt.is_null()).add(Condition::any().add(soon).add(late));
    leads::tell_of::<Entity>(db, due, (Column::TrustId, Column::RemindedAt), &Letter::RightsWait).await
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
