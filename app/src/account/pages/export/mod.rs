//! Taking everything along: as a file to read, as a file for programs, or as a page to read and print.

mod document;
mod readable;
mod said;

pub use document::{document, file_to_read};

use super::{Leaf, Shown, elsewhere, refused, signed_in};
use crate::{
    frame::page,
    request::Request,
    ui::{ButtonLink, links},
    words::Words,
};
use domain::{
    account::{Failed, commands::erase},
    privacy::export::Export,
};
use leptos::prelude::*;
use readable::everything;
use serde_json::{Map, Value};

/// The file for programs. Served by the server crate, as the next one is: they are no pages.
pub const FILE: &str = "/account/export/data.json";
/// The file to read.
pub const FILE_TO_READ: &str = "/account/export/my-data.html";

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
        <p><ButtonLink text=words.get("account-export-file-to-read") href=FILE_TO_READ/></p>
        <p>{words.get("account-export-file-to-read-what")}</p>
        <p><a href="/account/export/read">{words.get("account-export-read")}</a></p>
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
    let view = view! {
        <p>{words.get("account-export-read-what")}</p>
        {everything(&request.toolkit.library, &words, &export)}
    };
    Ok(Leaf::new(words.get("account-export-read-title"), view).back("/account/export").sheet(&words))
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
