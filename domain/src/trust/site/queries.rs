//! What is set, and what was changed.

use super::{Fields, SiteError, change, lead, logo_file};
use crate::{Actor, Db, DbErr, Moment, Uuid, account::entity as account, audit, trust::entity};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;

/// The most changes shown.
pub const MOST_CHANGES: u64 = 50;

/// The trust as it stands now, for its leads.
///
/// # Errors
/// [`SiteError`].
pub async fn trust(db: &Db, actor: &Actor) -> Result<entity::Model, SiteError> {
    lead(actor)?;
    entity::Entity::find_by_id(actor.trust).one(db.conn()).await?.ok_or(SiteError::Missing)
}

/// The picture of a trust's logo. Anybody may see it.
///
/// # Errors
/// When the database is away.
pub async fn logo(db: &Db, trust: Uuid) -> Result<Option<Vec<u8>>, DbErr> {
    Ok(logo_file::Entity::find_by_id(trust).one(db.conn()).await?.map(|row| row.png))
}

/// One change: only the fields that differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: Moment,
    /// By whom; nothing if their account is gone, or if it was the operator.
    pub by: Option<String>,
    /// [`super::Part::code`], or `place`.
    pub part: String,
    /// Field, before, after.
    pub fields: Vec<(String, String, String)>,
}

/// The latest changes, latest first.
///
/// # Errors
/// [`SiteError`].
pub async fn changes(db: &Db, actor: &Actor) -> Result<Vec<Change>, SiteError> {
    lead(actor)?;
    let rows = change::Entity::find()
        .filter(change::Column::TrustId.eq(actor.trust))
        .order_by_desc(change::Column::Id)
        .limit(MOST_CHANGES)
        .all(db.conn())
        .await?;
    let log = audit::entity::Entity::find()
        .filter(audit::entity::Column::TrustId.eq(actor.trust))
        .filter(audit::entity::Column::TargetId.is_in(rows.iter().map(|row| row.id)))
        .all(db.conn())
        .await?;
    let people = account::Entity::find()
        .filter(account::Column::TrustId.eq(actor.trust))
        .filter(account::Column::Id.is_in(log.iter().filter_map(|row| row.actor_id)))
        .all(db.conn())
        .await?;
    let names: HashMap<Uuid, String> = people.into_iter().map(|person| (person.id, person.display_name)).collect();
    let by = |id: Uuid| {
        let actor = log.iter().find(|row| row.target_id == id).and_then(|row| row.actor_id);
        actor.and_then(|actor| names.get(&actor).cloned())
    };
    Ok(rows
        .into_iter()
        .map(|row| Change { at: row.at, by: by(row.id), fields: differing(&row), part: row.part })
        .collect())
}

fn differing(row: &change::Model) -> Vec<(String, String, String)> {
    let read = |text: &str| serde_json::from_str::<Fields>(text).unwrap_or_default();
    let (before, after) = (read(&row.before), read(&row.after));
    let value = |fields: &Fields, name: &str| fields.get(name).cloned().unwrap_or_default();
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort_unstable();
    names.dedup();
    let all = names.into_iter().map(|name| (name.clone(), value(&before, name), value(&after, name)));
    all.filter(|(_, before, after)| before != after).collect()
}
