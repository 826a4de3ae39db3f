//! Reads. Each takes the actor and gives only what is theirs, or their trust's.

use super::{SignOffs, SoFar, content::Page, note, page_sign_off, page_version, progress};
use crate::{Actor, Db, DbErr, Moment};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;

/// The most rows read for one person: several times the number of fields and pages there are.
const MOST: u64 = 2_000;
/// The most news read: far more than are shown, as a trust may hide some.
const MOST_NEWS: u64 = 100;

/// What the actor wrote on one page, by field. One query; none for somebody who has written nothing.
///
/// # Errors
/// When the database is away.
pub async fn notes_of_page(db: &Db, actor: &Actor, page: &Page) -> Result<HashMap<String, note::Model>, DbErr> {
    let Some(owner) = actor.owner().filter(|_| !page.fields.is_empty()) else { return Ok(HashMap::new()) };
    // By field, not by page: a field that moves to another page takes the words along.
    let fields = page.fields.iter().map(|field| field.id.as_str());
    let rows = note::Entity::find()
        .filter(note::Column::TrustId.eq(actor.trust))
        .filter(note::Column::OwnerId.eq(owner))
        .filter(note::Column::FieldId.is_in(fields))
        .all(db.conn())
        .await?;
    Ok(rows.into_iter().map(|row| (row.field_id.clone(), row)).collect())
}

/// Everything the actor wrote, oldest first, without what they emptied.
///
/// # Errors
/// When the database is away.
pub async fn all_notes(db: &Db, actor: &Actor) -> Result<Vec<note::Model>, DbErr> {
    let Some(owner) = actor.owner() else { return Ok(Vec::new()) };
    note::Entity::find()
        .filter(note::Column::TrustId.eq(actor.trust))
        .filter(note::Column::OwnerId.eq(owner))
        .filter(note::Column::Value.ne(""))
        .order_by_asc(note::Column::Id)
        .limit(MOST)
        .all(db.conn())
        .await
}

/// How far the actor is. One query; none for somebody who has written nothing.
///
/// # Errors
/// When the database is away.
pub async fn so_far(db: &Db, actor: &Actor) -> Result<SoFar, DbErr> {
    let Some(owner) = actor.owner() else { return Ok(SoFar::default()) };
    let rows = progress::Entity::find()
        .filter(progress::Column::TrustId.eq(actor.trust))
        .filter(progress::Column::OwnerId.eq(owner))
        .order_by_desc(progress::Column::SeenAt)
        .limit(MOST)
        .all(db.conn())
        .await?;
    Ok(SoFar::new(rows))
}

/// Ids of pages that are new or changed since a moment, the newest first. One query.
///
/// # Errors
/// When the database is away.
pub async fn changed_since(db: &Db, _actor: &Actor, since: Moment) -> Result<Vec<String>, DbErr> {
    page_version::Entity::find()
        .select_only()
        .column(page_version::Column::PageId)
        .filter(page_version::Column::ChangedAt.gt(since))
        .order_by_desc(page_version::Column::ChangedAt)
        .order_by_asc(page_version::Column::PageId)
        .limit(MOST_NEWS)
        .into_tuple()
        .all(db.conn())
        .await
}

/// The signatures of the actor's trust.
///
/// # Errors
/// When the database is away.
pub async fn sign_offs(db: &Db, actor: &Actor) -> Result<SignOffs, DbErr> {
    let of_trust = page_sign_off::Entity::find().filter(page_sign_off::Column::TrustId.eq(actor.trust));
    Ok(SignOffs::new(of_trust.limit(MOST).all(db.conn()).await?))
}
