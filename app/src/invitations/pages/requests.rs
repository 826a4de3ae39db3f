//! `/ask-for-an-invitation` and `/invitations/requests`.

use super::{LIST, Shown, error, leaf, notice, query, refused, sign_in_first, told};
use crate::{
    errors::unavailable,
    frame::page,
    learning::times::day_of,
    request::{Flash, Request},
    ui::{Button, ButtonLook, Input, InsetText, Place, Size},
    words::Words,
};
use domain::{
    Role,
    invitations::{
        Failed,
        requests::{entity::Model, queries},
        working_days::answered_by,
    },
};
use http::StatusCode;
use leptos::prelude::*;

/// Where somebody asks for an invitation.
pub const ASK: &str = "/ask-for-an-invitation";
/// That form.
pub const ASK_FORM: &str = "invitation-ask";
/// Where requests are answered.
pub const REQUESTS: &str = "/invitations/requests";
/// The forms there.
pub const REQUESTS_FORM: &str = "invitation-requests";

/// "Ask for an invitation". Where the trust does not allow it, there is no such page.
#[component]
pub fn Ask() -> impl IntoView {
    let (request, sent) = (Request::current(), query("sent") == "yes");
    page(request.clone(), async move { ask(&request, sent).await })
}

async fn ask(request: &Request, sent: bool) -> Shown {
    let allowed = queries::allowed(request.db(), request.trust.id).await;
    if !allowed.map_err(|error| unavailable(request, &error))? {
        return Err(StatusCode::NOT_FOUND);
    }
    let told = told(request, ASK_FORM).await?;
    let words = expect_context::<Words>();
    let due = day_of(&words, answered_by(request.db().now()));
    let by = words.with("ask-by", &[("day", due.into())]);
    let view = if sent { asked(by, &words) } else { form(&told, by, &words) };
    let title = words.get(if sent { "ask-sent-title" } else { "ask-title" });
    Ok(leaf((title, Place::Account, Some("/")), &told, view, &words))
}

fn asked(by: String, words: &Words) -> AnyView {
    view! {
        <p>{words.get("ask-sent-what")}</p>
        <p>{by}</p>
        <p><a href="/modules">{words.get("join-read")}</a></p>
    }
    .into_any()
}

fn form(told: &Flash, by: String, words: &Words) -> AnyView {
    view! {
        <p>{words.get("ask-what")}</p>
        <p>{by}</p>
        <form action="/do/invitations/ask" method="post" novalidate>
            <Input
                label=words.get("account-email")
                name="email"
                size=Size::M
                hint=words.get("ask-hint")
                error=error(told, &["email-missing", "email-malformed"], words)
                value=told.typed.get("email").cloned()
                kind="email"
                autocomplete="email".to_owned()
                spellcheck=false
            />
            {notice(words)}
            <Button text=words.get("ask-send") once=true/>
        </form>
    }
    .into_any()
}

/// "Requests": who waits, the oldest first.
#[component]
pub fn Requests() -> impl IntoView {
    let (request, done) = (Request::current(), query("done"));
    page(request.clone(), async move { requests(&request, &done).await })
}

async fn requests(request: &Request, done: &str) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, REQUESTS));
    }
    if !actor.can_answer_requests() {
        return Err(refused(request)(Failed::Forbidden));
    }
    let waiting = queries::waiting(request.db(), &actor).await.map_err(refused(request))?;
    let allowed = queries::allowed(request.db(), actor.trust).await.map_err(|error| unavailable(request, &error))?;
    let told = told(request, REQUESTS_FORM).await?;
    let words = expect_context::<Words>();
    let said = ["approved", "declined"].contains(&done).then(|| words.get(&format!("requests-done-{done}")));
    let lines = waiting.iter().map(|row| line(row, &words)).collect_view();
    let view = view! {
        {said.map(|said| view! { <InsetText><p>{said}</p></InsetText> })}
        <p>{words.with("requests-count", &[("count", waiting.len().into())])}</p>
        {lines}
        {switch(allowed, actor.role() == Some(Role::Lead), &words)}
    };
    Ok(leaf((words.get("requests-title"), Place::Staff, Some(LIST)), &told, view.into_any(), &words))
}

fn line(row: &Model, words: &Words) -> AnyView {
    let by = words.with("requests-by", &[("day", day_of(words, row.due_at).into())]);
    let said = view! {
        <p>{by}</p>
        <form method="post" action="/do/invitations/answer">
            <input type="hidden" name="request" value=row.id.to_string()/>
            <Button text=words.get("requests-yes") name="answer".to_owned() value="yes".to_owned()/>
            " "
            <Button
                text=words.get("requests-no")
                name="answer".to_owned()
                value="no".to_owned()
                look=ButtonLook::Secondary
            />
        </form>
    };
    let said = said.into_any();
    view! {
        <section>
            <h2 class="nhsuk-heading-m"><bdi>{row.address.clone()}</bdi></h2>
            {said}
        </section>
    }
    .into_any()
}

/// Whether people may ask at all: for leads to change, for others to know.
fn switch(allowed: bool, lead: bool, words: &Words) -> AnyView {
    let stands = words.get(if allowed { "requests-allowed" } else { "requests-not-allowed" });
    let (text, value) = if allowed { ("requests-stop", "no") } else { ("requests-allow", "yes") };
    let form = lead.then(|| {
        view! {
            <form method="post" action="/do/invitations/allow-requests">
                <input type="hidden" name="allow" value=value/>
                <Button text=words.get(text) look=ButtonLook::Secondary/>
            </form>
        }
    });
    view! {
        <h2 class="nhsuk-heading-m">{words.get("requests-setting")}</h2>
        <p>{stands}</p>
        {form}
    }
    .into_any()
}
