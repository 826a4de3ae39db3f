//! `/invitations/cards`: a code to read out now.

use super::{CARDS, NEW, Shown, leaf, notice, refused, sign_in_first, told};
use crate::{
    frame::page,
    invitations::acts::NEW_CODE,
    request::Request,
    ui::{Button, Panel, Place},
    words::Words,
};
use domain::invitations::Failed;
use leptos::prelude::*;

/// "Codes and cards".
#[component]
pub fn Cards() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { cards(&request).await })
}

async fn cards(request: &Request) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return sign_in_first(request, CARDS);
    }
    if !actor.can_invite() {
        return Err(refused(request)(Failed::Forbidden));
    }
    let told = told(request, "invitation-cards").await?;
    let made = super::told(request, NEW_CODE).await?.typed.remove("code");
    let words = expect_context::<Words>();
    let made = made.map(|code| {
        view! {
            <Panel heading=code level=2>
                <p>{words.get("invitations-code-next")}</p>
            </Panel>
        }
    });
    let view = view! {
        {made}
        <h2 class="nhsuk-heading-m">{words.get("invitations-code-title")}</h2>
        <p>{words.get("invitations-code-what")}</p>
        <form method="post" action="/do/invitations/code">
            {notice(&words)}
            <Button text=words.get("invitations-code-make") once=true/>
        </form>
    };
    Ok(leaf((words.get("invitations-cards-title"), Place::Staff, Some(NEW)), &told, view.into_any(), &words))
}
