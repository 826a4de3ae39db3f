//! Writes. Each can be taken back: `None`.

use super::{Change, Matters, choice};
use crate::{Actor, Db, DbErr, Uuid, Write, reminders};
use sea_orm::{EntityTrait, Iterable, sea_query::OnConflict};

/// Keeps what matters to the actor.
///
/// # Errors
/// When the database is away, or nobody is there to keep it for.
pub async fn say_what_matters(db: &Db, actor: &Actor, matters: Option<Matters>) -> Result<(), DbErr> {
    let write = db.write().await?;
    keep(&write, db, actor, matters, None, choice::Column::Matters).await?;
    write.commit().await
}

/// Keeps what has changed. Reminders stop with it; taking it back does not start them again.
///
/// # Errors
/// When the database is away, or nobody is there to keep it for.
pub async fn say_what_changed(db: &Db, actor: &Actor, changed: Option<Change>) -> Result<(), DbErr> {
    let write = db.write().await?;
    keep(&write, db, actor, None, changed, choice::Column::Changed).await?;
    if let Some(account) = actor.account_id().filter(|_| changed.is_some()) {
        reminders::commands::stop_for(&write, account).await?;
    }
    write.commit().await
}

/// A new row, or this one column of the row there is.
async fn keep(
    write: &Write,
    db: &Db,
    actor: &Actor,
    matters: Option<Matters>,
    changed: Option<Change>,
    column: choice::Column,
) -> Result<(), DbErr> {
    let owner = actor.owner().ok_or_else(|| DbErr::Custom("nobody to keep it for".to_owned()))?;
    let row = choice::Model { owner_id: owner, trust_id: actor.trust, matters, changed, updated_at: db.now() };
    let again =
        OnConflict::column(choice::Column::OwnerId).update_columns([column, choice::Column::UpdatedAt]).to_owned();
    choice::Entity::insert(choice::ActiveModel::from(row))
        .on_conflict(again)
        .exec_without_returning(write.conn())
        .await?;
    Ok(())
}

/// What a visitor said comes along to their account; what the account has said itself stays.
///
/// # Errors
/// When the database is away.
pub(crate) async fn bring(write: &Write, visitor: Uuid, account: Uuid) -> Result<(), DbErr> {
    let Some(theirs) = choice::Entity::find_by_id(visitor).one(write.conn()).await? else { return Ok(()) };
    choice::Entity::delete_by_id(visitor).exec(write.conn()).await?;
    let mine = choice::Entity::find_by_id(account).one(write.conn()).await?;
    let row = choice::Model {
        owner_id: account,
        trust_id: theirs.trust_id,
        matters: mine.as_ref().and_then(|mine| mine.matters).or(theirs.matters),
        changed: mine.as_ref().and_then(|mine| mine.changed).or(theirs.changed),
        updated_at: mine.as_ref().map_or(theirs.updated_at, |mine| mine.updated_at.max(theirs.updated_at)),
    };
    if row.changed.is_some() {
        reminders::commands::stop_for(write, account).await?;
    }
    let others = choice::Column::iter().filter(|column| !matches!(column, choice::Column::OwnerId));
    let again = OnConflict::column(choice::Column::OwnerId).update_columns(others).to_owned();
    choice::Entity::insert(choice::ActiveModel::from(row))
        .on_conflict(again)
        .exec_without_returning(write.conn())
        .await?;
    Ok(())
}
