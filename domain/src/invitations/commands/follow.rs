//! What the inviter does afterwards: send once more, take back, put the address right, say where it was offered.

use super::{Mail, end_codes, mail, send};
use crate::{
    Actor, Db, Uuid,
    account::Address,
    audit::Act,
    invitations::{Failed, HOLDS, Problem, entity, queries},
    trust::moments,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

/// Which invitations something is said about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// One.
    One(Uuid),
    /// All that were sent together out of one spreadsheet.
    Lot(Uuid),
}

/// Says at which moment in somebody's care it was offered, or takes that back (`None`). Nothing else hangs on it.
///
/// # Errors
/// [`Failed::Missing`] also for somebody else's, and for a moment that is not, or no longer, one of the trust's.
pub async fn offered_at(db: &Db, actor: &Actor, which: Which, moment: Option<Uuid>) -> Result<(), Failed> {
    let (about, rows) = match which {
        Which::One(id) => (queries::one(db, actor, id).await?.id, entity::Column::Id.eq(id)),
        Which::Lot(batch) => (queries::one_of_lot(db, actor, batch).await?.id, entity::Column::BatchId.eq(batch)),
    };
    let write = db.write().await?;
    if let Some(moment) = moment {
        let all = moments::queries::all(write.conn(), actor.trust).await?;
        if !all.iter().any(|known| known.id == moment && known.closed_at.is_none()) {
            return Err(Failed::Missing);
        }
    }
    entity::Entity::update_many()
        .col_expr(entity::Column::MomentId, Expr::value(moment))
        .filter(entity::Column::TrustId.eq(actor.trust))
        .filter(rows)
        .exec(write.conn())
        .await?;
    write.audit(actor, Act::InvitationMomentSet { invitation: about }).await?;
    Ok(write.commit().await?)
}

/// Sends an invitation once more. The link in the first mail goes on working.
///
/// # Errors
/// [`Failed::Missing`] also for somebody else's; [`Problem::NotNow`] the second time, or when it has ended.
pub async fn resend(db: &Db, actor: &Actor, id: Uuid) -> Result<(), Failed> {
    let row = queries::one(db, actor, id).await?;
    let to = row.address.as_deref().filter(|_| row.can_resend(db.now())).and_then(|to| Address::parse(to).ok());
    let to = to.ok_or(Problem::NotNow)?;
    send::allow(db, actor, row.inviter_id, &to).await?;
    let write = db.write().await?;
    // Once more, inside the write: of two presses at once only one sends.
    let row = queries::in_write(&write, actor.trust, id).await?;
    if !row.can_resend(db.now()) {
        return Err(Problem::NotNow.into());
    }
    let now = db.now();
    let change = entity::ActiveModel {
        id: Set(id),
        resent_at: Set(Some(now)),
        expires_at: Set(now.plus(HOLDS)),
        ..Default::default()
    };
    entity::Entity::update(change).exec(write.conn()).await?;
    mail(&write, db, &row, &to, Mail::First).await?;
    write.audit(actor, Act::InvitationResent { invitation: id }).await?;
    Ok(write.commit().await?)
}

/// Takes an invitation back: its links and codes end at once, its address is forgotten.
///
/// # Errors
/// [`Failed::Missing`] also for somebody else's; [`Problem::NotNow`] when somebody has joined.
pub async fn withdraw(db: &Db, actor: &Actor, id: Uuid) -> Result<(), Failed> {
    queries::one(db, actor, id).await?;
    let write = db.write().await?;
    let row = queries::in_write(&write, actor.trust, id).await?;
    if !row.is_open(db.now()) {
        return Err(Problem::NotNow.into());
    }
    let change = entity::ActiveModel {
        id: Set(id),
        withdrawn_at: Set(Some(db.now())),
        address: Set(None),
        ..Default::default()
    };
    entity::Entity::update(change).exec(write.conn()).await?;
    // The codes stay, so that whoever holds one is told what happened.
    super::forget_mails(&write, id).await?;
    write.audit(actor, Act::InvitationWithdrawn { invitation: id }).await?;
    Ok(write.commit().await?)
}

/// Puts the address right: a new mail goes there, and links that went to the wrong one end. `texts`: it may be a mobile number.
///
/// # Errors
/// What is wrong with the address; [`Failed::Missing`] also for somebody else's; [`Problem::NotNow`]; [`Failed::TooMany`].
pub async fn correct(db: &Db, actor: &Actor, id: Uuid, typed: &str, texts: bool) -> Result<(), Failed> {
    let row = queries::one(db, actor, id).await?;
    if !row.can_correct(db.now()) {
        return Err(Problem::NotNow.into());
    }
    let to = send::address(typed, texts)?;
    send::allow(db, actor, row.inviter_id, &to).await?;
    let write = db.write().await?;
    let row = queries::in_write(&write, actor.trust, id).await?;
    if !row.can_correct(db.now()) {
        return Err(Problem::NotNow.into());
    }
    end_codes(&write, id).await?;
    let now = db.now();
    let change = entity::ActiveModel {
        id: Set(id),
        way: Set(send::way_to(&to)),
        address: Set(Some(to.as_str().to_owned())),
        opened_at: Set(None),
        sent_at: Set(now),
        reminded_at: Set(None),
        expires_at: Set(now.plus(HOLDS)),
        ..Default::default()
    };
    entity::Entity::update(change).exec(write.conn()).await?;
    let row = entity::Model { way: send::way_to(&to), ..row };
    mail(&write, db, &row, &to, Mail::First).await?;
    write.audit(actor, Act::InvitationCorrected { invitation: id }).await?;
    Ok(write.commit().await?)
}
