//! `/staff/uptake`: the one screen that drives it. For leads.

use super::{charts, figures::month_name, hints, tables};
pub(super) use crate::frame::sign_in_first;
use crate::{
    frame::{Sheet, page},
    request::Request,
    ui::{BackLink, Button, ButtonLook, Choice, Details, Place, Select, Size, links},
    words::Words,
};
use domain::staff::{
    UptakeError,
    figures::percent,
    months::{MOST, Month, Period},
    queries::{self, Uptake},
    study::ALL,
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Its address.
pub const UPTAKE: &str = "/staff/uptake";

/// "Uptake".
#[component]
pub fn UptakePage() -> impl IntoView {
    let (request, period) = (Request::current(), chosen());
    page(request.clone(), async move { sheet(&request, &period).await })
}

async fn sheet(request: &Request, (since, until): &(String, String)) -> Result<Sheet, StatusCode> {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, UPTAKE));
    }
    let period = period(request, since, until);
    let uptake = queries::uptake(request.db(), &actor, period).await.map_err(|error| status(request, &error))?;
    let words = expect_context::<Words>();
    let view = view! {
        <p>{words.get("uptake-lede")}</p>
        {hints::list(&uptake.hints, &words)}
        {period_form(request, UPTAKE, &period, &words)}
        {summary(&uptake, &words)}
        {over_time(&uptake, &words)}
        {by_team(&uptake, &words)}
        <h2 class="nhsuk-heading-m">{words.get("uptake-moments-title")}</h2>
        {tables::moments(&uptake, &words)}
        <h2 class="nhsuk-heading-m">{words.get("uptake-used-title")}</h2>
        <p class="rt-read">{words.get("uptake-used-what")}</p>
        {tables::used(&uptake, &words)}
        {files(&uptake, &words)}
        {study(&words)}
        {definitions(&words)}
    };
    let title = words.get("uptake-title");
    let view = view! {
        <div class="rt-wrap rt-wrap--wide nhsuk-main-wrapper">
            <BackLink text=words.get("account-back") href=links::STAFF/>
            <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
            {view}
        </div>
    };
    Ok(Sheet::new(title, Place::Staff, view))
}

/// What stands in the address: `?since=2026-01&until=2026-06`.
pub(super) fn chosen() -> (String, String) {
    let map = use_query_map();
    let value = |name: &str| map.read_untracked().get(name).unwrap_or_default();
    (value("since"), value("until"))
}

pub(super) fn period(request: &Request, since: &str, until: &str) -> Period {
    Period::chosen(since, until, request.db().now())
}

pub(super) fn status(request: &Request, error: &UptakeError) -> StatusCode {
    match error {
        UptakeError::SignedOut => StatusCode::UNAUTHORIZED,
        UptakeError::Forbidden => StatusCode::FORBIDDEN,
        UptakeError::Database(error) => crate::errors::unavailable(request, error),
    }
}

/// A page: way back, heading, and what is under it.
pub(super) fn leaf((title, back): (String, Option<&'static str>), view: AnyView, words: &Words) -> Sheet {
    let heading = title.clone();
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {back.map(|href| view! { <BackLink text=words.get("account-back") href/> })}
                <h1 class="nhsuk-heading-xl">{title}</h1>
                {view}
            </div>
        </div>
    };
    Sheet::new(heading, Place::Staff, view)
}

/// From which month to which.
pub(super) fn period_form(request: &Request, here: &'static str, period: &Period, words: &Words) -> AnyView {
    let now = Month::of(request.db().now());
    let mut months = Period::of_length(now, MOST).months();
    months.reverse();
    let items: Vec<Choice> = months.iter().map(|month| Choice::new(month.code(), month_name(*month, words))).collect();
    view! {
        <form method="get" action=here class="rt-read">
            <Select label=words.get("uptake-since") name="since" size=Size::S items=items.clone() chosen=period.first.code()/>
            <Select label=words.get("uptake-until") name="until" size=Size::S items chosen=period.last.code()/>
            <Button text=words.get("uptake-show") look=ButtonLook::Secondary small=true/>
        </form>
    }
    .into_any()
}

/// The trust in a few lines.
fn summary(uptake: &Uptake, words: &Words) -> AnyView {
    let tally = &uptake.all.tally;
    let clinicians = &uptake.all.clinicians;
    let nothing = || words.get("uptake-nothing");
    let share = |part, whole| percent(part, whole).map_or_else(nothing, |share| format!("{share} %"));
    let mut lines = vec![
        words.with(
            "uptake-sum-inviting",
            &[
                ("inviting", clinicians.inviting.into()),
                ("accounts", clinicians.accounts.into()),
                ("share", share(clinicians.inviting, clinicians.accounts).into()),
            ],
        ),
        words.with("uptake-sum-invited", &[("sent", tally.sent.into()), ("invited", tally.invited.into())]),
        words.with(
            "uptake-sum-joined",
            &[("joined", tally.joined.into()), ("share", share(tally.joined, tally.invited).into())],
        ),
        words.with("uptake-sum-asked", &[("asked", tally.asked.into()), ("joined", tally.joined_asked.into())]),
        words.with("uptake-sum-uninvited", &[("count", uptake.uninvited.into())]),
    ];
    if let Some(carers) = uptake.all.carers {
        lines.push(words.with("uptake-sum-carers", &[("carers", carers.into())]));
    }
    if let Some(days) = &uptake.days {
        let [low, middle, high] = days.quartiles();
        let values = [("middle", middle.into()), ("low", low.into()), ("high", high.into())];
        lines.push(words.with("uptake-sum-days", &values));
    }
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let (from, until) = (month_name(uptake.period.first, words), month_name(uptake.period.last, words));
    let title = words.with("uptake-sum-title", &[("from", from.into()), ("until", until.into())]);
    view! {
        <h2 class="nhsuk-heading-m">{title}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet rt-read">{lines}</ul>
    }
    .into_any()
}

fn over_time(uptake: &Uptake, words: &Words) -> AnyView {
    let table = tables::months(uptake, words);
    view! {
        <h2 class="nhsuk-heading-m">{words.get("uptake-months-title")}</h2>
        <p class="rt-read">{words.get("uptake-chart-months")}</p>
        {charts::months(uptake, words)}
        <Details summary=words.get("uptake-behind-months")>{table}</Details>
    }
    .into_any()
}

fn by_team(uptake: &Uptake, words: &Words) -> AnyView {
    let study = percent(ALL.inviting, ALL.accounts).unwrap_or_default();
    let chart = charts::teams(uptake, words).map(|chart| {
        view! {
            <p class="rt-read">{words.with("uptake-chart-teams", &[("share", study.into())])}</p>
            {chart}
        }
    });
    view! {
        <h2 class="nhsuk-heading-m">{words.get("uptake-teams-title")}</h2>
        {chart}
        {tables::teams(uptake, words)}
        {tables::others(uptake, words)}
    }
    .into_any()
}

/// The file for spreadsheets, and a page of paper for each month that is over.
fn files(uptake: &Uptake, words: &Words) -> AnyView {
    let (since, until) = (uptake.period.first.code(), uptake.period.last.code());
    let papers = uptake.months.iter().rev().take(6).map(|(month, _)| {
        let said = words.with("uptake-paper", &[("month", month_name(*month, words).into())]);
        view! { <li><a href=format!("{UPTAKE}/{}/pdf", month.code())>{said}</a></li> }
    });
    view! {
        <h2 class="nhsuk-heading-m">{words.get("uptake-files-title")}</h2>
        <ul class="nhsuk-list">
            <li><a href=format!("{UPTAKE}/csv?since={since}&until={until}")>{words.get("uptake-csv")}</a></li>
            {papers.collect_view()}
        </ul>
    }
    .into_any()
}

fn study(words: &Words) -> AnyView {
    let table = tables::study(words);
    let inside = view! {
        <p>{words.get("uptake-study-what")}</p>
        {table}
    };
    let inside = inside.into_any();
    view! { <Details summary=words.get("uptake-study-title")>{inside}</Details> }.into_any()
}

fn definitions(words: &Words) -> AnyView {
    let lines = (1..=9).map(|number| view! { <li>{words.get(&format!("uptake-definition-{number}"))}</li> });
    let inside = view! { <ul class="nhsuk-list nhsuk-list--bullet">{lines.collect_view()}</ul> };
    let inside = inside.into_any();
    view! { <Details summary=words.get("uptake-definitions")>{inside}</Details> }.into_any()
}
