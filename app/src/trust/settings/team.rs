//! `/staff/teams/:team`: its people, its caseload, its name.

use super::{
    page::{Shown, TEAM_FORM, error, leaf, notice, sign_in_first, status, told},
    teams::TEAMS,
};
use crate::{
    frame::page,
    learning::times::day,
    request::{Flash, Request},
    ui::{Button, ButtonLook, Checkboxes, Choice, Details, Input, Item, Size},
    words::Words,
};
use domain::{
    Uuid,
    trust::{
        caseload::{entity::Model as Caseload, queries as caseloads},
        teams::{
            entity::Model,
            queries::{self, Person},
        },
    },
};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// What can be said to have been done: `?done=…`.
const DONE: [&str; 6] = ["added", "renamed", "closed", "opened", "people", "caseload"];

/// The name under which every ticked person is sent.
const PEOPLE: &str = "people[]";

/// The page of a team.
#[must_use]
pub fn team_path(id: Uuid) -> String {
    format!("{TEAMS}/{id}")
}

/// One team.
#[component]
pub fn Team() -> impl IntoView {
    let request = Request::current();
    let id = use_params_map().read_untracked().get("team").unwrap_or_default();
    let done = use_query_map().read_untracked().get("done").unwrap_or_default();
    page(request.clone(), async move { sheet(&request, &id, &done).await })
}

async fn sheet(request: &Request, id: &str, done: &str) -> Shown {
    let id: Uuid = id.parse().unwrap_or(Uuid::nil());
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, &team_path(id)));
    }
    let (team, people) = queries::one(request.db(), &actor, id).await.map_err(|error| status(request, &error))?;
    let history = caseloads::history(request.db(), &actor, id).await.map_err(|error| status(request, &error))?;
    let told = told(request, TEAM_FORM).await?;
    let words = expect_context::<Words>();
    let said = DONE.contains(&done).then(|| words.get(&format!("teams-done-{done}")));
    let view = view! {
        {team.closed_at.map(|_| view! { <p>{words.get("teams-closed-what")}</p> })}
        {who(&team, &people, &words)}
        {caseload(&team, &history, &told, &words)}
        {name(&team, &told, &words)}
        {closing(&team, &words)}
    };
    Ok(leaf((team.name.clone(), TEAMS), (said, &told), str::to_owned, view.into_any(), &words))
}

fn who(team: &Model, people: &[Person], words: &Words) -> AnyView {
    let choice = |person: &Person| {
        let role = words.get(&format!("teams-role-{}", role(person)));
        let alone = if person.is_alone { format!(", {}", words.get("teams-alone")) } else { String::new() };
        Choice::new(person.id.to_string(), person.name.clone()).with_hint(format!("{role}{alone}")).into()
    };
    let items: Vec<Item> = people.iter().map(choice).collect();
    let chosen: Vec<String> = people.iter().filter(|person| person.is_in).map(|person| person.id.to_string()).collect();
    view! {
        <h2 class="nhsuk-heading-m">{words.get("teams-who-title")}</h2>
        <form action="/do/staff/team-people" method="post">
            <input type="hidden" name="team" value=team.id.to_string()/>
            <Checkboxes
                name=PEOPLE
                id="people".to_owned()
                legend=words.get("teams-who")
                hint=words.get("teams-who-hint")
                items=items
                chosen
            />
            {notice(words)}
            <Button text=words.get("teams-who-save") once=true/>
        </form>
    }
    .into_any()
}

fn role(person: &Person) -> &'static str {
    match person.role {
        domain::Role::Supporter => "supporter",
        domain::Role::Lead => "lead",
        _ => "clinician",
    }
}

fn caseload(team: &Model, history: &[Caseload], told: &Flash, words: &Words) -> AnyView {
    let typed = |name: &str| told.typed.get(name).cloned();
    let field = |label: &str, name: &'static str, hint: &str, numeric: bool| {
        view! {
            <Input
                label=words.get(label)
                name=name
                size=Size::S
                hint=words.get(hint)
                error=error(told, name, words)
                value=typed(name)
                width=numeric.then_some(10)
                inputmode=numeric.then(|| "numeric".to_owned())
                autocomplete="off".to_owned()
            />
        }
    };
    view! {
        <h2 class="nhsuk-heading-m">{words.get("caseload-title")}</h2>
        <p>{words.get("caseload-what")}</p>
        {before(history, words)}
        <form action="/do/staff/type-caseload" method="post" novalidate autocomplete="off">
            <input type="hidden" name="team" value=team.id.to_string()/>
            {field("caseload-people", "count", "caseload-people-hint", true)}
            {field("caseload-carers", "carers", "caseload-carers-hint", true)}
            {field("caseload-source", "source", "caseload-source-hint", false)}
            {field("caseload-day", "day", "caseload-day-hint", false)}
            {notice(words)}
            <Button text=words.get("caseload-save") once=true/>
        </form>
    }
    .into_any()
}

/// What was typed before, the newest day first.
fn before(history: &[Caseload], words: &Words) -> Option<AnyView> {
    if history.is_empty() {
        return None;
    }
    let head = ["caseload-head-day", "caseload-head-people", "caseload-head-carers", "caseload-head-source"];
    let head = head.map(|id| view! { <th scope="col">{words.get(id)}</th> }).collect_view();
    let line = |row: &Caseload| {
        let on = row.counted_on.parse().map_or_else(|_| row.counted_on.clone(), |date| day(words, date));
        let carers = row.carers.map_or_else(|| words.get("caseload-not-known"), |carers| carers.to_string());
        view! {
            <tr>
                <th scope="row">{on}</th>
                <td class="num">{row.people}</td>
                <td class="num">{carers}</td>
                <td><bdi>{row.source.clone()}</bdi></td>
            </tr>
        }
    };
    let lines = history.iter().map(line).collect_view();
    Some(
        view! {
            <div class="rt-scroll" tabindex="0" role="region" aria-labelledby="caseload-caption">
                <table class="rt-table">
                    <caption id="caseload-caption">{words.get("caseload-caption")}</caption>
                    <thead>
                        <tr>{head}</tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        }
        .into_any(),
    )
}

fn name(team: &Model, told: &Flash, words: &Words) -> AnyView {
    let wrong = error(told, "title", words);
    let value = told.typed.get("title").cloned().or_else(|| Some(team.name.clone()));
    let open = wrong.is_some();
    let inside = view! {
        <form action="/do/staff/rename-team" method="post" novalidate autocomplete="off">
            <input type="hidden" name="team" value=team.id.to_string()/>
            <Input label=words.get("teams-name") name="title" size=Size::S error=wrong value autocomplete="off".to_owned()/>
            {notice(words)}
            <Button text=words.get("teams-rename") look=ButtonLook::Secondary once=true/>
        </form>
    };
    let inside = inside.into_any();
    view! { <Details summary=words.get("teams-rename-title") open>{inside}</Details> }.into_any()
}

fn closing(team: &Model, words: &Words) -> AnyView {
    let closed = team.closed_at.is_some();
    let (title, what, button, open) = if closed {
        ("teams-open-title", "teams-open-what", "teams-open", "yes")
    } else {
        ("teams-close-title", "teams-close-what", "teams-close", "no")
    };
    let inside = view! {
        <p>{words.get(what)}</p>
        <form action="/do/staff/close-team" method="post">
            <input type="hidden" name="team" value=team.id.to_string()/>
            <input type="hidden" name="open" value=open/>
            <Button text=words.get(button) look=ButtonLook::Secondary once=true/>
        </form>
    };
    let inside = inside.into_any();
    view! { <Details summary=words.get(title)>{inside}</Details> }.into_any()
}
