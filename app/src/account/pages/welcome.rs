//! What is asked once after signing in, the page between that and deleting, and the question about the device on a page of its own.

use super::{Leaf, Shown, away, elsewhere, form::Sent, notice, query, signed_in, with_next};
use crate::{
    frame::page,
    request::{Request, own_path},
    ui::{Button, ButtonLook, Choice, Item, Panel, Radios, Size},
    words::Words,
};
use domain::account::{Device, Visit, queries, sessions::Session};
use http::StatusCode;
use leptos::prelude::*;

/// "Welcome": bring along what was written before? Whose device is this?
#[component]
pub fn Welcome() -> impl IntoView {
    let (request, next) = (Request::current(), query("next"));
    page(request.clone(), async move { welcome(&request, &next).await })
}

async fn welcome(request: &Request, next: &str) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, &with_next("/welcome", next)) else { return elsewhere() };
    let db = request.db();
    let ask_bring = queries::has_something(db.conn(), session.visitor_id).await.map_err(away(request))?;
    let ask_device = asks_device(request, &session).await?;
    if !ask_bring && !ask_device {
        request.see_other(if own_path(next) { next } else { "/" });
        return elsewhere();
    }
    let sent = Sent::take(request, "welcome").await?;
    let view = view! {
        <form action="/do/account/welcome" method="post" novalidate>
            <input type="hidden" name="next" value=next.to_owned()/>
            {ask_bring.then(|| bring(&sent, &words))}
            {ask_device.then(|| device(&sent, &words, false))}
            {notice(&words)}
            <Button text=words.get("account-continue") once=true/>
        </form>
    };
    Ok(Leaf::new(words.get("account-welcome-title"), view).sent(sent).sheet(&words))
}

async fn asks_device(request: &Request, session: &Session) -> Result<bool, StatusCode> {
    let visit = Visit { device_cookie: request.device_cookie(), ..Visit::default() };
    queries::asks_device(request.db(), session, &visit).await.map_err(away(request))
}

fn bring(sent: &Sent, words: &Words) -> AnyView {
    let items = vec![
        Choice::new("yes", words.get("account-bring-yes")).with_hint(words.get("account-bring-yes-hint")).into(),
        Choice::new("no", words.get("account-bring-no")).with_hint(words.get("account-bring-no-hint")).into(),
    ];
    view! {
        <Radios
            name="bring"
            legend=words.get("account-bring")
            size=Size::M
            hint=words.get("account-bring-hint")
            error=sent.error("bring", words)
            items
            chosen=sent.typed("bring")
        />
    }
    .into_any()
}

fn device(sent: &Sent, words: &Words, heading: bool) -> AnyView {
    let items: Vec<Item> = vec![
        Choice::new("own", words.get("account-device-own")).with_hint(words.get("account-device-own-hint")).into(),
        Choice::new("shared", words.get("account-device-shared"))
            .with_hint(words.get("account-device-shared-hint"))
            .into(),
    ];
    let size = if heading { Size::Xl } else { Size::M };
    view! {
        <Radios
            name="device"
            legend=words.get("account-device")
            size
            heading
            hint=words.get("account-device-hint")
            error=sent.error("device", words)
            items
            chosen=sent.typed("device")
        />
    }
    .into_any()
}

/// "Delete what you wrote before you signed in?" Stops before it happens.
#[component]
pub fn DeleteWriting() -> impl IntoView {
    let (request, next) = (Request::current(), query("next"));
    page(request.clone(), async move { delete_writing(&request, &next).await })
}

async fn delete_writing(request: &Request, next: &str) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, &with_next("/welcome/delete", next)) else { return elsewhere() };
    if !queries::has_something(request.db().conn(), session.visitor_id).await.map_err(away(request))? {
        request.see_other(if own_path(next) { next } else { "/" });
        return elsewhere();
    }
    let (title, goes) = (words.get("account-bring-delete-title"), words.get("account-bring-delete-goes"));
    let view = view! {
        <Panel heading=title.clone() interruption=true>
            <p>{goes}</p>
        </Panel>
        <form action="/do/account/delete-writing" method="post">
            <input type="hidden" name="next" value=next.to_owned()/>
            <Button text=words.get("account-bring-delete-button") look=ButtonLook::Warning once=true/>
        </form>
        <p><a class="rt-alone" href=with_next("/welcome", next)>{words.get("account-bring-delete-back")}</a></p>
    };
    Ok(Leaf::new(title, view).own_heading().sheet(&words))
}

/// "Is this your own phone?"
#[component]
pub fn DevicePage() -> impl IntoView {
    let (request, next) = (Request::current(), query("next"));
    page(request.clone(), async move { device_page(&request, &next).await })
}

async fn device_page(request: &Request, next: &str) -> Shown {
    let words = expect_context::<Words>();
    let mut sent = Sent::take(request, "device").await?;
    if request.session().is_some_and(|session| session.device == Device::Own) {
        sent = sent.or_typed("device", "own");
    }
    let view = view! {
        <form action="/do/account/device" method="post" novalidate>
            <input type="hidden" name="next" value=next.to_owned()/>
            {device(&sent, &words, true)}
            {notice(&words)}
            <Button text=words.get("account-continue") once=true/>
        </form>
    };
    Ok(Leaf::new(words.get("account-device"), view).sent(sent).own_heading().sheet(&words))
}
