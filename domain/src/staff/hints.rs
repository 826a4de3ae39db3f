//! "What would help now": a few plain rules over what leads may see anyway. A hint never names a person, and never ranks anybody.

use super::{
    figures::{Tally, sendings, sent_by},
    months::{Month, Period},
    rows::{Member, Row},
};
use crate::{
    Moment, Role, Uuid,
    trust::{caseload, teams},
};
use std::{collections::BTreeSet, time::Duration};

const DAY: u64 = 24 * 60 * 60;
/// So far back the rules look.
pub const LOOKS_BACK: Duration = Duration::from_secs(90 * DAY);
/// A team that has not invited anybody for so long gets a hint.
pub const QUIET: Duration = Duration::from_secs(6 * 7 * DAY);
/// A caseload of a day so long ago is old.
pub const OLD: Duration = Duration::from_secs(365 * DAY);
/// Below so many invitations, shares say nothing.
pub const ENOUGH: u32 = 10;

/// Something that would help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    /// There is no team yet, so nothing can be told apart.
    NoTeam,
    /// A team has not invited anybody for six weeks: a leaflet, and a slot in the team meeting.
    QuietTeam {
        /// Which one.
        team: Uuid,
        /// Its name.
        name: String,
    },
    /// Clinicians who have an account and have not invited anybody in 90 days.
    NeverInvited {
        /// How many.
        people: u32,
        /// Of how many.
        of: u32,
    },
    /// One person sends more than half of all invitations: when they leave, it stops.
    OnePerson,
    /// Fewer than 4 of 10 who were invited have joined.
    FewJoin,
    /// People who asked for an invitation were not answered in time.
    LateAnswers {
        /// How many.
        people: u64,
    },
    /// A team's caseload was never typed or is older than a year, so shares are missing or wrong.
    OldCaseload {
        /// Which one.
        team: Uuid,
        /// Its name.
        name: String,
    },
}

/// What the rules look at.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// Now.
    pub now: Moment,
    /// Invitations of the last 90 days and before.
    pub rows: &'a [Row],
    /// Staff.
    pub staff: &'a [Member],
    /// Teams.
    pub teams: &'a [teams::entity::Model],
    /// Who is in them.
    pub members: &'a [teams::member::Model],
    /// Caseloads, the oldest day first.
    pub caseloads: &'a [caseload::entity::Model],
    /// How many people wait for an answer longer than was promised.
    pub late: u64,
}

/// All hints, the most pressing first.
#[must_use]
pub fn all(seen: &Seen<'_>) -> Vec<Hint> {
    let mut hints = vec![];
    if seen.late > 0 {
        hints.push(Hint::LateAnswers { people: seen.late });
    }
    let open: Vec<&teams::entity::Model> = seen.teams.iter().filter(|team| team.closed_at.is_none()).collect();
    if open.is_empty() {
        hints.push(Hint::NoTeam);
    }
    hints.extend(open.iter().filter(|team| is_quiet(seen, team)).map(|team| {
        let (team, name) = (team.id, team.name.clone());
        Hint::QuietTeam { team, name }
    }));
    hints.extend(by_people(seen));
    hints.extend(open.iter().filter(|team| has_old_caseload(seen, team.id)).map(|team| {
        let (team, name) = (team.id, team.name.clone());
        Hint::OldCaseload { team, name }
    }));
    hints
}

/// A team that is there for six weeks, has somebody in it, and has not invited anybody since.
fn is_quiet(seen: &Seen<'_>, team: &teams::entity::Model) -> bool {
    let since = seen.now.minus(QUIET);
    let recent = |at: Option<Moment>| at.is_some_and(|at| at > since);
    let invited = |row: &Row| {
        row.team_id == Some(team.id) && !row.was_asked_for() && (recent(row.invited_at()) || recent(row.resent_at))
    };
    team.created_at <= since
        && seen.members.iter().any(|member| member.team_id == team.id)
        && !seen.rows.iter().any(invited)
}

fn by_people(seen: &Seen<'_>) -> Vec<Hint> {
    let mut hints = vec![];
    let since = seen.now.minus(LOOKS_BACK);
    let recent: Vec<Row> =
        seen.rows.iter().filter(|row| row.invited_at().is_some_and(|at| at > since)).copied().collect();
    let period = Period { first: Month::of(since), last: Month::of(seen.now) };
    let inviting: BTreeSet<Uuid> = recent.iter().map(|row| row.inviter_id).collect();
    let settled = |member: &&Member| member.role == Role::Clinician && member.since <= since;
    let clinicians: Vec<&Member> = seen.staff.iter().filter(settled).collect();
    let quiet = clinicians.iter().filter(|member| !inviting.contains(&member.id)).count();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    if quiet > 0 {
        hints.push(Hint::NeverInvited { people: number(quiet), of: number(clinicians.len()) });
    }
    let all: u32 = recent.iter().map(|row| sendings(row, &period)).sum();
    let most = sent_by(recent.iter(), &period, |_| true).into_values().max().unwrap_or(0);
    if all >= ENOUGH && most * 2 > all {
        hints.push(Hint::OnePerson);
    }
    let tally = Tally::of(recent.iter(), &period);
    if tally.invited >= ENOUGH && tally.joined * 10 < tally.invited * 4 {
        hints.push(Hint::FewJoin);
    }
    hints
}

fn has_old_caseload(seen: &Seen<'_>, team: Uuid) -> bool {
    let oldest = seen.now.minus(OLD).in_london().date().to_string();
    !seen.caseloads.iter().any(|typed| typed.team_id == team && typed.counted_on >= oldest)
}
