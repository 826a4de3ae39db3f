//! What the relative does: press Start, have a new link sent, join.

use super::{Mail, mail};
use crate::{
    Actor, Db, DbErr, Uuid, Write,
    account::{
        Address, join_code,
        throttles::{self, Counted, Counter},
    },
    audit::Act,
    invitations::{Failed, HOLDS, Typed, Way, entity, queries, queries::Found},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

/// Where Start leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Started {
    /// To the sign-up, which knows the code from now on.
    SignUp {
        /// The code's row.
        code: Uuid,
    },
    /// It was a practice run.
    Practised {
        /// The invitation, on whose page the inviter goes on.
        invitation: Uuid,
    },
}

/// Start was pressed. Notes the first time.
///
/// # Errors
/// [`Failed::CodeGone`], [`Failed::TooMany`].
pub async fn start(db: &Db, actor: &Actor, client: Option<&str>, typed: &Typed) -> Result<Started, Failed> {
    let Found::Ready(invited) = queries::look(db, actor, client, typed).await? else { return Err(Failed::CodeGone) };
    let Some(invitation) = &invited.invitation else { return Ok(Started::SignUp { code: invited.code }) };
    entity::Entity::update_many()
        .col_expr(entity::Column::OpenedAt, Expr::value(db.now()))
        .filter(entity::Column::Id.eq(invitation.id))
        .filter(entity::Column::OpenedAt.is_null())
        .exec(db.conn())
        .await?;
    Ok(match invitation.way {
        Way::Practice => Started::Practised { invitation: invitation.id },
        _ => Started::SignUp { code: invited.code },
    })
}

/// Mails a new link to the address the old one went to. Whoever asks learns nothing about that address.
///
/// # Errors
/// [`Failed::CodeGone`] if there is nothing to renew, [`Failed::TooMany`].
pub async fn renew(db: &Db, actor: &Actor, client: Option<&str>, typed: &Typed) -> Result<(), Failed> {
    let Found::Expired { renewable: Some(invitation) } = queries::look(db, actor, client, typed).await? else {
        return Err(Failed::CodeGone);
    };
    let per_invitation = Counter::of(Counted::MailToAddress, actor.trust, invitation.as_bytes());
    if !throttles::allow(db, &[per_invitation]).await? {
        return Err(Failed::TooMany);
    }
    let write = db.write().await?;
    let row = queries::in_write(&write, actor.trust, invitation).await?;
    let to = row.address.as_deref().filter(|_| row.can_renew(db.now())).and_then(|to| Address::parse(to).ok());
    let to = to.ok_or(Failed::CodeGone)?;
    let change = entity::ActiveModel { id: Set(row.id), expires_at: Set(db.now().plus(HOLDS)), ..Default::default() };
    entity::Entity::update(change).exec(write.conn()).await?;
    mail(&write, db, &row, &to, Mail::First).await?;
    Ok(write.commit().await?)
}

/// An account came of a code: its invitation, if it has one, is over, and its address forgotten. Of two people with codes of one
/// invitation only one joins; the answer says whether this one may.
///
/// # Errors
/// When the database is away.
pub(crate) async fn joined(write: &Write, db: &Db, actor: &Actor, code: Uuid, account: Uuid) -> Result<bool, DbErr> {
    let row = join_code::Entity::find_by_id(code).one(write.conn()).await?;
    let Some(invitation) = row.and_then(|row| row.invitation_id) else { return Ok(true) };
    let of_link = queries::of_trust(write.conn(), actor.trust, invitation).await?.filter(|row| row.way == Way::Link);
    if let Some(link) = of_link.filter(|link| link.is_open(db.now())) {
        return joined_by_link(write, db, actor, link, account).await.map(|()| true);
    }
    let joined = entity::Entity::update_many()
        .col_expr(entity::Column::JoinedAt, Expr::value(db.now()))
        .col_expr(entity::Column::AccountId, Expr::value(account))
        .col_expr(entity::Column::Address, Expr::value(Option::<String>::None))
        .filter(entity::Column::Id.eq(invitation))
        .filter(entity::Column::JoinedAt.is_null())
        .filter(entity::Column::WithdrawnAt.is_null())
        .exec(write.conn())
        .await?;
    if joined.rows_affected == 0 {
        return Ok(false);
    }
    super::forget_mails(write, invitation).await?;
    write.audit(actor, Act::InvitationJoined { invitation }).await?;
    Ok(true)
}

/// The link goes on; whoever joined by it has an invitation of their own, so that each account can be traced to one.
async fn joined_by_link(
    write: &Write,
    db: &Db,
    actor: &Actor,
    link: entity::Model,
    account: Uuid,
) -> Result<(), DbErr> {
    let (id, now) = (db.new_id(), Some(db.now()));
    let row =
        entity::Model { id, sent_at: db.now(), opened_at: now, joined_at: now, account_id: Some(account), ..link };
    entity::Entity::insert(entity::ActiveModel::from(row)).exec_without_returning(write.conn()).await?;
    write.audit(actor, Act::InvitationJoined { invitation: id }).await
}

/// An account is erased: its invitation stays as a number, and nobody can tell any more whose it was.
///
/// # Errors
/// When the database is away.
pub(crate) async fn forget_account(write: &Write, account: Uuid) -> Result<(), DbErr> {
    entity::Entity::update_many()
        .col_expr(entity::Column::AccountId, Expr::value(Option::<Uuid>::None))
        .filter(entity::Column::AccountId.eq(account))
        .exec(write.conn())
        .await?;
    Ok(())
}

/// Counts a code that leads nowhere, so that nobody tries many.
pub(in crate::invitations) async fn count_wrong(db: &Db, actor: &Actor, client: Option<&str>) -> Result<(), DbErr> {
    if let Some(client) = client {
        throttles::allow(db, &[wrong_codes(actor, client)]).await?;
    }
    Ok(())
}

/// The counter of codes that led nowhere, from one network.
pub(in crate::invitations) fn wrong_codes(actor: &Actor, client: &str) -> Counter {
    Counter::of(Counted::JoinCode, actor.trust, client.as_bytes())
}
