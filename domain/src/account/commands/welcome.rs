//! Bringing along what was written before signing in. Asked once; "no" erases it.

use crate::{
    Db, Uuid, Write,
    account::{
        Failed, Problem, queries,
        sessions::{self, Session},
    },
    content_reports,
    learning::{commands::versions::move_versions, note, progress},
    privacy::{self, Person},
    reading,
    toolbox::commands::move_toolbox,
    wellbeing,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

/// Answers "Do you want to keep what you wrote before?" for the visitor of this session.
///
/// # Errors
/// [`Problem::BringMissing`] if there is something and no answer, [`Problem::SignedOut`].
pub async fn bring(db: &Db, session: &mut Session, answer: Option<bool>) -> Result<(), Failed> {
    let account = session.actor().account_id().ok_or(Problem::SignedOut)?;
    let Some(visitor) = session.visitor_id else { return Ok(()) };
    let write = db.write().await?;
    if queries::has_something(write.conn(), Some(visitor)).await? {
        if answer.ok_or(Problem::BringMissing)? {
            move_notes(&write, visitor, account).await?;
            move_progress(&write, visitor, account).await?;
            content_reports::commands::bring(&write, visitor, account).await?;
            move_versions(&write, visitor, account).await?;
            move_toolbox(&write, session.trust_id, visitor, account).await?;
            wellbeing::commands::bring(&write, visitor, account).await?;
            reading::commands::bring(&write, visitor, account).await?;
        } else {
            privacy::erase(&write, &Person::visitor(session.trust_id, visitor)).await?;
        }
    }
    sessions::forget_visitor(write.conn(), session).await?;
    write.commit().await?;
    Ok(())
}

/// Nothing typed is lost: where both have words in the same field, the account keeps both.
async fn move_notes(write: &Write, visitor: Uuid, account: Uuid) -> Result<(), Failed> {
    let of = |owner: Uuid| note::Entity::find().filter(note::Column::OwnerId.eq(owner));
    let mine = of(account).all(write.conn()).await?;
    for theirs in of(visitor).all(write.conn()).await? {
        let Some(own) = mine.iter().find(|own| own.field_id == theirs.field_id) else { continue };
        let update = note::ActiveModel {
            id: Set(own.id),
            value: Set(both(own, &theirs)),
            version: Set(own.version.saturating_add(1)),
            updated_at: Set(own.updated_at.max(theirs.updated_at)),
            ..Default::default()
        };
        note::Entity::update(update).exec(write.conn()).await?;
        note::Entity::delete_by_id(theirs.id).exec(write.conn()).await?;
    }
    note::Entity::update_many()
        .col_expr(note::Column::OwnerId, Expr::value(account))
        .filter(note::Column::OwnerId.eq(visitor))
        .exec(write.conn())
        .await?;
    Ok(())
}

/// Two answers to one question: ticks together, of two numbers the newer, texts one after the other.
fn both(own: &note::Model, theirs: &note::Model) -> String {
    if own.value == theirs.value || theirs.value.trim().is_empty() {
        return own.value.clone();
    }
    if own.value.trim().is_empty() {
        return theirs.value.clone();
    }
    let ticks = |value: &str| serde_json::from_str::<Vec<String>>(value).ok();
    if let (Some(mut all), Some(more)) = (ticks(&own.value), ticks(&theirs.value)) {
        all.extend(more);
        let mut seen = std::collections::HashSet::new();
        all.retain(|tick| seen.insert(tick.clone()));
        return serde_json::to_string(&all).unwrap_or_else(|_| own.value.clone());
    }
    let number = |value: &str| value.parse::<i64>().is_ok();
    if number(&own.value) && number(&theirs.value) {
        let newer = if theirs.updated_at > own.updated_at { theirs } else { own };
        return newer.value.clone();
    }
    format!("{}\n\n{}", own.value, theirs.value)
}

/// A page counts as opened when it was first, and as finished if it was in either place.
async fn move_progress(write: &Write, visitor: Uuid, account: Uuid) -> Result<(), Failed> {
    let of = |owner: Uuid| progress::Entity::find().filter(progress::Column::OwnerId.eq(owner));
    let mine = of(account).all(write.conn()).await?;
    for theirs in of(visitor).all(write.conn()).await? {
        let Some(own) = mine.iter().find(|own| own.page_id == theirs.page_id) else { continue };
        let update = progress::ActiveModel {
            id: Set(own.id),
            opened_at: Set(own.opened_at.min(theirs.opened_at)),
            finished_at: Set([own.finished_at, theirs.finished_at].into_iter().flatten().min()),
            seen_at: Set(own.seen_at.max(theirs.seen_at)),
            ..Default::default()
        };
        progress::Entity::update(update).exec(write.conn()).await?;
        progress::Entity::delete_by_id(theirs.id).exec(write.conn()).await?;
    }
    progress::Entity::update_many()
        .col_expr(progress::Column::OwnerId, Expr::value(account))
        .filter(progress::Column::OwnerId.eq(visitor))
        .exec(write.conn())
        .await?;
    Ok(())
}
