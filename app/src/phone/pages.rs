//! The page shown without a network, and the page that clears this phone before signing out.

use super::frames::{SignOutForm, WhatIsHere, say};
use crate::{
    frame::{Sheet, framed, page},
    request::Request,
    shell::Live,
    ui::{Place, links},
};
use leptos::prelude::*;
use leptos_meta::Title;

/// `/offline`: shown by the service worker when there is no network and the page asked for is not on the phone.
#[component]
pub fn Offline() -> impl IntoView {
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                <h1 class="nhsuk-heading-xl">{say("offline-title")}</h1>
                <p>{say("offline-what")}</p>
                <p>
                    <a class="rt-alone" href=links::URGENT_HELP>{say("urgent-help")}</a>
                </p>
                <WhatIsHere/>
                <p>{say("offline-reset")}</p>
                <p>
                    <a class="rt-btn" href=links::HOME data-reset-app="">
                        {say("offline-reset-do")}
                    </a>
                </p>
            </div>
        </div>
        <Live/>
    };
    framed(&Request::current(), Sheet::new(say("offline-title"), Place::Other, view))
}

/// `/sign-out`: the menu leads here if something is kept on this phone (`frontend/register.js`). Works as a plain form as well.
#[component]
pub fn SignOut() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move {
        if request.actor().account_id().is_none() {
            request.see_other(links::HOME);
        }
        let view = view! {
            <div class="rt-wrap nhsuk-main-wrapper">
                <div class="rt-read">
                    <h1 class="nhsuk-heading-xl">{say("sign-out-title")}</h1>
                    <p>{say("sign-out-what")}</p>
                    <SignOutForm/>
                </div>
            </div>
            <Live/>
        };
        Ok(Sheet::new(say("sign-out-title"), Place::Account, view))
    })
}

/// `/measures`: what is shown to who leaves quickly. No frame, no name of ours: whoever looks over a shoulder sees a page about cooking.
#[component]
pub fn Measures() -> impl IntoView {
    let part = |id: &str| {
        let list = say(&format!("{id}-list"));
        let lines =
            list.split_inclusive(". ").map(|line| view! { <li>{line.trim().trim_end_matches('.').to_owned()}</li> });
        view! {
            <h2 class="nhsuk-heading-m">{say(id)}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{lines.collect_view()}</ul>
        }
    };
    view! {
        <Title text=say("measures-title")/>
        <main id="main" class="rt-wrap nhsuk-main-wrapper">
            <h1 class="nhsuk-heading-l">{say("measures-title")}</h1>
            {part("measures-spoons")}
            {part("measures-weights")}
            {part("measures-oven")}
            <p>{say("measures-fan")}</p>
        </main>
    }
}
