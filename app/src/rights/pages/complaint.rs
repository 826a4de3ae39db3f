//! `/data-complaint`: complaining about how data is handled; and the answer.

use super::{Leaf, Shown, error, gone, notice, param, query, refused, told};
use crate::{
    frame::page,
    request::{Flash, Request},
    ui::{Button, Input, Place, Size, Textarea},
    words::Words,
};
use domain::rights::{Failed, complaints::queries};
use leptos::prelude::*;

/// The form.
pub const COMPLAIN: &str = "/data-complaint";
/// Its name, for what it leaves behind.
pub const COMPLAIN_FORM: &str = "data-complaint";

/// "Complain about your data".
#[component]
pub fn Complain() -> impl IntoView {
    let (request, sent) = (Request::current(), query("sent") == "yes");
    page(request.clone(), async move { complain(&request, sent).await })
}

async fn complain(request: &Request, sent: bool) -> Shown {
    let told = told(request, COMPLAIN_FORM).await?;
    let words = expect_context::<Words>();
    let (title, view) = match sent {
        true => ("complain-sent-title", after(&words)),
        false => ("complain-title", form(&told, &words)),
    };
    let leaf = Leaf { back: Some("/privacy"), text: "complaint", ..Leaf::new(words.get(title), Place::Account, &told) };
    Ok(leaf.sheet(view, &words))
}

fn after(words: &Words) -> AnyView {
    view! {
        <p>{words.get("complain-sent-what")}</p>
        <p>{words.get("complain-sent-next")}</p>
        <p>{words.get("complain-ico")}</p>
    }
    .into_any()
}

fn form(told: &Flash, words: &Words) -> AnyView {
    view! {
        <p>{words.get("complain-what")}</p>
        <p>{words.get("complain-who")}</p>
        <p>{words.get("complain-not-here")}</p>
        <form action="/do/rights/complain" method="post" novalidate autocomplete="off">
            <Textarea
                label=words.get("complain-text")
                name="complaint"
                size=Size::M
                hint=words.get("complain-text-hint")
                error=error(told, &["text-missing", "text-too-long"], words)
                value=told.typed.get("complaint").cloned()
                rows=8
            />
            <Input
                label=words.get("account-email")
                name="email"
                size=Size::M
                hint=words.get("complain-email-hint")
                error=error(told, &["email-missing", "email-malformed"], words)
                value=told.typed.get("email").cloned()
                kind="email"
                autocomplete="email".to_owned()
                spellcheck=false
            />
            {notice(words)}
            <Button text=words.get("complain-send") once=true/>
        </form>
        <p>{words.get("complain-ico")}</p>
    }
    .into_any()
}

/// The answer behind the link of a mail.
#[component]
pub fn Answered() -> impl IntoView {
    let (request, token) = (Request::current(), param("token"));
    page(request.clone(), async move { answered(&request, &token).await })
}

async fn answered(request: &Request, token: &str) -> Shown {
    let words = expect_context::<Words>();
    let answer = match queries::answered(request.db(), &request.actor(), token).await {
        Ok(answer) => answer,
        Err(Failed::Gone) => return gone(request, &words),
        Err(other) => return Err(refused(request)(other)),
    };
    let lines = answer.lines().map(|line| view! { <p><bdi>{line.to_owned()}</bdi></p> }).collect_view();
    let view = view! {
        <div class="rt-words-of">{lines}</div>
        <p>{words.get("complain-ico")}</p>
    };
    Ok(Leaf::new(words.get("complain-answer-title"), Place::Account, &Flash::default()).sheet(view, &words))
}
