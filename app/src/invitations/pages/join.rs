//! `/join` and `/join/:code`: where a code or link leads. Opening a page changes nothing: mail scanners open them all.

use super::{JOIN, Shown, error, leaf, notice, param, query, refused, told};
use crate::{
    frame::{Sheet, page},
    request::{Flash, Request},
    ui::{Button, ButtonLink, Input, InsetText, Place, Size, links},
    words::Words,
};
use domain::invitations::{
    Typed, Way,
    queries::{self, Found, Invited},
};
use http::StatusCode;
use leptos::prelude::*;

/// "Enter your code".
#[component]
pub fn Join() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move {
        let told = told(&request, "join").await?;
        let words = expect_context::<Words>();
        Ok(leaf((words.get("join-title"), Place::Account, Some("/")), &told, form(&told, &words), &words))
    })
}

fn form(told: &Flash, words: &Words) -> AnyView {
    view! {
        <form action="/do/join/look" method="post" novalidate>
            <Input
                label=words.get("join-code")
                name="code"
                size=Size::M
                hint=words.get("account-code-hint")
                error=error(told, &["code-missing", "code-mistyped"], words)
                value=told.typed.get("code").cloned()
                width=20
                code=true
                autocomplete="off".to_owned()
                spellcheck=false
            />
            {notice(words)}
            <Button text=words.get("account-continue") once=true/>
        </form>
        <p>{words.get("join-no-code")} " " <a href="/modules">{words.get("join-read")}</a></p>
    }
    .into_any()
}

/// What a code leads to.
#[component]
pub fn Behind() -> impl IntoView {
    let (request, code, sent) = (Request::current(), param("code"), query("sent") == "yes");
    page(request.clone(), async move { behind(&request, &code, sent).await })
}

async fn behind(request: &Request, code: &str, sent: bool) -> Shown {
    let typed = Typed::read(code);
    let (actor, client) = (request.actor(), request.client());
    let found = queries::look(request.db(), &actor, client.as_deref(), &typed).await.map_err(refused(request))?;
    let told = told(request, "join").await?;
    let words = expect_context::<Words>();
    let (stem, status, more) = match found {
        Found::Ready(invited) => return Ok(ready(request, &invited, code, &told, &words)),
        Found::Used => ("used", StatusCode::GONE, sign_in(&words)),
        Found::Expired { renewable: Some(_) } if sent => return Ok(on_its_way(&words)),
        Found::Expired { renewable: Some(_) } => ("expired", StatusCode::GONE, renew(code, &words)),
        Found::Expired { renewable: None } => ("old", StatusCode::GONE, ().into_any()),
        Found::Withdrawn => ("withdrawn", StatusCode::GONE, ().into_any()),
        Found::Unknown => ("unknown", StatusCode::NOT_FOUND, form(&told, &words)),
        Found::Mistyped => ("mistyped", StatusCode::NOT_FOUND, form(&told, &words)),
    };
    request.status(status);
    let view = view! {
        <p>{words.get(&format!("join-{stem}-what"))}</p>
        <p>{words.get(&format!("join-{stem}-do"))}</p>
        {more}
        <p>
            <a href="/modules">{words.get("join-read")}</a>
        </p>
    };
    let told = if matches!(stem, "unknown" | "mistyped") { Flash::default() } else { told };
    Ok(leaf((words.get(&format!("join-{stem}-title")), Place::Account, None), &told, view.into_any(), &words))
}

/// Who invites, what it is and is not, and Start.
fn ready(request: &Request, invited: &Invited, code: &str, told: &Flash, words: &Words) -> Sheet {
    let practice = invited.invitation.as_ref().is_some_and(|row| row.way == Way::Practice);
    if request.actor().account_id().is_some() && !practice {
        let view = view! {
            <p>{words.get("join-signed-in-what")}</p>
            <ButtonLink text=words.get("ui-home") href=links::HOME/>
        };
        let title = words.get("join-signed-in-title");
        return leaf((title, Place::Account, None), &Flash::default(), view.into_any(), words);
    }
    let from = match &invited.from {
        Some(from) => words.with("join-from", &[("from", from.as_str().into())]),
        None => words.get("join-from-trust"),
    };
    let is = ["join-is-1", "join-is-2", "join-is-3"].map(|id| view! { <li>{words.get(id)}</li> });
    let is_not = ["join-is-not-1", "join-is-not-2", "join-is-not-3"].map(|id| view! { <li>{words.get(id)}</li> });
    let practice = practice.then(|| words.get("join-practice"));
    let view = view! {
        {practice.map(|said| view! { <InsetText><p>{said}</p></InsetText> })}
        <p class="nhsuk-body-l">{from}</p>
        <h2 class="nhsuk-heading-m">{words.get("join-is")}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">{is.collect_view()}</ul>
        <h2 class="nhsuk-heading-m">{words.get("join-is-not")}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">{is_not.collect_view()}</ul>
        <form action="/do/join/start" method="post">
            <input type="hidden" name="code" value=code.to_owned()/>
            <Button text=words.get("join-start") once=true/>
        </form>
        <p>{words.get("join-free")} " " <a href="/modules">{words.get("join-read")}</a></p>
    };
    leaf((words.get("join-invited-title"), Place::Account, None), told, view.into_any(), words)
}

fn sign_in(words: &Words) -> AnyView {
    view! { <ButtonLink text=words.get("ui-sign-in") href=links::SIGN_IN/> }.into_any()
}

fn renew(code: &str, words: &Words) -> AnyView {
    view! {
        <form action="/do/join/renew" method="post">
            <input type="hidden" name="code" value=code.to_owned()/>
            <Button text=words.get("join-renew") once=true/>
        </form>
    }
    .into_any()
}

/// A new link is on its way, to an address that is not told here.
fn on_its_way(words: &Words) -> Sheet {
    let view = view! {
        <p>{words.get("join-sent-what")}</p>
        <p>{words.get("join-sent-do")}</p>
        <p><a href=JOIN>{words.get("join-title")}</a></p>
    };
    leaf((words.get("join-sent-title"), Place::Account, None), &Flash::default(), view.into_any(), words)
}
