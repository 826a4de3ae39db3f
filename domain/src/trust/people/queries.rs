//! Reads: who the staff are, who waits to begin, who has left; whose invitations somebody looks after.

use super::{Failed, ROLES, former, presence, welcome};
use crate::{
    Actor, Db, DbErr, Role, Uuid,
    account::{entity as account, sessions},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeMap;

/// The most former staff on the page: the latest.
pub const MOST_FORMER: u64 = 50;
/// The most staff and the most waiting on the page.
pub const MOST: u64 = 1_000;

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The account.
    pub account: account::Model,
    /// When they last signed in, and whether they are away.
    pub presence: Option<presence::Model>,
}

impl Member {
    /// Until when they are away, if they are now.
    #[must_use]
    pub fn away(&self, now: crate::Moment) -> Option<crate::Moment> {
        self.presence.as_ref()?.away_until.filter(|until| *until > now)
    }
}

/// The staff of a trust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct People {
    /// Those who are here, by role and name.
    pub here: Vec<Member>,
    /// Those who were added and have not begun.
    pub waiting: Vec<welcome::Model>,
    /// Those who have left, latest first.
    pub former: Vec<former::Model>,
}

/// The staff of the actor's trust. Four queries.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn people(db: &Db, actor: &Actor) -> Result<People, Failed> {
    actor.must_manage_staff()?;
    let here = members(db, actor).await?;
    let waiting = welcome::Entity::find()
        .filter(welcome::Column::TrustId.eq(actor.trust))
        .order_by_asc(welcome::Column::Email)
        .limit(MOST)
        .all(db.conn())
        .await?;
    let former = former::Entity::find()
        .filter(former::Column::TrustId.eq(actor.trust))
        .order_by_desc(former::Column::EndedAt)
        .order_by_desc(former::Column::AccountId)
        .limit(MOST_FORMER)
        .all(db.conn())
        .await?;
    Ok(People { here, waiting, former })
}

async fn members(db: &Db, actor: &Actor) -> Result<Vec<Member>, DbErr> {
    let accounts = account::Entity::find()
        .filter(account::Column::TrustId.eq(actor.trust))
        .filter(account::Column::Role.is_in(ROLES))
        .order_by_asc(account::Column::Role)
        .order_by_asc(account::Column::DisplayName)
        .order_by_asc(account::Column::Id)
        .limit(MOST)
        .all(db.conn())
        .await?;
    let rows = presence::Entity::find().filter(presence::Column::TrustId.eq(actor.trust)).all(db.conn()).await?;
    let mut known: BTreeMap<Uuid, presence::Model> = rows.into_iter().map(|row| (row.account_id, row)).collect();
    let member = |account: account::Model| Member { presence: known.remove(&account.id), account };
    Ok(accounts.into_iter().map(member).collect())
}

/// A colleague as others may choose one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// The account.
    pub id: Uuid,
    /// What others see.
    pub name: String,
    /// What they are.
    pub role: Role,
}

/// One member of staff and the colleagues who could take over. Oneself, or anybody for a lead.
///
/// # Errors
/// [`Failed::Missing`], also for somebody of another trust; [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn one(db: &Db, actor: &Actor, id: Uuid) -> Result<(Member, Vec<Colleague>), Failed> {
    let own = actor.must_be_staff()?;
    if own != id && !actor.can_manage_staff() {
        return Err(Failed::Forbidden);
    }
    let mut all = members(db, actor).await?;
    let at = all.iter().position(|member| member.account.id == id).ok_or(Failed::Missing)?;
    let member = all.remove(at);
    let colleague =
        |other: Member| Colleague { id: other.account.id, name: other.account.display_name, role: other.account.role };
    Ok((member, all.into_iter().map(colleague).collect()))
}

/// The welcome behind a token that still holds.
///
/// # Errors
/// When the database is away.
pub async fn behind(
    conn: &impl ConnectionTrait,
    db: &Db,
    actor: &Actor,
    token: &str,
) -> Result<Option<welcome::Model>, DbErr> {
    welcome::Entity::find()
        .filter(welcome::Column::TokenHash.eq(sessions::hash(token)))
        .filter(welcome::Column::TrustId.eq(actor.trust))
        .filter(welcome::Column::ExpiresAt.gt(db.now()))
        .one(conn)
        .await
}

/// Whose invitations somebody looks after besides their own: of those who left them to this person, and of those whom they cover today.
///
/// # Errors
/// When the database is away.
pub(crate) async fn looks_after(db: &Db, actor: &Actor, own: Uuid) -> Result<Vec<Uuid>, DbErr> {
    let left: Vec<Uuid> = former::Entity::find()
        .select_only()
        .column(former::Column::AccountId)
        .filter(former::Column::TrustId.eq(actor.trust))
        .filter(former::Column::SuccessorId.eq(own))
        .into_tuple()
        .all(db.conn())
        .await?;
    let covered: Vec<Uuid> = presence::Entity::find()
        .select_only()
        .column(presence::Column::AccountId)
        .filter(presence::Column::TrustId.eq(actor.trust))
        .filter(presence::Column::CoverId.eq(own))
        .filter(presence::Column::AwayUntil.gt(db.now()))
        .into_tuple()
        .all(db.conn())
        .await?;
    Ok(left.into_iter().chain(covered).collect())
}

/// What colleagues are called, or were when they left.
///
/// # Errors
/// When the database is away.
pub(crate) async fn names(
    db: &Db,
    actor: &Actor,
    ids: impl Iterator<Item = Uuid> + Clone,
) -> Result<BTreeMap<Uuid, String>, DbErr> {
    let here: Vec<(Uuid, String)> = account::Entity::find()
        .select_only()
        .columns([account::Column::Id, account::Column::DisplayName])
        .filter(account::Column::TrustId.eq(actor.trust))
        .filter(account::Column::Id.is_in(ids.clone()))
        .into_tuple()
        .all(db.conn())
        .await?;
    let left: Vec<(Uuid, String)> = former::Entity::find()
        .select_only()
        .columns([former::Column::AccountId, former::Column::DisplayName])
        .filter(former::Column::TrustId.eq(actor.trust))
        .filter(former::Column::AccountId.is_in(ids))
        .into_tuple()
        .all(db.conn())
        .await?;
    Ok(here.into_iter().chain(left).collect())
}

/// The accounts that are away now at a trust.
///
/// # Errors
/// When the database is away.
pub(crate) async fn away(conn: &impl ConnectionTrait, db: &Db, trust: Uuid) -> Result<Vec<Uuid>, DbErr> {
    presence::Entity::find()
        .select_only()
        .column(presence::Column::AccountId)
        .filter(presence::Column::TrustId.eq(trust))
        .filter(presence::Column::AwayUntil.gt(db.now()))
        .into_tuple()
        .all(conn)
        .await
}
