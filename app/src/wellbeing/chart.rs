//! A line over time, drawn on the server. The table beside it says the same.

use crate::{learning::times::day_of, words::Words};
use domain::Moment;
use leptos::prelude::*;

/// One number at one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    pub at: Moment,
    pub value: u8,
}

const LEFT: f32 = 28.0;
const RIGHT: f32 = 308.0;
const TOP: f32 = 16.0;
const FLOOR: f32 = 166.0;
const DAY: u64 = 24 * 60 * 60;

/// The drawing: from the oldest point to the newest, from 0 to `most`. Nothing before there is a point.
pub fn draw(points: &[Point], most: u8, alt: String, words: &Words) -> Option<AnyView> {
    let (first, last) = (points.first()?, points.last()?);
    let places: Vec<(f32, f32)> =
        points.iter().enumerate().map(|(at, point)| place(points, at, *point, most)).collect();
    let line: Vec<String> = places.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    let dots = places.iter().map(|(x, y)| {
        view! { <circle cx=format!("{x:.1}") cy=format!("{y:.1}") r="5" fill="var(--rt-lamp)" stroke="var(--rt-ink)" stroke-width="2"/> }
    });
    let dots = dots.collect_view();
    let edge = |y: f32, number: u8| {
        view! {
            <path d=format!("M{LEFT} {y}H{RIGHT}") stroke="var(--rt-line-strong)" stroke-width="1"/>
            <text x="20" y=y + 5.0 font-size="14" text-anchor="end" fill="var(--rt-ink)">
                {number.to_string()}
            </text>
        }
    };
    let until = (points.len() > 1).then(|| {
        view! {
            <text x=RIGHT y="212" font-size="13" text-anchor="end" fill="var(--rt-ink)">
                {day_of(words, last.at)}
            </text>
        }
    });
    Some(
        view! {
            <svg viewBox="0 0 320 220" role="img" aria-label=alt focusable="false">
                {edge(TOP, most)}
                {edge(FLOOR, 0)}
                <polyline points=line.join(" ") fill="none" stroke="var(--rt-brand)" stroke-width="3" stroke-linejoin="round"/>
                {dots}
                <text x=LEFT y="192" font-size="13" fill="var(--rt-ink)">
                    {day_of(words, first.at)}
                </text>
                {until}
            </svg>
        }
        .into_any(),
    )
}

/// Where a point stands. Days count, so that a gap is seen as a gap; points of one day stand side by side.
fn place(points: &[Point], at: usize, point: Point, most: u8) -> (f32, f32) {
    let days = |at: Moment| points.first().map_or(0, |first| at.since(first.at).as_secs() / DAY);
    let all = points.last().map_or(0, |last| days(last.at));
    let (part, whole) =
        if all == 0 { (at as u64, points.len().saturating_sub(1) as u64) } else { (days(point.at), all) };
    let height = share(u64::from(point.value), u64::from(most)).min(1.0);
    (LEFT + (RIGHT - LEFT) * share(part, whole), FLOOR - (FLOOR - TOP) * height)
}

/// `part` of `whole`, from 0 to 1.
fn share(part: u64, whole: u64) -> f32 {
    let small = |number: u64| f32::from(u16::try_from(number).unwrap_or(u16::MAX));
    if whole == 0 { 0.0 } else { small(part) / small(whole) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn points(days: &[(u64, u8)]) -> Vec<Point> {
        let start = Moment(1_795_402_800_000_000);
        days.iter()
            .map(|(day, value)| Point { at: start.plus(Duration::from_secs(day * DAY)), value: *value })
            .collect()
    }

    fn places(days: &[(u64, u8)]) -> Vec<(f32, f32)> {
        let points = points(days);
        points.iter().enumerate().map(|(at, point)| place(&points, at, *point, 10)).collect()
    }

    #[test]
    fn a_gap_is_seen_and_more_stands_higher() {
        assert_eq!(places(&[(0, 0), (5, 5), (20, 10)]), [(LEFT, FLOOR), (98.0, 91.0), (RIGHT, TOP)]);
    }

    #[test]
    fn one_point_and_points_of_one_day_stay_inside() {
        assert_eq!(places(&[(0, 10)]), [(LEFT, TOP)]);
        assert_eq!(places(&[(0, 0), (0, 0), (0, 0)]), [(LEFT, FLOOR), (168.0, FLOOR), (RIGHT, FLOOR)]);
    }

    #[test]
    fn without_points_there_is_no_drawing() {
        assert!(draw(&[], 14, String::new(), &Words::of("en")).is_none());
        let html = draw(&points(&[(0, 7)]), 14, "A line".to_owned(), &Words::of("en")).map(RenderHtml::to_html);
        assert!(html.is_some_and(|html| html.contains("role=\"img\"") && html.contains("23 November 2026")));
    }
}
