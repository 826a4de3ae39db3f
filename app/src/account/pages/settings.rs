//! Changing the display name, the e-mail address, the password.

use super::{Leaf, Shown, again, elsewhere, form::Sent, notice, panel, query, refused, sign_up::doubted, signed_in};
use crate::{
    frame::page,
    request::Request,
    ui::{Button, ButtonLook, Input, PasswordInput, Size, UserName, links},
    words::Words,
};
use domain::account::{Address, address::shown, entity, queries};
use leptos::prelude::*;

/// "Change your display name".
#[component]
pub fn Name() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { name(&request).await })
}

async fn name(request: &Request) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, "/account/name") else { return elsewhere() };
    let sent = Sent::take(request, "name").await?;
    let now = session.account.map(|account| account.display_name);
    let view = view! {
        <form action="/do/account/name" method="post" novalidate>
            {doubted(&sent)}
            <Input
                label=words.get("account-name")
                name="name"
                size=Size::M
                hint=words.get("account-name-hint")
                error=sent.error("name", &words)
                value=sent.typed("name").or(now)
                autocomplete="off".to_owned()
                spellcheck=false
            />
            {notice(&words)}
            <Button text=words.get("account-save") once=true/>
        </form>
    };
    Ok(Leaf::new(words.get("account-name-change-title"), view).back(links::ACCOUNT).sent(sent).sheet(&words))
}

/// "Change your e-mail address".
#[component]
pub fn Email() -> impl IntoView {
    let (request, is_sent) = (Request::current(), query("sent"));
    page(request.clone(), async move { email(&request, is_sent == "yes").await })
}

async fn email(request: &Request, is_sent: bool) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, "/account/email") else { return elsewhere() };
    if is_sent {
        return Ok(is_on_its_way(&words));
    }
    let account = queries::own(request.db().conn(), &session.actor()).await.map_err(refused(request))?;
    let sent = Sent::take(request, "email").await?;
    let view = view! {
        <p>{words.with("account-email-now", &[("email", shown(&account.email).into())])}</p>
        <form action="/do/account/email" method="post" novalidate>
            <Input
                label=words.get("account-new-email")
                name="email"
                size=Size::M
                hint=words.get("account-new-email-hint")
                error=sent.error("email", &words)
                value=sent.typed("email")
                kind="email"
                autocomplete="email".to_owned()
                spellcheck=false
            />
            {again(&account, "password", &sent, &words)}
            {notice(&words)}
            <Button text=words.get("account-continue") once=true/>
        </form>
    };
    Ok(Leaf::new(words.get("account-email-change-title"), view)
        .with_passwords()
        .back(links::ACCOUNT)
        .sent(sent)
        .sheet(&words))
}

fn is_on_its_way(words: &Words) -> crate::frame::Sheet {
    let title = words.get("account-check-email-title");
    let view = view! {
        {panel(&title, words.get("account-new-email-sent"))}
        <h2>{words.get("account-next-title")}</h2>
        <p>{words.get("account-new-email-next")}</p>
        <p>{words.get("account-no-mail-what")}</p>
        <p><a href=links::ACCOUNT>{words.get("account-own-title")}</a></p>
    };
    Leaf::new(title, view).own_heading().sheet(words)
}

/// "Change your password".
#[component]
pub fn Password() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { password(&request).await })
}

async fn password(request: &Request) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, "/account/password") else { return elsewhere() };
    let account = queries::own(request.db().conn(), &session.actor()).await.map_err(refused(request))?;
    if !account.has_password() {
        return Ok(no_password(&words));
    }
    let sent = Sent::take(request, "password").await?.with_chosen("new-password");
    let removal = Sent::take(request, "no-password").await?;
    // One of the two forms was refused: its problems stand on top.
    let told = if removal.is_empty() { sent.clone() } else { removal.clone() };
    let by_mail = Address::parse(&account.email).is_ok_and(|address| !address.is_mobile());
    let without = (by_mail && !account.role.is_staff()).then(|| without_password(&account, &removal, &words));
    let view = view! {
        <p>{words.get("account-others-signed-out")}</p>
        <form action="/do/account/password" method="post" novalidate>
            <UserName email=account.email.clone()/>
            <PasswordInput
                label=words.get("account-old-password")
                name="password"
                size=Size::M
                error=sent.error("password", &words)
            />
            <PasswordInput
                label=words.get("account-new-password")
                name="new_password"
                id="new-password".to_owned()
                size=Size::M
                hint=words.get("account-password-hint")
                error=sent.error("new-password", &words)
                autocomplete="new-password"
            />
            {notice(&words)}
            <Button text=words.get("account-save") once=true/>
        </form>
        {without}
    };
    Ok(Leaf::new(words.get("account-password-change-title"), view)
        .with_passwords()
        .back(links::ACCOUNT)
        .sent(told)
        .sheet(&words))
}

/// A relative may do without.
fn without_password(account: &entity::Model, sent: &Sent, words: &Words) -> AnyView {
    view! {
        <h2>{words.get("passkeys-no-password-title")}</h2>
        <p>{words.get("passkeys-no-password-what")}</p>
        <form action="/do/account/remove-password" method="post" novalidate>
            {again(account, "password-again", sent, words)}
            {notice(words)}
            <Button text=words.get("passkeys-no-password-button") look=ButtonLook::Secondary once=true/>
        </form>
    }
    .into_any()
}

/// Who has no password gets one as who has forgotten it.
fn no_password(words: &Words) -> crate::frame::Sheet {
    let view = view! {
        <p>{words.get("passkeys-choose-password")}</p>
        <p><a href="/forgotten-password">{words.get("passkeys-choose-password-link")}</a></p>
    };
    Leaf::new(words.get("account-password-change-title"), view).back(links::ACCOUNT).sheet(words)
}
