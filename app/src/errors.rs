//! Pages for when something goes wrong: what happened, what was kept, what to do. Urgent help stands on every one.

use crate::{
    frame::{Sheet, framed},
    request::Request,
    ui::{Place, links, textarea::kept_whole, tongue::english},
    words::Words,
};
use domain::learning::Module;
use http::StatusCode;
use leptos::prelude::*;

/// Put into the context by the server when there is no page to show: [`crate::shell::App`] shows what went wrong instead.
#[derive(Debug, Clone)]
pub struct Fault {
    /// The status it is answered with.
    pub status: StatusCode,
    /// What was typed into the form that could not be answered, to be copied.
    pub typed: Vec<String>,
}

/// A page that says what went wrong, with its true status.
#[component]
pub fn ErrorPage(
    /// The status it is answered with.
    status: StatusCode,
) -> impl IntoView {
    let request = Request::current();
    request.status(status);
    let words = expect_context::<Words>();
    let stem = stem(status);
    let title = words.get(&format!("error-{stem}-title"));
    let lost = (status == StatusCode::NOT_FOUND).then(|| modules(&request, &words));
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
                <p>{words.get(&format!("error-{stem}-what"))}</p>
                <p>{words.get(&format!("error-{stem}-do"))}</p>
                <Typed/>
                <p>
                    <a href=links::URGENT_HELP>{words.get("urgent-help")}</a>
                </p>
                {lost}
            </div>
        </div>
    };
    framed(&request, Sheet::new(title, Place::Other, view))
}

/// Somebody who is lost gets the list of modules.
fn modules(request: &Request, words: &Words) -> impl IntoView + use<> {
    let lines = request.toolkit.library.modules().iter();
    let line = |module: &Module| view! { <li><a href=module.url()>{english(&module.title, words)}</a></li> };
    let lines = lines.map(line).collect_view();
    view! {
        <h2 class="nhsuk-heading-m">{words.get("error-modules")}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
    }
}

/// What was typed into a form that could not be answered: to be read and copied, so that it is not lost.
#[component]
fn Typed() -> impl IntoView {
    let typed = use_context::<Fault>().map(|fault| fault.typed).filter(|typed| !typed.is_empty())?;
    let words = expect_context::<Words>();
    let fields = typed.into_iter().map(|text| {
        let rows = (text.lines().count() + text.len() / 60).clamp(3, 20);
        view! {
            <textarea class="nhsuk-textarea" readonly rows=rows aria-label=words.get("error-typed-title")>
                {kept_whole(&text)}
            </textarea>
        }
    });
    Some(view! {
        <h2>{words.get("error-typed-title")}</h2>
        <p>{words.get("error-typed-do")}</p>
        {fields.collect_view()}
    })
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
        423 => "423",
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
