//! Writes. Nothing here looks at what an answer says: no score triggers anything.

use super::{Answers, Failed, MOST_KEPT, Problem, self_check, week_word};
use crate::{
    Actor, Db, DbErr, Moment, Uuid, Write,
    learning::{FIELD_CHARACTERS, value::clean},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, sea_query::Expr};
use std::{collections::BTreeMap, time::Duration};

/// The same entry sent again within this time is the same press, not a second entry.
const SAME_PRESS: Duration = Duration::from_secs(10 * 60);

/// Keeps a self-check: ids of answers by ids of things.
///
/// # Errors
/// [`Problem::Unanswered`] for each thing without an answer, [`Problem::Full`].
pub async fn save_check(db: &Db, actor: &Actor, sent: &BTreeMap<String, String>) -> Result<(), Failed> {
    let unanswered = |things: Vec<_>| Failed::Refused(things.into_iter().map(Problem::Unanswered).collect());
    let answers = Answers::parse(sent).map_err(unanswered)?.stored();
    let owner = owner(actor)?;
    let write = db.write().await?;
    let mine = self_check::Entity::find().filter(self_check::Column::OwnerId.eq(owner));
    let last = mine.clone().order_by_desc(self_check::Column::At).one(write.conn()).await?;
    if last.is_some_and(|last| last.answers == answers && is_same_press(db, last.at)) {
        return Ok(());
    }
    room(mine.count(write.conn()).await?)?;
    let row = self_check::Model { id: db.new_id(), trust_id: actor.trust, owner_id: owner, answers, at: db.now() };
    self_check::Entity::insert(self_check::ActiveModel::from(row)).exec_without_returning(write.conn()).await?;
    Ok(write.commit().await?)
}

/// Keeps how a week has been: words, a number from 0 to 10, or both.
///
/// # Errors
/// [`Problem::Nothing`], [`Problem::TooLong`], [`Problem::NotANumber`], [`Problem::Full`].
pub async fn save_week(db: &Db, actor: &Actor, words: &str, typed: &str) -> Result<(), Failed> {
    let (words, number) = week(words, typed).map_err(Failed::Refused)?;
    let owner = owner(actor)?;
    let write = db.write().await?;
    let mine = week_word::Entity::find().filter(week_word::Column::OwnerId.eq(owner));
    let last = mine.clone().order_by_desc(week_word::Column::At).one(write.conn()).await?;
    if last.is_some_and(|last| last.words == words && last.number == number && is_same_press(db, last.at)) {
        return Ok(());
    }
    room(mine.count(write.conn()).await?)?;
    let row = week_word::Model { id: db.new_id(), trust_id: actor.trust, owner_id: owner, words, number, at: db.now() };
    week_word::Entity::insert(week_word::ActiveModel::from(row)).exec_without_returning(write.conn()).await?;
    Ok(write.commit().await?)
}

/// What can be kept of what was typed.
fn week(words: &str, typed: &str) -> Result<(String, Option<i32>), Vec<Problem>> {
    let words = clean(words);
    let mut problems = vec![];
    if words.chars().count() > FIELD_CHARACTERS {
        problems.push(Problem::TooLong);
    }
    let whole = (0..=10_i32).find(|whole| typed.trim() == whole.to_string());
    if !typed.trim().is_empty() && whole.is_none() {
        problems.push(Problem::NotANumber);
    }
    if words.trim().is_empty() && typed.trim().is_empty() {
        problems.push(Problem::Nothing);
    }
    if problems.is_empty() { Ok((words, whole)) } else { Err(problems) }
}

/// Deletes one self-check of the actor's own.
///
/// # Errors
/// [`Problem::NoEntry`] also for somebody else's.
pub async fn delete_check(db: &Db, actor: &Actor, id: Uuid) -> Result<(), Failed> {
    let write = db.write().await?;
    let gone = self_check::Entity::delete_many()
        .filter(self_check::Column::Id.eq(id))
        .filter(self_check::Column::TrustId.eq(actor.trust))
        .filter(self_check::Column::OwnerId.eq(actor.owner().ok_or(Problem::NoEntry)?))
        .exec(write.conn())
        .await?;
    gone_one(write, gone.rows_affected).await
}

/// Deletes one answer about a week of the actor's own.
///
/// # Errors
/// [`Problem::NoEntry`] also for somebody else's.
pub async fn delete_week(db: &Db, actor: &Actor, id: Uuid) -> Result<(), Failed> {
    let write = db.write().await?;
    let gone = week_word::Entity::delete_many()
        .filter(week_word::Column::Id.eq(id))
        .filter(week_word::Column::TrustId.eq(actor.trust))
        .filter(week_word::Column::OwnerId.eq(actor.owner().ok_or(Problem::NoEntry)?))
        .exec(write.conn())
        .await?;
    gone_one(write, gone.rows_affected).await
}

/// What a visitor kept comes along to their account, each entry as it is.
///
/// # Errors
/// When the database is away.
pub(crate) async fn bring(write: &Write, visitor: Uuid, account: Uuid) -> Result<(), DbErr> {
    self_check::Entity::update_many()
        .col_expr(self_check::Column::OwnerId, Expr::value(account))
        .filter(self_check::Column::OwnerId.eq(visitor))
        .exec(write.conn())
        .await?;
    week_word::Entity::update_many()
        .col_expr(week_word::Column::OwnerId, Expr::value(account))
        .filter(week_word::Column::OwnerId.eq(visitor))
        .exec(write.conn())
        .await?;
    Ok(())
}

async fn gone_one(write: Write, rows: u64) -> Result<(), Failed> {
    if rows == 0 {
        return Err(Problem::NoEntry.into());
    }
    Ok(write.commit().await?)
}

fn owner(actor: &Actor) -> Result<Uuid, Failed> {
    let owner = actor.owner().filter(|owner| actor.can_keep_checks_of(*owner));
    owner.ok_or_else(|| DbErr::Custom("nobody to keep it for".to_owned()).into())
}

fn is_same_press(db: &Db, last: Moment) -> bool {
    db.now().since(last) < SAME_PRESS
}

fn room(kept: u64) -> Result<(), Problem> {
    if kept >= MOST_KEPT { Err(Problem::Full) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_a_number_or_both() {
        assert_eq!(week("Long.\r\nVery.", ""), Ok(("Long.\nVery.".to_owned(), None)));
        assert_eq!(week("", "0"), Ok((String::new(), Some(0))));
        assert_eq!(week("Better", "10"), Ok(("Better".to_owned(), Some(10))));
    }

    #[test]
    fn what_cannot_be_kept_is_named() {
        assert_eq!(week(" \n", " "), Err(vec![Problem::Nothing]));
        for wrong in ["11", "-1", "7.5", "seven", "+3", "03"] {
            assert_eq!(week("Words", wrong), Err(vec![Problem::NotANumber]), "{wrong}");
        }
        let long = "é".repeat(FIELD_CHARACTERS + 1);
        assert_eq!(week(&long, "x"), Err(vec![Problem::TooLong, Problem::NotANumber]));
        assert!(week(&long[2..], "").is_ok(), "characters are counted, not bytes");
    }
}
