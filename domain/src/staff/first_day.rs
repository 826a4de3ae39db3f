//! A first day: a few steps for each role, ticked by what somebody has done and never by a list they keep. Nothing is stored for it.

use super::UptakeError;
use crate::{
    Actor, Db, DbErr, Role, Uuid,
    account::entity as account,
    invitations::{Way, entity as invitation, requests::entity as request},
    learning::progress,
    trust::{SiteState, entity as site, go_live::LEADS, people::welcome, teams::member},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Select};

/// The page about what to do right now: whoever offers the toolkit should know where it leads in a crisis.
pub const RIGHT_NOW: &str = "crisis-right-now";

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Read any page, as a relative reads it.
    Look,
    /// Read what to do right now.
    RightNow,
    /// Send oneself a practice invitation and press Start in it.
    Practise,
    /// Invite somebody.
    Invite,
    /// Say where an invitation was offered.
    Moment,
    /// Nobody waits for an answer.
    Answer,
    /// There are enough leads to open the site.
    SecondLead,
    /// A clinician or supporter was added.
    Colleagues,
    /// Somebody is in a team.
    Teams,
    /// The site is open.
    Open,
}

impl Step {
    /// The steps of a role, in their order. At most six; none for those who neither invite nor lead.
    #[must_use]
    pub fn of(role: Role) -> &'static [Self] {
        match role {
            Role::Clinician => &[Self::Look, Self::RightNow, Self::Practise, Self::Invite, Self::Moment],
            Role::Supporter => &[Self::Look, Self::RightNow, Self::Practise, Self::Answer, Self::Invite],
            Role::Lead => &[Self::Look, Self::Practise, Self::SecondLead, Self::Colleagues, Self::Teams, Self::Open],
            Role::Relative | Role::Operator => &[],
        }
    }

    /// The stable code: "right-now".
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Look => "look",
            Self::RightNow => "right-now",
            Self::Practise => "practise",
            Self::Invite => "invite",
            Self::Moment => "moment",
            Self::Answer => "answer",
            Self::SecondLead => "second-lead",
            Self::Colleagues => "colleagues",
            Self::Teams => "teams",
            Self::Open => "open",
        }
    }
}

/// The actor's steps, each with whether it is done. One query a step, two for colleagues.
///
/// # Errors
/// [`UptakeError`]: for whoever may not invite.
pub async fn first_day(db: &Db, actor: &Actor) -> Result<Vec<(Step, bool)>, UptakeError> {
    let (Some(me), Some(role)) = (actor.account_id(), actor.role()) else { return Err(UptakeError::SignedOut) };
    if !actor.can_invite() {
        return Err(UptakeError::Forbidden);
    }
    let mut steps = vec![];
    for step in Step::of(role) {
        steps.push((*step, is_done(db, actor.trust, me, *step).await?));
    }
    Ok(steps)
}

async fn is_done(db: &Db, trust: Uuid, me: Uuid, step: Step) -> Result<bool, DbErr> {
    use invitation::Column as C;
    let conn = db.conn();
    let opened = || progress::Entity::find().filter(progress::Column::OwnerId.eq(me));
    let sent = || invitation::Entity::find().filter(C::TrustId.eq(trust)).filter(C::InviterId.eq(me));
    let mine = || sent().filter(C::Way.ne(Way::Practice));
    Ok(match step {
        Step::Look => opened().count(conn).await? > 0,
        Step::RightNow => opened().filter(progress::Column::PageId.eq(RIGHT_NOW)).count(conn).await? > 0,
        Step::Practise => {
            sent().filter(C::Way.eq(Way::Practice)).filter(C::OpenedAt.is_not_null()).count(conn).await? > 0
        }
        Step::Invite => mine().count(conn).await? > 0,
        Step::Moment => mine().filter(C::MomentId.is_not_null()).count(conn).await? > 0,
        Step::Answer => request::Entity::find().filter(request::Column::TrustId.eq(trust)).count(conn).await? == 0,
        Step::SecondLead => staff(trust, &[Role::Lead]).count(conn).await? >= LEADS,
        Step::Colleagues => {
            let here = staff(trust, &[Role::Clinician, Role::Supporter]).count(conn).await?;
            let waiting = welcome::Entity::find().filter(welcome::Column::TrustId.eq(trust)).count(conn).await?;
            here + waiting > 0
        }
        Step::Teams => member::Entity::find().filter(member::Column::TrustId.eq(trust)).count(conn).await? > 0,
        Step::Open => {
            let open = site::Entity::find_by_id(trust);
            open.filter(site::Column::State.eq(SiteState::Open)).count(conn).await? > 0
        }
    })
}

fn staff(trust: Uuid, roles: &[Role]) -> Select<account::Entity> {
    account::Entity::find()
        .filter(account::Column::TrustId.eq(trust))
        .filter(account::Column::Role.is_in(roles.iter().copied()))
}
