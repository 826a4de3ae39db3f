//! Reads, for leads only.

use super::{ReportError, entity};
use crate::{Actor, Db};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

/// The most reports on one page. The next ones come up as these are closed.
pub const MOST: u64 = 50;

/// Open reports of the actor's trust, oldest first, at most [`MOST`]; and how many there are. Two queries.
///
/// # Errors
/// [`ReportError::NotLead`], or when the database is away.
pub async fn open(db: &Db, actor: &Actor) -> Result<(Vec<entity::Model>, u64), ReportError> {
    if !actor.can_see_content_reports() {
        return Err(ReportError::NotLead);
    }
    let open = entity::Entity::find()
        .filter(entity::Column::TrustId.eq(actor.trust))
        .filter(entity::Column::ClosedAt.is_null());
    let count = open.clone().count(db.conn()).await?;
    let rows =
        open.order_by_asc(entity::Column::At).order_by_asc(entity::Column::Id).limit(MOST).all(db.conn()).await?;
    Ok((rows, count))
}
