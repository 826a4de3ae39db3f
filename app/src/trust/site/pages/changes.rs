//! `/staff/settings/changes`: what leads changed, with what it was before.

use super::{CHANGES, HERE, Shown, leaf, shown, sign_in_first, status, stem};
use crate::{frame::page, learning::times::day_of, request::Request, words::Words};
use domain::trust::site::{
    SiteError,
    queries::{self, Change},
};
use leptos::prelude::*;

/// "What was changed".
#[component]
pub fn Changes() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { sheet(&request).await })
}

async fn sheet(request: &Request) -> Shown {
    let all = match queries::changes(request.db(), &request.actor()).await {
        Ok(all) => all,
        Err(SiteError::SignedOut) => return Ok(sign_in_first(request, CHANGES)),
        Err(error) => return Err(status(request, &error)),
    };
    let words = expect_context::<Words>();
    let none = all.is_empty().then(|| view! { <p>{words.get("site-changes-none")}</p> });
    let rows = all.iter().flat_map(|change| lines(change, &words)).collect_view();
    let table = (!all.is_empty()).then(|| {
        view! {
            <div class="rt-scroll" tabindex="0" role="region" aria-labelledby="changes-caption">
                <table class="rt-table">
                    <caption id="changes-caption">{words.get("site-changes-caption")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.get("audit-when")}</th>
                            <th scope="col">{words.get("audit-who")}</th>
                            <th scope="col">{words.get("site-field")}</th>
                            <th scope="col">{words.get("site-before")}</th>
                            <th scope="col">{words.get("site-after")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    let view = view! { <p>{words.get("site-changes-lede")}</p> {none} {table} }.into_any();
    Ok(leaf(request, ("site-changes-title", HERE), None, &[], view, &words))
}

/// A line for each field that differs.
fn lines(change: &Change, words: &Words) -> Vec<AnyView> {
    let when = day_of(words, change.at);
    let by = change.by.clone().unwrap_or_else(|| words.get("audit-gone"));
    let line = |(name, before, after): &(String, String, String)| {
        let label = words.get(&format!("site-{}", stem(name)));
        view! {
            <tr>
                <td>{when.clone()}</td>
                <td><bdi>{by.clone()}</bdi></td>
                <td>{words.get(&format!("site-part-{}", change.part))} ": " {label}</td>
                <td><bdi>{shown(before, words)}</bdi></td>
                <td><bdi>{shown(after, words)}</bdi></td>
            </tr>
        }
        .into_any()
    };
    change.fields.iter().map(line).collect()
}
