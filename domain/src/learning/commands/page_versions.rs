//! Remembers which pages are new or changed.

use crate::{
    Db, DbErr, Moment,
    learning::{Library, page_version},
};
use sea_orm::{EntityTrait, sea_query::OnConflict};
use std::collections::HashMap;

/// Compares the content with what was there at the last start and writes down what is new or changed. The first time everything counts
/// as old: nobody has missed it.
///
/// # Errors
/// When the database is away.
pub async fn remember(db: &Db, library: &Library) -> Result<(), DbErr> {
    let write = db.write().await?;
    let known = page_version::Entity::find().all(write.conn()).await?;
    let since = if known.is_empty() { Moment(0) } else { db.now() };
    let known: HashMap<String, String> = known.into_iter().map(|row| (row.page_id, row.content_hash)).collect();
    let news = library.pages().filter(|page| known.get(&page.id) != Some(&page.hash));
    let rows: Vec<page_version::ActiveModel> = news
        .map(|page| page_version::Model {
            page_id: page.id.clone(),
            content_hash: page.hash.clone(),
            changed_at: since,
        })
        .map(Into::into)
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    // Another server may have started meanwhile with the same content.
    let again = OnConflict::column(page_version::Column::PageId)
        .update_columns([page_version::Column::ContentHash, page_version::Column::ChangedAt])
        .to_owned();
    page_version::Entity::insert_many(rows).on_conflict(again).exec_without_returning(write.conn()).await?;
    write.commit().await
}
