//! Signing in, and the page after signing out.

use super::{Leaf, Shown, done, elsewhere, form::Sent, notice, panel, passkey_sign_in, providers, query};
use crate::{
    frame::page,
    request::{Request, own_path},
    ui::{Button, ButtonLook, Input, PasswordInput, Size, links},
    words::Words,
};
use domain::account::Mobiles;
use leptos::prelude::*;

/// "Sign in".
#[component]
pub fn SignIn() -> impl IntoView {
    let (request, next, what_was_done) = (Request::current(), query("next"), query("done"));
    page(request.clone(), async move { sign_in(&request, &next, &what_was_done).await })
}

async fn sign_in(request: &Request, next: &str, what_was_done: &str) -> Shown {
    let words = expect_context::<Words>();
    if request.actor().account_id().is_some() {
        request.see_other(if own_path(next) { next } else { links::ACCOUNT });
        return elsewhere();
    }
    let sent = Sent::take(request, "sign-in").await?;
    let mobiles = request.toolkit.mobiles() != Mobiles::None;
    let view = view! {
        {(what_was_done == "password").then(|| done(&words, "account-done-password"))}
        <form action="/do/account/sign-in" method="post" novalidate>
            <input type="hidden" name="next" value=next.to_owned()/>
            <Input
                label=words.get(if mobiles { "account-email-or-mobile" } else { "account-email" })
                name="email"
                size=Size::M
                error=sent.error("email", &words)
                value=sent.typed("email")
                kind=if mobiles { "text" } else { "email" }
                inputmode=mobiles.then(|| "email".to_owned())
                autocomplete="username".to_owned()
                spellcheck=false
            />
            <PasswordInput
                label=words.get("account-password")
                name="password"
                size=Size::M
                error=sent.error("password", &words)
            />
            {notice(&words)}
            <Button text=words.get("ui-sign-in") once=true/>
        </form>
        {passkey_sign_in::begin(next, ButtonLook::Secondary, &words)}
        <p><a class="rt-alone" href="/sign-in/link">{words.get("passkeys-by-link")}</a></p>
        <p><a class="rt-alone" href="/forgotten-password">{words.get("account-forgotten-link")}</a></p>
        <p>{words.get("account-no-account")} " " <a href=links::SIGN_UP>{words.get("ui-sign-up")}</a></p>
        {providers::buttons(request, next, &words)}
    };
    Ok(Leaf::new(words.get("account-sign-in-title"), view).with_passwords().back("/").sent(sent).sheet(&words))
}

/// "You are signed out".
#[component]
pub fn SignedOut() -> impl IntoView {
    let (request, by) = (Request::current(), query("with"));
    page(request.clone(), async move {
        let words = expect_context::<Words>();
        let title = words.get("account-signed-out-title");
        let view = view! {
            {panel(&title, words.get("account-signed-out-what"))}
            {providers::also_there(&request, &by, &words)}
            <p>{words.get("account-signed-out-next")}</p>
            <p><a href=links::SIGN_IN>{words.get("account-sign-in-again")}</a></p>
            <p><a href="/">{words.get("ui-home")}</a></p>
        };
        Ok(Leaf::new(title, view).own_heading().sheet(&words))
    })
}
