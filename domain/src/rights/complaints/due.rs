//! Noting acknowledgements that have left, and reminding leads.

use super::{
    REMIND_EVERY,
    entity::{Column, Entity},
};
use crate::{
    Db, DbErr,
    notify::{self, Letter},
    rights::leads,
};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, sea_query::Expr};

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
    let before = db.now().minus(REMIND_EVERY);
    let first = Condition::all().add(Column::RemindedAt.is_null()).add(Column::At.lte(before));
    let due = Condition::all()
        .add(Column::RepliedAt.is_null())
        .add(Condition::any().add(first).add(Column::RemindedAt.lte(before)));
    leads::tell_of::<Entity>(db, due, (Column::TrustId, Column::RemindedAt), &Letter::RightsWait).await
}
