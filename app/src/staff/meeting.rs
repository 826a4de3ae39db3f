//! `/staff/team-meeting`: five minutes for a team meeting, to be read out or copied.

use super::pages::{leaf, sign_in_first, status};
use crate::{
    frame::{Sheet, page},
    invitations::pages::{CARDS, NEW, to_copy},
    request::Request,
    ui::links,
    words::Words,
};
use domain::staff::UptakeError;
use http::StatusCode;
use leptos::prelude::*;

/// Its address.
pub const MEETING: &str = "/staff/team-meeting";

/// "Five minutes for the team meeting".
#[component]
pub fn Meeting() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { sheet(&request) })
}

fn sheet(request: &Request) -> Result<Sheet, StatusCode> {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, MEETING));
    }
    if !actor.can_invite() {
        return Err(status(request, &UptakeError::Forbidden));
    }
    let words = expect_context::<Words>();
    let lines: Vec<String> = (1..=5).map(|number| words.get(&format!("meeting-{number}"))).collect();
    let view = view! {
        <p>{words.get("meeting-lede")}</p>
        {to_copy("slot", words.get("meeting-label"), &lines.join("\n"))}
        <ul class="nhsuk-list">
            <li><a href=CARDS>{words.get("uptake-door-leaflet")}</a></li>
            <li><a href=NEW>{words.get("meeting-practise")}</a></li>
        </ul>
    };
    Ok(leaf((words.get("meeting-title"), Some(links::STAFF)), view.into_any(), &words))
}
