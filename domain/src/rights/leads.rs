//! The leads of a trust: letters to them, and how much waits for them.

use super::{Failed, complaints, requests};
use crate::{
    Actor, Db, DbErr, Role, Uuid, Write,
    account::{Email, entity as account, mails},
    notify::Letter,
    trust::people,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// One to each lead who is here; to all if everybody is away.
pub(crate) async fn tell(write: &Write, db: &Db, trust: Uuid, letter: &Letter) -> Result<(), DbErr> {
    let away = people::queries::away(write.conn(), db, trust).await?;
    let leads = account::Entity::find()
        .filter(account::Column::TrustId.eq(trust))
        .filter(account::Column::Role.eq(Role::Lead))
        .order_by_asc(account::Column::Id)
        .all(write.conn())
        .await?;
    let everybody_is_away = leads.iter().all(|lead| away.contains(&lead.id));
    for lead in leads.iter().filter(|lead| everybody_is_away || !away.contains(&lead.id)) {
        let Ok(to) = Email::parse(&lead.email) else { continue };
        mails::send(write, trust, Some(lead.id), &to, letter.clone()).await?;
    }
    Ok(())
}

/// How much waits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Requests and complaints that are open.
    pub open: u64,
    /// Of these: past their day.
    pub late: u64,
}

/// How many requests and complaints about data wait at the actor's trust, for its leads. Four queries.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn waiting(db: &Db, actor: &Actor) -> Result<Waiting, Failed> {
    actor.must_answer_rights()?;
    let (requests, late_requests) = requests::queries::open(db, actor.trust, db.now()).await?;
    let (complaints, late_complaints) = complaints::queries::open(db, actor.trust, db.now()).await?;
    Ok(Waiting { open: requests + complaints, late: late_requests + late_complaints })
}
