//! Invitations as figures need them, read in one query for a whole period. Nothing of the address is read.

use super::months::Period;
use crate::{
    Db, DbErr, Moment, Role, Uuid,
    account::entity as account,
    invitations::{Way, entity},
    trust::people::former,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};

/// An invitation, without where it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromQueryResult)]
pub struct Row {
    /// Who invited.
    pub inviter_id: Uuid,
    /// From which team.
    pub team_id: Option<Uuid>,
    /// When in somebody's care it was offered.
    pub moment_id: Option<Uuid>,
    /// How it reached them.
    pub way: Way,
    /// When it was sent.
    pub sent_at: Moment,
    /// When Start was pressed.
    pub opened_at: Option<Moment>,
    /// When an account came of it.
    pub joined_at: Option<Moment>,
    /// When it was taken back.
    pub withdrawn_at: Option<Moment>,
    /// When it was sent once more by hand.
    pub resent_at: Option<Moment>,
}

impl Row {
    /// Since when somebody is invited by it. A card lies in a drawer until somebody presses Start, and a link for letters invites
    /// nobody before somebody joins by it.
    #[must_use]
    pub fn invited_at(&self) -> Option<Moment> {
        match self.way {
            Way::Card => self.opened_at,
            Way::Link => self.joined_at,
            Way::Email | Way::Text | Way::Code | Way::SelfRequest | Way::Practice => Some(self.sent_at),
        }
    }

    /// Somebody asked for it themselves.
    #[must_use]
    pub fn was_asked_for(&self) -> bool {
        self.way == Way::SelfRequest
    }
}

/// The invitations of a trust to which anything happened in a period, or those of one inviter. Practice runs are no invitations.
pub(super) async fn of_period(
    conn: &impl ConnectionTrait,
    trust: Uuid,
    inviter: Option<Uuid>,
    period: &Period,
) -> Result<Vec<Row>, DbErr> {
    use entity::Column as C;
    let times = [C::SentAt, C::OpenedAt, C::JoinedAt, C::ResentAt, C::WithdrawnAt];
    let within = |time: C| Condition::all().add(time.gte(period.begins())).add(time.lt(period.ends()));
    let any = times.into_iter().fold(Condition::any(), |any, time| any.add(within(time)));
    let mut rows = entity::Entity::find()
        .filter(C::TrustId.eq(trust))
        .filter(C::Way.ne(Way::Practice))
        .filter(any)
        .order_by_asc(C::Id);
    if let Some(inviter) = inviter {
        rows = rows.filter(C::InviterId.eq(inviter));
    }
    rows.select_only()
        .columns([C::InviterId, C::TeamId, C::MomentId, C::Way, C::SentAt, C::OpenedAt, C::JoinedAt])
        .columns([C::WithdrawnAt, C::ResentAt])
        .into_model::<Row>()
        .all(conn)
        .await
}

/// A member of staff, also one whose account is closed: then it is kept what they were, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// Their account.
    pub id: Uuid,
    /// What they are, or were.
    pub role: Role,
    /// Since when.
    pub since: Moment,
}

/// Everybody who can invite at a trust, and those who could. Two queries.
pub(super) async fn staff(db: &Db, trust: Uuid) -> Result<Vec<Member>, DbErr> {
    let roles = [Role::Supporter, Role::Clinician, Role::Lead];
    let now: Vec<(Uuid, Role, Moment)> = account::Entity::find()
        .select_only()
        .columns([account::Column::Id, account::Column::Role, account::Column::CreatedAt])
        .filter(account::Column::TrustId.eq(trust))
        .filter(account::Column::Role.is_in(roles))
        .order_by_asc(account::Column::Id)
        .into_tuple()
        .all(db.conn())
        .await?;
    let left: Vec<(Uuid, Role, Moment)> = former::Entity::find()
        .select_only()
        .columns([former::Column::AccountId, former::Column::Role, former::Column::BeganAt])
        .filter(former::Column::TrustId.eq(trust))
        .order_by_asc(former::Column::AccountId)
        .into_tuple()
        .all(db.conn())
        .await?;
    Ok(now.into_iter().chain(left).map(|(id, role, since)| Member { id, role, since }).collect())
}

/// When those relatives came who were not invited: where anybody may sign up, or by a code of the operator's.
pub(super) async fn uninvited(conn: &impl ConnectionTrait, trust: Uuid, period: &Period) -> Result<Vec<Moment>, DbErr> {
    let invited = entity::Entity::find()
        .select_only()
        .column(entity::Column::AccountId)
        .filter(entity::Column::TrustId.eq(trust))
        .filter(entity::Column::AccountId.is_not_null())
        .into_query();
    account::Entity::find()
        .select_only()
        .column(account::Column::CreatedAt)
        .filter(account::Column::TrustId.eq(trust))
        .filter(account::Column::Role.eq(Role::Relative))
        .filter(account::Column::CreatedAt.gte(period.begins()))
        .filter(account::Column::CreatedAt.lt(period.ends()))
        .filter(account::Column::Id.not_in_subquery(invited))
        .into_tuple()
        .all(conn)
        .await
}
