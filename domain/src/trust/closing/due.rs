//! What happens by itself, once an hour: relatives are written to, and what a closed site held is erased.

use super::{DAY, KEPT_DAYS, entity};
use crate::{
    Actor, Db, DbErr, Role, Uuid,
    account::{Email, entity as account, mails},
    audit::Act,
    notify::Letter,
    privacy,
    rights::holds,
    tables,
    trust::rows,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{LockBehavior, LockType},
};

/// Letters put into the outbox with one write.
const AT_ONCE: u64 = 200;
/// What stays of a trust besides rows that the register keeps: that it was there, under which name, and that it closed.
const STAYS: [&str; 4] = ["trust", "trust_host", "trust_closing", "audit_seal"];

/// Writes to every relative of a site that is to close, once. Says how many letters went into the outbox. Any number of servers may run it
/// at the same time.
///
/// # Errors
/// When the database is away.
pub async fn tell(db: &Db) -> Result<usize, DbErr> {
    let due = entity::Entity::find()
        .filter(entity::Column::ConfirmedAt.is_not_null())
        .filter(entity::Column::ToldAt.is_null())
        .filter(entity::Column::ClosesAt.gt(db.now()))
        .all(db.conn())
        .await?;
    let mut told = 0;
    for closing in due {
        while let Some(sent) = tell_some(db, closing.trust_id).await? {
            told += sent;
        }
    }
    Ok(told)
}

/// The next letters of one trust, and up to whom, in one write; nothing once everybody has theirs.
async fn tell_some(db: &Db, trust: Uuid) -> Result<Option<usize>, DbErr> {
    let write = db.write().await?;
    let closing = entity::Entity::find_by_id(trust)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .one(write.conn())
        .await?;
    let Some(closing) = closing.filter(|one| one.confirmed_at.is_some() && one.told_at.is_none()) else {
        return Ok(None);
    };
    let mut people = account::Entity::find()
        .filter(account::Column::TrustId.eq(trust))
        .filter(account::Column::Role.eq(Role::Relative));
    if let Some(last) = closing.told_id {
        people = people.filter(account::Column::Id.gt(last));
    }
    let people = people.order_by_asc(account::Column::Id).limit(AT_ONCE).all(write.conn()).await?;
    for person in &people {
        let Ok(email) = Email::parse(&person.email) else { continue };
        let letter = Letter::SiteCloses { at: closing.closes_at };
        mails::send_in(&write, trust, Some(person.id), &email, letter, person.language.clone()).await?;
    }
    let mut row = entity::ActiveModel { trust_id: Set(trust), ..Default::default() };
    match people.last() {
        Some(last) => row.told_id = Set(Some(last.id)),
        None => row.told_at = Set(Some(db.now())),
    }
    entity::Entity::update(row).exec(write.conn()).await?;
    write.commit().await?;
    Ok((!people.is_empty()).then_some(people.len()))
}

/// Erases what sites held that have been closed long enough. What the register keeps stays until its own end. Says how many rows went.
///
/// # Errors
/// When the database is away.
pub async fn erase(db: &Db) -> Result<u64, DbErr> {
    let due = entity::Entity::find()
        .filter(entity::Column::ConfirmedAt.is_not_null())
        .filter(entity::Column::ErasedAt.is_null())
        .filter(entity::Column::ClosesAt.lte(db.now().minus(DAY * KEPT_DAYS)))
        .all(db.conn())
        .await?;
    let mut gone = 0;
    for closing in due {
        // What a legal hold stands on stays; the rest waits with it, so that it is still clear what it belongs to.
        if holds::queries::stands_at(db.conn(), closing.trust_id, db.now()).await? {
            continue;
        }
        gone += erase_one(db, closing.trust_id).await?;
    }
    Ok(gone)
}

async fn erase_one(db: &Db, trust: Uuid) -> Result<u64, DbErr> {
    let write = db.write().await?;
    let closing = entity::Entity::find_by_id(trust).lock_exclusive().one(write.conn()).await?;
    if closing.is_none_or(|closing| closing.erased_at.is_some()) {
        return Ok(0);
    }
    let mut gone = 0;
    // Backwards, so that no row goes before those that point to it.
    for table in tables::all().into_iter().rev() {
        let kept = privacy::register().table.get(table.name()).is_some_and(|entry| entry.kept.is_some());
        if kept || STAYS.contains(&table.name()) {
            continue;
        }
        if let Some(theirs) = rows::of_trust(table.as_ref(), trust) {
            gone += table.delete_where(write.conn(), theirs).await?;
        }
    }
    let row = entity::ActiveModel { trust_id: Set(trust), erased_at: Set(Some(db.now())), ..Default::default() };
    entity::Entity::update(row).exec(write.conn()).await?;
    let nobody = crate::trust::entity::ActiveModel {
        id: Set(trust),
        reviewer_id: Set(None),
        logo: Set(String::new()),
        ..Default::default()
    };
    crate::trust::entity::Entity::update(nobody).exec(write.conn()).await?;
    write.audit(&Actor::visitor(trust), Act::TrustErased { trust }).await?;
    write.commit().await?;
    Ok(gone)
}
