//! Inviting somebody by mail or text, and the practice run.

use super::{Mail, mail};
use crate::{
    Actor, Db, Uuid, Write,
    account::{
        self, Address, Problem as AddressProblem, queries as accounts,
        throttles::{self, Counted, Counter},
    },
    audit::Act,
    invitations::{Failed, HOLDS, Problem, Way, entity},
    trust::teams,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::time::Duration;

/// The same invitation sent again within this time is the same press.
const SAME_PRESS: Duration = Duration::from_secs(10 * 60);

/// What the one screen asks.
#[derive(Debug, Clone, Copy, Default)]
pub struct New<'a> {
    /// The e-mail address, or the mobile number.
    pub email: &'a str,
    /// Text messages can be sent here: a mobile number will do.
    pub texts: bool,
    /// "I asked and they agreed."
    pub agreed: bool,
    /// The team that invites, if whoever invites is in several and chose one. Without a choice it is their default team.
    pub team: Option<Uuid>,
}

/// Invites somebody by mail or text. Whether the address has an account makes no difference to the inviter. Says which invitation it is.
///
/// # Errors
/// Refused with every [`Problem`] of the answers; [`Failed::SignedOut`], [`Failed::Forbidden`], [`Failed::TooMany`].
pub async fn send(db: &Db, actor: &Actor, new: New<'_>) -> Result<Uuid, Failed> {
    let inviter = actor.must_invite()?;
    let email = address(new.email, new.texts);
    let not_agreed = (!new.agreed).then_some(Problem::NotAgreed);
    let (Ok(email), None) = (&email, not_agreed) else {
        return Err(Failed::Refused(email.err().into_iter().chain(not_agreed).collect()));
    };
    if let Some(before) = same_press(db, actor, inviter, email).await? {
        return Ok(before);
    }
    allow(db, actor, inviter, email).await?;
    let write = db.write().await?;
    let row = entity::Model {
        team_id: teams::queries::for_inviting(write.conn(), actor.trust, inviter, new.team).await?,
        address: Some(email.as_str().to_owned()),
        agreed_at: Some(db.now()),
        ..blank(db, actor, inviter, way_to(email))
    };
    keep(&write, actor, &row).await?;
    mail(&write, db, &row, email, Mail::First).await?;
    write.commit().await?;
    Ok(row.id)
}

/// Sends an invitation to the inviter, to see what a relative gets. Says which it is.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`], [`Failed::TooMany`].
pub async fn practise(db: &Db, actor: &Actor) -> Result<Uuid, Failed> {
    let inviter = actor.must_invite()?;
    let own = accounts::own(db.conn(), actor).await.map_err(|failed| match failed {
        account::Failed::Database(error) => Failed::Database(error),
        account::Failed::Busy | account::Failed::Refused(_) => Failed::SignedOut,
    })?;
    let email = address(&own.email, false)?;
    allow(db, actor, inviter, &email).await?;
    let row = entity::Model { address: Some(own.email), agreed_at: None, ..blank(db, actor, inviter, Way::Practice) };
    let write = db.write().await?;
    keep(&write, actor, &row).await?;
    mail(&write, db, &row, &email, Mail::First).await?;
    write.commit().await?;
    Ok(row.id)
}

/// Reads an address. Where no texts can be sent, a number is none.
pub(in crate::invitations) fn address(typed: &str, texts: bool) -> Result<Address, Problem> {
    let read = Address::parse(typed).map_err(|problem| match problem {
        AddressProblem::EmailMissing => Problem::EmailMissing,
        AddressProblem::MobileMalformed if texts => Problem::MobileMalformed,
        _ => Problem::EmailMalformed,
    })?;
    if read.is_mobile() && !texts { Err(Problem::EmailMalformed) } else { Ok(read) }
}

/// How a link gets to an address.
pub(in crate::invitations) fn way_to(to: &Address) -> Way {
    match to {
        Address::Email(_) => Way::Email,
        Address::Mobile(_) => Way::Text,
    }
}

/// An invitation with nothing in it yet.
pub(in crate::invitations) fn blank(db: &Db, actor: &Actor, inviter: Uuid, way: Way) -> entity::Model {
    entity::Model {
        id: db.new_id(),
        trust_id: actor.trust,
        inviter_id: inviter,
        team_id: None,
        moment_id: None,
        batch_id: None,
        way,
        address: None,
        agreed_at: None,
        sent_at: db.now(),
        opened_at: None,
        joined_at: None,
        account_id: None,
        withdrawn_at: None,
        resent_at: None,
        reminded_at: None,
        expires_at: db.now().plus(HOLDS),
    }
}

/// Keeps a new invitation, with its line in the audit log.
pub(in crate::invitations) async fn keep(write: &Write, actor: &Actor, row: &entity::Model) -> Result<(), Failed> {
    entity::Entity::insert(entity::ActiveModel::from(row.clone())).exec_without_returning(write.conn()).await?;
    Ok(write.audit(actor, Act::InvitationSent { invitation: row.id }).await?)
}

/// So many mails or texts to one address, and so many invitations of one person.
pub(in crate::invitations) async fn allow(db: &Db, actor: &Actor, inviter: Uuid, to: &Address) -> Result<(), Failed> {
    let counters = [
        Counter::of(Counted::InvitationFrom, actor.trust, inviter.as_bytes()),
        Counter::of(Counted::MailToAddress, actor.trust, to.as_str().as_bytes()),
    ];
    if throttles::allow(db, &counters).await? { Ok(()) } else { Err(Failed::TooMany) }
}

async fn same_press(db: &Db, actor: &Actor, inviter: Uuid, email: &Address) -> Result<Option<Uuid>, Failed> {
    use entity::Column as C;
    let before = entity::Entity::find()
        .filter(C::TrustId.eq(actor.trust))
        .filter(C::InviterId.eq(inviter))
        .filter(C::Way.eq(way_to(email)))
        .filter(C::Address.eq(email.as_str()))
        .filter(C::WithdrawnAt.is_null())
        .filter(C::SentAt.gt(db.now().minus(SAME_PRESS)))
        .order_by_desc(C::Id)
        .one(db.conn())
        .await?;
    Ok(before.map(|row| row.id))
}
