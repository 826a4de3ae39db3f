//! Typing a caseload.

use super::{LONGEST_SOURCE, MOST_PEOPLE, entity};
use crate::{
    Actor, Db, Uuid,
    audit::Act,
    day,
    trust::{
        settings::{SettingError, lead},
        teams,
    },
};
use sea_orm::EntityTrait;

/// What a lead types.
#[derive(Debug, Clone, Copy, Default)]
pub struct New<'a> {
    /// How many people.
    pub people: &'a str,
    /// How many of them have a carer who is known; may be empty.
    pub carers: &'a str,
    /// Which document says so.
    pub source: &'a str,
    /// Of which day: `30 November 2026`, `30/11/2026` or `2026-11-30`.
    pub day: &'a str,
}

/// Adds a caseload to the history of a team.
///
/// # Errors
/// [`SettingError`]; then nothing has changed.
pub async fn add(db: &Db, actor: &Actor, team: Uuid, new: New<'_>) -> Result<(), SettingError> {
    lead(actor)?;
    let people = number(new.people).filter(|people| *people > 0).ok_or(SettingError::PeopleWrong)?;
    let carers = match new.carers.trim() {
        "" => None,
        typed => Some(number(typed).filter(|carers| *carers <= people).ok_or(SettingError::CarersWrong)?),
    };
    let source = source(new.source)?;
    let day = day::read(new.day).filter(|day| *day <= db.now().in_london().date()).ok_or(SettingError::DayWrong)?;
    let write = db.write().await?;
    if !teams::queries::all(write.conn(), actor.trust).await?.iter().any(|known| known.id == team) {
        return Err(SettingError::Missing);
    }
    let row = entity::Model {
        id: db.new_id(),
        trust_id: actor.trust,
        team_id: team,
        people,
        carers,
        source,
        counted_on: day.to_string(),
        entered_at: db.now(),
    };
    let id = row.id;
    entity::Entity::insert(entity::ActiveModel::from(row)).exec_without_returning(write.conn()).await?;
    write.audit(actor, Act::CaseloadTyped { caseload: id }).await?;
    Ok(write.commit().await?)
}

/// A whole number of people; commas and blanks between thousands do not matter.
fn number(typed: &str) -> Option<i32> {
    let digits: String = typed.chars().filter(|letter| !matches!(letter, ',' | ' ' | '\u{a0}')).collect();
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| plain && *number <= MOST_PEOPLE)
}

fn source(typed: &str) -> Result<String, SettingError> {
    let source = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    match source.chars().count() {
        0 => Err(SettingError::SourceMissing),
        letters if letters > LONGEST_SOURCE => Err(SettingError::SourceTooLong),
        _ => Ok(source),
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(["480", " 1,200 ", "0"].map(number), [Some(480), Some(1200), Some(0)]);
        for wrong in ["", "-3", "many", "4.5", "+7", "100001", "99999999999999"] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
    }
}
