//! Writes: adding, renaming and closing teams; who is in them; which one somebody invites from.

use super::{entity, member, queries};
use crate::{
    Actor, Db, DbErr, Uuid, Write,
    account::entity as account,
    audit::Act,
    trust::settings::{self, Named, SettingError, lead, name},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

/// Adds a team. Says which it is.
///
/// # Errors
/// [`SettingError`]; then nothing has changed.
pub async fn add(db: &Db, actor: &Actor, typed: &str) -> Result<Uuid, SettingError> {
    lead(actor)?;
    let name = name(typed)?;
    let write = db.write().await?;
    free(&write, actor.trust, None, &name).await?;
    let team = entity::Model { id: db.new_id(), trust_id: actor.trust, name, created_at: db.now(), closed_at: None };
    entity::Entity::insert(entity::ActiveModel::from(team.clone())).exec_without_returning(write.conn()).await?;
    write.audit(actor, Act::TeamAdded { team: team.id }).await?;
    write.commit().await?;
    Ok(team.id)
}

/// Gives a team another name. Its figures stay.
///
/// # Errors
/// [`SettingError`]; then nothing has changed.
pub async fn rename(db: &Db, actor: &Actor, id: Uuid, typed: &str) -> Result<(), SettingError> {
    lead(actor)?;
    let name = name(typed)?;
    let write = db.write().await?;
    free(&write, actor.trust, Some(id), &name).await?;
    let change = entity::ActiveModel { id: Set(id), name: Set(name), ..Default::default() };
    entity::Entity::update(change).exec(write.conn()).await?;
    write.audit(actor, Act::TeamRenamed { team: id }).await?;
    Ok(write.commit().await?)
}

/// Closes a team, or opens it again. Nobody invites from a closed one; what it did stays.
///
/// # Errors
/// [`SettingError`]; then nothing has changed.
pub async fn set_open(db: &Db, actor: &Actor, id: Uuid, open: bool) -> Result<(), SettingError> {
    lead(actor)?;
    let write = db.write().await?;
    let team = queries::all(write.conn(), actor.trust).await?.into_iter().find(|team| team.id == id);
    let team = team.ok_or(SettingError::Missing)?;
    if open {
        free(&write, actor.trust, Some(id), &team.name).await?;
    }
    let closed_at = Set((!open).then(|| db.now()));
    let change = entity::ActiveModel { id: Set(id), closed_at, ..Default::default() };
    entity::Entity::update(change).exec(write.conn()).await?;
    let act = if open { Act::TeamOpened { team: id } } else { Act::TeamClosed { team: id } };
    write.audit(actor, act).await?;
    Ok(write.commit().await?)
}

/// Says who is in a team: these people and nobody else. Whoever comes into their first team invites from it.
///
/// # Errors
/// [`SettingError`]; [`SettingError::Missing`] also if one of them is no member of this trust's staff. Then nothing has changed.
pub async fn set_people(db: &Db, actor: &Actor, id: Uuid, people: &[Uuid]) -> Result<(), SettingError> {
    lead(actor)?;
    let write = db.write().await?;
    let teams = queries::all(write.conn(), actor.trust).await?;
    if !teams.iter().any(|team| team.id == id) {
        return Err(SettingError::Missing);
    }
    let staff = queries::inviters(actor.trust).filter(account::Column::Id.is_in(people.to_vec())).all(write.conn());
    let staff = staff.await?;
    if !people.iter().all(|person| staff.iter().any(|known| known.id == *person)) {
        return Err(SettingError::Missing);
    }
    let members = queries::members(write.conn(), actor.trust).await?;
    let now_in: Vec<Uuid> = members.iter().filter(|row| row.team_id == id).map(|row| row.account_id).collect();
    for gone in now_in.iter().filter(|person| !people.contains(person)) {
        take_out(&write, id, *gone).await?;
    }
    for new in staff.iter().map(|person| person.id).filter(|person| !now_in.contains(person)) {
        let first = !members.iter().any(|row| row.account_id == new);
        let row =
            member::Model { team_id: id, account_id: new, trust_id: actor.trust, is_default: first, since: db.now() };
        member::Entity::insert(member::ActiveModel::from(row)).exec_without_returning(write.conn()).await?;
    }
    write.audit(actor, Act::TeamPeopleSet { team: id }).await?;
    Ok(write.commit().await?)
}

async fn take_out(write: &Write, team: Uuid, person: Uuid) -> Result<(), DbErr> {
    member::Entity::delete_by_id((team, person)).exec(write.conn()).await?;
    Ok(())
}

/// Chooses the team the actor's own invitations go out from.
///
/// # Errors
/// [`SettingError::SignedOut`]; [`SettingError::Missing`] if the actor is not in it.
pub async fn invite_from(db: &Db, actor: &Actor, team: Uuid) -> Result<(), SettingError> {
    let account = actor.account_id().ok_or(SettingError::SignedOut)?;
    if !actor.can_invite() {
        return Err(SettingError::NotLead);
    }
    let write = db.write().await?;
    let own = member::Entity::find()
        .filter(member::Column::TrustId.eq(actor.trust))
        .filter(member::Column::AccountId.eq(account))
        .all(write.conn())
        .await?;
    if !own.iter().any(|row| row.team_id == team) {
        return Err(SettingError::Missing);
    }
    for row in own {
        member::Entity::update_many()
            .col_expr(member::Column::IsDefault, Expr::value(row.team_id == team))
            .filter(member::Column::TeamId.eq(row.team_id))
            .filter(member::Column::AccountId.eq(account))
            .exec(write.conn())
            .await?;
    }
    write.audit(actor, Act::TeamChosen { team }).await?;
    Ok(write.commit().await?)
}

/// The name is free, there is room, and the team to be renamed is there.
async fn free(write: &Write, trust: Uuid, id: Option<Uuid>, name: &str) -> Result<(), SettingError> {
    let teams = queries::all(write.conn(), trust).await?;
    settings::free(
        teams.iter().map(|row| Named { id: row.id, name: &row.name, is_open: row.closed_at.is_none() }),
        id,
        name,
    )
}
