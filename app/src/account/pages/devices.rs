//! Where somebody is signed in.

use super::{Leaf, Shown, done, elsewhere, query, refused, signed_in};
use crate::{
    frame::page,
    learning::times::day_of,
    phone::frames::ClearsPhone,
    request::Request,
    ui::{Button, ButtonLook, links},
    words::Words,
};
use domain::{
    Moment,
    account::queries::{self, Place},
};
use leptos::prelude::*;

/// "Where you are signed in".
#[component]
pub fn Devices() -> impl IntoView {
    let (request, what_was_done) = (Request::current(), query("done"));
    page(request.clone(), async move { devices(&request, &what_was_done).await })
}

async fn devices(request: &Request, what_was_done: &str) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, "/account/devices") else { return elsewhere() };
    let places = queries::places(request.db(), &session).await.map_err(refused(request))?;
    let now = request.db().now();
    let lines = places.iter().map(|place| line(place, now, &words)).collect_view();
    let everywhere = words.get("account-everywhere-button");
    let view = view! {
        {(what_was_done == "device").then(|| done(&words, "account-done-device"))}
        <p>{words.get("account-devices-what")}</p>
        <ul class="nhsuk-list">{lines}</ul>
        <h2>{words.get("account-everywhere-title")}</h2>
        <p>{words.get("account-everywhere-what")}</p>
        <ClearsPhone>
            <form action="/do/account/sign-out-everywhere" method="post">
                <Button text=everywhere look=ButtonLook::Secondary once=true/>
            </form>
        </ClearsPhone>
    };
    Ok(Leaf::new(words.get("account-devices-title"), view).live().back(links::ACCOUNT).sheet(&words))
}

fn line(place: &Place, now: Moment, words: &Words) -> AnyView {
    let name = place.session.browser.clone();
    let seen = if place.this_one {
        words.get("account-this-device")
    } else {
        words.with("account-device-seen", &[("when", ago(place.session.seen_at, now, words).into())])
    };
    let end = (!place.this_one).then(|| {
        view! {
            <form action="/do/account/end-device" method="post">
                <input type="hidden" name="device" value=place.session.public_id.to_string()/>
                <Button
                    text=words.with("account-end-device", &[("device", name.clone().into())])
                    look=ButtonLook::Secondary
                    small=true
                />
            </form>
        }
    });
    view! { <li><strong>{name.clone()}</strong><br/>{seen}{end}</li> }.into_any()
}

/// "today", or the date in London.
fn ago(seen: Moment, now: Moment, words: &Words) -> String {
    if seen.in_london().date() == now.in_london().date() {
        return words.get("account-today");
    }
    day_of(words, seen)
}
