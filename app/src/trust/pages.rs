//! The checklist before a site opens.

use crate::{
    frame::{Sheet, page},
    learning::times::day_of,
    request::{Flash, Request},
    ui::{Button, ButtonLook, ErrorSummary, Input, InsetText, Place, Problem, Size, Tag, TagColour, links},
    words::Words,
};
use domain::trust::{
    SiteState,
    go_live::{
        GoLiveError, Item, LEADS, LONGEST, entity,
        queries::{self, Checklist},
    },
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Its address.
pub const HERE: &str = "/staff/go-live";
/// The forms' name, for what they leave behind.
pub const FORM: &str = "go-live";
/// What can be said to have been done: `?done=…`.
const DONE: [&str; 4] = ["confirmed", "taken-back", "opened", "closed"];

/// "Before the site opens".
#[component]
pub fn GoLive() -> impl IntoView {
    let request = Request::current();
    let done = use_query_map().read_untracked().get("done").unwrap_or_default();
    page(request.clone(), async move { sheet(&request, &done).await })
}

async fn sheet(request: &Request, done: &str) -> Result<Sheet, StatusCode> {
    let library = &request.toolkit.library;
    let list = queries::checklist(request.db(), &request.actor(), library).await.map_err(|error| match error {
        GoLiveError::Database(error) => crate::errors::unavailable(request, &error),
        GoLiveError::SignedOut => StatusCode::UNAUTHORIZED,
        _ => StatusCode::FORBIDDEN,
    })?;
    let sent = request.take_flash(FORM).await.map_err(|error| crate::errors::unavailable(request, &error))?;
    let sent = sent.unwrap_or_default();
    let words = expect_context::<Words>();
    let title = words.get("go-live-title");
    let said = DONE.contains(&done).then(|| words.get(&format!("go-live-done-{done}")));
    let problems = problems(&sent, &words);
    let summary = (!problems.is_empty()).then(|| view! { <ErrorSummary problems/> });
    let heading = if sent.codes.is_empty() {
        title.clone()
    } else {
        words.with("page-title-error", &[("title", title.clone().into())])
    };
    let items = list.items.iter().map(|(item, done)| one(*item, done.as_ref(), &sent, &words)).collect_view();
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {summary}
                {said.map(|said| view! { <InsetText><p>{said}</p></InsetText> })}
                <h1 class="nhsuk-heading-xl">{title}</h1>
                <p>{words.get("go-live-lede")}</p>
                {seen(&list, &words)}
                <h2>{words.get("go-live-confirm-title")}</h2>
                <p>{words.get("go-live-confirm-what")}</p>
                {items}
                <h2>{words.get("go-live-later-title")}</h2>
                <p>{words.get("go-live-later-what")}</p>
                {site(&list, request.trust.state, &words)}
            </div>
        </div>
    };
    Ok(Sheet::new(heading, Place::Staff, view))
}

/// What went wrong: at the field it belongs to, if it belongs to one.
fn problems(sent: &Flash, words: &Words) -> Vec<Problem> {
    let field = sent.typed.get("item").and_then(|item| Item::of_code(item));
    let problem = |code: &String| {
        let text = words.with(&format!("go-live-problem-{code}"), &[("most", LONGEST.into())]);
        match field {
            Some(item) if matches!(code.as_str(), "nothing-said" | "too-long") => Problem::at(item.code(), text),
            _ => Problem::general(text),
        }
    };
    sent.codes.iter().map(problem).collect()
}

/// What the software sees itself.
fn seen(list: &Checklist, words: &Words) -> impl IntoView + use<> {
    let leads = words.with("go-live-leads", &[("count", list.leads.into()), ("wanted", LEADS.into())]);
    let signed = words.with("go-live-unsigned", &[("count", list.unsigned.into())]);
    view! {
        <h2>{words.get("go-live-seen-title")}</h2>
        <ul class="nhsuk-list">
            <li>{tag(list.leads >= LEADS, words)} " " {leads}</li>
            <li>
                {tag(list.unsigned == 0, words)} " " {signed} " "
                <a href=links::SIGN_OFF>{words.get("sign-off-title")}</a>
            </li>
        </ul>
    }
}

fn tag(good: bool, words: &Words) -> impl IntoView + use<> {
    let (id, colour) = if good { ("go-live-yes", TagColour::Good) } else { ("go-live-no", TagColour::Error) };
    view! { <Tag text=words.get(id) colour/> }
}

/// One thing a lead confirms.
fn one(item: Item, done: Option<&entity::Model>, sent: &Flash, words: &Words) -> impl IntoView + use<> {
    let code = item.code();
    let mine = sent.typed.get("item").is_some_and(|typed| typed == code);
    let typed = sent.typed.get("said").filter(|_| mine).cloned();
    let error = sent.codes.first().filter(|_| mine);
    let error = error.map(|problem| words.with(&format!("go-live-problem-{problem}"), &[("most", LONGEST.into())]));
    let since = done.map(|done| {
        let day = day_of(words, done.confirmed_at);
        view! { <p>{words.with("go-live-since", &[("day", day.into())])} " " <bdi>{done.said.clone()}</bdi></p> }
    });
    let value = typed.or_else(|| done.map(|done| done.said.clone()));
    let back = done.map(|_| {
        view! {
            <form action="/do/staff/take-item-back" method="post">
                <input type="hidden" name="item" value=code/>
                <Button text=words.with("go-live-take-back", &[("item", words.get(&format!("go-live-{code}")).into())]) look=ButtonLook::Secondary/>
            </form>
        }
    });
    view! {
        <h3>{tag(done.is_some(), words)} " " {words.get(&format!("go-live-{code}"))}</h3>
        {since}
        <form action="/do/staff/confirm-item" method="post" novalidate>
            <input type="hidden" name="item" value=code/>
            <Input
                label=words.get(&format!("go-live-{code}-ask"))
                name="said"
                id=code.to_owned()
                size=Size::S
                error=error
                value=value
            />
            <p><a href=links::PRIVACY>{words.get("account-privacy-link")}</a></p>
            <Button text=words.get("go-live-confirm") look=ButtonLook::Secondary/>
        </form>
        {back}
    }
}

/// The button that opens the site, or what is still missing; on an open site, the one that closes it.
fn site(list: &Checklist, state: SiteState, words: &Words) -> AnyView {
    let (title, what, action, button) = match (state, list.is_ready()) {
        (SiteState::Open, _) => {
            ("go-live-open-title", "go-live-open-what", "/do/staff/close-site", Some("go-live-close"))
        }
        (SiteState::Sandbox, true) => {
            ("go-live-ready-title", "go-live-ready-what", "/do/staff/open-site", Some("go-live-open"))
        }
        (SiteState::Sandbox, false) => ("go-live-missing-title", "go-live-missing-what", "", None),
    };
    let form = button.map(|button| {
        view! {
            <form action=action method="post">
                <Button text=words.get(button) once=true/>
            </form>
        }
    });
    view! {
        <h2>{words.get(title)}</h2>
        <p>{words.get(what)}</p>
        {form}
    }
    .into_any()
}
