//! What happens by itself, once an hour: accounts of staff that nobody uses are asked about, and then end.

use super::end::close;
use crate::{
    Actor, Db, DbErr,
    account::{Email, entity as account, mails},
    notify::Letter,
    trust::people::{ASKED_FOR, Failed, ROLES, UNUSED_AFTER, presence},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, ExprTrait, OnConflict},
};

/// The most of one sweep; the rest have their turn an hour later.
const AT_ONCE: u64 = 500;

/// Asks by mail whoever has not signed in for long, once. Says how many were asked. Any number of servers may run it at the same time.
///
/// # Errors
/// When the database is away.
pub async fn ask_unused(db: &Db) -> Result<usize, DbErr> {
    let before = db.now().minus(UNUSED_AFTER);
    let unused = Condition::any()
        .add(presence::Column::SignedInAt.lte(before))
        .add(Condition::all().add(presence::Column::SignedInAt.is_null()).add(account::Column::CreatedAt.lte(before)));
    let due = staff().filter(unused).filter(presence::Column::AskedAt.is_null()).all(db.conn()).await?;
    let mut asked = 0;
    for person in due {
        asked += usize::from(ask(db, &person).await?);
    }
    Ok(asked)
}

/// Ends the accounts whose people were asked and have not signed in since. The last lead's and supporter's stay. Says how many ended.
///
/// # Errors
/// When the database is away.
pub async fn end_unused(db: &Db) -> Result<usize, DbErr> {
    let due = staff().filter(presence::Column::AskedAt.lte(db.now().minus(ASKED_FOR))).all(db.conn()).await?;
    let mut ended = 0;
    for person in due {
        let write = db.write().await?;
        let still = presence::Entity::find_by_id(person.id).one(write.conn()).await?;
        if still.and_then(|row| row.asked_at).is_none() {
            continue;
        }
        match close(&write, db, &Actor::visitor(person.trust_id), &person, None).await {
            Ok(()) => {
                write.commit().await?;
                ended += 1;
            }
            Err(Failed::Database(error)) => return Err(error),
            Err(_) => {}
        }
    }
    Ok(ended)
}

/// Accounts of staff with what is known of their presence.
fn staff() -> Select<account::Entity> {
    let same =
        account::Entity::belongs_to(presence::Entity).from(account::Column::Id).to(presence::Column::AccountId).into();
    account::Entity::find()
        .join(JoinType::LeftJoin, same)
        .filter(account::Column::Role.is_in(ROLES))
        .order_by_asc(account::Column::Id)
        .limit(AT_ONCE)
}

/// One mail, in the same write as the note that it went.
async fn ask(db: &Db, person: &account::Model) -> Result<bool, DbErr> {
    let Ok(email) = Email::parse(&person.email) else { return Ok(false) };
    let write = db.write().await?;
    let row = presence::ActiveModel {
        account_id: Set(person.id),
        trust_id: Set(person.trust_id),
        asked_at: Set(Some(db.now())),
        ..Default::default()
    };
    let not_yet = (presence::Entity, presence::Column::AskedAt);
    let once = OnConflict::column(presence::Column::AccountId)
        .update_column(presence::Column::AskedAt)
        .action_and_where(Expr::col(not_yet).is_null())
        .to_owned();
    let kept = presence::Entity::insert(row).on_conflict(once).exec_without_returning(write.conn()).await?;
    if kept == 0 {
        return Ok(false);
    }
    mails::send(&write, person.trust_id, Some(person.id), &email, Letter::StaffUnused).await?;
    write.commit().await?;
    Ok(true)
}
