//! `/staff/data-rights/new` and `/staff/data-rights/hold`: noting a request, setting a legal hold.

use super::{Leaf, Shown, error, leads::HERE, notice, refused, sign_in_first, told};
use crate::{
    frame::page,
    request::{Flash, Request},
    ui::{Button, Choice, Input, Item, Place, Radios, Size},
    words::Words,
};
use domain::rights::{Failed, holds::Reason, requests::Kind};
use leptos::prelude::*;

/// Noting a request.
pub const NEW: &str = "/staff/data-rights/new";
/// Its form.
pub const NEW_FORM: &str = "data-rights-new";
/// Setting a hold.
pub const HOLD: &str = "/staff/data-rights/hold";
/// Its form.
pub const HOLD_FORM: &str = "data-rights-hold";

/// "Note a request".
#[component]
pub fn New() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { shown(&request, NEW, NEW_FORM, "data-rights-new-title", new).await })
}

/// "Set a legal hold".
#[component]
pub fn Hold() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { shown(&request, HOLD, HOLD_FORM, "data-rights-hold-title", hold).await })
}

async fn shown(request: &Request, here: &str, form: &str, title: &str, view: fn(&Flash, &Words) -> AnyView) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, here));
    }
    if !actor.can_answer_rights() {
        return Err(refused(request)(Failed::Forbidden));
    }
    let told = told(request, form).await?;
    let words = expect_context::<Words>();
    let leaf = Leaf::new(words.get(title), Place::Staff, &told);
    Ok(Leaf { back: Some(HERE), ..leaf }.sheet(view(&told, &words), &words))
}

fn email(told: &Flash, words: &Words) -> AnyView {
    view! {
        <Input
            label=words.get("account-email")
            name="email"
            size=Size::M
            hint=words.get("data-rights-email-hint")
            error=error(told, &["email-missing", "email-malformed"], words)
            value=told.typed.get("email").cloned()
            kind="email"
            autocomplete="off".to_owned()
            spellcheck=false
        />
    }
    .into_any()
}

fn new(told: &Flash, words: &Words) -> AnyView {
    let kind = |kind: Kind| Choice::new(kind.code(), words.get(&format!("rights-kind-{}", kind.code()))).into();
    let items: Vec<Item> = Kind::ALL.into_iter().map(kind).collect();
    view! {
        <p>{words.get("data-rights-new-what")}</p>
        <form action="/do/rights/record-request" method="post" novalidate>
            <Radios
                name="kind"
                legend=words.get("data-rights-kind")
                size=Size::M
                error=error(told, &["kind-missing"], words)
                items
                chosen=told.typed.get("kind").cloned()
            />
            {email(told, words)}
            <Input
                label=words.get("data-rights-day")
                name="day"
                size=Size::M
                hint=words.get("data-rights-day-hint")
                error=error(told, &["day-wrong"], words)
                value=told.typed.get("day").cloned()
                width=20
            />
            {notice(words)}
            <Button text=words.get("data-rights-new-do") once=true/>
        </form>
    }
    .into_any()
}

fn hold(told: &Flash, words: &Words) -> AnyView {
    let reason =
        |reason: Reason| Choice::new(reason.code(), words.get(&format!("rights-hold-{}", reason.code()))).into();
    let items: Vec<Item> = Reason::ALL.into_iter().map(reason).collect();
    view! {
        <p>{words.get("data-rights-hold-what")}</p>
        <p>{words.get("data-rights-hold-told")}</p>
        <form action="/do/rights/set-hold" method="post" novalidate>
            {email(told, words)}
            <Radios
                name="reason"
                legend=words.get("data-rights-reason")
                size=Size::M
                error=error(told, &["reason-missing"], words)
                items
                chosen=told.typed.get("reason").cloned()
            />
            <Input
                label=words.get("data-rights-hold-until")
                name="until"
                size=Size::M
                hint=words.get("data-rights-hold-until-hint")
                error=error(told, &["until-wrong"], words)
                value=told.typed.get("until").cloned()
                width=20
            />
            {notice(words)}
            <Button text=words.get("data-rights-hold-do") once=true/>
        </form>
    }
    .into_any()
}
