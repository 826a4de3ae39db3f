//! Asking leads whether holds are still needed.

use super::{
    REVIEW_AFTER,
    entity::{Column, Entity},
    queries,
};
use crate::{
    Db, DbErr,
    notify::Letter,
    rights::{leads, times::months_before},
};
use sea_orm::ColumnTrait;

/// One letter a trust for all holds that nobody has looked at for long. Says how many trusts were written to.
pub(crate) async fn ask(db: &Db) -> Result<usize, DbErr> {
    let before = months_before(db.now(), REVIEW_AFTER);
    let due = queries::stands(db.now()).add(Column::AskedAt.lte(before));
    leads::tell_of::<Entity>(db, due, (Column::TrustId, Column::AskedAt), &Letter::HoldReview).await
}
