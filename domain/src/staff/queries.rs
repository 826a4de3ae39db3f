//! The uptake of a trust, for its leads: a fixed number of queries, however many people there are.

use super::{
    UptakeError,
    figures::{Days, Spread, Staff, Tally, days_to_join, sent_by},
    hints::{self, Hint},
    months::{Month, Period},
    rows::{self, Member, Row},
    use_month,
};
use crate::{
    Actor, Db, DbErr, Role, Uuid,
    invitations::requests::entity as request,
    trust::{caseload, moments, teams},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

/// Everything the screen, the file and the paper show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uptake {
    /// Which months.
    pub period: Period,
    /// The whole trust.
    pub all: Line,
    /// Each team that is open or did something, by name; last what no team did.
    pub teams: Vec<Line>,
    /// Each moment in the trust's order; last what no moment was said for.
    pub moments: Vec<Line>,
    /// Each month.
    pub months: Vec<(Month, Tally)>,
    /// Accounts of relatives whom nobody invited.
    pub uninvited: u32,
    /// Days from being invited to the account.
    pub days: Option<Days>,
    /// What relatives did, for each month that is over and part of the trust, as it may be shown.
    pub used: Vec<use_month::Model>,
    /// The names of teams in `used`.
    pub team_names: Vec<(Uuid, String)>,
    /// What would help now.
    pub hints: Vec<Hint>,
}

/// A line of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// A team or moment; nothing for the whole trust and for what belongs to none.
    pub id: Option<Uuid>,
    /// Its name.
    pub name: Option<String>,
    /// It is closed.
    pub closed: bool,
    /// What happened.
    pub tally: Tally,
    /// Clinicians.
    pub clinicians: Staff,
    /// Supporters.
    pub supporters: Staff,
    /// Leads.
    pub leads: Staff,
    /// People looked after, as last typed for the period. Nothing typed, nothing here.
    pub caseload: Option<u32>,
    /// How many of them have a carer who is known.
    pub carers: Option<u32>,
}

/// What was read, before anything is counted.
struct Read {
    period: Period,
    rows: Vec<Row>,
    staff: Vec<Member>,
    teams: Vec<teams::entity::Model>,
    members: Vec<teams::member::Model>,
    caseloads: Vec<caseload::entity::Model>,
}

/// The uptake of the actor's trust in a period. Eleven queries.
///
/// # Errors
/// [`UptakeError`].
pub async fn uptake(db: &Db, actor: &Actor, period: Period) -> Result<Uptake, UptakeError> {
    actor.must_see_uptake()?;
    let read = read(db, actor.trust, period).await?;
    let moments = moments::queries::all(db.conn(), actor.trust).await?;
    let uninvited = rows::uninvited(db.conn(), actor.trust, &period).await?;
    let used = used(db, actor.trust, &period).await?;
    let hints = hints_now(db, actor.trust, &read).await?;
    let months = period.months().into_iter().map(|month| {
        let only = Period { first: month, last: month };
        (month, Tally::of(read.rows.iter(), &only))
    });
    Ok(Uptake {
        period,
        all: read.whole(),
        teams: read.by_team(),
        moments: by_moment(&read, &moments),
        months: months.collect(),
        uninvited: u32::try_from(uninvited.len()).unwrap_or(u32::MAX),
        days: days_to_join(&read.rows, &period),
        used,
        team_names: read.teams.iter().map(|team| (team.id, team.name.clone())).collect(),
        hints,
    })
}

/// What would help now. Eight queries.
///
/// # Errors
/// [`UptakeError`].
pub async fn hints(db: &Db, actor: &Actor) -> Result<Vec<Hint>, UptakeError> {
    actor.must_see_uptake()?;
    let now = Month::of(db.now());
    let read = read(db, actor.trust, Period { first: now, last: now }).await?;
    Ok(hints_now(db, actor.trust, &read).await?)
}

/// Six queries.
async fn read(db: &Db, trust: Uuid, period: Period) -> Result<Read, DbErr> {
    Ok(Read {
        period,
        rows: rows::of_period(db.conn(), trust, None, &period).await?,
        staff: rows::staff(db, trust).await?,
        teams: teams::queries::all(db.conn(), trust).await?,
        members: teams::queries::members(db.conn(), trust).await?,
        caseloads: caseload::queries::all(db.conn(), trust).await?,
    })
}

async fn used(db: &Db, trust: Uuid, period: &Period) -> Result<Vec<use_month::Model>, DbErr> {
    use_month::Entity::find()
        .filter(use_month::Column::TrustId.eq(trust))
        .filter(use_month::Column::Month.between(period.first.number(), period.last.number()))
        .order_by_asc(use_month::Column::Month)
        .order_by_asc(use_month::Column::Part)
        .all(db.conn())
        .await
}

/// What would help now, whatever period is looked at. Two queries.
async fn hints_now(db: &Db, trust: Uuid, read: &Read) -> Result<Vec<Hint>, DbErr> {
    let now = db.now();
    let recent = Period { first: Month::of(now.minus(hints::LOOKS_BACK)), last: Month::of(now) };
    let rows = rows::of_period(db.conn(), trust, None, &recent).await?;
    let late = request::Entity::find()
        .filter(request::Column::TrustId.eq(trust))
        .filter(request::Column::DueAt.lte(now))
        .count(db.conn())
        .await?;
    Ok(hints::all(&hints::Seen {
        now,
        rows: &rows,
        staff: &read.staff,
        teams: &read.teams,
        members: &read.members,
        caseloads: &read.caseloads,
        late,
    }))
}

impl Read {
    fn whole(&self) -> Line {
        let rows: Vec<&Row> = self.rows.iter().collect();
        let everybody = |_: Uuid| true;
        let open: Vec<&teams::entity::Model> = self.teams.iter().filter(|team| team.closed_at.is_none()).collect();
        let typed: Vec<Option<&caseload::entity::Model>> = open.iter().map(|team| self.caseload(team.id)).collect();
        Line {
            caseload: sum(typed.iter().map(|typed| typed.map(|typed| typed.people))),
            carers: sum(typed.iter().map(|typed| typed.and_then(|typed| typed.carers))),
            ..self.line((None, None, false), &rows, &everybody)
        }
    }

    fn by_team(&self) -> Vec<Line> {
        let mut lines = vec![];
        for team in &self.teams {
            let rows: Vec<&Row> = self.rows.iter().filter(|row| row.team_id == Some(team.id)).collect();
            let is_in = |id: Uuid| {
                let member = |member: &teams::member::Model| member.team_id == team.id && member.account_id == id;
                let invited =
                    rows.iter().any(|row| row.inviter_id == id && super::figures::sendings(row, &self.period) > 0);
                invited || self.members.iter().any(member)
            };
            let named = (Some(team.id), Some(team.name.clone()), team.closed_at.is_some());
            let line = self.line(named, &rows, &is_in);
            if line.closed && line.tally == Tally::default() {
                continue;
            }
            let typed = self.caseload(team.id);
            let carers = typed.and_then(|typed| typed.carers).and_then(whole_number);
            lines.push(Line { caseload: typed.and_then(|typed| whole_number(typed.people)), carers, ..line });
        }
        lines.sort_by_key(|line| line.name.as_ref().map(|name| name.to_lowercase()));
        let known = |id: Uuid| self.teams.iter().any(|team| team.id == id);
        let rows: Vec<&Row> = self.rows.iter().filter(|row| !row.team_id.is_some_and(known)).collect();
        let nobodys = |id: Uuid| {
            let in_a_team = self.members.iter().any(|member| member.account_id == id);
            !in_a_team || rows.iter().any(|row| row.inviter_id == id && super::figures::sendings(row, &self.period) > 0)
        };
        let rest = self.line((None, None, false), &rows, &nobodys);
        if rest.tally != Tally::default() || rest.clinicians.accounts > 0 {
            lines.push(rest);
        }
        lines
    }

    fn line(
        &self,
        (id, name, closed): (Option<Uuid>, Option<String>, bool),
        rows: &[&Row],
        counts: &dyn Fn(Uuid) -> bool,
    ) -> Line {
        let staff = |role| self.staff_of(role, rows, counts);
        Line {
            id,
            name,
            closed,
            tally: Tally::of(rows.iter().copied(), &self.period),
            clinicians: staff(Role::Clinician),
            supporters: staff(Role::Supporter),
            leads: staff(Role::Lead),
            caseload: None,
            carers: None,
        }
    }

    fn staff_of(&self, role: Role, rows: &[&Row], counts: &dyn Fn(Uuid) -> bool) -> Staff {
        let ends = self.period.ends();
        let people: Vec<Uuid> = self
            .staff
            .iter()
            .filter(|member| member.role == role && member.since < ends && counts(member.id))
            .map(|member| member.id)
            .collect();
        let sent = sent_by(rows.iter().copied(), &self.period, |id| people.contains(&id));
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Staff {
            accounts: number(people.len()),
            inviting: number(sent.len()),
            each: Spread::of(sent.into_values().collect()),
        }
    }

    /// The caseload of the last day that is no later than the period, as last typed.
    fn caseload(&self, team: Uuid) -> Option<&caseload::entity::Model> {
        let last = self.period.last.next().first_day().to_string();
        self.caseloads.iter().rfind(|typed| typed.team_id == team && typed.counted_on < last)
    }
}

/// The sum, if each is there and there is any.
fn sum(numbers: impl Iterator<Item = Option<i32>>) -> Option<u32> {
    let all: Option<Vec<i32>> = numbers.collect();
    all.filter(|all| !all.is_empty()).and_then(|all| whole_number(all.into_iter().sum()))
}

fn whole_number(number: i32) -> Option<u32> {
    u32::try_from(number).ok()
}

fn by_moment(read: &Read, moments: &[moments::entity::Model]) -> Vec<Line> {
    let nobody = |_: Uuid| false;
    let mut lines: Vec<Line> = moments
        .iter()
        .map(|moment| {
            let rows: Vec<&Row> = read.rows.iter().filter(|row| row.moment_id == Some(moment.id)).collect();
            let named = (Some(moment.id), Some(moment.name.clone()), moment.closed_at.is_some());
            read.line(named, &rows, &nobody)
        })
        .filter(|line| !line.closed || line.tally != Tally::default())
        .collect();
    let known = |id: Uuid| moments.iter().any(|moment| moment.id == id);
    let rest: Vec<&Row> = read.rows.iter().filter(|row| !row.moment_id.is_some_and(known)).collect();
    let rest = read.line((None, None, false), &rest, &nobody);
    if rest.tally != Tally::default() {
        lines.push(rest);
    }
    lines
}
