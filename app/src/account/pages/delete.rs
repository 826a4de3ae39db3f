//! Deleting the account: what goes, what stays and until when, and a way back.

use super::{Leaf, Shown, again, away, elsewhere, form::Sent, notice, panel, refused, signed_in};
use crate::{
    frame::page,
    learning::times::day_of,
    phone::frames::ClearsPhone,
    request::Request,
    rights::pages::complaint::COMPLAIN,
    ui::{Button, ButtonLook, Panel, links},
    words::Words,
};
use domain::{
    account::{entity, queries},
    privacy,
    rights::holds::{entity::Model as Hold, queries as holds},
};
use leptos::prelude::*;

/// "Delete your account". Stops before it happens.
#[component]
pub fn Delete() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { delete(&request).await })
}

async fn delete(request: &Request) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, "/account/delete") else { return elsewhere() };
    let account = queries::own(request.db().conn(), &session.actor()).await.map_err(refused(request))?;
    if let Some(hold) = holds::own(request.db(), &session.actor()).await.map_err(away(request))? {
        return Ok(held(&hold, &words));
    }
    let sent = Sent::take(request, "delete").await?;
    let title = words.get("account-delete-title");
    let (goes, export_first) = (words.get("account-delete-goes"), words.get("account-delete-export-first"));
    let form = form(&account, &sent, &words);
    let view = view! {
        <Panel heading=title.clone() interruption=true>
            <p>{goes}</p>
            <p>
                <a href="/account/export">{export_first}</a>
            </p>
        </Panel>
        <h2>{words.get("account-delete-stays-title")}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">{kept(&words)}</ul>
        <ClearsPhone>{form}</ClearsPhone>
        <p><a href=links::ACCOUNT>{words.get("account-delete-back")}</a></p>
    };
    Ok(Leaf::new(title, view).with_passwords().back(links::ACCOUNT).sent(sent).own_heading().sheet(&words))
}

/// A legal hold stands: what is kept, why, and until when.
fn held(hold: &Hold, words: &Words) -> crate::frame::Sheet {
    let until = words.with("account-held-until", &[("day", day_of(words, hold.until_at).into())]);
    let view = view! {
        <p class="nhsuk-body-l">{words.get("account-held-what")}</p>
        <p>{words.get(&format!("rights-hold-{}", hold.held_for.code()))} "."</p>
        <p>{until}</p>
        <p>{words.get("account-held-next")} " " <a href=COMPLAIN>{words.get("complain-title")}</a></p>
        <p><a href="/account/export">{words.get("account-delete-export-first")}</a></p>
    };
    Leaf::new(words.get("account-held-title"), view).back(links::ACCOUNT).sheet(words)
}

fn form(account: &entity::Model, sent: &Sent, words: &Words) -> AnyView {
    view! {
        <form action="/do/account/delete" method="post" novalidate>
            {again(account, "password", sent, words)}
            {notice(words)}
            <Button text=words.get("account-delete-button") look=ButtonLook::Warning once=true/>
        </form>
    }
    .into_any()
}

/// What stays and until when, from `privacy.toml`, and what is the same everywhere: copies for emergencies.
fn kept(words: &Words) -> impl IntoView + use<> {
    let kept = privacy::register().table.values().filter_map(|table| table.kept.as_ref());
    let ids = kept.map(|kept| kept.id.as_str()).chain(["backups"]);
    ids.map(|id| view! { <li>{words.get(&format!("account-kept-{id}"))}</li> }).collect_view()
}

/// "Your account is deleted".
#[component]
pub fn Deleted() -> impl IntoView {
    let request = Request::current();
    page(request, async move {
        let words = expect_context::<Words>();
        let title = words.get("account-deleted-title");
        let view = view! {
            {panel(&title, words.get("account-deleted-what"))}
            <h2>{words.get("account-next-title")}</h2>
            <p>{words.get("account-deleted-next")}</p>
            <p><a href="/">{words.get("ui-home")}</a></p>
        };
        Ok(Leaf::new(title, view).own_heading().sheet(&words))
    })
}
