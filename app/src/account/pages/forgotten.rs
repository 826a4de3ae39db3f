//! A forgotten password: ask for a link, then choose a new one.

use super::{
    Leaf, Shown, confirm, confirm::plain, form::Sent, notice, panel, paper_code::BY_CODE, param, query, refused,
};
use crate::{
    frame::page,
    request::Request,
    ui::{Button, Input, PasswordInput, Size, UserName, links},
    words::Words,
};
use domain::account::{Failed, LinkPurpose, Mobiles, queries};
use leptos::prelude::*;

/// The page of a token.
#[must_use]
pub fn path(token: &str) -> String {
    format!("/reset/{}", plain(token))
}

/// "Forgotten your password?" The answer never says whether there is an account.
#[component]
pub fn Forgotten() -> impl IntoView {
    let (request, is_sent) = (Request::current(), query("sent"));
    page(
        request.clone(),
        async move { if is_sent == "yes" { Ok(is_on_its_way(&request)) } else { ask(&request).await } },
    )
}

async fn ask(request: &Request) -> Shown {
    let words = expect_context::<Words>();
    let sent = Sent::take(request, "forgotten-password").await?;
    let mobiles = request.toolkit.mobiles() != Mobiles::None;
    let by_code =
        mobiles.then(|| view! { <p><a class="rt-alone" href=BY_CODE>{words.get("account-by-code-link")}</a></p> });
    let view = view! {
        <p class="nhsuk-body-l">{words.get("account-forgotten-what")}</p>
        <form action="/do/account/forgotten-password" method="post" novalidate>
            <Input
                label=words.get(if mobiles { "account-email-or-mobile" } else { "account-email" })
                name="email"
                size=Size::M
                error=sent.error("email", &words)
                value=sent.typed("email")
                kind=if mobiles { "text" } else { "email" }
                inputmode=mobiles.then(|| "email".to_owned())
                autocomplete="email".to_owned()
                spellcheck=false
            />
            {notice(&words)}
            <Button text=words.get("account-forgotten-button") once=true/>
        </form>
        {by_code}
    };
    Ok(Leaf::new(words.get("account-forgotten-title"), view).back(links::SIGN_IN).sent(sent).sheet(&words))
}

fn is_on_its_way(request: &Request) -> crate::frame::Sheet {
    let words = expect_context::<Words>();
    let texts = request.toolkit.mobiles() == Mobiles::ByText;
    let title = words.get(if texts { "account-check-both-title" } else { "account-check-email-title" });
    let view = view! {
        {panel(&title, words.get("account-forgotten-sent"))}
        <h2>{words.get("account-next-title")}</h2>
        <p>{words.get(if texts { "account-forgotten-next-both" } else { "account-forgotten-next" })}</p>
        <p>{words.get("account-no-mail-what")}</p>
        <p><a href="/forgotten-password">{words.get("account-forgotten-again")}</a></p>
    };
    Leaf::new(title, view).own_heading().sheet(&words)
}

/// "Choose a new password". Opening it uses nothing up.
#[component]
pub fn Reset() -> impl IntoView {
    let (request, token) = (Request::current(), param("token"));
    page(request.clone(), async move { reset(&request, &token).await })
}

async fn reset(request: &Request, token: &str) -> Shown {
    let words = expect_context::<Words>();
    let (db, actor) = (request.db(), request.actor());
    let email = match queries::email_of_link(db, &actor, LinkPurpose::ResetPassword, token).await {
        Ok(email) => email,
        Err(Failed::Refused(_)) => {
            let (href, text) = ("/forgotten-password", "account-forgotten-again");
            return Ok(confirm::gone(request, &words, "account-reset-gone", href, text));
        }
        Err(other) => return Err(refused(request)(other)),
    };
    let sent = Sent::take(request, "reset").await?;
    let view = view! {
        <p>{words.get("account-others-signed-out")}</p>
        <form action="/do/account/reset-password" method="post" novalidate>
            <input type="hidden" name="token" value=token.to_owned()/>
            <UserName email/>
            <PasswordInput
                label=words.get("account-new-password")
                name="password"
                size=Size::M
                hint=words.get("account-password-hint")
                error=sent.error("password", &words)
                autocomplete="new-password"
            />
            {notice(&words)}
            <Button text=words.get("account-reset-button") once=true/>
        </form>
    };
    Ok(Leaf::new(words.get("account-reset-title"), view).with_passwords().sent(sent).sheet(&words))
}
