//! `/staff/first-day`: a few steps for each role, ticked by what somebody has done. It can be left and come back to.

use super::{
    guide::GUIDE,
    pages::{leaf, sign_in_first, status},
    training::TRAINING,
};
use crate::{
    frame::{Sheet, page},
    invitations::pages::{LIST, NEW, requests::REQUESTS},
    request::Request,
    trust::{
        pages::HERE as GO_LIVE,
        people::pages::{HERE as PEOPLE, NEW as NEW_PEOPLE},
        settings::teams::TEAMS,
    },
    ui::{Tag, TagColour, links},
    words::Words,
};
use domain::{
    Role,
    staff::first_day::{RIGHT_NOW, Step, first_day},
};
use http::StatusCode;
use leptos::prelude::*;

/// Its address.
pub const FIRST_DAY: &str = "/staff/first-day";

/// "Your first day".
#[component]
pub fn FirstDay() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { sheet(&request).await })
}

async fn sheet(request: &Request) -> Result<Sheet, StatusCode> {
    let actor = request.actor();
    let Some(role) = actor.role() else { return Ok(sign_in_first(request, FIRST_DAY)) };
    let steps = first_day(request.db(), &actor).await.map_err(|error| status(request, &error))?;
    let words = expect_context::<Words>();
    let done = steps.iter().filter(|(_, done)| *done).count();
    let count = words.with("first-day-count", &[("done", done.into()), ("all", steps.len().into())]);
    let list = steps.iter().map(|(step, done)| line(request, *step, *done, &words)).collect_view();
    let week = (role == Role::Lead).then(|| {
        view! { <li><a class="rt-alone" href=format!("{GUIDE}#first-week")>{words.get("first-day-after-lead")}</a></li> }
    });
    let view = view! {
        <p>{words.get("first-day-lede")}</p>
        <p><strong>{count}</strong></p>
        <ol class="nhsuk-list nhsuk-list--number">{list}</ol>
        {see(&words)}
        <h2 class="nhsuk-heading-m">{words.get("first-day-more-title")}</h2>
        <ul class="nhsuk-list">
            <li><a class="rt-alone" href=TRAINING>{words.get("training-title")}</a></li>
            <li><a class="rt-alone" href=GUIDE>{words.get("guide-title")}</a></li>
            {week}
        </ul>
    };
    Ok(leaf((words.get("first-day-title"), Some(links::STAFF)), view.into_any(), &words))
}

/// Where a step is done.
fn door(request: &Request, step: Step) -> String {
    let right_now = || request.toolkit.library.page_by_id(RIGHT_NOW).map(|page| page.url.clone());
    match step {
        Step::Look => links::LEARN.to_owned(),
        Step::RightNow => right_now().unwrap_or_else(|| links::URGENT_HELP.to_owned()),
        Step::Practise | Step::Invite => NEW.to_owned(),
        Step::Moment => LIST.to_owned(),
        Step::Answer => REQUESTS.to_owned(),
        Step::SecondLead => PEOPLE.to_owned(),
        Step::Colleagues => NEW_PEOPLE.to_owned(),
        Step::Teams => TEAMS.to_owned(),
        Step::Open => GO_LIVE.to_owned(),
    }
}

fn line(request: &Request, step: Step, done: bool, words: &Words) -> AnyView {
    let code = step.code();
    let (state, colour) =
        if done { ("first-day-done", TagColour::Good) } else { ("first-day-to-do", TagColour::Plain) };
    view! {
        <li data-step=code>
            <a class="rt-alone" href=door(request, step)>{words.get(&format!("first-day-{code}"))}</a>
            " "
            <Tag text=words.get(state) colour/>
            <br/>
            {words.get(&format!("first-day-{code}-what"))}
        </li>
    }
    .into_any()
}

/// How to see what a relative sees, without anybody's data.
fn see(words: &Words) -> AnyView {
    let ways = ["read", "practise", "demo"].map(|way| view! { <li>{words.get(&format!("first-day-see-{way}"))}</li> });
    view! {
        <h2 class="nhsuk-heading-m">{words.get("first-day-see-title")}</h2>
        <p>{words.get("first-day-see-what")}</p>
        <ul class="nhsuk-list nhsuk-list--bullet">{ways.collect_view()}</ul>
        <p>{words.get("first-day-see-never")}</p>
    }
    .into_any()
}
