//! Clearing away what is no longer needed, by the rules in `privacy.toml`. What a legal hold stands on is left alone.

use super::register::{Clear, Is, Owner, Shorter, Table, register};
use crate::{
    Db, DbErr, Moment,
    account::{entity, session, sign_up},
    rights::holds,
    tables,
    trust::entity as trust,
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Alias, Expr, SelectStatement},
};
use std::time::Duration;

/// Deletes every row whose time is over. Says how many went, by table. Meant to run once an hour; running it twice at once does
/// no harm.
///
/// # Errors
/// When the database is away.
pub async fn clear(db: &Db) -> Result<Vec<(&'static str, u64)>, DbErr> {
    let mut cleared = vec![];
    // Sessions before what visitors wrote in them.
    for table in tables::all() {
        let Some(entry) = register().table.get(table.name()) else { continue };
        for rule in &entry.clear {
            let write = db.write().await?;
            let gone = table.delete_where(write.conn(), over(db, entry, rule)).await?;
            write.commit().await?;
            let gone = gone + sooner(db, table.as_ref(), entry, rule).await?;
            if gone > 0 {
                cleared.push((table.name(), gone));
            }
        }
    }
    Ok(cleared)
}

/// The same for trusts that chose fewer days than the rule. None of them can choose more.
async fn sooner(db: &Db, table: &dyn tables::Table, entry: &Table, rule: &Clear) -> Result<u64, DbErr> {
    let Some(Shorter::Invitations) = rule.shorter else { return Ok(0) };
    let chosen = trust::Entity::find().filter(trust::Column::InvitationDays.is_not_null()).all(db.conn()).await?;
    let mut gone = 0;
    for trust in chosen {
        let Some(days) = trust.invitation_days.and_then(|days| u64::try_from(days).ok()) else { continue };
        let before = db.now().minus(Duration::from_secs(days * 24 * 60 * 60));
        let mut over = Condition::all()
            .add(Expr::col(Alias::new("trust_id")).eq(trust.id))
            .add(Expr::col(Alias::new(rule.after.as_str())).lte(before));
        for owner in &entry.owner {
            over = over.add(not_held(owner, db.now()));
        }
        let write = db.write().await?;
        gone += table.delete_where(write.conn(), over).await?;
        write.commit().await?;
    }
    Ok(gone)
}

fn over(db: &Db, entry: &Table, rule: &Clear) -> Condition {
    let column = |name: &str| Expr::col(Alias::new(name));
    let days = Duration::from_secs(u64::from(rule.days) * 24 * 60 * 60);
    let mut condition = Condition::all().add(column(&rule.after).lte(db.now().minus(days)));
    for owner in &entry.owner {
        condition = condition.add(not_held(owner, db.now()));
    }
    if rule.ownerless {
        for owner in &entry.owner {
            condition = condition.add(nobodys(&owner.column));
        }
    }
    condition
}

/// No legal hold stands on whom the column names.
fn not_held(owner: &Owner, now: Moment) -> Condition {
    let standing = holds::queries::standing(now).select_only();
    let accounts = standing
        .clone()
        .column(holds::entity::Column::AccountId)
        .filter(holds::entity::Column::AccountId.is_not_null());
    let held = match owner.is {
        Is::Person => accounts.into_query(),
        Is::Email => standing.column(holds::entity::Column::Address).into_query(),
        Is::Session => session::Entity::find()
            .select_only()
            .column(session::Column::Id)
            .filter(session::Column::AccountId.in_subquery(accounts.into_query()))
            .into_query(),
    };
    let column = || Expr::col(Alias::new(owner.column.as_str()));
    Condition::any().add(column().is_null()).add(column().not_in_subquery(held))
}

/// The owner is no account, and no visitor whom a session or a sign-up still knows.
fn nobodys(owner: &str) -> Condition {
    let owner = || Expr::col(Alias::new(owner));
    let accounts = entity::Entity::find().select_only().column(entity::Column::Id).into_query();
    Condition::all()
        .add(owner().not_in_subquery(accounts))
        .add(owner().not_in_subquery(visitors::<session::Entity>(session::Column::VisitorId)))
        .add(owner().not_in_subquery(visitors::<sign_up::Entity>(sign_up::Column::VisitorId)))
}

fn visitors<E: EntityTrait>(column: E::Column) -> SelectStatement {
    E::find().select_only().column(column).filter(column.is_not_null()).into_query()
}
