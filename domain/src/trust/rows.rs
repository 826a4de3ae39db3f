//! Which rows of a table belong to a trust: for taking a trust along, and for erasing one.

use crate::{
    Uuid,
    account::{entity as account, session},
    tables::Table,
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Alias, Expr},
};

/// The rows of a table that belong to a trust; nothing for tables of the whole installation.
#[must_use]
pub fn of_trust(table: &dyn Table, trust: Uuid) -> Option<Condition> {
    let column = |name: &str| Expr::col(Alias::new(name));
    if table.name() == "trust" {
        return Some(Condition::all().add(column("id").eq(trust)));
    }
    let has = |name: &str| table.columns().iter().any(|column| column == name);
    if has("trust_id") {
        return Some(Condition::all().add(column("trust_id").eq(trust)));
    }
    if has("session_id") {
        let theirs = session::Entity::find().select_only().column(session::Column::Id);
        let theirs = theirs.filter(session::Column::TrustId.eq(trust)).into_query();
        return Some(Condition::all().add(column("session_id").in_subquery(theirs)));
    }
    if has("account_id") {
        let theirs = account::Entity::find().select_only().column(account::Column::Id);
        let theirs = theirs.filter(account::Column::TrustId.eq(trust)).into_query();
        return Some(Condition::all().add(column("account_id").in_subquery(theirs)));
    }
    None
}
