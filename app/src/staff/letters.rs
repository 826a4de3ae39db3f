//! `/staff/letters`, `/staff/nudges/:token`, `/staff/nudges-stopped`: which letters about inviting somebody gets.

use super::pages::{leaf, sign_in_first, status};
use crate::{
    errors::unavailable,
    frame::{Sheet, page},
    request::Request,
    ui::{Button, ButtonLook, Checkboxes, Choice, InsetText, links},
    words::Words,
};
use domain::staff::{UptakeError, mails};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// Where they are chosen.
pub const LETTERS: &str = "/staff/letters";
/// Where the link in a nudge leads after its button was pressed.
pub const STOPPED: &str = "/staff/nudges-stopped";

/// "Letters to you".
#[component]
pub fn Letters() -> impl IntoView {
    let request = Request::current();
    let done = use_query_map().read_untracked().get("done").is_some_and(|done| done == "yes");
    page(request.clone(), async move { letters(&request, done).await })
}

async fn letters(request: &Request, done: bool) -> Result<Sheet, StatusCode> {
    let chosen = match mails::chosen(request.db(), &request.actor()).await {
        Ok(chosen) => chosen,
        Err(UptakeError::SignedOut) => return Ok(sign_in_first(request, LETTERS)),
        Err(error) => return Err(status(request, &error)),
    };
    // A refused form leaves nothing that is shown: the choice stands below as it is.
    request.take_flash("staff-letters").await.map_err(|error| unavailable(request, &error))?;
    let words = expect_context::<Words>();
    let boxes = |name: &'static str, on: bool| {
        let label = words.get(&format!("letters-{name}"));
        let choice = Choice::new("yes", label).with_hint(words.get(&format!("letters-{name}-hint")));
        let chosen = if on { vec!["yes".to_owned()] } else { vec![] };
        view! { <Checkboxes name=name items=vec![choice.into()] chosen/> }.into_any()
    };
    let said = done.then(|| words.get("letters-done"));
    let view = view! {
        {said.map(|said| view! { <InsetText><p>{said}</p></InsetText> })}
        <p>{words.get("letters-what")}</p>
        <form action="/do/staff/letters" method="post" novalidate>
            {boxes("weekly", chosen.weekly)}
            {boxes("nudges", chosen.nudges)}
            <p><a href=links::PRIVACY>{words.get("account-privacy-link")}</a></p>
            <Button text=words.get("account-save") once=true/>
        </form>
    };
    Ok(leaf((words.get("letters-title"), Some(links::STAFF)), view.into_any(), &words))
}

/// Behind the link in a nudge: the form to invite, and the button that stops them. Opening it changes nothing; mail scanners open it too.
#[component]
pub fn Stop() -> impl IntoView {
    let request = Request::current();
    let token = use_params_map().read().get("token").unwrap_or_default();
    page(request.clone(), async move { stop(&request, token).await })
}

async fn stop(request: &Request, token: String) -> Result<Sheet, StatusCode> {
    let live = mails::is_live(request.db(), &request.actor(), &token).await;
    let live = live.map_err(|error| unavailable(request, &error))?;
    let words = expect_context::<Words>();
    let invite = || view! { <p><a class="rt-btn" href=crate::invitations::pages::NEW>{words.get("invitations-new-title")}</a></p> };
    if !live {
        request.status(StatusCode::GONE);
        let view = view! {
            <p>{words.get("nudges-gone-what")}</p>
            {invite()}
        };
        return Ok(leaf((words.get("nudges-gone-title"), None), view.into_any(), &words));
    }
    let view = view! {
        {invite()}
        <h2 class="nhsuk-heading-m">{words.get("nudges-stop-title")}</h2>
        <p>{words.get("nudges-stop-what")}</p>
        <form action="/do/staff/stop-nudges" method="post">
            <input type="hidden" name="token" value=token/>
            <Button text=words.get("nudges-stop-do") look=ButtonLook::Secondary once=true/>
        </form>
    };
    Ok(leaf((words.get("invitations-new-title"), None), view.into_any(), &words))
}

/// After the button.
#[component]
pub fn Stopped() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move {
        let words = expect_context::<Words>();
        let view = view! { <p>{words.get("nudges-stopped-what")}</p> };
        Ok(leaf((words.get("nudges-stopped-title"), None), view.into_any(), &words))
    })
}
