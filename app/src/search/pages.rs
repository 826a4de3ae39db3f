//! The page with the field, and the page of results.

use super::{acts, form::SearchForm, results};
use crate::{
    errors::unavailable,
    frame::{Sheet, page},
    request::Request,
    ui::{ErrorSummary, Place, Problem},
    words::Words,
};
use http::StatusCode;
use leptos::prelude::*;

/// `/search`: the same for everybody who has no cookie.
#[component]
pub fn SearchPage() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { empty(&request).await })
}

/// `/search/results`: what was found for the words that were last sent in this session.
#[component]
pub fn ResultsPage() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { found(&request).await })
}

async fn empty(request: &Request) -> Result<Sheet, StatusCode> {
    let flash = request.take_flash(acts::REFUSED).await.map_err(|error| unavailable(request, &error))?;
    let flash = flash.unwrap_or_default();
    let words = expect_context::<Words>();
    let title = words.get("search-title");
    let error = flash.codes.first().map(|code| words.get(&format!("search-problem-{code}")));
    let shown = match &error {
        Some(_) => words.with("page-title-error", &[("title", title.as_str().into())]),
        None => title.clone(),
    };
    let summary = error.clone().map(|error| view! { <ErrorSummary problems=vec![Problem::at(acts::FIELD, error)]/> });
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {summary}
                <h1 class="nhsuk-heading-xl">{title}</h1>
                <SearchForm value=flash.typed.get(acts::FIELD).cloned() error main=true/>
                {results::doors(request, &words)}
            </div>
        </div>
    };
    Ok(Sheet::new(shown, Place::Other, view))
}

async fn found(request: &Request) -> Result<Sheet, StatusCode> {
    let typed = acts::last(request).await.map_err(|error| unavailable(request, &error))?;
    let words = expect_context::<Words>();
    let title = words.get("search-results-title");
    let Some(typed) = typed else {
        request.see_other("/search");
        return Ok(Sheet::new(title, Place::Other, ()));
    };
    let inside = results::results(request, &typed, &words).await?;
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
                {inside}
            </div>
        </div>
    };
    Ok(Sheet::new(title, Place::Other, view))
}
