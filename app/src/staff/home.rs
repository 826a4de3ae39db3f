//! `/staff`: what somebody of each role can do now. Inviting first.

use super::{
    first_day::FIRST_DAY,
    guidance::GUIDANCE,
    guide::GUIDE,
    hints,
    letters::LETTERS,
    meeting::MEETING,
    own::MY_NUMBERS,
    pages::{UPTAKE, leaf, sign_in_first, status},
};
use crate::{
    audit::pages::HERE as AUDIT,
    content_reports::staff::PATH as REPORTS,
    frame::{Sheet, page},
    invitations::pages::{LIST, NEW, requests::REQUESTS},
    request::Request,
    rights::pages::{leads::HERE as DATA_RIGHTS, reading::MY_READING},
    trust::{
        pages::HERE as GO_LIVE,
        people::pages::{AWAY, HERE as PEOPLE},
        settings::{moments::MOMENTS, teams::TEAMS},
        site::pages::{HERE as SETTINGS, PLACES},
    },
    ui::{Button, ButtonLink, ButtonLook, Choice, InsetText, Select, Size, links},
    words::Words,
};
use domain::{
    Actor, Role,
    content_reports::queries as reports,
    invitations::{Failed, requests::queries as requests},
    rights::{self, leads},
    staff::{UptakeError, queries as uptake},
    trust::{
        SiteState,
        teams::{entity::Model, queries as teams},
    },
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// A way on: words, address, and what waits there.
type Door = (&'static str, &'static str, Option<String>);

/// "For staff".
#[component]
pub fn StaffHome() -> impl IntoView {
    let request = Request::current();
    let done = use_query_map().read_untracked().get("done").unwrap_or_default();
    page(request.clone(), async move { sheet(&request, &done).await })
}

async fn sheet(request: &Request, done: &str) -> Result<Sheet, StatusCode> {
    let actor = request.actor();
    let Some(role) = actor.role() else { return Ok(sign_in_first(request, links::STAFF)) };
    if !actor.is_staff() {
        return Err(status(request, &UptakeError::Forbidden));
    }
    let own = teams::own(request.db(), &actor).await;
    let own = own.map_err(|error| crate::errors::unavailable(request, &error))?;
    let hints = match actor.can_see_uptake() {
        true => uptake::hints(request.db(), &actor).await.map_err(|error| status(request, &error))?,
        false => vec![],
    };
    let words = expect_context::<Words>();
    let doors = doors(request, &actor, role, &words).await?;
    let invite = actor.can_invite().then(|| {
        view! {
            <p>
                <ButtonLink text=words.get("invitations-new-title") href=NEW/>
            </p>
        }
    });
    let said = (done == "team").then(|| words.get("staff-done-team"));
    let view = view! {
        {said.map(|said| view! { <InsetText><p>{said}</p></InsetText> })}
        <p>{words.get(&format!("staff-lede-{}", role_id(role)))}</p>
        {invite}
        {team(&actor, &own, &words)}
        {hints::list(&hints, &words)}
        <h2 class="nhsuk-heading-m">{words.get("staff-doors")}</h2>
        <ul class="nhsuk-list">{doors.into_iter().map(|door| line(door, &words)).collect_view()}</ul>
    };
    Ok(leaf((words.get("staff-title"), None), view.into_any(), &words))
}

fn role_id(role: Role) -> &'static str {
    match role {
        Role::Supporter => "supporter",
        Role::Clinician => "clinician",
        Role::Lead => "lead",
        Role::Operator | Role::Relative => "operator",
    }
}

async fn doors(request: &Request, actor: &Actor, role: Role, words: &Words) -> Result<Vec<Door>, StatusCode> {
    let mut doors: Vec<Door> = vec![];
    if actor.can_answer_requests() {
        let waiting = requests::waiting(request.db(), actor).await.map_err(|failed| match failed {
            Failed::Database(error) => crate::errors::unavailable(request, &error),
            _ => StatusCode::FORBIDDEN,
        })?;
        doors.push((
            "requests-title",
            REQUESTS,
            Some(words.with("requests-count", &[("count", waiting.len().into())])),
        ));
    }
    doors.push(("invitations-title", LIST, None));
    if role == Role::Lead {
        doors.push(("uptake-title", UPTAKE, None));
    }
    if actor.can_invite() {
        doors.push(("numbers-title", MY_NUMBERS, None));
        doors.push(("meeting-title", MEETING, None));
        doors.push(("letters-title", LETTERS, None));
        doors.push(("first-day-title", FIRST_DAY, None));
        doors.push(("guide-title", GUIDE, None));
    }
    if role == Role::Lead {
        doors.extend(of_leads(request, actor, words).await?);
    }
    if role == Role::Supporter {
        doors.push(("site-places-title", PLACES, None));
    }
    if actor.can_read_audit() {
        doors.push(("audit-title", AUDIT, None));
    }
    doors.push(("my-reading-title", MY_READING, None));
    if actor.can_invite() {
        doors.push(("people-own-away-title", AWAY, None));
    }
    if actor.can_see_sign_offs() {
        doors.push(("sign-off-title", links::SIGN_OFF, None));
    }
    Ok(doors)
}

async fn of_leads(request: &Request, actor: &Actor, words: &Words) -> Result<Vec<Door>, StatusCode> {
    let (_, open) = reports::open(request.db(), actor).await.map_err(|error| match error {
        domain::content_reports::ReportError::Database(error) => crate::errors::unavailable(request, &error),
        _ => StatusCode::FORBIDDEN,
    })?;
    let waiting = leads::waiting(request.db(), actor).await.map_err(|failed| match failed {
        rights::Failed::Database(error) => crate::errors::unavailable(request, &error),
        _ => StatusCode::FORBIDDEN,
    })?;
    let counts = [("open", waiting.open.into()), ("late", waiting.late.into())];
    let site = match request.trust.state {
        SiteState::Sandbox => words.get("staff-sandbox"),
        SiteState::Open => words.get("staff-open"),
    };
    Ok(vec![
        ("people-title", PEOPLE, None),
        ("teams-title", TEAMS, None),
        ("moments-title", MOMENTS, None),
        ("data-rights-title", DATA_RIGHTS, Some(words.with("data-rights-count", &counts))),
        ("reports-title", REPORTS, Some(words.with("staff-reports", &[("count", open.into())]))),
        ("go-live-title", GO_LIVE, Some(site)),
        ("site-title", SETTINGS, None),
        ("guidance-title", GUIDANCE, None),
    ])
}

fn line((title, href, waits): Door, words: &Words) -> AnyView {
    let waits = waits.map(|waits| view! { " " {waits} });
    view! { <li><a class="rt-alone" href=href>{words.get(title)}</a> {waits}</li> }.into_any()
}

/// The team one invites from. Who is in several chooses.
fn team(actor: &Actor, own: &[Model], words: &Words) -> Option<AnyView> {
    if !actor.can_invite() {
        return None;
    }
    let first = own.first()?;
    if own.len() == 1 {
        let said = words.with("staff-team", &[("team", first.name.as_str().into())]);
        return Some(view! { <p>{said}</p> }.into_any());
    }
    let items: Vec<Choice> = own.iter().map(|team| Choice::new(team.id.to_string(), team.name.clone())).collect();
    Some(
        view! {
            <form action="/do/staff/invite-from" method="post">
                <Select label=words.get("staff-invite-from") name="team" size=Size::S items/>
                <p><a href=links::PRIVACY>{words.get("account-privacy-link")}</a></p>
                <Button text=words.get("staff-invite-from-do") look=ButtonLook::Secondary small=true/>
            </form>
        }
        .into_any(),
    )
}
