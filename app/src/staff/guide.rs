//! `/staff/guide`: what each role can do, on two printed pages, with a search that needs no script.

use super::{
    first_day::FIRST_DAY,
    guidance::GUIDANCE,
    meeting::MEETING,
    own::MY_NUMBERS,
    pages::{UPTAKE, leaf, sign_in_first, status},
};
use crate::{
    audit::pages::HERE as AUDIT,
    content_reports::staff::PATH as REPORTS,
    frame::{Sheet, page},
    invitations::pages::{CARDS, LIST, NEW, WORDS, bulk::BULK, requests::REQUESTS},
    request::Request,
    trust::{
        pages::HERE as GO_LIVE,
        people::pages::{AWAY, HERE as PEOPLE},
        settings::{moments::MOMENTS, teams::TEAMS},
    },
    ui::{Button, ButtonLook, Input, Size, links},
    words::Words,
};
use domain::{Role, staff::UptakeError};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Its address.
pub const GUIDE: &str = "/staff/guide";

const ALL: &[Role] = &[Role::Supporter, Role::Clinician, Role::Lead];
const ANSWER: &[Role] = &[Role::Supporter, Role::Lead];
const LEAD: &[Role] = &[Role::Lead];

/// A part of the guide: its id, who needs it, and where it is done, with the words of that door.
pub type Part = (&'static str, &'static [Role], Option<(&'static str, &'static str)>);

/// The guide, in the order in which it is read.
pub const PARTS: &[Part] = &[
    ("first-week", LEAD, Some((FIRST_DAY, "first-day-title"))),
    ("invite", ALL, Some((NEW, "invitations-new-title"))),
    ("no-email", ALL, Some((CARDS, "uptake-door-leaflet"))),
    ("many", ALL, Some((BULK, "invitations-bulk-title"))),
    ("words", ALL, Some((WORDS, "invitations-words-title"))),
    ("record", ALL, Some((LIST, "invitations-title"))),
    ("became", ALL, Some((LIST, "invitations-title"))),
    ("moment", ALL, Some((LIST, "invitations-title"))),
    ("never", ALL, None),
    ("crisis", ALL, Some((links::URGENT_HELP, "ui-urgent-help"))),
    ("requests", ANSWER, Some((REQUESTS, "requests-title"))),
    ("wrong", ALL, None),
    ("numbers", ALL, Some((MY_NUMBERS, "numbers-title"))),
    ("meeting", ALL, Some((MEETING, "meeting-title"))),
    ("away", ALL, Some((AWAY, "people-own-away-title"))),
    ("sign-in", ALL, Some((links::ACCOUNT, "ui-account"))),
    ("people", LEAD, Some((PEOPLE, "people-title"))),
    ("teams", LEAD, Some((TEAMS, "teams-title"))),
    ("moments", LEAD, Some((MOMENTS, "moments-title"))),
    ("allow", LEAD, Some((REQUESTS, "requests-title"))),
    ("uptake", LEAD, Some((UPTAKE, "uptake-title"))),
    ("reports", LEAD, Some((REPORTS, "reports-title"))),
    ("reviewer", LEAD, Some((links::SIGN_OFF, "sign-off-title"))),
    ("go-live", LEAD, Some((GO_LIVE, "go-live-title"))),
    ("audit", LEAD, Some((AUDIT, "audit-title"))),
    ("guidance", LEAD, Some((GUIDANCE, "guidance-title"))),
];

/// The parts a role needs.
pub fn of(role: Role) -> impl Iterator<Item = &'static Part> {
    PARTS.iter().filter(move |(_, roles, _)| roles.contains(&role))
}

/// Heading and text of a part.
#[must_use]
pub fn text(id: &str, words: &Words) -> (String, String) {
    (words.get(&format!("guide-{id}")), words.get(&format!("guide-{id}-text")))
}

/// Whether every word that was typed begins a word of the part.
#[must_use]
pub fn has(part: &str, typed: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let said = words(part);
    words(typed).iter().all(|typed| said.iter().any(|word| word.starts_with(typed.as_str())))
}

/// "Staff guide".
#[component]
pub fn Guide() -> impl IntoView {
    let request = Request::current();
    let typed: String = use_query_map().read_untracked().get("topic").unwrap_or_default().chars().take(100).collect();
    page(request.clone(), async move { sheet(&request, &typed) })
}

fn sheet(request: &Request, typed: &str) -> Result<Sheet, StatusCode> {
    let actor = request.actor();
    let Some(role) = actor.role() else { return Ok(sign_in_first(request, GUIDE)) };
    if !actor.can_invite() {
        return Err(status(request, &UptakeError::Forbidden));
    }
    let words = expect_context::<Words>();
    let typed = typed.trim();
    let fits = |(id, _, _): &&Part| {
        let (title, text) = text(id, &words);
        has(&format!("{title} {text}"), typed)
    };
    let found: Vec<&Part> = of(role).filter(fits).collect();
    let parts = found.iter().map(|part| shown(part, &words)).collect_view();
    let view = view! {
        <p>{words.get("guide-lede")}</p>
        {form(typed, &words)}
        {(!typed.is_empty()).then(|| answer(found.len(), &words))}
        {parts}
    };
    Ok(leaf((words.get("guide-title"), Some(links::STAFF)), view.into_any(), &words))
}

fn form(typed: &str, words: &Words) -> AnyView {
    view! {
        <form class="rt-noprint" role="search" method="get" action=GUIDE novalidate>
            <Input
                label=words.get("guide-search")
                name="topic"
                size=Size::S
                value=typed.to_owned()
                kind="search"
                autocomplete="off".to_owned()
            />
            <Button text=words.get("guide-search-button") look=ButtonLook::Secondary small=true/>
        </form>
    }
    .into_any()
}

/// How many parts fit, and the way back to all of them.
fn answer(count: usize, words: &Words) -> AnyView {
    let nothing = (count == 0).then(|| view! { <p>{words.get("guide-nothing")}</p> });
    view! {
        <p role="status">{words.with("guide-found", &[("count", count.into())])}</p>
        {nothing}
        <p class="rt-noprint"><a class="rt-alone" href=GUIDE>{words.get("guide-all")}</a></p>
    }
    .into_any()
}

fn shown((id, _, door): &Part, words: &Words) -> AnyView {
    let (title, text) = text(id, words);
    let door = door.map(|(href, name)| {
        view! { <p class="rt-noprint"><a class="rt-alone" href=href>{words.get(name)}</a></p> }
    });
    view! {
        <h2 class="nhsuk-heading-s" id=*id tabindex="-1">{title}</h2>
        <p>{text}</p>
        {door}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::has;

    #[test]
    fn beginnings_of_words_in_any_order_and_capitals_are_found() {
        let part = "Someone has no email. Make a code and read it out, or print a card.";
        for typed in ["", "card", "CARD print", "  code, email ", "som"] {
            assert!(has(part, typed), "{typed}");
        }
        for typed in ["ard", "card leaflet", "emails"] {
            assert!(!has(part, typed), "{typed}");
        }
    }
}
