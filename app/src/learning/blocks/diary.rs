//! The chart of the person's own week: hours of sleep as bars, how each day was as a line. The table says the same.

use super::Fields;
use crate::words::Words;
use domain::learning::{
    content::{
        blocks::Week,
        days::{BEST_DAY, DAYS, MOST_HOURS},
    },
    value::number,
};
use leptos::prelude::*;

/// One day as far as it was filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Day {
    sleep: Option<f32>,
    day: Option<f32>,
}

/// Day, hours of sleep, how the day was, as typed into the fields of an exercise.
pub fn days(diary: &Week, fields: &Fields) -> Vec<[String; 3]> {
    let typed = |end: &str, what: &str| value(fields, &format!("{}-{end}-{what}", diary.id));
    DAYS.iter().map(|(end, name)| [(*name).to_owned(), typed(end, "sleep"), typed(end, "day")]).collect()
}

fn value(fields: &Fields, id: &str) -> String {
    fields.get(id).map(|state| state.value.stored()).unwrap_or_default()
}

/// The chart with its table, of seven days as [`days`] gives them. Nothing until something is filled in.
pub fn chart(typed: &[[String; 3]], words: &Words) -> Option<AnyView> {
    let days: Vec<(&str, Day)> = typed
        .iter()
        .map(|[name, sleep, day]| (name.as_str(), Day { sleep: number(sleep, MOST_HOURS), day: number(day, BEST_DAY) }))
        .collect();
    if days.iter().all(|(_, day)| *day == Day::default()) {
        return None;
    }
    let svg = draw(&days, words.get("diary-alt"));
    let rows = days.iter().map(|(name, day)| {
        view! {
            <tr>
                <th scope="row">{(*name).to_owned()}</th>
                <td>{said(day.sleep)}</td>
                <td>{said(day.day)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let head = ["diary-weekday", "diary-sleep", "diary-day"].map(|id| view! { <th scope="col">{words.get(id)}</th> });
    Some(
        view! {
            <figure class="rt-fig rt-diary">
                {svg}
                <figcaption>{words.get("diary-caption")}</figcaption>
            </figure>
            <table class="rt-table">
                <caption>{words.get("diary-table")}</caption>
                <thead>
                    <tr>{head.collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any(),
    )
}

fn said(number: Option<f32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

const TOP: f32 = 16.0;
const FLOOR: f32 = 176.0;
const COLUMN: f32 = 320.0 / 7.0;
/// The hours at the top of the chart: longer nights touch it.
const FULL_NIGHT: f32 = 12.0;

/// The drawing. Colours are the page's own, so that it follows light and dark.
fn draw(days: &[(&str, Day)], alt: String) -> AnyView {
    let columns = (0_u8..).zip(days);
    let columns = columns.map(|(at, (name, day))| column(f32::from(at) * COLUMN, *day, name)).collect_view();
    let points =
        (0_u8..).zip(days).filter_map(|(at, (_, day))| Some((f32::from(at) * COLUMN + COLUMN / 2.0, height(day.day?))));
    let line: Vec<String> = points.map(|(x, y)| format!("{x},{y}")).collect();
    view! {
        <svg viewBox="0 0 320 210" role="img" aria-label=alt focusable="false">
            <path d=format!("M0 {FLOOR}H320") stroke="var(--rt-ink)" stroke-width="2"/>
            <polyline points=line.join(" ") fill="none" stroke="var(--rt-ink)" stroke-width="2" stroke-dasharray="4 3"/>
            {columns}
        </svg>
    }
    .into_any()
}

/// How high a day stands, from 0 to 10.
fn height(day: f32) -> f32 {
    FLOOR - (FLOOR - TOP) * day / f32::from(BEST_DAY)
}

fn column(left: f32, day: Day, name: &str) -> AnyView {
    let middle = left + COLUMN / 2.0;
    let bar = day.sleep.map(|sleep| {
        let tall = (FLOOR - TOP) * (sleep / FULL_NIGHT).min(1.0);
        let (x, y, width) = (left + 8.0, FLOOR - tall, COLUMN - 16.0);
        view! { <rect x=x y=y width=width height=tall rx="4" fill="var(--rt-brand-soft)" stroke="var(--rt-brand)" stroke-width="2"/> }
    });
    let dot = day.day.map(|good| {
        view! { <circle cx=middle cy=height(good) r="5" fill="var(--rt-lamp)" stroke="var(--rt-ink)" stroke-width="2"/> }
    });
    let short: String = name.chars().take(3).collect();
    view! {
        {bar}
        {dot}
        <text x=middle y="198" font-size="15" text-anchor="middle" fill="var(--rt-ink)">
            {short}
        </text>
    }
    .into_any()
}
