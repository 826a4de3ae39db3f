//! Reading the audit log: what staff did at the actor's trust.

use super::{Act, entity};
use crate::{Actor, Db, DbErr, Role, Uuid, trust::people};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// How many rows a page shows.
pub const PER_PAGE: u64 = 50;
/// What relatives do is nobody's business: only what was done in these roles is shown.
const SHOWN: [Role; 4] = [Role::Supporter, Role::Clinician, Role::Lead, Role::Operator];

/// Why the log was not shown.
#[derive(Debug, thiserror::Error)]
pub enum AuditError {
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignedOut,
    /// Not for this role.
    #[error("not allowed")]
    Forbidden,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

/// A row, with the name of who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The row.
    pub row: entity::Model,
    /// What others see of them, or saw.
    pub by: Option<String>,
}

impl Actor {
    /// Read what staff did at the trust: its leads, and the operator.
    #[must_use]
    pub fn can_read_audit(&self) -> bool {
        matches!(self.role(), Some(Role::Lead | Role::Operator))
    }
}

/// What staff did at the actor's trust, latest first, from the row before `before`. That it was looked at is a row of its own.
///
/// # Errors
/// See [`AuditError`].
pub async fn page(db: &Db, actor: &Actor, before: Option<Uuid>) -> Result<Vec<Entry>, AuditError> {
    if actor.account_id().is_none() {
        return Err(AuditError::SignedOut);
    }
    if !actor.can_read_audit() {
        return Err(AuditError::Forbidden);
    }
    let mut rows = entity::Entity::find()
        .filter(entity::Column::TrustId.eq(actor.trust))
        .filter(entity::Column::ActorRole.is_in(SHOWN));
    if let Some(before) = before {
        rows = rows.filter(entity::Column::Id.lt(before));
    }
    let rows = rows.order_by_desc(entity::Column::Id).limit(PER_PAGE).all(db.conn()).await?;
    let names = people::queries::names(db, actor, rows.iter().filter_map(|row| row.actor_id)).await?;
    let write = db.write().await?;
    write.audit(actor, Act::AuditRead { trust: actor.trust }).await?;
    write.commit().await?;
    let entry = |row: entity::Model| Entry { by: row.actor_id.and_then(|id| names.get(&id).cloned()), row };
    Ok(rows.into_iter().map(entry).collect())
}
