//! What happens by itself, once an hour: the one reminder, and forgetting.

use super::{Mail, mail};
use crate::{
    Db, DbErr, Uuid,
    account::Address,
    invitations::{REMINDED_AFTER, RENEWABLE, Way, entity, queries},
    rights::holds,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, sea_query::Expr,
};

/// The most mails of one sweep; the rest go an hour later.
const AT_ONCE: u64 = 1_000;

/// Reminds once whoever has not joined after a week. Says how many mails were left in the outbox. Any number of servers may run it at
/// the same time.
///
/// # Errors
/// When the database is away.
pub async fn remind(db: &Db) -> Result<usize, DbErr> {
    use entity::Column as C;
    let now = db.now();
    let due: Vec<(Uuid, Uuid)> = entity::Entity::find()
        .select_only()
        .columns([C::TrustId, C::Id])
        .filter(C::Way.is_in([Way::Email, Way::Text, Way::SelfRequest]))
        .filter(C::RemindedAt.is_null())
        .filter(C::JoinedAt.is_null())
        .filter(C::WithdrawnAt.is_null())
        .filter(C::Address.is_not_null())
        .filter(C::SentAt.lte(now.minus(REMINDED_AFTER)))
        .filter(C::ExpiresAt.gt(now))
        .order_by_asc(C::SentAt)
        .limit(AT_ONCE)
        .into_tuple()
        .all(db.conn())
        .await?;
    let mut sent = 0;
    for (trust, id) in due {
        sent += usize::from(remind_one(db, trust, id).await?);
    }
    Ok(sent)
}

/// One mail, in the same write as the note that it went: two servers never send it twice.
async fn remind_one(db: &Db, trust: Uuid, id: Uuid) -> Result<bool, DbErr> {
    let write = db.write().await?;
    let row = queries::of_trust(write.conn(), trust, id).await?.filter(|row| row.is_reminder_due(db.now()));
    let Some(row) = row else { return Ok(false) };
    let change = entity::Entity::update_many()
        .set(entity::ActiveModel { reminded_at: Set(Some(db.now())), ..Default::default() })
        .filter(entity::Column::Id.eq(id))
        .filter(entity::Column::RemindedAt.is_null())
        .exec(write.conn())
        .await?;
    let to = row.address.as_deref().and_then(|to| Address::parse(to).ok());
    let Some(to) = to.filter(|_| change.rows_affected == 1) else { return Ok(false) };
    mail(&write, db, &row, &to, Mail::Reminder).await?;
    write.commit().await?;
    Ok(true)
}

/// Forgets the address of every invitation that nobody can renew any more. Says how many.
///
/// # Errors
/// When the database is away.
pub async fn forget_addresses(db: &Db) -> Result<u64, DbErr> {
    let held = holds::queries::standing(db.now()).select_only().column(holds::entity::Column::Address).into_query();
    let gone = entity::Entity::update_many()
        .col_expr(entity::Column::Address, Expr::value(Option::<String>::None))
        .filter(entity::Column::Address.is_not_null())
        .filter(entity::Column::ExpiresAt.lte(db.now().minus(RENEWABLE)))
        .filter(entity::Column::Address.not_in_subquery(held))
        .exec(db.conn())
        .await?;
    Ok(gone.rows_affected)
}
