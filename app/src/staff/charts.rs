//! Pictures of uptake, drawn on the server. The table under each says the same.

use super::figures::{month_name, name_of};
use crate::words::Words;
use domain::staff::{
    figures::percent,
    queries::Uptake,
    study::{ALL, MONTHS, SITES},
};
use leptos::prelude::*;

const LEFT: f32 = 28.0;
const RIGHT: f32 = 312.0;
const TOP: f32 = 16.0;
const FLOOR: f32 = 150.0;
/// The longest name of a team that fits beside its bar.
const LONGEST: usize = 36;

/// Invited and joined in each month, with what a trust of the study invited in a month.
pub fn months(uptake: &Uptake, words: &Words) -> Option<AnyView> {
    let (first, last) = (uptake.months.first()?, uptake.months.last()?);
    let usual = share(ALL.invited, MONTHS * u32::try_from(SITES.len()).ok()?);
    let most = uptake.months.iter().map(|(_, tally)| tally.invited.max(tally.joined)).max()?.max(5);
    let width = (RIGHT - LEFT) / share(u32::try_from(uptake.months.len()).ok()?, 1);
    let bar = |at: f32, count: u32, fill: &'static str| {
        let height = (FLOOR - TOP) * share(count, most);
        view! {
            <rect
                x=point(at)
                y=point(FLOOR - height)
                width=point(width * 0.42)
                height=point(height)
                fill=fill
                stroke="var(--rt-ink)"
                stroke-width="0.5"
            />
        }
    };
    let mut left = LEFT;
    let bars = uptake.months.iter().map(|(_, tally)| {
        let at = left;
        left += width;
        view! {
            {bar(at, tally.invited, "var(--rt-lamp)")}
            {bar(at + width * 0.46, tally.joined, "var(--rt-brand)")}
        }
    });
    let bars = bars.collect_view();
    let line = FLOOR - (FLOOR - TOP) * (usual / share(most, 1)).min(1.0);
    let alt = words.with("uptake-chart-months-alt", &[("most", most.into())]);
    let (from, until) = (month_name(first.0, words), month_name(last.0, words));
    Some(
        view! {
            <svg class="rt-chart" viewBox="0 0 320 176" role="img" aria-label=alt focusable="false">
                {edge(TOP, most)}
                {edge(FLOOR, 0)}
                {bars}
                <path
                    d=format!("M{LEFT} {line:.1}H{RIGHT}")
                    stroke="var(--rt-ink)"
                    stroke-width="1.5"
                    stroke-dasharray="5 3"
                />
                <text x=LEFT y="170" font-size="12" fill="var(--rt-ink)">{from}</text>
                <text x=RIGHT y="170" font-size="12" text-anchor="end" fill="var(--rt-ink)">{until}</text>
            </svg>
        }
        .into_any(),
    )
}

fn edge(y: f32, number: u32) -> AnyView {
    view! {
        <path d=format!("M{LEFT} {y}H{RIGHT}") stroke="var(--rt-line-strong)" stroke-width="1"/>
        <text x="22" y=point(y + 4.0) font-size="12" text-anchor="end" fill="var(--rt-ink)">
            {number.to_string()}
        </text>
    }
    .into_any()
}

/// Of each team, which share of its clinicians invited, with the share of the study. In the order of names: nobody is ranked.
pub fn teams(uptake: &Uptake, words: &Words) -> Option<AnyView> {
    let with_staff: Vec<_> = uptake.teams.iter().filter(|line| line.clinicians.accounts > 0).collect();
    if with_staff.is_empty() {
        return None;
    }
    let whole = RIGHT - 4.0;
    let line = 4.0 + whole * share(ALL.inviting, ALL.accounts);
    let mut top = 4.0;
    let rows = with_staff.iter().map(|team| {
        let y = top;
        top += 40.0;
        let (part, of) = (team.clinicians.inviting, team.clinicians.accounts);
        let name: String = name_of(team, "uptake-no-team", words).chars().take(LONGEST).collect();
        let said = percent(part, of).unwrap_or_default();
        view! {
            <text x="4" y=point(y + 12.0) font-size="12" fill="var(--rt-ink)">{name}</text>
            <text x=RIGHT y=point(y + 12.0) font-size="12" text-anchor="end" fill="var(--rt-ink)">
                {format!("{said} %")}
            </text>
            {bar_of(y, whole, share(part, of))}
            <path
                d=format!("M{line:.1} {:.1}V{:.1}", y + 14.0, y + 34.0)
                stroke="var(--rt-ink)"
                stroke-width="2"
                stroke-dasharray="4 2"
            />
        }
    });
    let rows = rows.collect_view();
    let alt = words
        .with("uptake-chart-teams-alt", &[("share", percent(ALL.inviting, ALL.accounts).unwrap_or_default().into())]);
    Some(
        view! {
            <svg class="rt-chart" viewBox=format!("0 0 320 {top:.0}") role="img" aria-label=alt focusable="false">
                {rows}
            </svg>
        }
        .into_any(),
    )
}

/// A bar that is filled so far.
fn bar_of(y: f32, whole: f32, share: f32) -> AnyView {
    view! {
        <rect x="4" y=point(y + 17.0) width=point(whole) height="14" fill="var(--rt-surface)" stroke="var(--rt-line-strong)"/>
        <rect x="4" y=point(y + 17.0) width=point(whole * share) height="14" fill="var(--rt-brand)"/>
    }
    .into_any()
}

fn point(number: f32) -> String {
    format!("{number:.1}")
}

/// `part` of `whole`.
fn share(part: u32, whole: u32) -> f32 {
    let small = |number: u32| f32::from(u16::try_from(number).unwrap_or(u16::MAX));
    if whole == 0 { 0.0 } else { small(part) / small(whole) }
}
