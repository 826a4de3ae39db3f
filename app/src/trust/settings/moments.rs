//! `/staff/moments`: when in somebody's care staff offer the site.

use super::page::{MOMENTS_FORM, Shown, error, leaf, notice, sign_in_first, status, told};
use crate::{
    frame::page,
    request::{Flash, Request},
    ui::{Button, ButtonLook, Details, Input, Size, Tag, TagColour, links},
    words::Words,
};
use domain::trust::moments::{entity::Model, queries};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Its address.
pub const MOMENTS: &str = "/staff/moments";
/// What can be said to have been done: `?done=…`.
const DONE: [&str; 4] = ["added", "renamed", "closed", "opened"];

/// "Moments of offering".
#[component]
pub fn Moments() -> impl IntoView {
    let request = Request::current();
    let done = use_query_map().read_untracked().get("done").unwrap_or_default();
    page(request.clone(), async move { sheet(&request, &done).await })
}

async fn sheet(request: &Request, done: &str) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, MOMENTS));
    }
    let moments = queries::list(request.db(), &actor).await.map_err(|error| status(request, &error))?;
    let told = told(request, MOMENTS_FORM).await?;
    let words = expect_context::<Words>();
    let said = DONE.contains(&done).then(|| words.get(&format!("moments-done-{done}")));
    let about = told.typed.get("moment").cloned().unwrap_or_default();
    let (open, closed): (Vec<&Model>, Vec<&Model>) = moments.iter().partition(|moment| moment.closed_at.is_none());
    let lines = open.into_iter().chain(closed).map(|moment| one(moment, &told, &words)).collect_view();
    let view = view! {
        <p>{words.get("moments-lede")}</p>
        <ul class="nhsuk-list">{lines}</ul>
        {form(&told, &words)}
    };
    // The field of the moment that the problem is about.
    let id = move |name: &str| field_id(name, &about);
    let title = (words.get("moments-title"), links::STAFF);
    Ok(leaf(title, (said, &told), id, view.into_any(), &words))
}

fn field_id(name: &str, moment: &str) -> String {
    if moment.is_empty() { name.to_owned() } else { format!("{name}-{moment}") }
}

fn one(moment: &Model, told: &Flash, words: &Words) -> AnyView {
    let id = moment.id.to_string();
    let mine = told.typed.get("moment").is_some_and(|about| *about == id);
    let wrong = if mine { error(told, "title", words) } else { None };
    let typed = told.typed.get("title").filter(|_| mine).cloned();
    let open = wrong.is_some();
    let closed = moment.closed_at.is_some();
    let tag = closed.then(|| view! { " " <Tag text=words.get("moments-closed") colour=TagColour::Plain/> });
    let rename = (!closed).then(|| {
        view! {
            <form action="/do/staff/rename-moment" method="post" novalidate autocomplete="off">
                <input type="hidden" name="moment" value=id.clone()/>
                <Input
                    label=words.get("moments-name")
                    name="title"
                    id=field_id("title", &id)
                    size=Size::S
                    error=wrong
                    value=typed.unwrap_or_else(|| moment.name.clone())
                    autocomplete="off".to_owned()
                />
                {notice(words)}
                <Button text=words.get("moments-rename") look=ButtonLook::Secondary once=true/>
            </form>
        }
    });
    let (button, to) = if closed { ("moments-open", "yes") } else { ("moments-close", "no") };
    let inside = view! {
        {rename}
        <form action="/do/staff/close-moment" method="post">
            <input type="hidden" name="moment" value=id.clone()/>
            <input type="hidden" name="open" value=to/>
            <Button text=words.get(button) look=ButtonLook::Secondary once=true/>
        </form>
    };
    let inside = inside.into_any();
    let summary = words.with("moments-change", &[("moment", moment.name.as_str().into())]);
    view! {
        <li>
            <bdi>{moment.name.clone()}</bdi>
            {tag}
            <Details summary open>{inside}</Details>
        </li>
    }
    .into_any()
}

fn form(told: &Flash, words: &Words) -> AnyView {
    let mine = told.typed.get("moment").is_some_and(String::is_empty);
    let wrong = if mine { error(told, "title", words) } else { None };
    let value = told.typed.get("title").filter(|_| mine && wrong.is_some()).cloned();
    view! {
        <h2 class="nhsuk-heading-m">{words.get("moments-add-title")}</h2>
        <form action="/do/staff/add-moment" method="post" novalidate autocomplete="off">
            <Input
                label=words.get("moments-name")
                name="title"
                size=Size::S
                hint=words.get("moments-name-hint")
                error=wrong
                value=value
                autocomplete="off".to_owned()
            />
            {notice(words)}
            <Button text=words.get("moments-add") once=true/>
        </form>
    }
    .into_any()
}
