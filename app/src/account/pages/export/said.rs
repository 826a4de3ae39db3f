//! One value of an export in words: days instead of time stamps, titles instead of ids, answers as they were asked for.

use super::readable::text;
use crate::{
    learning::times::{clock, day_of},
    toolbox::pages::thing,
    words::Words,
};
use domain::{
    Moment, content_reports,
    learning::Library,
    toolbox,
    wellbeing::{Answers, Thing},
};
use serde_json::{Map, Value};

/// What a column of a row says.
pub fn said(library: &Library, words: &Words, table: &str, row: &Map<String, Value>, column: &str) -> String {
    match row.get(column) {
        None | Some(Value::Null) => "–".to_owned(),
        Some(Value::Bool(true)) => words.get("account-export-yes"),
        Some(Value::Bool(false)) => words.get("account-export-no"),
        Some(Value::String(value)) => worded(library, words, table, row, column, value),
        Some(other) => other.to_string(),
    }
}

fn worded(
    library: &Library,
    words: &Words,
    table: &str,
    row: &Map<String, Value>,
    column: &str,
    value: &str,
) -> String {
    let known = |id: String| if words.has(&id) { words.get(&id) } else { value.to_owned() };
    match (table, column) {
        (_, "at") => moment(words, value),
        (_, column) if column.ends_with("_at") => moment(words, value),
        (_, "page_id") => library.page_by_id(value).map_or_else(|| value.to_owned(), |page| page.title.clone()),
        ("toolbox_item", "kind") => known(format!("toolbox-kind-{value}")),
        ("toolbox_item", "target_id") => {
            let kind = toolbox::Kind::parse(text(row, "kind"));
            kind.map_or_else(|| value.to_owned(), |kind| thing::of(library, kind, value, words).title)
        }
        ("content_report", "subject_id") => {
            let kind = content_reports::Kind::of_name(text(row, "kind"));
            let subject = kind.and_then(|kind| content_reports::Subject::find(library, kind, value));
            subject.map_or_else(|| value.to_owned(), |subject| subject.name)
        }
        ("content_report", "reason") => known(format!("report-{value}")),
        ("rights_request", "kind") => known(format!("rights-kind-{value}")),
        ("legal_hold", "held_for") => known(format!("rights-hold-{value}")),
        ("notice_seen", "notice") => known(format!("ui-{value}")),
        ("self_check", "answers") => answers(words, value),
        ("reading_choice", "matters") => known(format!("reading-matters-{value}")),
        ("reading_choice", "changed") => known(format!("reading-said-{value}")),
        ("reminder", "every") => known(format!("reminders-every-{value}")),
        _ => value.to_owned(),
    }
}

fn answers(words: &Words, stored: &str) -> String {
    let Some(answers) = Answers::read(stored) else { return stored.to_owned() };
    let said = Thing::ALL.into_iter().filter_map(|thing| {
        let answer = answers.of(thing)?;
        let [thing, answer] = [format!("wellbeing-thing-{}", thing.id()), format!("wellbeing-answer-{}", answer.id())];
        Some(format!("{}: {}", words.get(&thing), words.get(&answer)))
    });
    said.collect::<Vec<_>>().join("\n")
}

/// "23 November 2026", in London; what is no time stamp stays as it is.
pub fn day(words: &Words, stamp: &str) -> String {
    read(stamp).map_or_else(|| stamp.to_owned(), |at| day_of(words, at))
}

/// "23 November 2026 at 3:00am".
fn moment(words: &Words, stamp: &str) -> String {
    let Some(at) = read(stamp) else { return stamp.to_owned() };
    let time = clock(words, at.in_london().time());
    words.with("account-export-moment", &[("day", day_of(words, at).into()), ("time", time.into())])
}

fn read(stamp: &str) -> Option<Moment> {
    stamp.parse::<jiff::Timestamp>().ok().map(|at| Moment(at.as_microsecond()))
}
