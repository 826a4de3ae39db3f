//! `/account/needs`: what somebody needs so that they can read and be reached.

use super::{Leaf, Shown, error, notice, query, sign_in_first, told};
use crate::{
    frame::page,
    request::Request,
    ui::{Button, Checkboxes, Choice, Input, Item, Place, Size, links},
    words::Words,
};
use domain::rights::needs::{TICKS, queries};
use leptos::prelude::*;

/// The page.
pub const NEEDS: &str = "/account/needs";
/// Its form.
pub const NEEDS_FORM: &str = "account-needs";

/// "What helps you to read and be reached".
#[component]
pub fn Needs() -> impl IntoView {
    let (request, done) = (Request::current(), query("done") == "yes");
    page(request.clone(), async move { needs(&request, done).await })
}

async fn needs(request: &Request, done: bool) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, NEEDS));
    }
    let now = queries::own(request.db(), &actor).await.map_err(|error| crate::errors::unavailable(request, &error))?;
    let told = told(request, NEEDS_FORM).await?;
    let words = expect_context::<Words>();
    let chosen: Vec<String> = match told.typed.get("need") {
        Some(typed) => typed.split(' ').map(str::to_owned).collect(),
        None => now.as_ref().map(|row| row.ticked().into_iter().map(str::to_owned).collect()).unwrap_or_default(),
    };
    let typed = |field: &str, kept: Option<String>| told.typed.get(field).cloned().or(kept);
    let interpreter = typed("language", now.as_ref().and_then(|row| row.interpreter.clone()));
    let other = typed("other", now.as_ref().and_then(|row| row.other_need.clone()));
    let items: Vec<Item> =
        TICKS.into_iter().map(|code| Choice::new(code, words.get(&format!("needs-{code}"))).into()).collect();
    let view = view! {
        <p>{words.get("needs-what")}</p>
        <p><strong>{words.get("needs-who")}</strong></p>
        <form action="/do/rights/needs" method="post" novalidate autocomplete="off">
            <Checkboxes name="need[]" id="need".to_owned() legend=words.get("needs-legend") size=Size::M items chosen/>
            <Input
                label=words.get("needs-interpreter")
                name="language"
                size=Size::S
                hint=words.get("needs-interpreter-hint")
                value=interpreter
                width=20
            />
            <Input
                label=words.get("needs-other")
                name="other"
                size=Size::S
                hint=words.get("needs-other-hint")
                error=error(&told, &["need-too-long"], &words)
                value=other
            />
            {notice(&words)}
            <Button text=words.get("account-save") once=true/>
        </form>
        <p>{words.get("needs-display")} " " <a href="/display">{words.get("display-title")}</a></p>
    };
    let leaf = Leaf::new(words.get("needs-title"), Place::Account, &told);
    let done = done.then(|| words.get("needs-done"));
    Ok(Leaf { back: Some(links::ACCOUNT), done, ..leaf }.sheet(view, &words))
}
