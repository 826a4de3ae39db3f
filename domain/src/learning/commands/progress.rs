//! Remembers which pages somebody opened and read to the end.

use crate::{
    Actor, Db, DbErr, Moment, Uuid,
    learning::{content::Page, progress, so_far::SoFar},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use std::time::Duration;

/// A visit is written down at most this often a page, so that leafing back and forth costs no writes.
const AGAIN_AFTER: Duration = Duration::from_secs(5 * 60);

/// Remembers that a page was opened, for "carry on where I was". Visitors who have written nothing leave no trace.
///
/// # Errors
/// When the database is away.
pub async fn open_page(db: &Db, actor: &Actor, so_far: &SoFar, page: &Page) -> Result<(), DbErr> {
    let Some(owner) = actor.owner().filter(|owner| actor.can_keep_notes_of(*owner)) else { return Ok(()) };
    let now = db.now();
    if so_far.seen(page).is_some_and(|seen| now.since(seen) < AGAIN_AFTER) && so_far.is_last_seen(page) {
        return Ok(());
    }
    let write = db.write().await?;
    visit(db, write.conn(), actor.trust, owner, &page.id, now).await?;
    write.commit().await
}

/// Remembers that a page was read to its end. Pressing twice changes nothing; without an owner there is nothing to remember.
///
/// # Errors
/// When the database is away.
pub async fn finish_page(db: &Db, actor: &Actor, page: &Page) -> Result<(), DbErr> {
    let Some(owner) = actor.owner().filter(|owner| actor.can_keep_notes_of(*owner)) else { return Ok(()) };
    let now = db.now();
    let write = db.write().await?;
    visit(db, write.conn(), actor.trust, owner, &page.id, now).await?;
    progress::Entity::update_many()
        .col_expr(progress::Column::FinishedAt, Expr::value(now))
        .filter(progress::Column::OwnerId.eq(owner))
        .filter(progress::Column::PageId.eq(&page.id))
        .filter(progress::Column::FinishedAt.is_null())
        .exec(write.conn())
        .await?;
    write.commit().await
}

async fn visit(
    db: &Db,
    conn: &impl ConnectionTrait,
    trust: Uuid,
    owner: Uuid,
    page: &str,
    now: Moment,
) -> Result<(), DbErr> {
    let row = progress::Model {
        id: db.new_id(),
        trust_id: trust,
        owner_id: owner,
        page_id: page.to_owned(),
        opened_at: now,
        finished_at: None,
        seen_at: now,
    };
    let again = OnConflict::columns([progress::Column::OwnerId, progress::Column::PageId])
        .update_column(progress::Column::SeenAt)
        .to_owned();
    progress::Entity::insert(progress::ActiveModel::from(row)).on_conflict(again).exec_without_returning(conn).await?;
    Ok(())
}
