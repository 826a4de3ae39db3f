//! Reads: one's own invitations, those of the trust, how many there are; and what a code leads to.

use super::{Failed, State, Typed, Way, commands::join, entity};
use crate::{
    Actor, Db, DbErr, Moment, Uuid, Write,
    account::{Address, entity as account, join_code, throttles},
    notify,
    trust::people,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};
use std::collections::{BTreeMap, BTreeSet};

/// How many a page of the list shows.
pub const PER_PAGE: u64 = 50;

/// An invitation as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The invitation.
    pub row: entity::Model,
    /// Who invited, if they still have an account.
    pub inviter: Option<String>,
    /// It is the actor's own.
    pub own: bool,
}

/// The invitations the actor may see, latest first, from the one before `before`.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn list(db: &Db, actor: &Actor, before: Option<Uuid>) -> Result<Vec<Listed>, Failed> {
    let own = actor.must_invite()?;
    let own_and_others = looked_after(db, actor, own).await?;
    let mut rows = visible(actor, &own_and_others);
    if let Some(before) = before {
        rows = rows.filter(entity::Column::Id.lt(before));
    }
    let rows = rows.order_by_desc(entity::Column::Id).limit(PER_PAGE).all(db.conn()).await?;
    let names = people::queries::names(db, actor, rows.iter().map(|row| row.inviter_id)).await?;
    let listed = |row: entity::Model| {
        let inviter = names.get(&row.inviter_id).cloned();
        Listed { own: row.inviter_id == own, inviter, row }
    };
    Ok(rows.into_iter().map(listed).collect())
}

/// Those of the trust for supporters and leads; for clinicians their own, and those left to them or covered by them.
fn visible(actor: &Actor, inviters: &[Uuid]) -> Select<entity::Entity> {
    let rows = entity::Entity::find().filter(entity::Column::TrustId.eq(actor.trust));
    if actor.can_see_invitations_of_trust() {
        return rows;
    }
    rows.filter(entity::Column::InviterId.is_in(inviters.iter().copied()))
}

/// Whose invitations this is about, for those who do not see all of them.
async fn looked_after(db: &Db, actor: &Actor, own: Uuid) -> Result<Vec<Uuid>, DbErr> {
    let mut inviters = vec![own];
    if !actor.can_see_invitations_of_trust() {
        inviters.extend(people::queries::looks_after(db, actor, own).await?);
    }
    Ok(inviters)
}

/// One invitation the actor may see.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`]; [`Failed::Missing`] also for somebody else's and for another trust's.
pub async fn one(db: &Db, actor: &Actor, id: Uuid) -> Result<entity::Model, Failed> {
    let own = actor.must_invite()?;
    let inviters = looked_after(db, actor, own).await?;
    visible(actor, &inviters).filter(entity::Column::Id.eq(id)).one(db.conn()).await?.ok_or(Failed::Missing)
}

/// One of the invitations that were sent together, if the actor may see them.
///
/// # Errors
/// As [`one`].
pub async fn one_of_lot(db: &Db, actor: &Actor, batch: Uuid) -> Result<entity::Model, Failed> {
    let own = actor.must_invite()?;
    let inviters = looked_after(db, actor, own).await?;
    let lot = visible(actor, &inviters).filter(entity::Column::BatchId.eq(batch));
    lot.order_by_asc(entity::Column::Id).one(db.conn()).await?.ok_or(Failed::Missing)
}

/// How many invitations of the trust stand where. Practice runs do not count.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn counts(db: &Db, actor: &Actor) -> Result<BTreeMap<State, u64>, Failed> {
    if !actor.can_count_invitations() {
        return Err(if actor.account_id().is_none() { Failed::SignedOut } else { Failed::Forbidden });
    }
    let now = db.now();
    let mut counts = BTreeMap::new();
    for state in State::ALL {
        let rows = entity::Entity::find()
            .filter(entity::Column::TrustId.eq(actor.trust))
            .filter(entity::Column::Way.ne(Way::Practice))
            .filter(is_in(state, now));
        counts.insert(state, rows.count(db.conn()).await?);
    }
    Ok(counts)
}

/// What [`entity::Model::state`] reads from the times, for the database. A test holds both against each other.
fn is_in(state: State, now: Moment) -> Condition {
    use entity::Column as C;
    let open = || Condition::all().add(C::JoinedAt.is_null()).add(C::WithdrawnAt.is_null());
    match state {
        State::Joined => Condition::all().add(C::JoinedAt.is_not_null()),
        State::Withdrawn => Condition::all().add(C::JoinedAt.is_null()).add(C::WithdrawnAt.is_not_null()),
        State::Expired => open().add(C::ExpiresAt.lte(now)),
        State::Opened => open().add(C::ExpiresAt.gt(now)).add(C::OpenedAt.is_not_null()),
        State::Sent => open().add(C::ExpiresAt.gt(now)).add(C::OpenedAt.is_null()),
    }
}

/// How far the mails of one lot are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How many invitations it holds.
    pub all: u64,
    /// How many of their mails have left.
    pub gone: u64,
    /// How many could not be sent.
    pub unsent: u64,
}

/// How far a lot is that the actor sent, or that somebody of the trust sent if they may see all.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`]; [`Failed::Missing`] also for somebody else's.
pub async fn progress(db: &Db, actor: &Actor, batch: Uuid) -> Result<Progress, Failed> {
    let own = actor.must_invite()?;
    let inviters = looked_after(db, actor, own).await?;
    let lot = visible(actor, &inviters).filter(entity::Column::BatchId.eq(batch));
    let all = lot.clone().count(db.conn()).await?;
    if all == 0 {
        return Err(Failed::Missing);
    }
    let ids = lot.select_only().column(entity::Column::Id).into_query();
    let about = notify::entity::Entity::find().filter(notify::entity::Column::OwnerId.in_subquery(ids));
    let gone = about.clone().filter(notify::entity::Column::DoneAt.is_not_null()).count(db.conn()).await?;
    let unsent = about.filter(notify::entity::Column::FailedAt.is_not_null()).count(db.conn()).await?;
    Ok(Progress { all, gone: gone.min(all), unsent })
}

/// What a code leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// It lets somebody in.
    Ready(Box<Invited>),
    /// Somebody has joined by it.
    Used,
    /// Its time is over. `renewable`: the invitation whose holder may have a new link sent to the same address.
    Expired {
        /// That invitation.
        renewable: Option<Uuid>,
    },
    /// It was taken back.
    Withdrawn,
    /// It looks like a code, but none of this trust: another trust's, an older link, or one that was never made.
    Unknown,
    /// A character of it is wrong.
    Mistyped,
}

/// A code that lets somebody in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// The code's row.
    pub code: Uuid,
    /// The invitation it belongs to. None for codes the operator made.
    pub invitation: Option<entity::Model>,
    /// Who invites: a display name.
    pub from: Option<String>,
}

impl Invited {
    /// The address that holding this code proves. Only for links that went to it by mail and nowhere else.
    #[must_use]
    pub fn proves(&self) -> Option<&str> {
        self.invitation.as_ref().filter(|row| row.way.is_mail())?.address.as_deref()
    }
}

/// Looks what a code leads to at the actor's trust, without changing anything of it. Codes short enough to be guessed are counted when
/// they lead nowhere: 10 in 15 minutes from one network.
///
/// # Errors
/// [`Failed::TooMany`].
pub async fn look(db: &Db, actor: &Actor, client: Option<&str>, typed: &Typed) -> Result<Found, Failed> {
    let counted = client.filter(|_| typed.can_be_guessed());
    if let Some(client) = counted
        && !throttles::is_within(db, &join::wrong_codes(actor, client)).await?
    {
        return Err(Failed::TooMany);
    }
    let row = join_code::Entity::find()
        .filter(join_code::Column::TrustId.eq(actor.trust))
        .filter(join_code::Column::CodeHash.eq(typed.hash()))
        .one(db.conn())
        .await?;
    let Some(row) = row else {
        join::count_wrong(db, actor, counted).await?;
        return Ok(if typed.is_mistyped() { Found::Mistyped } else { Found::Unknown });
    };
    Ok(stands(db, row).await?)
}

/// The code a browser pressed Start with, if it still lets somebody in.
///
/// # Errors
/// When the database is away.
pub async fn invited(db: &Db, trust: Uuid, code: Uuid) -> Result<Option<Invited>, DbErr> {
    let row = join_code::Entity::find_by_id(code).filter(join_code::Column::TrustId.eq(trust)).one(db.conn()).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(match stands(db, row).await? {
        Found::Ready(invited) => Some(*invited),
        _ => None,
    })
}

async fn stands(db: &Db, row: join_code::Model) -> Result<Found, DbErr> {
    let invitation = match row.invitation_id {
        Some(id) => of_trust(db.conn(), row.trust_id, id).await?,
        None => None,
    };
    let now = db.now();
    let state = invitation.as_ref().map(|invitation| invitation.state(now));
    Ok(match state {
        Some(State::Joined) => Found::Used,
        Some(State::Withdrawn) => Found::Withdrawn,
        // Without its invitation a code of one is nothing.
        None if row.invitation_id.is_some() => Found::Unknown,
        _ if row.uses_left <= 0 => Found::Used,
        _ if row.expires_at <= now => {
            let renewable = invitation.filter(|invitation| invitation.can_renew(now)).map(|invitation| invitation.id);
            Found::Expired { renewable }
        }
        _ => {
            let from = match &invitation {
                Some(invitation) => inviter_name(db.conn(), invitation).await?,
                None => None,
            };
            Found::Ready(Box::new(Invited { code: row.id, invitation, from }))
        }
    })
}

/// Whether holding this code proves `email`: then the mail that confirms a sign-up is not needed.
///
/// # Errors
/// When the database is away.
pub(crate) async fn proves(db: &Db, trust: Uuid, code: Uuid, email: &Address) -> Result<bool, DbErr> {
    Ok(invited(db, trust, code).await?.is_some_and(|invited| invited.proves() == Some(email.as_str())))
}

/// Whether a code was made for one person by a member of staff: not a link for many, and none of the operator's.
///
/// # Errors
/// When the database is away.
pub(crate) async fn is_for_one(db: &Db, trust: Uuid, code: Uuid) -> Result<bool, DbErr> {
    let invitation = invited(db, trust, code).await?.and_then(|invited| invited.invitation);
    Ok(invitation.is_some_and(|row| !matches!(row.way, Way::Link | Way::Practice)))
}

/// Which of these invitations could not be sent: their last mail or text was given up.
///
/// # Errors
/// When the database is away.
pub async fn unsent(db: &Db, ids: &[Uuid]) -> Result<BTreeSet<Uuid>, DbErr> {
    use notify::entity::Column as C;
    let rows: Vec<Option<Uuid>> = notify::entity::Entity::find()
        .select_only()
        .column(C::OwnerId)
        .filter(C::OwnerId.is_in(ids.iter().copied()))
        .filter(C::FailedAt.is_not_null())
        .into_tuple()
        .all(db.conn())
        .await?;
    Ok(rows.into_iter().flatten().collect())
}

/// Who invites, as the relative is told: the display name.
pub(crate) async fn inviter_name(conn: &impl ConnectionTrait, row: &entity::Model) -> Result<Option<String>, DbErr> {
    let inviter = account::Entity::find_by_id(row.inviter_id).filter(account::Column::TrustId.eq(row.trust_id));
    Ok(inviter.one(conn).await?.map(|account| account.display_name))
}

/// An invitation of a trust.
pub(crate) async fn of_trust(
    conn: &impl ConnectionTrait,
    trust: Uuid,
    id: Uuid,
) -> Result<Option<entity::Model>, DbErr> {
    entity::Entity::find_by_id(id).filter(entity::Column::TrustId.eq(trust)).one(conn).await
}

/// The same, inside a write that is about to change it.
pub(crate) async fn in_write(write: &Write, trust: Uuid, id: Uuid) -> Result<entity::Model, Failed> {
    of_trust(write.conn(), trust, id).await?.ok_or(Failed::Missing)
}
