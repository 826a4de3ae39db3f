//! Taking everything along: as a file, or as a page to read and print.

use super::{Leaf, Shown, elsewhere, refused, signed_in};
use crate::{
    frame::page,
    request::Request,
    ui::{ButtonLink, SummaryList, SummaryRow, links},
    words::Words,
};
use domain::{
    account::{Failed, commands::erase},
    learning::{Part, Plan},
    privacy::export::{Export, Exported},
};
use leptos::prelude::*;
use serde_json::{Map, Value};

/// The file. Served by the server crate: it is no page.
pub const FILE: &str = "/account/export/data.json";

/// "Take your data along".
#[component]
pub fn ExportPage() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { offer(&request) })
}

fn offer(request: &Request) -> Shown {
    let words = expect_context::<Words>();
    if signed_in(request, "/account/export").is_none() {
        return elsewhere();
    }
    let view = view! {
        <p class="nhsuk-body-l">{words.get("account-export-what")}</p>
        <p>{words.get("account-export-care")}</p>
        <p><ButtonLink text=words.get("account-export-read") href="/account/export/read"/></p>
        <p><a href=FILE download=true>{words.get("account-export-file")}</a></p>
        <p>{words.get("account-export-file-what")}</p>
    };
    Ok(Leaf::new(words.get("account-export-title"), view).back(links::ACCOUNT).sheet(&words))
}

/// Everything we hold about a person, to read and print.
#[component]
pub fn ReadExport() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { read(&request).await })
}

async fn read(request: &Request) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, "/account/export/read") else { return elsewhere() };
    let export = erase::export(request.db(), &session).await.map_err(refused(request))?;
    let tables = export.tables.iter().map(|table| section(request, table, &words)).collect_view();
    let view = view! {
        <p>{words.get("account-export-read-what")}</p>
        {tables}
        <h2>{words.get("account-export-not-here")}</h2>
        <p>{words.get("account-export-not-here-what")}</p>
    };
    Ok(Leaf::new(words.get("account-export-read-title"), view).back("/account/export").sheet(&words))
}

fn section(request: &Request, table: &Exported, words: &Words) -> AnyView {
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().map(|(column, value)| {
            SummaryRow::new(words.get(&format!("account-column-{}", dashed(column))), said(request, column, value))
        });
        let rows = cells.collect::<Vec<_>>();
        view! { <SummaryList rows/> }
    });
    view! {
        <section>
            <h2>{words.get(&format!("account-table-{}", dashed(table.table)))}</h2>
            {rows.collect_view()}
        </section>
    }
    .into_any()
}

/// A value as a person reads it: pages by their titles.
fn said(request: &Request, column: &str, value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) if column == "page_id" => {
            request.toolkit.library.page_by_id(text).map_or_else(|| text.clone(), |page| page.title.clone())
        }
        Value::String(text) if column == "content" => plan(text),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A kept version of a plan, question by question.
fn plan(stored: &str) -> String {
    let parts = Plan::read(stored).parts.into_iter().map(|part| match part {
        Part::Answer { question, lines, .. } => format!("{question}\n{}", lines.join("\n")),
        Part::Diary { title, days } => {
            let days = days.iter().map(|day| day.join("  ")).collect::<Vec<_>>();
            format!("{title}\n{}", days.join("\n"))
        }
        Part::Letter { title, paragraphs } => format!("{title}\n{}", paragraphs.join("\n")),
    });
    parts.collect::<Vec<_>>().join("\n\n")
}

fn dashed(name: &str) -> String {
    name.replace('_', "-")
}

/// The export as JSON, for [`FILE`].
///
/// # Errors
/// See [`erase::export`].
pub async fn file(db: &domain::Db, session: &domain::account::sessions::Session) -> Result<String, Failed> {
    let export: Export = erase::export(db, session).await?;
    let json = serde_json::to_value(&export).unwrap_or(Value::Object(Map::new()));
    Ok(format!("{json:#}\n"))
}
