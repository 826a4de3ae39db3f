//! `/invitations/cards`: a code to read out now, or cards and leaflets to print.

use super::{CARDS, NEW, Shown, error, leaf, notice, query, refused, sign_in_first, told};
use crate::{
    frame::page,
    invitations::acts::NEW_CODE,
    request::{Flash, Request},
    ui::{Button, Choice, Input, Item, Panel, Place, Radios},
    words::Words,
};
use domain::invitations::{Failed, Problem};
use leptos::prelude::*;

/// Where the form for cards and leaflets is sent: the answer is the file, and the codes are kept nowhere.
pub const PRINT: &str = "/invitations/cards/print";

/// "Codes and cards".
#[component]
pub fn Cards() -> impl IntoView {
    let (request, wrong) = (Request::current(), query("wrong") == "count");
    page(request.clone(), async move { cards(&request, wrong).await })
}

async fn cards(request: &Request, wrong: bool) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return sign_in_first(request, CARDS);
    }
    if !actor.can_invite() {
        return Err(refused(request)(Failed::Forbidden));
    }
    let mut told = told(request, "invitation-cards").await?;
    // The file is no page, so what was wrong with its form comes by the address.
    told.codes.extend(wrong.then(|| Problem::CountWrong.code()));
    let made = super::told(request, NEW_CODE).await?.typed.remove("code");
    let words = expect_context::<Words>();
    let made = made.map(|code| {
        let next = words.get("invitations-code-next");
        view! {
            <Panel heading=code level=2>
                <p>{next}</p>
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
        {print(&told, &words)}
    };
    Ok(leaf((words.get("invitations-cards-title"), Place::Staff, Some(NEW)), &told, view.into_any(), &words))
}

fn print(told: &Flash, words: &Words) -> AnyView {
    let papers =
        ["card", "leaflet"].map(|id| Item::from(Choice::new(id, words.get(&format!("invitations-print-{id}")))));
    view! {
        <h2 class="nhsuk-heading-m">{words.get("invitations-print-title")}</h2>
        <p>{words.get("invitations-print-what")}</p>
        <form method="post" action=PRINT novalidate>
            <Input
                label=words.get("invitations-print-count")
                name="count"
                error=error(told, &["count-wrong"], words)
                value="10".to_owned()
                width=3
                inputmode="numeric".to_owned()
                autocomplete="off".to_owned()
            />
            <Radios
                name="paper"
                legend=words.get("invitations-print-paper")
                items=papers.to_vec()
                chosen="card".to_owned()
            />
            {notice(words)}
            <Button text=words.get("invitations-print-make") once=true/>
        </form>
    }
    .into_any()
}
