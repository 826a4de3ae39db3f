//! `/invitations/new`: the one screen. An address and a tick, nothing else.

use super::{
    CARDS, LIST, NEW, Shown, WORDS, address_field, bulk::BULK, error, leaf, notice, query, refused, sign_in_first,
    team, told,
};
use crate::{
    frame::page,
    request::{Flash, Request},
    ui::{Button, ButtonLook, Checkboxes, Choice, Details, Place, Size},
    words::Words,
};
use domain::{invitations::Failed, trust::teams::entity::Model};
use leptos::prelude::*;

/// "Invite someone".
#[component]
pub fn New() -> impl IntoView {
    let (request, from) = (Request::current(), query("from"));
    page(request.clone(), async move { new(&request, &from).await })
}

async fn new(request: &Request, from: &str) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, NEW));
    }
    if !actor.can_invite() {
        return Err(refused(request)(Failed::Forbidden));
    }
    let told = told(request, "invitation-new").await?;
    let teams = team::own(request).await?;
    let words = expect_context::<Words>();
    let texts = request.toolkit.texts;
    let practice = view! {
        <p>{words.get("invitations-what-they-get-text")}</p>
        {texts.then(|| view! { <p>{words.get("invitations-what-they-get-sms")}</p> })}
        <form action="/do/invitations/practise" method="post">
            <Button text=words.get("invitations-practise") look=ButtonLook::Secondary once=true/>
        </form>
    };
    let practice = practice.into_any();
    let view = view! {
        {form(request, &told, &teams, &words)}
        <Details summary=words.get("invitations-what-they-get")>{practice}</Details>
        <ul class="nhsuk-list">
            <li><a href=CARDS>{words.get("invitations-cards-link")}</a></li>
            <li><a href=BULK>{words.get("invitations-bulk-link")}</a></li>
            <li><a href=WORDS>{words.get("invitations-words-link")}</a></li>
            <li><a href=LIST>{words.get("invitations-list-link")}</a></li>
        </ul>
    };
    let back = (from == "list").then_some(LIST);
    Ok(leaf((words.get("invitations-new-title"), Place::Staff, back), &told, view.into_any(), &words))
}

fn form(request: &Request, told: &Flash, teams: &[Model], words: &Words) -> AnyView {
    let agreed = Choice::new("yes", words.get("invitations-agreed"));
    let ticked = told.typed.get("agreed").cloned().into_iter().collect::<Vec<_>>();
    view! {
        <form action="/do/invitations/send" method="post" novalidate autocomplete="off">
            {address_field(request, told, Some(words.get("invitations-email-hint")), Some(Size::M), words)}
            {team::choice(teams, told, "team", words)}
            <Checkboxes
                name="agreed"
                error=error(told, &["not-agreed"], words)
                items=vec![agreed.into()]
                chosen=ticked
            />
            {notice(words)}
            <Button text=words.get("invitations-send") once=true/>
        </form>
    }
    .into_any()
}
