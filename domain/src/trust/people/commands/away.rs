//! Holidays and other absences.

use super::{colleague, member};
use crate::{
    Actor, Db, DbErr, Moment, Uuid, Write,
    audit::Act,
    day,
    trust::people::{Failed, Problem, presence},
};
use jiff::ToSpan;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

/// Notes that somebody is away until the end of `until`, and who sees their invitations meanwhile. Oneself, or anybody for a lead.
///
/// # Errors
/// [`Problem::DayWrong`], [`Problem::NoColleague`]; [`Failed::Missing`], [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn set(db: &Db, actor: &Actor, id: Uuid, until: &str, cover: Option<Uuid>) -> Result<(), Failed> {
    may(actor, id)?;
    let until = last_moment(db.now(), until).ok_or(Problem::DayWrong)?;
    let write = db.write().await?;
    let person = member(&write, actor, id).await?;
    let cover = colleague(&write, actor, person.id, cover).await?;
    keep(&write, &person, |row| {
        row.away_until = Set(Some(until));
        row.cover_id = Set(cover);
    })
    .await?;
    write.audit(actor, Act::StaffAway { account: person.id }).await?;
    Ok(write.commit().await?)
}

/// They are back.
///
/// # Errors
/// [`Failed::Missing`], [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn end(db: &Db, actor: &Actor, id: Uuid) -> Result<(), Failed> {
    may(actor, id)?;
    let write = db.write().await?;
    let person = member(&write, actor, id).await?;
    presence::Entity::update_many()
        .set(presence::ActiveModel { away_until: Set(None), cover_id: Set(None), ..Default::default() })
        .filter(presence::Column::AccountId.eq(person.id))
        .exec(write.conn())
        .await?;
    write.audit(actor, Act::StaffBack { account: person.id }).await?;
    Ok(write.commit().await?)
}

/// Notes that a member of staff has signed in.
pub(crate) async fn signed_in(write: &Write, db: &Db, account: &crate::account::entity::Model) -> Result<(), DbErr> {
    let now = db.now();
    keep(write, account, |row| {
        row.signed_in_at = Set(Some(now));
        row.asked_at = Set(None);
    })
    .await
}

async fn keep(
    write: &Write,
    account: &crate::account::entity::Model,
    change: impl FnOnce(&mut presence::ActiveModel) + Send,
) -> Result<(), DbErr> {
    let there = presence::Entity::find_by_id(account.id).one(write.conn()).await?;
    let mut row = presence::ActiveModel { account_id: Set(account.id), ..Default::default() };
    change(&mut row);
    if there.is_some() {
        presence::Entity::update(row).exec(write.conn()).await?;
        return Ok(());
    }
    row.trust_id = Set(account.trust_id);
    // Two sign-ins at the same moment: the second changes nothing that matters.
    let same = OnConflict::column(presence::Column::AccountId).do_nothing().to_owned();
    presence::Entity::insert(row).on_conflict(same).try_insert().exec_without_returning(write.conn()).await?;
    Ok(())
}

fn may(actor: &Actor, id: Uuid) -> Result<(), Failed> {
    let own = actor.must_be_staff()?;
    if own == id || actor.can_manage_staff() { Ok(()) } else { Err(Failed::Forbidden) }
}

/// The end of a day in London, if it is one from tomorrow to a year ahead.
fn last_moment(now: Moment, typed: &str) -> Option<Moment> {
    let day = day::read(typed)?;
    let today = now.in_london().date();
    let last = today.checked_add(1.year()).ok()?;
    if day <= today || day > last {
        return None;
    }
    let end = day.tomorrow().ok()?.in_tz("Europe/London").ok()?;
    Some(Moment(end.timestamp().as_microsecond()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test should panic")]

    use super::last_moment;
    use crate::Moment;

    #[test]
    fn an_absence_ends_with_its_last_day_in_london() {
        // 1 June 2026, 09:00 in London.
        let now = Moment(1_780_300_800_000_000);
        let end = last_moment(now, "2026-06-12").unwrap();
        assert_eq!(end.in_london().to_string(), "2026-06-13T00:00:00+01:00[Europe/London]");
        let winter = last_moment(now, " 2026-12-24 ").unwrap();
        assert_eq!(winter.in_london().to_string(), "2026-12-25T00:00:00+00:00[Europe/London]");
        for same in ["12 June 2026", "12/6/2026"] {
            assert_eq!(last_moment(now, same), Some(end), "{same}");
        }
        for wrong in ["", "2026-06-01", "2026-05-31", "2027-06-02", "12/13/2026", "2026-02-30"] {
            assert_eq!(last_moment(now, wrong), None, "{wrong}");
        }
        assert!(last_moment(now, "2027-06-01").is_some());
    }
}
