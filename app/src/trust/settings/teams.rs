//! `/staff/teams`: the teams of the trust.

use super::{
    page::{Shown, TEAMS_FORM, error, leaf, notice, sign_in_first, status, told},
    team::team_path,
};
use crate::{
    frame::page,
    request::{Flash, Request},
    ui::{Button, Input, Size, Tag, TagColour, links},
    words::Words,
};
use domain::trust::teams::queries::{self, Listed};
use leptos::prelude::*;

/// Its address.
pub const TEAMS: &str = "/staff/teams";

/// "Teams".
#[component]
pub fn Teams() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { sheet(&request).await })
}

async fn sheet(request: &Request) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, TEAMS));
    }
    let teams = queries::list(request.db(), &actor).await.map_err(|error| status(request, &error))?;
    let told = told(request, TEAMS_FORM).await?;
    let words = expect_context::<Words>();
    let view = view! {
        <p>{words.get("teams-lede")}</p>
        {list(&teams, &words)}
        {form(&told, &words)}
    };
    let title = (words.get("teams-title"), links::STAFF);
    Ok(leaf(title, (None, &told), str::to_owned, view.into_any(), &words))
}

fn list(teams: &[Listed], words: &Words) -> AnyView {
    if teams.is_empty() {
        return view! { <p>{words.get("teams-none")}</p> }.into_any();
    }
    let lines = teams.iter().map(|listed| {
        let closed =
            listed.team.closed_at.map(|_| view! { " " <Tag text=words.get("teams-closed") colour=TagColour::Plain/> });
        let people = words.with("teams-people", &[("count", listed.people.into())]);
        view! {
            <li>
                <a class="rt-alone" href=team_path(listed.team.id)><bdi>{listed.team.name.clone()}</bdi></a>
                {closed}
                " " {people}
            </li>
        }
    });
    view! { <ul class="nhsuk-list">{lines.collect_view()}</ul> }.into_any()
}

fn form(told: &Flash, words: &Words) -> AnyView {
    view! {
        <h2 class="nhsuk-heading-m">{words.get("teams-add-title")}</h2>
        <form action="/do/staff/add-team" method="post" novalidate autocomplete="off">
            <Input
                label=words.get("teams-name")
                name="title"
                size=Size::S
                hint=words.get("teams-name-hint")
                error=error(told, "title", words)
                value=told.typed.get("title").cloned()
                autocomplete="off".to_owned()
            />
            {notice(words)}
            <Button text=words.get("teams-add") once=true/>
        </form>
    }
    .into_any()
}
