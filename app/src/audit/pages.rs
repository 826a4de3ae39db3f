//! `/staff/audit`: what staff did, latest first.

use crate::{
    account::acts::with_next,
    frame::{Sheet, page},
    learning::times::day_of,
    request::Request,
    ui::{BackLink, ButtonLink, Place, links},
    words::Words,
};
use domain::{
    Uuid,
    audit::queries::{self, AuditError, Entry, PER_PAGE},
    trust::people::role_code,
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Its address.
pub const HERE: &str = "/staff/audit";

/// "What staff did here".
#[component]
pub fn Log() -> impl IntoView {
    let request = Request::current();
    let before = use_query_map().read_untracked().get("before").unwrap_or_default();
    page(request.clone(), async move { log(&request, before.parse().ok()).await })
}

async fn log(request: &Request, before: Option<Uuid>) -> Result<Sheet, StatusCode> {
    let actor = request.actor();
    let entries = match queries::page(request.db(), &actor, before).await {
        Ok(entries) => entries,
        Err(AuditError::SignedOut) => {
            request.see_other(&with_next("/sign-in", HERE));
            return Ok(Sheet::new("", Place::Staff, ()));
        }
        Err(AuditError::Forbidden) => return Err(StatusCode::FORBIDDEN),
        Err(AuditError::Database(error)) => return Err(crate::errors::unavailable(request, &error)),
    };
    let words = expect_context::<Words>();
    let title = words.get("audit-title");
    let more = (entries.len() as u64 == PER_PAGE).then(|| entries.last().map(|last| last.row.id)).flatten();
    let more = more.map(|last| {
        view! { <p><ButtonLink text=words.get("audit-older") href=format!("{HERE}?before={last}")/></p> }
    });
    let none = entries.is_empty().then(|| view! { <p>{words.get("audit-none")}</p> });
    let lines = entries.iter().map(|entry| line(entry, &words)).collect_view();
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                <BackLink text=words.get("account-back") href=links::STAFF/>
                <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
                <p>{words.get("audit-lede")}</p>
                {none}
                <div class="rt-scroll" tabindex="0" role="region" aria-labelledby="audit-caption">
                    <table class="rt-table">
                        <caption id="audit-caption">{words.get("audit-caption")}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{words.get("audit-when")}</th>
                                <th scope="col">{words.get("audit-who")}</th>
                                <th scope="col">{words.get("audit-what")}</th>
                            </tr>
                        </thead>
                        <tbody>{lines}</tbody>
                    </table>
                </div>
                {more}
            </div>
        </div>
    };
    Ok(Sheet::new(title, Place::Staff, view))
}

fn line(entry: &Entry, words: &Words) -> impl IntoView + use<> {
    let row = &entry.row;
    let when = format!("{}, {}", day_of(words, row.at), row.at.in_london().strftime("%-I:%M%P"));
    let role = row.actor_role.map(|role| words.get(&format!("people-role-{}", role_code(role))));
    let by = entry.by.clone().unwrap_or_else(|| words.get("audit-gone"));
    view! {
        <tr>
            <td>{when}</td>
            <td>
                <bdi>{by}</bdi>
                {role.map(|role| view! { <br/>{role} })}
            </td>
            <td>{words.get(&format!("audit-act-{}", row.act))}</td>
        </tr>
    }
}
