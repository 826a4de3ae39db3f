//! Reads. Each takes the actor and gives only what is theirs, or their trust's.

use super::{
    SignOffs, SoFar,
    content::{Library, Page},
    note, page_sign_off, page_version, plan, plan_version, progress,
};
use crate::{Actor, Db, DbErr, Moment, Uuid};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeMap, HashMap};

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

/// A plan of the actor's, for the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPlan {
    /// The page it belongs to, which may be gone.
    pub page_id: String,
    /// Its name: today's, or the last one known.
    pub title: String,
    /// When something was last written, or kept as a version.
    pub changed_at: Moment,
    /// How many versions are kept.
    pub versions: usize,
}

/// Every plan in which the actor wrote or kept something, last changed first. Two queries.
///
/// # Errors
/// When the database is away.
pub async fn own_plans(db: &Db, actor: &Actor, library: &Library) -> Result<Vec<OwnPlan>, DbErr> {
    let Some(owner) = actor.owner() else { return Ok(Vec::new()) };
    let mut plans: BTreeMap<String, OwnPlan> = BTreeMap::new();
    let mut add = |page_id: &str, title: String, at: Moment, versions: usize| {
        let new = || OwnPlan { page_id: page_id.to_owned(), title, changed_at: at, versions: 0 };
        let plan = plans.entry(page_id.to_owned()).or_insert_with(new);
        plan.changed_at = plan.changed_at.max(at);
        plan.versions += versions;
    };
    for note in all_notes(db, actor).await? {
        let page = library.field(&note.field_id).map(|(page, _)| page).filter(|page| page.plan.is_some());
        if let Some(page) = page {
            add(&page.id, plan::name(page).to_owned(), note.updated_at, 0);
        }
    }
    for (page_id, title, at) in heads(db, actor, owner).await? {
        let page = library.page_by_id(&page_id).filter(|page| page.plan.is_some());
        add(&page_id, page.map_or(title, |page| plan::name(page).to_owned()), at, 1);
    }
    let mut plans: Vec<OwnPlan> = plans.into_values().collect();
    plans.sort_by_key(|plan| std::cmp::Reverse(plan.changed_at));
    Ok(plans)
}

/// Page, title and time of every version, newest first, without what they say.
async fn heads(db: &Db, actor: &Actor, owner: Uuid) -> Result<Vec<(String, String, Moment)>, DbErr> {
    plan_version::Entity::find()
        .select_only()
        .column(plan_version::Column::PageId)
        .column(plan_version::Column::Title)
        .column(plan_version::Column::CreatedAt)
        .filter(plan_version::Column::TrustId.eq(actor.trust))
        .filter(plan_version::Column::OwnerId.eq(owner))
        .order_by_desc(plan_version::Column::CreatedAt)
        .limit(MOST)
        .into_tuple()
        .all(db.conn())
        .await
}

/// The kept versions of one plan, newest first. One query; none for somebody who has written nothing.
///
/// # Errors
/// When the database is away.
pub async fn versions(db: &Db, actor: &Actor, page: &str) -> Result<Vec<plan_version::Model>, DbErr> {
    let Some(owner) = actor.owner() else { return Ok(Vec::new()) };
    plan_version::Entity::find()
        .filter(plan_version::Column::TrustId.eq(actor.trust))
        .filter(plan_version::Column::OwnerId.eq(owner))
        .filter(plan_version::Column::PageId.eq(page))
        .order_by_desc(plan_version::Column::Number)
        .limit(2 * plan::MOST_VERSIONS as u64)
        .all(db.conn())
        .await
}

/// What the actor wrote on a page that is no longer there, oldest first.
///
/// # Errors
/// When the database is away.
pub async fn notes_of_gone_page(db: &Db, actor: &Actor, page: &str) -> Result<Vec<note::Model>, DbErr> {
    let Some(owner) = actor.owner() else { return Ok(Vec::new()) };
    note::Entity::find()
        .filter(note::Column::TrustId.eq(actor.trust))
        .filter(note::Column::OwnerId.eq(owner))
        .filter(note::Column::PageId.eq(page))
        .filter(note::Column::Value.ne(""))
        .order_by_asc(note::Column::Id)
        .limit(MOST)
        .all(db.conn())
        .await
}
