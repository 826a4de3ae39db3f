//! Asking leads whether holds are still needed.

use super::{REVIEW_AFTER, entity, queries};
use crate::{
    Db, DbErr, Uuid,
    notify::Letter,
    rights::{leads, times::months_before},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use std::collections::BTreeSet;

/// One letter a trust for all holds that nobody has looked at for long. Says how many trusts were written to.
pub(crate) async fn ask(db: &Db) -> Result<usize, DbErr> {
    let before = months_before(db.now(), REVIEW_AFTER);
    let due = queries::standing(db.now()).filter(entity::Column::AskedAt.lte(before)).all(db.conn()).await?;
    let trusts: BTreeSet<Uuid> = due.iter().map(|row| row.trust_id).collect();
    let mut told = 0;
    for trust in trusts {
        let write = db.write().await?;
        let marked = entity::Entity::update_many()
            .col_expr(entity::Column::AskedAt, Expr::value(db.now()))
            .filter(entity::Column::TrustId.eq(trust))
            .filter(entity::Column::LiftedAt.is_null())
            .filter(entity::Column::UntilAt.gt(db.now()))
            .filter(entity::Column::AskedAt.lte(before))
            .exec(write.conn())
            .await?;
        if marked.rows_affected > 0 {
            leads::tell(&write, db, trust, &Letter::HoldReview).await?;
            write.commit().await?;
            told += 1;
        }
    }
    Ok(told)
}
