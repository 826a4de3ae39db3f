//! Ending an account of staff, with a hand-over.

use super::{can_spare, colleague, member};
use crate::{
    Actor, Db, Uuid, Write,
    account::{Email, entity as account, mails},
    audit::Act,
    invitations,
    notify::Letter,
    privacy::{self, Person},
    rights::holds,
    trust::people::{Failed, Problem, former, presence},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

/// Ends an account: what the person wrote for themselves is erased, their open invitations go to `successor`, and colleagues can still
/// see what they were called here. They are told by mail.
///
/// # Errors
/// [`super::Problem::LastLead`], [`super::Problem::LastSupporter`], [`super::Problem::NoColleague`], [`Problem::Held`]; [`Failed::Missing`],
/// [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn end(db: &Db, actor: &Actor, id: Uuid, successor: Option<Uuid>) -> Result<(), Failed> {
    actor.must_manage_staff()?;
    let write = db.write().await?;
    let person = member(&write, actor, id).await?;
    let successor = colleague(&write, actor, person.id, successor).await?;
    close(&write, db, actor, &person, successor).await?;
    Ok(write.commit().await?)
}

/// The same inside a write of somebody who may.
pub(crate) async fn close(
    write: &Write,
    db: &Db,
    actor: &Actor,
    person: &account::Model,
    successor: Option<Uuid>,
) -> Result<(), Failed> {
    if holds::queries::of_account(write.conn(), person.id, db.now()).await?.is_some() {
        return Err(Problem::Held.into());
    }
    can_spare(write, person.trust_id, person.role).await?;
    hand_on(write, person.id, successor).await?;
    crate::trust::commands::forget_reviewer(write, person.id).await?;
    invitations::commands::join::forget_account(write, person.id).await?;
    let whole = Person::account(write.conn(), person).await?;
    privacy::erase(write, &whole).await?;
    let row = former::ActiveModel {
        account_id: Set(person.id),
        trust_id: Set(person.trust_id),
        role: Set(person.role),
        display_name: Set(person.display_name.clone()),
        successor_id: Set(successor),
        began_at: Set(person.created_at),
        ended_at: Set(db.now()),
    };
    former::Entity::insert(row).exec_without_returning(write.conn()).await?;
    if let Ok(email) = Email::parse(&person.email) {
        mails::send(write, person.trust_id, None, &email, Letter::StaffAccountEnded).await?;
    }
    Ok(write.audit(actor, Act::StaffEnded { account: person.id }).await?)
}

/// What this person had taken over goes on to their own successor; whom they covered has nobody now.
async fn hand_on(write: &Write, from: Uuid, to: Option<Uuid>) -> Result<(), Failed> {
    former::Entity::update_many()
        .col_expr(former::Column::SuccessorId, Expr::value(to))
        .filter(former::Column::SuccessorId.eq(from))
        .exec(write.conn())
        .await?;
    presence::Entity::update_many()
        .col_expr(presence::Column::CoverId, Expr::value(to))
        .filter(presence::Column::CoverId.eq(from))
        .exec(write.conn())
        .await?;
    Ok(())
}
