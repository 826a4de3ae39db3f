//! A new colleague's first day: the link in the mail leads here.

use super::{Leaf, Shown, confirm, confirm::plain, form::Sent, notice, param};
use crate::{
    frame::page,
    request::Request,
    ui::{Button, Input, PasswordInput, Size, UserName},
    words::Words,
};
use domain::trust::people::{queries, role_code};
use leptos::prelude::*;

/// The page of a token.
#[must_use]
pub fn path(token: &str) -> String {
    format!("/first-day/{}", plain(token))
}

/// "Begin as staff". Opening it uses nothing up.
#[component]
pub fn FirstDay() -> impl IntoView {
    let (request, token) = (Request::current(), param("token"));
    page(request.clone(), async move { first_day(&request, &token).await })
}

async fn first_day(request: &Request, token: &str) -> Shown {
    let words = expect_context::<Words>();
    let (db, actor) = (request.db(), request.actor());
    let found = queries::behind(db.conn(), db, &actor, token).await;
    let Some(added) = found.map_err(super::away(request))? else {
        return Ok(confirm::gone(request, &words, "account-first-day-gone", "/sign-in", "account-sign-in-title"));
    };
    let sent = Sent::take(request, "first-day").await?;
    let role = words.get(&format!("people-role-{}", role_code(added.role)));
    let view = view! {
        <p class="nhsuk-body-l">{words.with("account-first-day-what", &[("role", role.into())])}</p>
        <form action="/do/account/first-day" method="post" novalidate>
            <input type="hidden" name="token" value=token.to_owned()/>
            <UserName email=added.email/>
            <Input
                label=words.get("account-name")
                name="name"
                size=Size::M
                hint=words.get("account-first-day-name-hint")
                error=sent.error("name", &words)
                value=sent.typed("name")
                autocomplete="nickname".to_owned()
                spellcheck=false
            />
            <PasswordInput
                label=words.get("account-new-password")
                name="password"
                size=Size::M
                hint=words.get("account-password-hint")
                error=sent.error("password", &words)
                autocomplete="new-password"
            />
            {notice(&words)}
            <Button text=words.get("account-first-day-button") once=true/>
        </form>
        <p>{words.get("account-first-day-next")}</p>
    };
    Ok(Leaf::new(words.get("account-first-day-title"), view).with_passwords().sent(sent).sheet(&words))
}
