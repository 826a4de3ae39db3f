//! The leads of a trust: letters to them, and how much waits for them.

use super::{Failed, complaints, requests};
use crate::{
    Actor, Db, DbErr, Role, Uuid, Write,
    account::{Email, entity as account, mails},
    notify::Letter,
    trust::people,
};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};

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

/// One letter a trust about all rows that are `due`, which are stamped in the same write. Says how many trusts were written to. Any number
/// of servers may do it at the same time.
pub(crate) async fn tell_of<E: EntityTrait>(
    db: &Db,
    due: Condition,
    (trust_id, told_at): (E::Column, E::Column),
    letter: &Letter,
) -> Result<usize, DbErr> {
    let found = E::find().select_only().column(trust_id).distinct().filter(due.clone()).order_by_asc(trust_id);
    let trusts: Vec<Uuid> = found.into_tuple().all(db.conn()).await?;
    let mut told = 0;
    for trust in trusts {
        let write = db.write().await?;
        let marked = E::update_many()
            .col_expr(told_at, Expr::value(db.now()))
            .filter(trust_id.eq(trust))
            .filter(due.clone())
            .exec(write.conn())
            .await?;
        if marked.rows_affected > 0 {
            tell(&write, db, trust, letter).await?;
            write.commit().await?;
            told += 1;
        }
    }
    Ok(told)
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
