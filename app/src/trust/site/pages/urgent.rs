//! `/staff/settings/urgent`: the trust's own numbers, beside those for England.

use super::{Filled, HERE, Shown, URGENT, done, end, leaf, trust};
use crate::{
    frame::page,
    request::Request,
    ui::{Checkboxes, Choice, Size, links},
    words::Words,
};
use domain::trust::site::{
    Part,
    urgent::{FIELDS, MOST},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// "Your urgent numbers".
#[component]
pub fn Urgent() -> impl IntoView {
    let request = Request::current();
    let asked = use_query_map().read_untracked().get("done").unwrap_or_default();
    page(request.clone(), async move { sheet(&request, &asked).await })
}

async fn sheet(request: &Request, asked: &str) -> Shown {
    let trust = match trust(request, URGENT).await? {
        Ok(trust) => trust,
        Err(sheet) => return Ok(sheet),
    };
    let form = Filled::of(request, &trust, Part::Urgent).await?;
    let words = expect_context::<Words>();
    let line = |number: usize| {
        let fields = FIELDS.map(|name| form.line(&format!("{name}{number}"), &words)).collect_view();
        view! {
            <h2 class="nhsuk-heading-m">{words.with("site-number-heading", &[("number", number.into())])}</h2>
            {fields}
        }
    };
    let lines = (1..=MOST).map(line).collect_view();
    let rung = vec![Choice::new("yes", words.get("site-rung-yes")).into()];
    let view = view! {
        <p>{words.get("site-urgent-lede")} " " <a href=links::URGENT_HELP>{words.get("urgent-help")}</a></p>
        <p>{words.get("site-urgent-again")}</p>
        {form.both(&words)}
        <form action="/do/staff/set-site" method="post" novalidate autocomplete="off">
            {form.hidden("urgent")}
            {lines}
            <Checkboxes
                name="set[rung]"
                id="rung".to_owned()
                legend=words.get("site-rung")
                size=Size::S
                error=form.error("rung", &words)
                items=rung
            />
            {end(&words)}
        </form>
    };
    let view = view.into_any();
    let title = ("site-urgent-title", HERE);
    Ok(leaf(request, title, done(asked, &["urgent"], &words), &[&form], view, &words))
}
