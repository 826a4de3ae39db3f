//! Reads: the teams, who is in them, and which team somebody invites from.

use super::{MOST_PEOPLE, entity, member};
use crate::{
    Actor, Db, DbErr, Role, Uuid,
    account::entity as account,
    trust::settings::{SettingError, lead},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

/// A team with the number of its people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The team.
    pub team: entity::Model,
    /// How many people of staff are in it.
    pub people: usize,
}

/// A member of staff, as a lead sees them when putting teams together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their account.
    pub id: Uuid,
    /// Their display name.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// Whether they are in the team.
    pub is_in: bool,
    /// Whether they are in no team at all that is open.
    pub is_alone: bool,
}

/// All teams of the trust, those that are open first, by name. Two queries.
///
/// # Errors
/// [`SettingError::SignedOut`], [`SettingError::NotLead`].
pub async fn list(db: &Db, actor: &Actor) -> Result<Vec<Listed>, SettingError> {
    lead(actor)?;
    let members = members(db.conn(), actor.trust).await?;
    let mut teams = all(db.conn(), actor.trust).await?;
    teams.sort_by_key(|team| (team.closed_at.is_some(), team.name.to_lowercase()));
    let people = |id| members.iter().filter(|member| member.team_id == id).count();
    Ok(teams.into_iter().map(|team| Listed { people: people(team.id), team }).collect())
}

/// One team, and everybody who can be in it: first who is, then the others, by name. Three queries.
///
/// # Errors
/// As [`list`]; [`SettingError::Missing`] also for another trust's.
pub async fn one(db: &Db, actor: &Actor, id: Uuid) -> Result<(entity::Model, Vec<Person>), SettingError> {
    lead(actor)?;
    let teams = all(db.conn(), actor.trust).await?;
    let team = teams.iter().find(|team| team.id == id).cloned().ok_or(SettingError::Missing)?;
    let members = members(db.conn(), actor.trust).await?;
    let open = |id: Uuid| teams.iter().any(|team| team.id == id && team.closed_at.is_none());
    let person = |row: account::Model| Person {
        is_in: members.iter().any(|member| member.team_id == id && member.account_id == row.id),
        is_alone: !members.iter().any(|member| member.account_id == row.id && open(member.team_id)),
        id: row.id,
        name: row.display_name,
        role: row.role,
    };
    let staff = inviters(actor.trust).order_by_asc(account::Column::DisplayName).limit(MOST_PEOPLE);
    let mut people: Vec<Person> = staff.all(db.conn()).await?.into_iter().map(person).collect();
    people.sort_by_key(|person| !person.is_in);
    Ok((team, people))
}

/// The open teams the actor is in, the default first. Empty for whoever is in none.
///
/// # Errors
/// When the database is away.
pub async fn own(db: &Db, actor: &Actor) -> Result<Vec<entity::Model>, DbErr> {
    let Some(account) = actor.account_id() else { return Ok(vec![]) };
    let teams = of_account(db.conn(), actor.trust, account).await?;
    Ok(teams.into_iter().map(|(team, _)| team).collect())
}

/// The team an invitation goes out from: the one that was chosen, if the inviter is in it, else their default one.
pub(crate) async fn for_inviting(
    conn: &impl ConnectionTrait,
    trust: Uuid,
    inviter: Uuid,
    chosen: Option<Uuid>,
) -> Result<Option<Uuid>, DbErr> {
    let teams = of_account(conn, trust, inviter).await?;
    let chosen = chosen.filter(|chosen| teams.iter().any(|(team, _)| team.id == *chosen));
    Ok(chosen.or_else(|| teams.first().map(|(team, _)| team.id)))
}

/// The open teams somebody is in, the default first, then the one they have been in longest.
pub(crate) async fn of_account(
    conn: &impl ConnectionTrait,
    trust: Uuid,
    account: Uuid,
) -> Result<Vec<(entity::Model, member::Model)>, DbErr> {
    let rows = member::Entity::find()
        .filter(member::Column::TrustId.eq(trust))
        .filter(member::Column::AccountId.eq(account))
        .order_by_desc(member::Column::IsDefault)
        .order_by_asc(member::Column::Since)
        .order_by_asc(member::Column::TeamId)
        .all(conn)
        .await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.team_id).collect();
    let teams = entity::Entity::find()
        .filter(entity::Column::TrustId.eq(trust))
        .filter(entity::Column::Id.is_in(ids))
        .filter(entity::Column::ClosedAt.is_null())
        .all(conn)
        .await?;
    let team = |id: Uuid| teams.iter().find(|team| team.id == id).cloned();
    Ok(rows.into_iter().filter_map(|row| Some((team(row.team_id)?, row))).collect())
}

/// Every team of a trust.
pub(crate) async fn all(conn: &impl ConnectionTrait, trust: Uuid) -> Result<Vec<entity::Model>, DbErr> {
    let teams = entity::Entity::find().filter(entity::Column::TrustId.eq(trust));
    teams.order_by_asc(entity::Column::Id).all(conn).await
}

/// Who is in which team of a trust.
pub(crate) async fn members(conn: &impl ConnectionTrait, trust: Uuid) -> Result<Vec<member::Model>, DbErr> {
    member::Entity::find().filter(member::Column::TrustId.eq(trust)).all(conn).await
}

/// Everybody who may invite at a trust.
pub(crate) fn inviters(trust: Uuid) -> Select<account::Entity> {
    account::Entity::find().filter(account::Column::TrustId.eq(trust)).filter(account::Column::Role.is_in([
        Role::Supporter,
        Role::Clinician,
        Role::Lead,
    ]))
}
