//! Pages for when something goes wrong: what happened, what was kept, what to do. Urgent help stands on every one.

use crate::{request::Request, words::Words};
use http::StatusCode;
use leptos::prelude::*;
use leptos_meta::Title;

/// Put into the context by the server when there is no page to show: [`crate::shell::App`] shows what went wrong instead.
#[derive(Debug, Clone)]
pub struct Fault {
    /// The status it is answered with.
    pub status: StatusCode,
}

/// A page that says what went wrong, with its true status.
#[component]
pub fn ErrorPage(
    /// The status it is answered with.
    status: StatusCode,
) -> impl IntoView {
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(status);
    }
    let words = expect_context::<Words>();
    let stem = stem(status);
    let title = words.get(&format!("error-{stem}-title"));
    view! {
        <Title text=title.clone()/>
        <h1>{title}</h1>
        <p>{words.get(&format!("error-{stem}-what"))}</p>
        <p>{words.get(&format!("error-{stem}-do"))}</p>
        <p><a href="/urgent-help">{words.get("urgent-help")}</a></p>
    }
}

/// The words there are: other statuses share those of their kind.
fn stem(status: StatusCode) -> &'static str {
    match status.as_u16() {
        401 => "401",
        403 => "403",
        404 => "404",
        405 => "405",
        409 => "409",
        413 => "413",
        421 => "421",
        429 => "429",
        503 => "503",
        400..=499 => "400",
        _ => "500",
    }
}

/// The page for an address we do not know.
#[component]
pub fn NotFound() -> impl IntoView {
    view! { <ErrorPage status=StatusCode::NOT_FOUND/> }
}

/// Maps what the database says to a status: it is away, so 503.
#[must_use]
pub fn unavailable(_request: &Request, error: &domain::DbErr) -> StatusCode {
    tracing::error!(kind = database_error_kind(error), "the database did not answer");
    StatusCode::SERVICE_UNAVAILABLE
}

/// A word for the log that holds no text from the database.
fn database_error_kind(error: &domain::DbErr) -> &'static str {
    use domain::DbErr as E;
    match error {
        E::ConnectionAcquire(_) | E::Conn(_) => "connection",
        E::Exec(_) => "execute",
        E::Query(_) => "query",
        _ => "other",
    }
}
