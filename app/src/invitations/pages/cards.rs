//! `/invitations/cards`: a code to read out now, or cards and leaflets to print.

use super::{CARDS, JOIN, NEW, Shown, error, leaf, notice, query, refused, sign_in_first, team, to_copy, told};
use crate::{
    frame::page,
    invitations::acts::NEW_CODE,
    request::{Flash, Request},
    ui::{Button, Choice, Input, Item, Panel, Place, Radios},
    words::Words,
};
use domain::{
    invitations::{Failed, Problem},
    trust::teams::entity::Model,
};
use http::{header, request::Parts};
use leptos::prelude::*;

/// Where the form for cards and leaflets is sent: the answer is the file, and the codes are kept nowhere.
pub const PRINT: &str = "/invitations/cards/print";

/// "Codes and cards".
#[component]
pub fn Cards() -> impl IntoView {
    let (request, wrong) = (Request::current(), query("wrong") == "count");
    let join = (query("done") == "link").then(|| join_address(&request));
    page(request.clone(), async move { cards(&request, wrong, join).await })
}

/// The page where a code is typed, in full, as this browser reaches it.
fn join_address(request: &Request) -> String {
    let host =
        expect_context::<Parts>().headers.get(header::HOST).and_then(|host| host.to_str().ok().map(str::to_owned));
    let scheme = if request.toolkit.secure_cookies { "https" } else { "http" };
    format!("{scheme}://{}{JOIN}", host.unwrap_or_default())
}

async fn cards(request: &Request, wrong: bool, join: Option<String>) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, CARDS));
    }
    if !actor.can_invite() {
        return Err(refused(request)(Failed::Forbidden));
    }
    let mut told = told(request, "invitation-cards").await?;
    // The file is no page, so what was wrong with its form comes by the address.
    told.codes.extend(wrong.then(|| Problem::CountWrong.code()));
    let made = super::told(request, NEW_CODE).await?.typed.remove("code");
    let teams = team::own(request).await?;
    let words = expect_context::<Words>();
    let made = made.map(|code| shown_once(code, join, &words));
    let view = view! {
        {made}
        <h2 class="nhsuk-heading-m">{words.get("invitations-code-title")}</h2>
        <p>{words.get("invitations-code-what")}</p>
        <form method="post" action="/do/invitations/code">
            {team::choice(&teams, &told, "code-team", &words)}
            {notice(&words)}
            <Button text=words.get("invitations-code-make") once=true/>
        </form>
        {print(&told, &teams, &words)}
        {actor.can_see_invitations_of_trust().then(|| link(&teams, &words))}
    };
    Ok(leaf((words.get("invitations-cards-title"), Place::Staff, Some(NEW)), &told, view.into_any(), &words))
}

/// What was made: a code to read out, or the address for letters.
fn shown_once(code: String, join: Option<String>, words: &Words) -> AnyView {
    if let Some(join) = join {
        let link = format!("{join}/{}", code.replace('-', ""));
        return to_copy("link", words.get("invitations-link-made"), &link);
    }
    let next = words.get("invitations-code-next");
    view! {
        <Panel heading=code level=2>
            <p>{next}</p>
        </Panel>
    }
    .into_any()
}

/// A link for letters and record systems: for supporters and leads.
fn link(teams: &[Model], words: &Words) -> AnyView {
    view! {
        <h2 class="nhsuk-heading-m">{words.get("invitations-link-title")}</h2>
        <p>{words.get("invitations-link-what")}</p>
        <form method="post" action="/do/invitations/code">
            <input type="hidden" name="kind" value="link"/>
            {team::choice(teams, &Flash::default(), "link-team", words)}
            <Button text=words.get("invitations-link-make") once=true/>
        </form>
    }
    .into_any()
}

fn print(told: &Flash, teams: &[Model], words: &Words) -> AnyView {
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
            {team::choice(teams, told, "print-team", words)}
            {notice(words)}
            <Button text=words.get("invitations-print-make") once=true/>
        </form>
    }
    .into_any()
}
