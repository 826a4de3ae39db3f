//! `/staff/data-rights/:request` and `/staff/data-complaints/:complaint`: one request, one complaint.

use super::{
    Leaf, Shown, error,
    leads::{FORM, HERE, complaint_state, request_state},
    needs, notice, param, refused, sign_in_first, told,
};
use crate::{
    frame::page,
    learning::times::day_of,
    request::{Flash, Request},
    ui::{Button, ButtonLook, Place, Size, SummaryList, SummaryRow, Textarea},
    words::Words,
};
use domain::{
    Moment, Uuid,
    rights::{complaints, requests},
};
use leptos::prelude::*;

/// The page of a request.
#[must_use]
pub fn request_path(id: Uuid) -> String {
    format!("{HERE}/{id}")
}

/// The page of a complaint.
#[must_use]
pub fn complaint_path(id: Uuid) -> String {
    format!("/staff/data-complaints/{id}")
}

/// One request.
#[component]
pub fn One() -> impl IntoView {
    let (request, id) = (Request::current(), param("request"));
    page(request.clone(), async move { one(&request, id.parse().unwrap_or(Uuid::nil())).await })
}

async fn one(request: &Request, id: Uuid) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, &request_path(id)));
    }
    let (row, needed) = requests::queries::one(request.db(), &actor, id).await.map_err(refused(request))?;
    let told = told(request, FORM).await?;
    let words = expect_context::<Words>();
    let day = |at: Moment| day_of(&words, at);
    let mut rows = vec![
        SummaryRow::new(words.get("data-rights-kind"), words.get(&format!("rights-kind-{}", row.kind.code()))),
        SummaryRow::new(words.get("account-email"), view! { <bdi>{row.address.clone()}</bdi> }),
        SummaryRow::new(words.get("data-rights-day"), day(row.came_at)),
        SummaryRow::new(words.get("data-rights-due-title"), day(row.due_at)),
        SummaryRow::new(words.get("data-rights-requests-state"), request_state(&row, request.db().now(), &words)),
    ];
    let times =
        [("proved", row.proved_at), ("sent", row.sent_at), ("opened", row.opened_at), ("closed", row.closed_at)];
    for (name, at) in times {
        rows.extend(at.map(|at| SummaryRow::new(words.get(&format!("data-rights-at-{name}")), day(at))));
    }
    let view = view! {
        {needs(needed.as_ref(), &words)}
        <SummaryList rows/>
        {row.is_ready().then(|| send(&row, &words))}
        {row.is_open().then(|| close(&row, &words))}
    };
    let leaf = Leaf::new(words.get("data-rights-one-title"), Place::Staff, &told);
    Ok(Leaf { back: Some(HERE), ..leaf }.sheet(view, &words))
}

fn send(row: &requests::entity::Model, words: &Words) -> AnyView {
    let again = row.sent_at.is_some();
    let (text, look) = match again {
        true => ("data-rights-send-again", ButtonLook::Secondary),
        false => ("data-rights-send", ButtonLook::Primary),
    };
    view! {
        <p>{words.get("data-rights-sealed")}</p>
        <form action="/do/rights/send-answer" method="post">
            <input type="hidden" name="request" value=row.id.to_string()/>
            <Button text=words.get(text) look once=true/>
        </form>
    }
    .into_any()
}

fn close(row: &requests::entity::Model, words: &Words) -> AnyView {
    let may_be_done = row.kind != requests::Kind::Access && row.proved_at.is_some();
    let ways = [("done", may_be_done), ("elsewhere", true), ("withdrawn", true)];
    let buttons = ways.into_iter().filter(|(_, there)| *there).map(|(outcome, _)| {
        let text = words.get(&format!("data-rights-close-{outcome}"));
        view! {
            <Button text name="outcome".to_owned() value=outcome.to_owned() look=ButtonLook::Secondary/>
            " "
        }
    });
    let how = words.get(&format!("data-rights-how-{}", row.kind.code()));
    view! {
        <p>{how}</p>
        <form action="/do/rights/close-request" method="post">
            <input type="hidden" name="request" value=row.id.to_string()/>
            {buttons.collect_view()}
        </form>
    }
    .into_any()
}

/// One complaint.
#[component]
pub fn Complaint() -> impl IntoView {
    let (request, id) = (Request::current(), param("complaint"));
    page(request.clone(), async move { complaint(&request, id.parse().unwrap_or(Uuid::nil())).await })
}

async fn complaint(request: &Request, id: Uuid) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, &complaint_path(id)));
    }
    let (row, needed) = complaints::commands::read(request.db(), &actor, id).await.map_err(refused(request))?;
    let told = told(request, FORM).await?;
    let words = expect_context::<Words>();
    let acknowledged = match row.acknowledged_at {
        Some(at) => day_of(&words, at),
        None => words.with("data-rights-acknowledge-by", &[("day", day_of(&words, row.due_at).into())]),
    };
    let rows = vec![
        SummaryRow::new(words.get("account-email"), view! { <bdi>{row.address.clone()}</bdi> }),
        SummaryRow::new(words.get("data-rights-came-title"), day_of(&words, row.at)),
        SummaryRow::new(words.get("data-rights-acknowledged-title"), acknowledged),
        SummaryRow::new(words.get("data-rights-complaints-state"), complaint_state(&row, request.db().now(), &words)),
    ];
    let view = view! {
        {needs(needed.as_ref(), &words)}
        <SummaryList rows/>
        <h2 class="nhsuk-heading-m">{words.get("data-rights-said")}</h2>
        {prose(&row.text)}
        {row.acknowledged_at.is_none().then(|| by_hand(&row, &words))}
        {answer(&row, &told, &words)}
    };
    let leaf = Leaf::new(words.get("data-rights-complaint-title"), Place::Staff, &told);
    Ok(Leaf { back: Some(HERE), ..leaf }.sheet(view, &words))
}

/// What somebody wrote, line by line.
fn prose(text: &str) -> AnyView {
    let lines = text.lines().map(|line| view! { <p class="rt-words-of"><bdi>{line.to_owned()}</bdi></p> });
    lines.collect_view().into_any()
}

fn by_hand(row: &complaints::entity::Model, words: &Words) -> AnyView {
    view! {
        <p>{words.get("data-rights-not-left")}</p>
        <form action="/do/rights/acknowledged" method="post">
            <input type="hidden" name="item" value=row.id.to_string()/>
            <Button text=words.get("data-rights-by-hand") look=ButtonLook::Secondary once=true/>
        </form>
    }
    .into_any()
}

/// What was answered, or the form for it.
fn answer(row: &complaints::entity::Model, told: &Flash, words: &Words) -> AnyView {
    if let Some(answer) = &row.answer {
        return view! {
            <h2 class="nhsuk-heading-m">{words.get("data-rights-answer")}</h2>
            {prose(answer)}
        }
        .into_any();
    }
    view! {
        <form action="/do/rights/answer-complaint" method="post" novalidate autocomplete="off">
            <input type="hidden" name="item" value=row.id.to_string()/>
            <Textarea
                label=words.get("data-rights-answer")
                name="said"
                size=Size::M
                hint=words.get("data-rights-answer-hint")
                error=error(told, &["text-missing", "text-too-long"], words)
                value=told.typed.get("said").cloned()
                rows=10
            />
            {notice(words)}
            <Button text=words.get("data-rights-answer-do") once=true/>
        </form>
    }
    .into_any()
}
