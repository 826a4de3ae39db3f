//! Saying what one needs, and that it is still right.

use super::{CHARACTERS, entity, queries};
use crate::{
    Actor, Db,
    audit::Act,
    rights::{Failed, Problem},
};
use sea_orm::{EntityTrait, sea_query::OnConflict};

/// Keeps what the actor needs; nothing ticked and nothing written takes it back.
///
/// # Errors
/// [`Problem::NeedTooLong`]; [`Failed::SignedOut`].
pub async fn say(db: &Db, actor: &Actor, ticks: &[String], interpreter: &str, other: &str) -> Result<(), Failed> {
    let account = actor.account_id().ok_or(Failed::SignedOut)?;
    let (interpreter, other) = (words(interpreter)?, words(other)?);
    let on = |code: &str| ticks.iter().any(|tick| tick == code);
    let row = entity::Model {
        account_id: account,
        trust_id: actor.trust,
        large_print: on("large-print"),
        easy_read: on("easy-read"),
        sign_language: on("sign-language"),
        text_only: on("text-only"),
        call_me: on("call-me"),
        interpreter,
        other_need: other,
        checked_at: db.now(),
    };
    let write = db.write().await?;
    entity::Entity::delete_by_id(account).exec(write.conn()).await?;
    if !row.ticked().is_empty() || row.interpreter.is_some() || row.other_need.is_some() {
        let same = OnConflict::column(entity::Column::AccountId).do_nothing().to_owned();
        let insert = entity::Entity::insert(entity::ActiveModel::from(row)).on_conflict(same).try_insert();
        insert.exec_without_returning(write.conn()).await?;
    }
    write.audit(actor, Act::NeedsSaid { account }).await?;
    Ok(write.commit().await?)
}

fn words(typed: &str) -> Result<Option<String>, Problem> {
    let typed = typed.trim();
    if typed.chars().count() > CHARACTERS {
        return Err(Problem::NeedTooLong);
    }
    Ok((!typed.is_empty()).then(|| typed.to_owned()))
}

/// It is still right.
///
/// # Errors
/// [`Failed::SignedOut`].
pub async fn still_right(db: &Db, actor: &Actor) -> Result<(), Failed> {
    actor.account_id().ok_or(Failed::SignedOut)?;
    let Some(row) = queries::own(db, actor).await? else { return Ok(()) };
    let write = db.write().await?;
    let change = entity::ActiveModel {
        account_id: sea_orm::ActiveValue::Unchanged(row.account_id),
        checked_at: sea_orm::ActiveValue::Set(db.now()),
        ..Default::default()
    };
    entity::Entity::update(change).exec(write.conn()).await?;
    write.audit(actor, Act::NeedsSaid { account: row.account_id }).await?;
    Ok(write.commit().await?)
}
