//! An export as a person reads it: what they wrote first, question by question; plans as they are shown; then the rest, row by row.

use super::said::said;
use crate::{
    learning::pages::{notes::plain, plan_view},
    ui::{SummaryList, SummaryRow},
    words::Words,
};
use domain::{
    learning::{Library, Plan, Value as Written, plan::question},
    privacy::export::{Export, Exported},
};
use leptos::prelude::*;
use serde_json::{Map, Value};

/// What people look for comes first; the rest follows in the order of the export.
const FIRST: [&str; 9] = [
    "note",
    "plan_version",
    "week_word",
    "self_check",
    "toolbox_heading",
    "toolbox_item",
    "reading_choice",
    "reminder",
    "content_report",
];

type Row = Map<String, Value>;

/// Everything, under a heading for each kind, and what is not here.
pub fn everything(library: &Library, words: &Words, export: &Export) -> AnyView {
    let mut tables: Vec<&Exported> = export.tables.iter().collect();
    tables.sort_by_key(|table| FIRST.iter().position(|name| *name == table.table).unwrap_or(FIRST.len()));
    let sections = tables.into_iter().map(|table| section(library, words, table)).collect_view();
    view! {
        {sections}
        <h2>{words.get("account-export-not-here")}</h2>
        <p>{words.get("account-export-not-here-what")}</p>
    }
    .into_any()
}

fn section(library: &Library, words: &Words, table: &Exported) -> AnyView {
    let inside = match table.table {
        "note" => notes(library, words, &table.rows),
        "plan_version" => table.rows.iter().map(|row| version(words, row)).collect_view().into_any(),
        name => table.rows.iter().map(|row| summary(library, words, name, row)).collect_view().into_any(),
    };
    view! {
        <section>
            <h2>{words.get(&format!("account-table-{}", dashed(table.table)))}</h2>
            {inside}
        </section>
    }
    .into_any()
}

/// A column of a row, as text.
pub fn text<'r>(row: &'r Row, column: &str) -> &'r str {
    row.get(column).and_then(Value::as_str).unwrap_or_default()
}

/// What was written, under the title of its page: that of today, or the last one if the page is gone.
fn notes(library: &Library, words: &Words, rows: &[Row]) -> AnyView {
    let mut pages: Vec<(&str, Vec<&Row>)> = Vec::new();
    for row in rows {
        let page = text(row, "page_id");
        match pages.iter_mut().find(|(known, _)| *known == page) {
            Some((_, notes)) => notes.push(row),
            None => pages.push((page, vec![row])),
        }
    }
    let pages = pages.into_iter().map(|(page, rows)| {
        let last_title = rows.iter().map(|row| text(row, "page_title")).rfind(|title| !title.is_empty());
        let title = library.page_by_id(page).map(|page| page.title.clone());
        let title = title.or_else(|| last_title.map(str::to_owned)).unwrap_or_else(|| words.get("notes-other"));
        let answers = rows.into_iter().map(|row| note(library, words, row)).collect_view();
        view! {
            <h3>{title}</h3>
            <dl class="rt-plan">{answers}</dl>
        }
    });
    pages.collect_view().into_any()
}

fn note(library: &Library, words: &Words, row: &Row) -> AnyView {
    let stored = text(row, "value");
    let field = library.field(text(row, "field_id")).map(|(_, field)| field);
    let asked = field.map_or_else(|| words.get("notes-other-why"), question);
    let lines = field.map(|field| Written::read(&field.kind, stored).lines().join("\n"));
    let day = said(library, words, "note", row, "updated_at");
    view! {
        <dt>{asked}</dt>
        <dd>{lines.unwrap_or_else(|| plain(stored))}</dd>
        <dd class="rt-quiet rt-small">{words.with("notes-saved", &[("day", day.into())])}</dd>
    }
    .into_any()
}

/// A kept version of a plan, as it is shown.
fn version(words: &Words, row: &Row) -> AnyView {
    let number = row.get("number").and_then(Value::as_i64).unwrap_or_default();
    let day = super::said::day(words, text(row, "created_at"));
    let named = words.with("version-named", &[("number", number.into()), ("day", day.into())]);
    view! {
        <h3>{text(row, "title").to_owned()}</h3>
        <p class="rt-quiet">{named}</p>
        {plan_view::parts(&Plan::read(text(row, "content")), words)}
    }
    .into_any()
}

fn summary(library: &Library, words: &Words, table: &str, row: &Row) -> AnyView {
    let cells = row.keys().map(|column| {
        let name = words.get(&format!("account-column-{}", dashed(column)));
        SummaryRow::new(name, said(library, words, table, row, column))
    });
    let rows = cells.collect::<Vec<_>>();
    view! { <SummaryList rows/> }.into_any()
}

fn dashed(name: &str) -> String {
    name.replace('_', "-")
}
