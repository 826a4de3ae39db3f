//! `/staff/data-rights`: requests, complaints and legal holds, with their clocks. For leads.

use super::{
    Leaf, Shown,
    new::{HOLD, NEW},
    one::{complaint_path, request_path},
    query, refused, sign_in_first, told,
};
use crate::{
    frame::page,
    learning::times::day_of,
    request::Request,
    ui::{Button, ButtonLink, ButtonLook, Place, Tag, TagColour, links},
    words::Words,
};
use domain::{
    Moment,
    rights::{complaints, holds, requests},
};
use leptos::prelude::*;

/// The page.
pub const HERE: &str = "/staff/data-rights";
/// The forms there and on the pages of single things.
pub const FORM: &str = "data-rights";

/// What can be said to have been done.
const DONE: [&str; 7] = ["recorded", "sent", "closed", "answered", "held", "kept", "lifted"];

/// "Requests about data".
#[component]
pub fn List() -> impl IntoView {
    let (request, done) = (Request::current(), query("done"));
    page(request.clone(), async move { list(&request, &done).await })
}

async fn list(request: &Request, done: &str) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, HERE));
    }
    let db = request.db();
    let requests = requests::queries::all(db, &actor).await.map_err(refused(request))?;
    let complaints = complaints::queries::all(db, &actor).await.map_err(refused(request))?;
    let holds = holds::queries::all(db, &actor).await.map_err(refused(request))?;
    let told = told(request, FORM).await?;
    let words = expect_context::<Words>();
    let now = db.now();
    let asked = requests.iter().map(|row| of_request(row, now, &words)).collect();
    let complained = complaints.iter().map(|row| of_complaint(row, now, &words)).collect();
    let held = holds.iter().map(|row| of_hold(row, &words)).collect();
    let view = view! {
        <p>{words.get("data-rights-lede")}</p>
        {table("requests", asked, &words)}
        <p>
            <ButtonLink text=words.get("data-rights-new-title") href=NEW/>
        </p>
        {table("complaints", complained, &words)}
        <p>{words.get("data-rights-complaints-how")}</p>
        {table("holds", held, &words)}
        <p>
            <a href=HOLD>{words.get("data-rights-hold-title")}</a>
        </p>
    };
    let done = DONE.contains(&done).then(|| words.get(&format!("data-rights-done-{done}")));
    let leaf = Leaf::new(words.get("data-rights-title"), Place::Staff, &told);
    Ok(Leaf { back: Some(links::STAFF), done, ..leaf }.sheet(view, &words))
}

/// A table under its heading, or a line that says that there is nothing.
fn table(name: &'static str, rows: Vec<AnyView>, words: &Words) -> AnyView {
    let heading = words.get(&format!("data-rights-{name}"));
    if rows.is_empty() {
        let none = words.get(&format!("data-rights-{name}-none"));
        return view! {
            <h2 class="nhsuk-heading-m">{heading}</h2>
            <p>{none}</p>
        }
        .into_any();
    }
    let (id, labelled_by) = (format!("data-rights-{name}"), format!("data-rights-{name}"));
    let head = ["who", "what", "state"]
        .map(|column| view! { <th scope="col">{words.get(&format!("data-rights-{name}-{column}"))}</th> });
    view! {
        <div class="rt-scroll" tabindex="0" role="region" aria-labelledby=labelled_by>
            <table class="rt-table">
                <caption id=id>{heading}</caption>
                <thead>
                    <tr>{head.collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(who: AnyView, what: AnyView, state: AnyView) -> AnyView {
    view! {
        <tr>
            <th scope="row">{who}</th>
            <td>{what}</td>
            <td>{state}</td>
        </tr>
    }
    .into_any()
}

/// An address that leads to the page of its row.
fn link(href: String, address: &str) -> AnyView {
    view! { <a href=href><bdi>{address.to_owned()}</bdi></a> }.into_any()
}

fn of_request(request: &requests::entity::Model, now: Moment, words: &Words) -> AnyView {
    let what = view! {
        <p>{words.get(&format!("rights-kind-{}", request.kind.code()))}</p>
        <p>{words.with("data-rights-due", &[("day", day_of(words, request.due_at).into())])}</p>
    };
    row(link(request_path(request.id), &request.address), what.into_any(), request_state(request, now, words))
}

/// How far a request is.
pub(super) fn request_state(request: &requests::entity::Model, now: Moment, words: &Words) -> AnyView {
    let (id, colour) = match request.outcome {
        Some(outcome) => (format!("data-rights-outcome-{}", outcome.code()), TagColour::Good),
        None if request.is_ready() => ("data-rights-ready".to_owned(), TagColour::Brand),
        None if request.proved_at.is_some() => ("data-rights-proved".to_owned(), TagColour::Brand),
        None => ("data-rights-waits".to_owned(), TagColour::Lamp),
    };
    let late = request.is_late(now).then(|| late(words));
    view! { {late} <Tag text=words.get(&id) colour/> }.into_any()
}

fn late(words: &Words) -> AnyView {
    view! { <Tag text=words.get("data-rights-late") colour=TagColour::Error/> " " }.into_any()
}

fn of_complaint(complaint: &complaints::entity::Model, now: Moment, words: &Words) -> AnyView {
    let came = words.with("data-rights-came", &[("day", day_of(words, complaint.at).into())]);
    let due = match complaint.acknowledged_at {
        Some(at) => words.with("data-rights-acknowledged", &[("day", day_of(words, at).into())]),
        None => words.with("data-rights-acknowledge-by", &[("day", day_of(words, complaint.due_at).into())]),
    };
    let what = view! {
        <p>{came}</p>
        <p>{due}</p>
    };
    row(link(complaint_path(complaint.id), &complaint.address), what.into_any(), complaint_state(complaint, now, words))
}

/// How far a complaint is.
pub(super) fn complaint_state(complaint: &complaints::entity::Model, now: Moment, words: &Words) -> AnyView {
    let (id, colour) = match (complaint.is_open(), complaint.acknowledged_at) {
        (false, _) => ("data-rights-answered", TagColour::Good),
        (true, Some(_)) => ("data-rights-open", TagColour::Brand),
        (true, None) => ("data-rights-not-acknowledged", TagColour::Lamp),
    };
    let late = complaint.is_late(now).then(|| late(words));
    view! { {late} <Tag text=words.get(id) colour/> }.into_any()
}

fn of_hold(hold: &holds::entity::Model, words: &Words) -> AnyView {
    let until = words.with("data-rights-until", &[("day", day_of(words, hold.until_at).into())]);
    let what = view! {
        <p>{words.get(&format!("rights-hold-{}", hold.held_for.code()))}</p>
        <p>{until}</p>
    };
    let looked = words.with("data-rights-looked", &[("day", day_of(words, hold.asked_at).into())]);
    let form = |action: &'static str, text: &str, look: ButtonLook| {
        view! {
            <form action=action method="post">
                <input type="hidden" name="item" value=hold.id.to_string()/>
                <Button text=words.get(text) look small=true/>
            </form>
        }
    };
    let state = view! {
        <p>{looked}</p>
        {form("/do/rights/keep-hold", "data-rights-keep", ButtonLook::Secondary)}
        {form("/do/rights/lift-hold", "data-rights-lift", ButtonLook::Secondary)}
    };
    let address = view! { <bdi>{hold.address.clone()}</bdi> };
    row(address.into_any(), what.into_any(), state.into_any())
}
