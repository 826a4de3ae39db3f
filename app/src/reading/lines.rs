//! What Home and the list of modules say about the choice, and where it can be made.

use super::pages::{CHANGES, READING};
use crate::{
    request::Request,
    ui::{Button, ButtonLook, links},
    words::Words,
};
use domain::reading::{Choice, Matters, queries};
use http::StatusCode;
use leptos::prelude::*;

/// What the reader has said. One query at most.
///
/// # Errors
/// 503 when the database is away.
pub async fn choice(request: &Request) -> Result<Choice, StatusCode> {
    let said = queries::choice(request.db(), &request.actor()).await;
    said.map_err(|error| crate::errors::unavailable(request, &error))
}

/// "You chose bipolar. Change this", and the same for what has changed. Nothing for those who have said nothing.
pub fn what_was_said(choice: Choice, words: &Words) -> Option<AnyView> {
    let change = |id: &str| words.get(&format!("{id}-change"));
    let changed = choice.changed.map(|changed| {
        view! {
            <p class="rt-quiet">
                {words.get(&format!("reading-said-{}", changed.id()))} " "
                <a href=CHANGES>{change("reading-said")}</a>
            </p>
        }
    });
    let matters = choice.matters.filter(|_| !choice.is_loss()).map(|matters| {
        view! {
            <p class="rt-quiet">
                {words.get(&format!("reading-chose-{}", matters.id()))} " "
                <a href=READING>{change("reading-chose")}</a>
            </p>
        }
    });
    (changed.is_some() || matters.is_some()).then(|| view! { {changed} {matters} }.into_any())
}

/// "What matters to you": offered at the foot of Home, never asked for. Gone once answered, and after a loss.
pub fn offer(choice: Choice, words: &Words) -> Option<AnyView> {
    if choice.changed.is_some() {
        return None;
    }
    let changes = view! {
        <p>
            <a href=CHANGES>{words.get("reading-changes-link")}</a>
        </p>
    };
    if choice.matters.is_some() {
        return Some(changes.into_any());
    }
    let buttons = Matters::ALL.map(|matters| {
        view! {
            <Button
                text=words.get(&format!("reading-matters-{}", matters.id()))
                look=ButtonLook::Round
                name="matters".to_owned()
                value=matters.id().to_owned()
            />
        }
    });
    Some(
        view! {
            <section class="rt-matters" aria-labelledby="matters">
                <h2 class="nhsuk-heading-m" id="matters">
                    {words.get("reading-matters-question")}
                </h2>
                <p>{words.get("reading-matters-what")} " " <a href=links::PRIVACY>{words.get("account-privacy-link")}</a></p>
                <form action="/do/reading/matters" method="post">
                    <input type="hidden" name="next" value="/"/>
                    <div class="rt-acts">{buttons.collect_view()}</div>
                </form>
                {changes}
            </section>
        }
        .into_any(),
    )
}
