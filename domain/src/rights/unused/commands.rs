//! Noting that somebody is here; warning; erasing.

use super::{BETWEEN, FIRST_WARNING, GIVEN_UP, LAST_WEEK, MONTHS, entity};
use crate::{
    Actor, Db, DbErr, Moment, Role, Uuid,
    account::{Email, commands::erase, entity as account, mails},
    audit::Act,
    notify::{self, Letter},
    rights::{holds, times::months_before},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::{LockType, OnConflict},
};

/// The most of one sweep; the rest have their turn an hour later.
const AT_ONCE: u64 = 500;

/// What one sweep did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    /// Warnings put into the outbox.
    pub warned: usize,
    /// Accounts erased.
    pub erased: usize,
}

/// A relative is here: whatever had begun is over.
///
/// # Errors
/// When the database is away.
pub(crate) async fn note_use(
    conn: &impl ConnectionTrait,
    (trust, account): (Uuid, Uuid),
    now: Moment,
) -> Result<(), DbErr> {
    use entity::Column as C;
    let again = OnConflict::column(C::AccountId)
        .update_columns([C::SeenAt, C::Warnings, C::MailId, C::WarnedAt, C::LeftAt])
        .to_owned();
    let insert = entity::Entity::insert(entity::ActiveModel::from(fresh(trust, account, now))).on_conflict(again);
    insert.exec_without_returning(conn).await?;
    Ok(())
}

fn fresh(trust: Uuid, account: Uuid, now: Moment) -> entity::Model {
    entity::Model {
        account_id: account,
        trust_id: trust,
        seen_at: now,
        warnings: 0,
        mail_id: None,
        warned_at: None,
        left_at: None,
    }
}

/// Warns and erases. Meant to run once an hour; any number of servers may do so at the same time.
///
/// # Errors
/// When the database is away.
pub async fn sweep(db: &Db) -> Result<Swept, DbErr> {
    begin(db).await?;
    note_left(db).await?;
    let mut swept = Swept::default();
    let now = db.now();
    for row in due(db, months_before(now, FIRST_WARNING)).await? {
        match row.warnings {
            0 => swept.warned += usize::from(warn(db, &row, Letter::AccountUnusedMonth).await?),
            1 if is_time_for_second(&row, now) => {
                swept.warned += usize::from(warn(db, &row, Letter::AccountUnusedWeek).await?);
            }
            2 if is_over(&row, now) => swept.erased += usize::from(end(db, &row).await?),
            _ => {}
        }
    }
    Ok(swept)
}

fn has_left(row: &entity::Model, before: Moment) -> bool {
    row.left_at.is_some_and(|left| left <= before)
}

fn is_time_for_second(row: &entity::Model, now: Moment) -> bool {
    has_left(row, now.minus(BETWEEN)) && row.seen_at <= months_before(now.plus(LAST_WEEK), MONTHS)
}

fn is_over(row: &entity::Model, now: Moment) -> bool {
    row.warnings == 2 && has_left(row, now.minus(LAST_WEEK)) && row.seen_at <= months_before(now, MONTHS)
}

/// Relatives of whom nothing is known yet count from now on.
async fn begin(db: &Db) -> Result<(), DbErr> {
    let known = entity::Entity::find().select_only().column(entity::Column::AccountId).into_query();
    let unknown: Vec<(Uuid, Uuid)> = account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .column(account::Column::TrustId)
        .filter(account::Column::Role.eq(Role::Relative))
        .filter(account::Column::Id.not_in_subquery(known))
        .limit(AT_ONCE)
        .into_tuple()
        .all(db.conn())
        .await?;
    for (account, trust) in unknown {
        let row = entity::ActiveModel::from(fresh(trust, account, db.now()));
        let once = OnConflict::column(entity::Column::AccountId).do_nothing().to_owned();
        let insert = entity::Entity::insert(row).on_conflict(once).try_insert();
        insert.exec_without_returning(db.conn()).await?;
    }
    Ok(())
}

/// Notes which warnings have left. One of which nobody knows is forgotten after a while, and all begins anew.
async fn note_left(db: &Db) -> Result<(), DbErr> {
    let waiting = entity::Entity::find()
        .filter(entity::Column::MailId.is_not_null())
        .filter(entity::Column::LeftAt.is_null())
        .limit(AT_ONCE)
        .all(db.conn())
        .await?;
    for row in waiting {
        let Some(mail) = row.mail_id else { continue };
        let left = notify::queries::left_at(db.conn(), mail).await?;
        let lost = row.warned_at.is_none_or(|warned| warned <= db.now().minus(GIVEN_UP));
        let change = match left {
            Some(left) => entity::Model { left_at: Some(left), ..row.clone() },
            None if lost => entity::Model { warnings: 0, mail_id: None, warned_at: None, ..row.clone() },
            None => continue,
        };
        replace(db.conn(), &row, change).await?;
    }
    Ok(())
}

/// The rows of those not here since, who still have an account.
async fn due(db: &Db, since: Moment) -> Result<Vec<entity::Model>, DbErr> {
    let unused = entity::Entity::find().filter(entity::Column::SeenAt.lte(since));
    unused.order_by_asc(entity::Column::SeenAt).limit(AT_ONCE).all(db.conn()).await
}

/// Changes a row if it still stands as it was read: nobody was here, and no other server was faster.
async fn replace(conn: &impl ConnectionTrait, was: &entity::Model, change: entity::Model) -> Result<bool, DbErr> {
    use entity::Column as C;
    let done = entity::Entity::update_many()
        .col_expr(C::Warnings, change.warnings.into())
        .col_expr(C::MailId, change.mail_id.into())
        .col_expr(C::WarnedAt, change.warned_at.into())
        .col_expr(C::LeftAt, change.left_at.into())
        .filter(C::AccountId.eq(was.account_id))
        .filter(C::SeenAt.eq(was.seen_at))
        .filter(C::Warnings.eq(was.warnings))
        .exec(conn)
        .await?;
    Ok(done.rows_affected == 1)
}

/// One mail, in the same write as the note that it went.
async fn warn(db: &Db, row: &entity::Model, letter: Letter) -> Result<bool, DbErr> {
    let write = db.write().await?;
    let Some(person) = account::Entity::find_by_id(row.account_id).one(write.conn()).await? else { return Ok(false) };
    let Ok(to) = Email::parse(&person.email) else { return Ok(false) };
    let (trust, language) = (person.trust_id, person.language);
    let mail = mails::send_known(&write, trust, Some(person.id), &to, letter, language).await?;
    let change = entity::Model {
        warnings: row.warnings + 1,
        mail_id: Some(mail),
        warned_at: Some(db.now()),
        left_at: None,
        ..row.clone()
    };
    if !replace(write.conn(), row, change).await? {
        return Ok(false);
    }
    write.commit().await?;
    Ok(true)
}

/// Erases one account, unless its person was here since, or a hold stands.
async fn end(db: &Db, row: &entity::Model) -> Result<bool, DbErr> {
    let write = db.write().await?;
    // The row is held, so that a sign-in at this moment waits, or we see it.
    let now = entity::Entity::find_by_id(row.account_id).lock(LockType::Update).one(write.conn()).await?;
    if now.as_ref() != Some(row) {
        return Ok(false);
    }
    let Some(person) = account::Entity::find_by_id(row.account_id).one(write.conn()).await? else { return Ok(false) };
    if person.role != Role::Relative || holds::queries::of_account(write.conn(), person.id, db.now()).await?.is_some() {
        return Ok(false);
    }
    erase::relative(&write, &person).await?;
    let nobody = Actor::visitor(person.trust_id);
    write.audit(&nobody, Act::UnusedAccountErased { account: person.id }).await?;
    if let Ok(to) = Email::parse(&person.email) {
        mails::send_in(&write, person.trust_id, None, &to, Letter::AccountErasedUnused, person.language).await?;
    }
    write.commit().await?;
    Ok(true)
}
