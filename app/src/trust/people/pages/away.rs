//! `/staff/away`: one's own absence.

use super::{AWAY, Leaf, ONE_FORM, Shown, absence, done, notice, query, refused, sign_in_first, told};
use crate::{
    frame::page,
    learning::times::day_of,
    request::Request,
    ui::{Button, ButtonLook, links},
    words::Words,
};
use domain::trust::people::queries;
use leptos::prelude::*;
use std::time::Duration;

/// "When you are away".
#[component]
pub fn Away() -> impl IntoView {
    let (request, did) = (Request::current(), query("done"));
    page(request.clone(), async move { away(&request, &did).await })
}

async fn away(request: &Request, did: &str) -> Shown {
    let actor = request.actor();
    let Some(own) = actor.account_id() else { return Ok(sign_in_first(request, AWAY)) };
    let (member, all) = queries::one(request.db(), &actor, own).await.map_err(refused(request))?;
    let told = told(request, ONE_FORM).await?;
    let words = expect_context::<Words>();
    let back = member.away(request.db().now()).map(|until| {
        let day = day_of(&words, until.minus(Duration::from_secs(1)));
        view! {
            <p>{words.with("people-away-until", &[("day", day.into())])}</p>
            <form action="/do/staff/back" method="post">
                <Button text=words.get("people-back-button") look=ButtonLook::Secondary once=true/>
            </form>
        }
    });
    let view = view! {
        <p>{words.get("people-own-away-what")}</p>
        {back}
        <form action="/do/staff/away" method="post" novalidate>
            {absence(&all, &told, &words)}
            {notice(&words)}
            <Button text=words.get("people-away-button") once=true/>
        </form>
    };
    let done = done(did, &["away", "back"], &words);
    Ok(Leaf { title: words.get("people-own-away-title"), back: Some(links::STAFF), done, told: &told }
        .sheet(view, &words))
}
