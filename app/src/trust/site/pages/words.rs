//! `/staff/settings/words`: welcome, who answers, and the group that reads what is reported.

use super::{Filled, HERE, Shown, WORDS, done, end, leaf, trust};
use crate::{frame::page, request::Request, words::Words};
use domain::trust::site::Part;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// "What the site says".
#[component]
pub fn SiteWords() -> impl IntoView {
    let request = Request::current();
    let asked = use_query_map().read_untracked().get("done").unwrap_or_default();
    page(request.clone(), async move { sheet(&request, &asked).await })
}

async fn sheet(request: &Request, asked: &str) -> Shown {
    let trust = match trust(request, WORDS).await? {
        Ok(trust) => trust,
        Err(sheet) => return Ok(sheet),
    };
    let form = Filled::of(request, &trust, Part::Words).await?;
    let words = expect_context::<Words>();
    let view = view! {
        <p>{words.get("site-words-lede")}</p>
        {form.both(&words)}
        <form action="/do/staff/set-site" method="post" novalidate autocomplete="off">
            {form.hidden("words")}
            {form.text("welcome", &words)}
            {form.text("answers", &words)}
            <h2 class="nhsuk-heading-m">{words.get("site-group-heading")}</h2>
            <p>{words.get("site-group-lede")}</p>
            {form.line("group_name", &words)}
            {form.text("group_what", &words)}
            {end(&words)}
        </form>
    };
    let view = view.into_any();
    let title = ("site-words-title", HERE);
    Ok(leaf(request, title, done(asked, &["words"], &words), &[&form], view, &words))
}
