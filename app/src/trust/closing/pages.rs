//! The pages about a closing.

use crate::{
    account::acts::with_next,
    frame::{Sheet, page},
    learning::times::day_of,
    request::{Flash, Request},
    trust::site::{pages::HERE as SETTINGS, shown::paragraphs},
    ui::{BackLink, Button, ButtonLook, ErrorSummary, Input, InsetText, Place, Problem, Size, Textarea, links},
    words::Words,
};
use domain::trust::{
    closing::{
        ClosingError, KEPT_DAYS, LONGEST, NOTICE_DAYS, Phase, READ_ONLY_DAYS, entity, erased_at, phase, queries,
        read_only_from,
    },
    entity::Model,
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The page of leads.
pub const SETTING: &str = "/staff/settings/closing";
/// What people read.
pub const CLOSING: &str = "/closing";
/// The forms' name, for what they leave behind.
pub const FORM: &str = "closing";
/// Where people take along what they wrote.
const EXPORT: &str = "/account/export";
/// What can be said to have been done: `?done=…`.
const DONE: [&str; 4] = ["asked", "confirmed", "called-off", "export"];

/// The line on every page of a site that is to close; nothing on any other.
#[must_use]
pub fn banner(request: &Request, words: &Words) -> Option<AnyView> {
    let closes = request.trust.closes_at?;
    let id = match phase(&request.trust, request.db().now()) {
        Phase::Notice => "here-closing-banner-notice",
        Phase::ReadOnly => "here-closing-banner-read-only",
        Phase::Open | Phase::Closed => return None,
    };
    let said = words.with(id, &[("day", day_of(words, closes).into())]);
    Some(
        view! {
            <p class="rt-wrap">{said} " " <a href=CLOSING>{words.get("here-closing-banner-link")}</a></p>
        }
        .into_any(),
    )
}

/// `/closing`: what happens and when; on a site that has closed, the only page there is besides urgent help.
#[component]
pub fn Closing() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { told(&request) })
}

fn told(request: &Request) -> Result<Sheet, StatusCode> {
    let words = expect_context::<Words>();
    let closes = request.trust.closes_at.ok_or(StatusCode::NOT_FOUND)?;
    let closed = phase(&request.trust, request.db().now()) == Phase::Closed;
    if closed {
        request.status(StatusCode::GONE);
    }
    let title = words.get(if closed { "here-closed-title" } else { "here-closing-title" });
    let days = [
        ("day", day_of(&words, closes).into()),
        ("since", day_of(&words, read_only_from(closes)).into()),
        ("gone", day_of(&words, erased_at(closes)).into()),
        ("trust", request.trust.name.as_str().into()),
    ];
    let ids: &[&str] = if closed {
        &["here-closed-what", "here-closing-erased"]
    } else {
        &["here-closing-what", "here-closing-since", "here-closing-take", "here-closing-erased"]
    };
    let lines = ids.iter().map(|id| view! { <p>{words.with(id, &days)}</p> }).collect_view();
    let take =
        (!closed).then(|| view! { <p><a class="rt-alone" href=EXPORT>{words.get("here-closing-export")}</a></p> });
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
                {lines}
                {take}
                <h2 class="nhsuk-heading-m">{words.get("here-closing-where")}</h2>
                {paragraphs(&request.trust.closing_says)}
                <p><a class="rt-alone" href=links::URGENT_HELP>{words.get("urgent-help")}</a></p>
            </div>
        </div>
    };
    Ok(Sheet::new(title, Place::Other, view))
}

/// `/staff/settings/closing`
#[component]
pub fn Setting() -> impl IntoView {
    let request = Request::current();
    let done = use_query_map().read_untracked().get("done").unwrap_or_default();
    page(request.clone(), async move { setting(&request, &done).await })
}

async fn setting(request: &Request, done: &str) -> Result<Sheet, StatusCode> {
    let asked = match queries::asked(request.db(), &request.actor()).await {
        Ok(asked) => asked,
        Err(ClosingError::SignedOut) => {
            request.see_other(&with_next("/sign-in", SETTING));
            return Ok(Sheet::new("", Place::Staff, ()));
        }
        Err(ClosingError::Database(error)) => return Err(crate::errors::unavailable(request, &error)),
        Err(_) => return Err(StatusCode::FORBIDDEN),
    };
    let flash = request.take_flash(FORM).await.map_err(|error| crate::errors::unavailable(request, &error))?;
    let flash = flash.unwrap_or_default();
    let words = expect_context::<Words>();
    let title = words.get("closing-title");
    let problems: Vec<Problem> = flash.codes.iter().map(|code| problem(code, &words)).collect();
    let heading = if problems.is_empty() {
        title.clone()
    } else {
        words.with("page-title-error", &[("title", title.as_str().into())])
    };
    let said = DONE.contains(&done).then(|| words.get(&format!("closing-done-{done}")));
    let how = asked.as_ref().map(|asked| stands(request, asked, &words));
    let form = asked.as_ref().is_none_or(|asked| asked.confirmed_at.is_none()).then(|| ask_form(&flash, &words));
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                <BackLink text=words.get("account-back") href=SETTINGS/>
                {(!problems.is_empty()).then(|| view! { <ErrorSummary problems/> })}
                {said.map(|said| view! { <InsetText><p>{said}</p></InsetText> })}
                <h1 class="nhsuk-heading-xl">{title}</h1>
                <p>{words.with("closing-lede", &rules())}</p>
                {how}
                {form}
                {export(&request.trust, &words)}
            </div>
        </div>
    };
    Ok(Sheet::new(heading, Place::Staff, view))
}

fn rules() -> [(&'static str, fluent_bundle::FluentValue<'static>); 3] {
    [("notice", NOTICE_DAYS.into()), ("reading", READ_ONLY_DAYS.into()), ("kept", KEPT_DAYS.into())]
}

fn said(code: &str, words: &Words) -> String {
    words.with(&format!("closing-problem-{code}"), &[("most", LONGEST.into()), ("notice", NOTICE_DAYS.into())])
}

fn problem(code: &str, words: &Words) -> Problem {
    match code {
        "day-wrong" | "too-soon" | "too-late" => Problem::at("day", said(code, words)),
        "nothing-said" | "too-long" => Problem::at("says", said(code, words)),
        _ => Problem::general(said(code, words)),
    }
}

/// How it stands, and what can be done about it.
fn stands(request: &Request, asked: &entity::Model, words: &Words) -> AnyView {
    let own = asked.asked_by == request.actor().account_id();
    let id = match (asked.erased_at, asked.confirmed_at, own) {
        (Some(_), ..) => "closing-stands-erased",
        (None, Some(_), _) => "closing-stands-confirmed",
        (None, None, true) => "closing-stands-own",
        (None, None, false) => "closing-stands-asked",
    };
    let confirm = (asked.confirmed_at.is_none() && !own).then(|| {
        view! {
            <form action="/do/staff/confirm-closing" method="post">
                <Button text=words.get("closing-confirm") once=true/>
            </form>
        }
    });
    let call_off = asked.erased_at.is_none().then(|| {
        view! {
            <form action="/do/staff/call-off-closing" method="post">
                <Button text=words.get("closing-call-off") look=ButtonLook::Secondary once=true/>
            </form>
        }
    });
    let (said, says) = (words.with(id, &[("day", day_of(words, asked.closes_at).into())]), paragraphs(&asked.says));
    view! {
        <InsetText>
            <p>{said}</p>
            {says}
        </InsetText>
        {confirm}
        {call_off}
    }
    .into_any()
}

fn ask_form(flash: &Flash, words: &Words) -> AnyView {
    let wrong =
        |codes: &[&str]| flash.codes.iter().find(|code| codes.contains(&code.as_str())).map(|code| said(code, words));
    view! {
        <h2 class="nhsuk-heading-m">{words.get("closing-ask-title")}</h2>
        <form action="/do/staff/ask-closing" method="post" novalidate autocomplete="off">
            <Input
                label=words.get("closing-day")
                name="day"
                size=Size::S
                hint=words.with("closing-day-hint", &rules())
                error=wrong(&["day-wrong", "too-soon", "too-late"])
                value=flash.typed.get("day").cloned()
                autocomplete="off".to_owned()
            />
            <Textarea
                label=words.get("closing-says")
                name="says"
                size=Size::S
                hint=words.get("closing-says-hint")
                error=wrong(&["nothing-said", "too-long"])
                value=flash.typed.get("says").cloned()
            />
            <p><a href=links::PRIVACY>{words.get("account-privacy-link")}</a></p>
            <Button text=words.get("closing-ask") look=ButtonLook::Secondary once=true/>
        </form>
    }
    .into_any()
}

fn export(trust: &Model, words: &Words) -> AnyView {
    let since = trust.export_asked_at.map(|at| {
        view! { <p>{words.with("closing-export-since", &[("day", day_of(words, at).into())])}</p> }
    });
    view! {
        <h2 class="nhsuk-heading-m">{words.get("closing-export-title")}</h2>
        <p>{words.get("closing-export-what")}</p>
        {since}
        <form action="/do/staff/ask-export" method="post">
            <Button text=words.get("closing-export-ask") look=ButtonLook::Secondary once=true/>
        </form>
    }
    .into_any()
}
