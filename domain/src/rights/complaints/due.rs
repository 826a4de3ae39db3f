//! Noting acknowledgements that have left, and reminding leads.

use super::{
    REMIND_EVERY,
    entity::{Column, Entity},
};
use crate::{
    Db, DbErr, Uuid,
    notify::{self, Letter},
    rights::leads,
};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, sea_query::Expr};
use std::collections::BTreeSet;

/// An acknowledgement counts from when its mail left.
pub(crate) async fn note_acknowledged(db: &Db) -> Result<(), DbErr> {
    let waiting = Entity::find().filter(Column::AcknowledgedAt.is_null()).filter(Column::MailId.is_not_null());
    for row in waiting.all(db.conn()).await? {
        let Some(mail) = row.mail_id else { continue };
        let Some(left) = notify::queries::left_at(db.conn(), mail).await? else { continue };
        Entity::update_many()
            .col_expr(Column::AcknowledgedAt, Expr::value(left))
            .filter(Column::Id.eq(row.id))
            .filter(Column::AcknowledgedAt.is_null())
            .exec(db.conn())
            .await?;
    }
    Ok(())
}

/// One letter a trust, every two weeks for as long as a complaint is open. Says how many trusts were written to.
pub(crate) async fn remind(db: &Db) -> Result<usize, DbErr> {
    let (now, before) = (db.now(), db.now().minus(REMIND_EVERY));
    let first = Condition::all().add(Column::RemindedAt.is_null()).add(Column::At.lte(before));
    let due = Condition::all()
        .add(Column::RepliedAt.is_null())
        .add(Condition::any().add(first).add(Column::RemindedAt.lte(before)));
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
