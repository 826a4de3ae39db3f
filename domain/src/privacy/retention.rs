//! Clearing away what is no longer needed, by the rules in `privacy.toml`.

use super::register::{Clear, Table, register};
use crate::{
    Db, DbErr,
    account::{entity, session},
    tables,
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Alias, Expr},
};
use std::time::Duration;

/// Deletes every row whose time is over. Says how many went, by table. Meant to run once an hour; running it twice at once does
/// no harm.
///
/// # Errors
/// When the database is away.
pub async fn clear(db: &Db) -> Result<Vec<(&'static str, u64)>, DbErr> {
    let mut cleared = vec![];
    for table in tables::all().into_iter().rev() {
        let Some(entry) = register().table.get(table.name()) else { continue };
        for rule in &entry.clear {
            let write = db.write().await?;
            let gone = table.delete_where(write.conn(), over(db, entry, rule)).await?;
            write.commit().await?;
            if gone > 0 {
                cleared.push((table.name(), gone));
            }
        }
    }
    Ok(cleared)
}

fn over(db: &Db, entry: &Table, rule: &Clear) -> Condition {
    let column = |name: &str| Expr::col(Alias::new(name));
    let days = Duration::from_secs(u64::from(rule.days) * 24 * 60 * 60);
    let mut condition = Condition::all().add(column(&rule.after).lte(db.now().minus(days)));
    if rule.ownerless {
        let accounts = entity::Entity::find().select_only().column(entity::Column::Id).into_query();
        let visitors = session::Entity::find()
            .select_only()
            .column(session::Column::VisitorId)
            .filter(session::Column::VisitorId.is_not_null())
            .into_query();
        for owner in &entry.owner {
            condition = condition
                .add(column(&owner.column).not_in_subquery(accounts.clone()))
                .add(column(&owner.column).not_in_subquery(visitors.clone()));
        }
    }
    condition
}
