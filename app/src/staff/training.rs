//! `/staff/training`: five minutes to read, alone or aloud. The browser prints it.

use super::{
    first_day::FIRST_DAY,
    pages::{leaf, sign_in_first, status},
};
use crate::{
    frame::{Sheet, page},
    request::Request,
    words::Words,
};
use domain::{Role, staff::UptakeError};
use http::StatusCode;
use leptos::prelude::*;

/// Its address.
pub const TRAINING: &str = "/staff/training";
/// What everybody reads, in this order.
const PARTS: [&str; 6] = ["why", "what", "offer", "private", "risk", "honest"];

/// The headings with their paragraphs, for a role.
#[must_use]
pub fn text(role: Role, words: &Words) -> Vec<(String, Vec<String>)> {
    let own = match role {
        Role::Supporter => Some("supporter"),
        Role::Lead => Some("lead"),
        Role::Clinician | Role::Operator | Role::Relative => None,
    };
    let part = |part: &str| {
        let ids = (1..).map(|number| format!("training-{part}-{number}")).take_while(|id| words.has(id));
        (words.get(&format!("training-{part}")), ids.map(|id| words.get(&id)).collect())
    };
    PARTS.into_iter().chain(own).map(part).collect()
}

/// "5 minutes of training".
#[component]
pub fn Training() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { sheet(&request) })
}

fn sheet(request: &Request) -> Result<Sheet, StatusCode> {
    let actor = request.actor();
    let Some(role) = actor.role() else { return Ok(sign_in_first(request, TRAINING)) };
    if !actor.can_invite() {
        return Err(status(request, &UptakeError::Forbidden));
    }
    let words = expect_context::<Words>();
    let parts = text(role, &words).into_iter().map(|(title, paragraphs)| {
        let paragraphs = paragraphs.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
        view! {
            <h2 class="nhsuk-heading-m">{title}</h2>
            {paragraphs}
        }
    });
    let view = view! {
        <p>{words.get("training-lede")}</p>
        {parts.collect_view()}
    };
    Ok(leaf((words.get("training-title"), Some(FIRST_DAY)), view.into_any(), &words))
}
