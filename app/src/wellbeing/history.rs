//! What was kept so far: a line and a table for each kind, and a way to delete each entry.

use super::chart::{self, Point};
use crate::{
    learning::times::day_of,
    ui::{Button, ButtonLook, Details},
    words::Words,
};
use domain::wellbeing::{Answers, HIGHEST, Thing, queries::SHOWN, self_check, week_word};
use leptos::prelude::*;

/// The best number of a week.
const BEST_WEEK: u8 = 10;

/// Both kinds over time. Nothing before there is something.
pub fn history(checks: &[self_check::Model], weeks: &[week_word::Model], words: &Words) -> Option<AnyView> {
    if checks.is_empty() && weeks.is_empty() {
        return None;
    }
    let older = [checks.len(), weeks.len()].into_iter().any(|shown| shown as u64 >= SHOWN);
    Some(
        view! {
            <section aria-labelledby="over-time" class="rt-over-time">
                <h2 class="nhsuk-heading-l" id="over-time">
                    {words.get("wellbeing-over-time")}
                </h2>
                {week_history(weeks, words)}
                {check_history(checks, words)}
                {older.then(|| view! { <p class="rt-quiet">{words.get("wellbeing-older")}</p> })}
                <h3 class="nhsuk-heading-m">{words.get("wellbeing-means")}</h3>
                <ul class="nhsuk-list nhsuk-list--bullet">
                    <li>{words.get("wellbeing-means-drift")}</li>
                    <li>{words.get("wellbeing-means-no-illness")}</li>
                    <li>{words.get("wellbeing-means-misses")}</li>
                    <li>{words.get("wellbeing-means-nobody")}</li>
                </ul>
            </section>
        }
        .into_any(),
    )
}

fn check_history(checks: &[self_check::Model], words: &Words) -> Option<AnyView> {
    let read: Vec<(&self_check::Model, Answers)> =
        checks.iter().filter_map(|check| Some((check, Answers::read(&check.answers)?))).collect();
    if read.is_empty() {
        return None;
    }
    let points: Vec<Point> =
        read.iter().rev().map(|(check, answers)| Point { at: check.at, value: answers.score() }).collect();
    let rows = read.iter().map(|(check, answers)| {
        let score = words.with("wellbeing-score", &[("score", answers.score().into()), ("most", HIGHEST.into())]);
        let said =
            Thing::ALL.into_iter().filter_map(|thing| Some((thing, answers.of(thing)?))).map(|(thing, answer)| {
                let (thing, answer) = (
                    words.get(&format!("wellbeing-thing-{}", thing.id())),
                    words.get(&format!("wellbeing-answer-{}", answer.id())),
                );
                view! { <li>{thing}": "{answer}</li> }
            });
        let said = view! { {score} <ul class="rt-over-time__said" role="list">{said.collect_view()}</ul> };
        row(&check.at, &check.id.to_string(), "/do/wellbeing/delete-check", said.into_any(), words)
    });
    let rows = rows.collect_view();
    Some(
        view! {
            <h3 class="nhsuk-heading-m">{words.get("wellbeing-check-line")}</h3>
            <figure class="rt-fig">
                {chart::draw(&points, HIGHEST, words.get("wellbeing-check-alt"), words)}
                <figcaption>{words.with("wellbeing-check-caption", &[("most", HIGHEST.into())])}</figcaption>
            </figure>
            {table("wellbeing-check-table", rows.into_any(), words)}
        }
        .into_any(),
    )
}

fn week_history(weeks: &[week_word::Model], words: &Words) -> Option<AnyView> {
    if weeks.is_empty() {
        return None;
    }
    let number = |week: &week_word::Model| week.number.and_then(|number| u8::try_from(number).ok());
    let points: Vec<Point> =
        weeks.iter().rev().filter_map(|week| Some(Point { at: week.at, value: number(week)? })).collect();
    let drawing = chart::draw(&points, BEST_WEEK, words.get("wellbeing-week-alt"), words).map(|svg| {
        view! {
            <figure class="rt-fig">
                {svg}
                <figcaption>{words.get("wellbeing-week-caption")}</figcaption>
            </figure>
        }
    });
    let rows = weeks.iter().map(|week| {
        let number = number(week).map(|number| {
            view! { <b>{words.with("wellbeing-score", &[("score", number.into()), ("most", BEST_WEEK.into())])}</b> }
        });
        let said = view! { {number} <p class="rt-typed" dir="auto">{week.words.clone()}</p> };
        row(&week.at, &week.id.to_string(), "/do/wellbeing/delete-week", said.into_any(), words)
    });
    let rows = rows.collect_view();
    Some(
        view! {
            <h3 class="nhsuk-heading-m">{words.get("wellbeing-week-line")}</h3>
            {drawing}
            {table("wellbeing-week-table", rows.into_any(), words)}
        }
        .into_any(),
    )
}

fn table(caption: &str, rows: AnyView, words: &Words) -> AnyView {
    let head =
        ["wellbeing-column-day", "wellbeing-column-said"].map(|id| view! { <th scope="col">{words.get(id)}</th> });
    view! {
        <table class="rt-table rt-over-time__table">
            <caption>{words.get(caption)}</caption>
            <thead>
                <tr>{head.collect_view()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// One entry. Deleting is two presses: it cannot be undone.
fn row(at: &domain::Moment, entry: &str, action: &'static str, said: AnyView, words: &Words) -> AnyView {
    let day = day_of(words, *at);
    let delete = words.with("wellbeing-delete", &[("day", day.as_str().into())]);
    let (what, press, entry) = (words.get("wellbeing-delete-what"), words.get("wellbeing-delete-do"), entry.to_owned());
    view! {
        <tr>
            <th scope="row">{day}</th>
            <td>
                {said}
                <Details summary=delete>
                    <p>{what}</p>
                    <form action=action method="post">
                        <input type="hidden" name="entry" value=entry/>
                        <Button text=press look=ButtonLook::Warning small=true/>
                    </form>
                </Details>
            </td>
        </tr>
    }
    .into_any()
}
