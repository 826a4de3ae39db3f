//! What leads do with accounts of staff, and what staff say about themselves. One file an errand; each command is one transaction.

pub mod add;
pub mod away;
pub mod begin;
pub mod change;
pub mod due;
pub mod end;

use super::{Failed, Problem};
use crate::{
    Actor, Role, Uuid, Write,
    account::entity as account,
    trust::{self, SiteState, go_live::LEADS},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, sea_query::LockType};

/// A member of staff of the actor's trust.
async fn member(write: &Write, actor: &Actor, id: Uuid) -> Result<account::Model, Failed> {
    let row =
        account::Entity::find_by_id(id).filter(account::Column::TrustId.eq(actor.trust)).one(write.conn()).await?;
    row.filter(|row| super::ROLES.contains(&row.role)).ok_or(Failed::Missing)
}

/// Whether the trust can do without one more of `role`: another lead must be there, on an open site as many as it opened with,
/// and another supporter on an open site. The trust's row is held until the write ends, so that two cannot leave at the same moment.
async fn can_spare(write: &Write, trust: Uuid, role: Role) -> Result<(), Failed> {
    let held = trust::entity::Entity::find_by_id(trust).lock(LockType::Update).one(write.conn()).await?;
    let is_open = held.is_some_and(|trust| trust.state == SiteState::Open);
    let (needed, problem) = match role {
        Role::Lead => (if is_open { LEADS } else { 1 }, Problem::LastLead),
        Role::Supporter if is_open => (1, Problem::LastSupporter),
        _ => return Ok(()),
    };
    let there = account::Entity::find()
        .filter(account::Column::TrustId.eq(trust))
        .filter(account::Column::Role.eq(role))
        .count(write.conn())
        .await?;
    if there > needed { Ok(()) } else { Err(problem.into()) }
}

/// The colleague a lead named, if any: staff of the same trust, and not the person it is about.
async fn colleague(write: &Write, actor: &Actor, about: Uuid, named: Option<Uuid>) -> Result<Option<Uuid>, Failed> {
    let Some(named) = named else { return Ok(None) };
    if named == about {
        return Err(Problem::NoColleague.into());
    }
    match member(write, actor, named).await {
        Ok(found) => Ok(Some(found.id)),
        Err(Failed::Missing) => Err(Problem::NoColleague.into()),
        Err(other) => Err(other),
    }
}
