//! `/invitations`: what became of them.

use super::{CARDS, LIST, NEW, Shown, leaf, one_path, query, refused, requests::REQUESTS, sign_in_first, told};
use crate::{
    frame::page,
    learning::times::day_of,
    request::Request,
    ui::{ButtonLink, Place, Tag, TagColour},
    words::Words,
};
use domain::{
    Uuid,
    account::address::shown,
    invitations::{
        State, Way,
        queries::{self, Listed, PER_PAGE},
    },
};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// "Invitations".
#[component]
pub fn List() -> impl IntoView {
    let (request, before) = (Request::current(), query("before"));
    page(request.clone(), async move { list(&request, before.parse().ok()).await })
}

async fn list(request: &Request, before: Option<Uuid>) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, LIST));
    }
    let words = expect_context::<Words>();
    let counts = match actor.can_count_invitations() {
        true => Some(queries::counts(request.db(), &actor).await.map_err(refused(request))?),
        false => None,
    };
    let counts = counts.map(|counts| counted(&counts, &words));
    let inside = match actor.can_invite() || counts.is_none() {
        true => {
            let rows = queries::list(request.db(), &actor, before).await.map_err(refused(request))?;
            let ids: Vec<Uuid> = rows.iter().map(|listed| listed.row.id).collect();
            let unsent = queries::unsent(request.db(), &ids).await;
            let unsent = unsent.map_err(|error| crate::errors::unavailable(request, &error))?;
            table(request, &rows, &unsent, actor.can_see_invitations_of_trust(), &words)
        }
        false => ().into_any(),
    };
    let told = told(request, super::ONE_FORM).await?;
    let view = view! {
        {counts}
        {inside}
    };
    Ok(leaf((words.get("invitations-title"), Place::Staff, None), &told, view.into_any(), &words))
}

fn counted(counts: &BTreeMap<State, u64>, words: &Words) -> AnyView {
    let lines = counts.iter().map(|(state, count)| {
        let state = words.get(&format!("invitations-state-{}", state.id()));
        view! { <li>{state} ": " {*count}</li> }
    });
    view! {
        <h2 class="nhsuk-heading-m">{words.get("invitations-counts")}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">{lines.collect_view()}</ul>
    }
    .into_any()
}

fn table(request: &Request, rows: &[Listed], unsent: &BTreeSet<Uuid>, all: bool, words: &Words) -> AnyView {
    let now = request.db().now();
    let more = (rows.len() as u64 == PER_PAGE).then(|| rows.last().map(|last| last.row.id)).flatten();
    let more = more.map(|last| {
        view! { <p><a class="rt-alone" href=format!("{LIST}?before={last}")>{words.get("invitations-older")}</a></p> }
    });
    let mut head = vec!["invitations-to", "invitations-sent", "invitations-state"];
    if all {
        head.push("invitations-by");
    }
    let head = head.into_iter().map(|id| view! { <th scope="col">{words.get(id)}</th> }).collect_view();
    let lines = rows
        .iter()
        .map(|listed| line(listed, tag(listed.row.state(now), unsent.contains(&listed.row.id), words), all, words))
        .collect_view();
    let table = view! {
        <div class="rt-scroll" tabindex="0" role="region" aria-labelledby="invitations-caption">
            <table class="rt-table">
                <caption id="invitations-caption">{words.get("invitations-caption")}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    };
    let none = rows.is_empty().then(|| view! { <p>{words.get("invitations-none")}</p> });
    view! {
        <p><ButtonLink text=words.get("invitations-new-title") href=format!("{NEW}?from=list")/></p>
        <p><a class="rt-alone" href=CARDS>{words.get("invitations-cards-link")}</a></p>
        {all.then(|| view! { <p><a class="rt-alone" href=REQUESTS>{words.get("requests-title")}</a></p> })}
        {none}
        {(!rows.is_empty()).then_some(table)}
        {more}
    }
    .into_any()
}

fn line(listed: &Listed, state: AnyView, all: bool, words: &Words) -> AnyView {
    let row = &listed.row;
    let to = words_for(row.address.as_deref(), row.way, words);
    let by = all.then(|| {
        let gone = || words.get("invitations-by-gone");
        let name =
            if listed.own { words.get("invitations-by-you") } else { listed.inviter.clone().unwrap_or_else(gone) };
        view! { <td><bdi>{name}</bdi></td> }
    });
    view! {
        <tr>
            <th scope="row">
                <a href=one_path(row.id)><bdi>{to}</bdi></a>
            </th>
            <td>{day_of(words, row.sent_at)}</td>
            <td>{state}</td>
            {by}
        </tr>
    }
    .into_any()
}

/// Where it went, or what it is where nobody knows any more.
pub(super) fn words_for(address: Option<&str>, way: Way, words: &Words) -> String {
    address.map_or_else(|| words.get(&format!("invitations-way-{}", way.id())), shown)
}

/// The state as a word. What could not be sent says so until somebody has come by it after all.
pub(super) fn tag(state: State, unsent: bool, words: &Words) -> AnyView {
    if unsent && state == State::Sent {
        return view! { <Tag text=words.get("invitations-state-unsent") colour=TagColour::Lamp/> }.into_any();
    }
    let colour = match state {
        State::Joined => TagColour::Good,
        State::Opened => TagColour::Brand,
        State::Expired => TagColour::Lamp,
        State::Sent | State::Withdrawn => TagColour::Plain,
    };
    view! { <Tag text=words.get(&format!("invitations-state-{}", state.id())) colour/> }.into_any()
}
