//! `/invitations/bulk` and `/invitations/bulk/:batch`: many at once, and how far the mails are.

use super::{LIST, NEW, Shown, leaf, moment, notice, param, query, refused, sign_in_first, team, told};
use crate::{
    frame::page,
    request::{Flash, Request},
    ui::{Button, ButtonLink, Panel, Place, Textarea},
    words::Words,
};
use domain::{
    Uuid,
    invitations::{Failed, bulk::MOST_ROWS, queries},
};
use leptos::prelude::*;

/// The page.
pub const BULK: &str = "/invitations/bulk";
/// The form.
pub const BULK_FORM: &str = "invitation-bulk";

/// The page of one lot.
#[must_use]
pub fn batch_path(batch: Uuid) -> String {
    format!("{BULK}/{batch}")
}

/// "Invite many".
#[component]
pub fn Bulk() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { bulk(&request).await })
}

async fn bulk(request: &Request) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, BULK));
    }
    if !actor.can_invite() {
        return Err(refused(request)(Failed::Forbidden));
    }
    let told = told(request, BULK_FORM).await?;
    let teams = team::own(request).await?;
    let words = expect_context::<Words>();
    let wrong = (!told.codes.is_empty()).then(|| words.get("invitations-bulk-none-sent"));
    let view = view! {
        <p>{words.with("invitations-bulk-what", &[("most", MOST_ROWS.into())])}</p>
        <form method="post" action="/do/invitations/bulk" novalidate autocomplete="off">
            <Textarea
                label=words.get("invitations-bulk-rows")
                name="rows"
                hint=words.get(if request.toolkit.texts { "invitations-bulk-hint-mobile" } else { "invitations-bulk-hint" })
                error=wrong
                value=told.typed.get("rows").cloned()
                rows=12
            />
            {team::choice(&teams, &told, "team", &words)}
            {notice(&words)}
            <Button text=words.get("invitations-bulk-send") once=true/>
        </form>
    };
    Ok(leaf((words.get("invitations-bulk-title"), Place::Staff, Some(NEW)), &told, view.into_any(), &words))
}

/// How far the mails of one lot are.
#[component]
pub fn Batch() -> impl IntoView {
    let (request, batch, done) = (Request::current(), param("batch"), query("done"));
    page(request.clone(), async move { batch_page(&request, &batch, &done).await })
}

async fn batch_page(request: &Request, batch: &str, done: &str) -> Shown {
    let batch: Uuid = batch.parse().unwrap_or(Uuid::nil());
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, &batch_path(batch)));
    }
    let progress = queries::progress(request.db(), &actor, batch).await.map_err(refused(request))?;
    let first = queries::one_of_lot(request.db(), &actor, batch).await.map_err(refused(request))?;
    let moments = moment::open(request).await?;
    let words = expect_context::<Words>();
    let values = [("all", progress.all.into()), ("gone", progress.gone.into())];
    let waiting = (progress.gone < progress.all).then(|| {
        view! { <p><ButtonLink text=words.get("invitations-bulk-again") href=batch_path(batch)/></p> }
    });
    let gone = words.with("invitations-bulk-gone", &values);
    let unsent = (progress.unsent > 0)
        .then(|| words.with("invitations-bulk-unsent", &[("count", progress.unsent.into())]))
        .map(|said| view! { <p>{said}</p> });
    let view = view! {
        <Panel heading=words.with("invitations-bulk-taken", &values) level=2>
            <p>{gone}</p>
            {unsent}
        </Panel>
        <p>{words.get("invitations-bulk-next")}</p>
        {moment::asked(moment::About::Lot(batch), first.moment_id, &moments, done == "moment", &words)}
        {waiting}
        <p><a class="rt-alone" href=LIST>{words.get("invitations-list-link")}</a></p>
    };
    let title = words.get("invitations-bulk-progress");
    Ok(leaf((title, Place::Staff, Some(LIST)), &Flash::default(), view.into_any(), &words))
}
