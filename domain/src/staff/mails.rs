//! Mails to staff about inviting: a kind word, at most monthly, to those who have not begun; and one line a week to those who asked for it.
//!
//! Nobody else learns who gets which. The line is about a team, never about one person: its numbers are rounded as
//! [`super::suppression`] rounds those of relatives, because a mail lies about longer than a page behind a sign-in.

use super::{
    UptakeError, mail_choice,
    months::{Month, Period},
    rows::{self, Row},
    suppression::{FEWER_THAN, NEAREST},
};
use crate::{
    Actor, Db, DbErr, Moment, Role, Uuid, Write,
    account::{Email, entity as account, mails},
    invitations::{Way, entity as invitation},
    notify::Letter,
    trust::{self, SiteState, people::presence, teams},
};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
    sea_query::{Expr, ExprTrait, OnConflict},
};
use std::{
    collections::{BTreeMap, btree_map::Entry},
    time::Duration,
};

/// Nobody is nudged in their first weeks.
pub const SETTLING_IN: Duration = Duration::from_secs(14 * 24 * 60 * 60);
/// The least time between two nudges.
pub const BETWEEN_NUDGES: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// The time between two weekly lines.
const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// What the weekly line looks back on: so long that a single invitation changes little.
pub const LOOKS_BACK: Duration = Duration::from_secs(84 * 24 * 60 * 60);
/// The most mails of one sweep; the rest go an hour later.
const AT_ONCE: u64 = 500;
const INVITERS: [Role; 3] = [Role::Supporter, Role::Clinician, Role::Lead];

/// What somebody has chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen {
    /// One line a week.
    pub weekly: bool,
    /// A kind word while they have invited nobody.
    pub nudges: bool,
}

/// What the actor has chosen; who has chosen nothing gets nudges and no line.
///
/// # Errors
/// [`UptakeError`]: for whoever may not invite.
pub async fn chosen(db: &Db, actor: &Actor) -> Result<Chosen, UptakeError> {
    let own = mail_choice::Entity::find_by_id(inviter(actor)?).one(db.conn()).await?;
    Ok(Chosen {
        weekly: own.as_ref().is_some_and(|own| own.weekly_since.is_some()),
        nudges: own.is_none_or(|own| own.no_nudges_since.is_none()),
    })
}

/// Keeps what the actor chooses.
///
/// # Errors
/// [`UptakeError`]: for whoever may not invite.
pub async fn choose(db: &Db, actor: &Actor, new: Chosen) -> Result<(), UptakeError> {
    let account = inviter(actor)?;
    let write = db.write().await?;
    begin(&write, db, account, actor.trust).await?;
    let own = mail_choice::Entity::find_by_id(account).one(write.conn()).await?;
    let weekly_since = own.as_ref().and_then(|own| own.weekly_since);
    let no_nudges_since = own.as_ref().and_then(|own| own.no_nudges_since);
    let now = Some(db.now());
    let row = mail_choice::ActiveModel {
        account_id: Set(account),
        weekly_since: Set(if new.weekly { weekly_since.or(now) } else { None }),
        no_nudges_since: Set(if new.nudges { None } else { no_nudges_since.or(now) }),
        ..Default::default()
    };
    mail_choice::Entity::update(row).exec(write.conn()).await?;
    Ok(write.commit().await?)
}

fn inviter(actor: &Actor) -> Result<Uuid, UptakeError> {
    let account = actor.account_id().ok_or(UptakeError::SignedOut)?;
    if actor.can_invite() { Ok(account) } else { Err(UptakeError::Forbidden) }
}

/// A row for whoever has none yet.
async fn begin(write: &Write, db: &Db, account: Uuid, trust: Uuid) -> Result<(), DbErr> {
    let row = mail_choice::ActiveModel {
        account_id: Set(account),
        trust_id: Set(trust),
        token: Set(BASE64URL_NOPAD.encode(&db.new_secret())),
        nudged_at: Set(None),
        no_nudges_since: Set(None),
        weekly_since: Set(None),
        weekly_sent_at: Set(None),
    };
    let once = OnConflict::column(mail_choice::Column::AccountId).do_nothing().to_owned();
    mail_choice::Entity::insert(row).on_conflict(once).exec_without_returning(write.conn()).await?;
    Ok(())
}

/// Whether a link still stops something, at the actor's trust. Whoever holds the link got it by mail.
///
/// # Errors
/// When the database is away.
pub async fn is_live(db: &Db, actor: &Actor, token: &str) -> Result<bool, DbErr> {
    let live = behind(actor, token).filter(mail_choice::Column::NoNudgesSince.is_null());
    Ok(live.count(db.conn()).await? > 0)
}

/// Stops the nudges behind a link. No need to be signed in. Says whether there was anything to stop.
///
/// # Errors
/// When the database is away.
pub async fn stop_by_link(db: &Db, actor: &Actor, token: &str) -> Result<bool, DbErr> {
    let stopped = mail_choice::Entity::update_many()
        .col_expr(mail_choice::Column::NoNudgesSince, Expr::value(db.now()))
        .filter(mail_choice::Column::Token.eq(token))
        .filter(mail_choice::Column::TrustId.eq(actor.trust))
        .filter(mail_choice::Column::NoNudgesSince.is_null())
        .exec(db.conn())
        .await?;
    Ok(stopped.rows_affected > 0)
}

fn behind(actor: &Actor, token: &str) -> Select<mail_choice::Entity> {
    mail_choice::Entity::find()
        .filter(mail_choice::Column::Token.eq(token))
        .filter(mail_choice::Column::TrustId.eq(actor.trust))
}

/// Nudges whoever has had an account for two weeks, has never invited anybody, is not away and has not said no; at open sites, and at most
/// once in 30 days. Says how many mails were left in the outbox. Any number of servers may run it at the same time.
///
/// # Errors
/// When the database is away.
pub async fn nudge(db: &Db) -> Result<usize, DbErr> {
    use mail_choice::Column as C;
    let now = db.now();
    let choice = account::Entity::belongs_to(mail_choice::Entity).from(account::Column::Id).to(C::AccountId).into();
    let away =
        account::Entity::belongs_to(presence::Entity).from(account::Column::Id).to(presence::Column::AccountId).into();
    let invited = invitation::Entity::find()
        .select_only()
        .column(invitation::Column::InviterId)
        .filter(invitation::Column::Way.ne(Way::Practice))
        .into_query();
    let open = trust::entity::Entity::find()
        .select_only()
        .column(trust::entity::Column::Id)
        .filter(trust::entity::Column::State.eq(SiteState::Open))
        .into_query();
    let here = presence::Column::AwayUntil.is_null().or(presence::Column::AwayUntil.lte(now));
    let due = account::Entity::find()
        .join(JoinType::LeftJoin, choice)
        .join(JoinType::LeftJoin, away)
        .filter(account::Column::Role.is_in(INVITERS))
        .filter(account::Column::CreatedAt.lte(now.minus(SETTLING_IN)))
        .filter(account::Column::Id.not_in_subquery(invited))
        .filter(account::Column::TrustId.in_subquery(open))
        .filter(may_be_nudged(now))
        .filter(here)
        .order_by_asc(account::Column::Id)
        .limit(AT_ONCE)
        .all(db.conn())
        .await?;
    let mut sent = 0;
    for person in due {
        sent += usize::from(nudge_one(db, &person).await?);
    }
    Ok(sent)
}

fn may_be_nudged(now: Moment) -> Condition {
    use mail_choice::Column as C;
    let long_ago = C::NudgedAt.is_null().or(C::NudgedAt.lte(now.minus(BETWEEN_NUDGES)));
    Condition::all().add(C::NoNudgesSince.is_null()).add(long_ago)
}

/// One mail, in the same write as the note that it went: two servers never send it twice.
async fn nudge_one(db: &Db, person: &account::Model) -> Result<bool, DbErr> {
    let Ok(email) = Email::parse(&person.email) else { return Ok(false) };
    let write = db.write().await?;
    begin(&write, db, person.id, person.trust_id).await?;
    let moved = mail_choice::Entity::update_many()
        .col_expr(mail_choice::Column::NudgedAt, Expr::value(db.now()))
        .filter(mail_choice::Column::AccountId.eq(person.id))
        .filter(may_be_nudged(db.now()))
        .exec(write.conn())
        .await?;
    let own = mail_choice::Entity::find_by_id(person.id).one(write.conn()).await?;
    let Some(own) = own.filter(|_| moved.rows_affected == 1) else { return Ok(false) };
    let letter = Letter::Nudge { token: own.token };
    mails::send(&write, person.trust_id, Some(person.id), &email, letter).await?;
    write.commit().await?;
    Ok(true)
}

/// Sends the weekly line to those who asked for it, a week after they asked and then every week. Says how many mails were left in the
/// outbox. Any number of servers may run it at the same time.
///
/// # Errors
/// When the database is away.
pub async fn send_weekly(db: &Db) -> Result<usize, DbErr> {
    let due = mail_choice::Entity::find()
        .filter(weekly_is_due(db.now()))
        .order_by_asc(mail_choice::Column::AccountId)
        .limit(AT_ONCE)
        .all(db.conn())
        .await?;
    // Read once for each trust, however many of its people get a line.
    let (mut sent, mut read) = (0, BTreeMap::new());
    for choice in due {
        let rows = match read.entry(choice.trust_id) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(new) => new.insert(recent(db, choice.trust_id).await?),
        };
        sent += usize::from(send_line(db, &choice, rows).await?);
    }
    Ok(sent)
}

fn weekly_is_due(now: Moment) -> Condition {
    use mail_choice::Column as C;
    let before = now.minus(WEEK);
    let first = Condition::all().add(C::WeeklySentAt.is_null()).add(C::WeeklySince.lte(before));
    let again = C::WeeklySentAt.lte(before);
    Condition::all().add(C::WeeklySince.is_not_null()).add(Condition::any().add(first).add(again))
}

async fn recent(db: &Db, trust: Uuid) -> Result<Vec<Row>, DbErr> {
    let period = Period { first: Month::of(db.now().minus(LOOKS_BACK)), last: Month::of(db.now()) };
    rows::of_period(db.conn(), trust, None, &period).await
}

async fn send_line(db: &Db, choice: &mail_choice::Model, rows: &[Row]) -> Result<bool, DbErr> {
    let now = db.now();
    let write = db.write().await?;
    let moved = mail_choice::Entity::update_many()
        .col_expr(mail_choice::Column::WeeklySentAt, Expr::value(now))
        .filter(mail_choice::Column::AccountId.eq(choice.account_id))
        .filter(weekly_is_due(now))
        .exec(write.conn())
        .await?;
    let person = account::Entity::find_by_id(choice.account_id).one(write.conn()).await?;
    let person = person.filter(|person| moved.rows_affected == 1 && INVITERS.contains(&person.role));
    let Some(person) = person else { return Ok(false) };
    let teams = teams::queries::of_account(write.conn(), person.trust_id, person.id).await?;
    let (Some((team, _)), Ok(email)) = (teams.into_iter().next(), Email::parse(&person.email)) else {
        // In no team there is nothing to tell; the week is over all the same.
        write.commit().await?;
        return Ok(false);
    };
    let letter = line(rows, team.id, team.name, now);
    mails::send(&write, person.trust_id, Some(person.id), &email, letter).await?;
    write.commit().await?;
    Ok(true)
}

/// How many a team invited in the time that is looked back on, and how many joined.
fn line(rows: &[Row], team: Uuid, name: String, now: Moment) -> Letter {
    let since = now.minus(LOOKS_BACK);
    let is_in = |at: Option<Moment>| at.is_some_and(|at| at > since && at <= now);
    let own = || rows.iter().filter(|row| row.team_id == Some(team) && !row.was_asked_for());
    let count = |number: usize| told(u32::try_from(number).unwrap_or(u32::MAX));
    Letter::WeeklyLine {
        team: name,
        invited: count(own().filter(|row| is_in(row.invited_at())).count()),
        joined: count(own().filter(|row| is_in(row.joined_at)).count()),
    }
}

/// A number as the line tells it: 0 for "fewer than 8", which may be nobody, else the nearest 5.
#[must_use]
pub fn told(number: u32) -> u32 {
    if number < FEWER_THAN { 0 } else { number.saturating_add(NEAREST / 2) / NEAREST * NEAREST }
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn small_numbers_are_not_told_apart_and_others_are_about() {
        assert_eq!([0, 1, 7].map(told), [0; 3]);
        assert_eq!([8, 12, 13, 17, 23].map(told), [10, 10, 15, 15, 25]);
    }
}
