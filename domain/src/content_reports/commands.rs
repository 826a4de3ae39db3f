//! Sending a report, and closing one.

use super::{CHARACTERS, Reason, ReportError, Subject, entity};
use crate::{
    Actor, Db, Uuid, Write,
    account::throttles::{self, Counted, Counter},
    audit::Act,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, sea_query::Expr};

/// Keeps a report. `client` is the network it comes from, to slow down floods. The same report sent twice is kept once.
///
/// # Errors
/// [`ReportError::NoReason`], [`ReportError::TooLong`], [`ReportError::TooMany`], or when the database is away; then nothing
/// was kept.
pub async fn send(
    db: &Db,
    actor: &Actor,
    client: Option<&str>,
    subject: &Subject,
    reason: Option<Reason>,
    text: &str,
) -> Result<(), ReportError> {
    let reason = reason.filter(|reason| subject.kind.reasons().contains(reason)).ok_or(ReportError::NoReason)?;
    let text = text.trim();
    if text.chars().count() > CHARACTERS {
        return Err(ReportError::TooLong);
    }
    if let Some(client) = client
        && !throttles::allow(db, &[Counter::of(Counted::ReportFromClient, actor.trust, client.as_bytes())]).await?
    {
        return Err(ReportError::TooMany);
    }
    let write = db.write().await?;
    if is_there(&write, actor, subject, reason, text).await? {
        return Ok(());
    }
    let row = entity::Model {
        id: db.new_id(),
        trust_id: actor.trust,
        owner_id: actor.owner(),
        kind: subject.kind,
        subject_id: subject.id.clone(),
        reason,
        text: text.to_owned(),
        at: db.now(),
        closed_at: None,
    };
    entity::Entity::insert(entity::ActiveModel::from(row)).exec_without_returning(write.conn()).await?;
    Ok(write.commit().await?)
}

/// Whether the same thing is reported in the same words already: a double tap, or two people who only chose a reason.
async fn is_there(
    write: &Write,
    actor: &Actor,
    subject: &Subject,
    reason: Reason,
    text: &str,
) -> Result<bool, ReportError> {
    use entity::Column as C;
    let same = entity::Entity::find()
        .filter(C::TrustId.eq(actor.trust))
        .filter(C::ClosedAt.is_null())
        .filter(C::Kind.eq(subject.kind))
        .filter(C::SubjectId.eq(&subject.id))
        .filter(C::Reason.eq(reason))
        .filter(C::Text.eq(text));
    Ok(same.count(write.conn()).await? > 0)
}

/// Closes a report: a lead has looked at it.
///
/// # Errors
/// [`ReportError::NotLead`], [`ReportError::NoReport`], or when the database is away; then nothing changed.
pub async fn close(db: &Db, actor: &Actor, report: Uuid) -> Result<(), ReportError> {
    if !actor.can_see_content_reports() {
        return Err(ReportError::NotLead);
    }
    let write = db.write().await?;
    let closed = entity::Entity::update_many()
        .col_expr(entity::Column::ClosedAt, Expr::value(db.now()))
        .filter(entity::Column::Id.eq(report))
        .filter(entity::Column::TrustId.eq(actor.trust))
        .filter(entity::Column::ClosedAt.is_null())
        .exec(write.conn())
        .await?;
    if closed.rows_affected == 0 {
        return Err(ReportError::NoReport);
    }
    write.audit(actor, Act::ContentReportClosed { report }).await?;
    Ok(write.commit().await?)
}

/// Gives a visitor's reports to the account they have made.
///
/// # Errors
/// When the database is away.
pub(crate) async fn bring(write: &Write, visitor: Uuid, account: Uuid) -> Result<(), crate::DbErr> {
    entity::Entity::update_many()
        .set(entity::ActiveModel { owner_id: Set(Some(account)), ..Default::default() })
        .filter(entity::Column::OwnerId.eq(visitor))
        .exec(write.conn())
        .await?;
    Ok(())
}
