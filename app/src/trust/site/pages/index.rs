//! `/staff/settings`: all that can be set, and what waits.

use super::{CHANGES, HERE, LOOK, PLACES, POLICIES, Shown, URGENT, WORDS, leaf, sign_in_first, status};
use crate::{
    frame::page,
    request::Request,
    trust::{closing::pages::SETTING as CLOSING, pages::HERE as GO_LIVE},
    ui::links,
    words::Words,
};
use domain::{
    Role,
    trust::{places::queries as places, site::SiteError},
};
use leptos::prelude::*;

/// "Settings of this site".
#[component]
pub fn Settings() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { sheet(&request).await })
}

async fn sheet(request: &Request) -> Shown {
    let actor = request.actor();
    let kept = match places::kept(request.db(), &actor).await {
        Ok(kept) => kept,
        Err(SiteError::SignedOut) => return Ok(sign_in_first(request, HERE)),
        Err(error) => return Err(status(request, &error)),
    };
    let words = expect_context::<Words>();
    let today = request.db().now().in_london().date();
    let old = kept.iter().filter(|place| place.is_old(today)).count();
    let waits = (old > 0).then(|| words.with("site-places-old", &[("count", old.into())]));
    let mut doors = vec![];
    if actor.role() == Some(Role::Lead) {
        doors.extend([
            ("site-look-title", LOOK, None),
            ("site-words-title", WORDS, None),
            ("site-urgent-title", URGENT, None),
        ]);
    }
    doors.push(("site-places-title", PLACES, waits));
    if actor.role() == Some(Role::Lead) {
        doors.extend([
            ("site-policies-title", POLICIES, None),
            ("site-changes-title", CHANGES, None),
            ("go-live-title", GO_LIVE, None),
            ("closing-title", CLOSING, None),
        ]);
    }
    let lines = doors.into_iter().map(|(title, href, waits)| {
        let waits = waits.map(|waits| view! { " " {waits} });
        view! { <li><a class="rt-alone" href=href>{words.get(title)}</a> {waits}</li> }
    });
    let view = view! {
        <p>{words.get("site-lede")}</p>
        <ul class="nhsuk-list">{lines.collect_view()}</ul>
    };
    let view = view.into_any();
    Ok(leaf(request, ("site-title", links::STAFF), None, &[], view, &words))
}
