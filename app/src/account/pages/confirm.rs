//! Behind the link in the sign-up's mail: a button. Opening the page uses nothing up, because mail scanners open it too.

use super::{Leaf, Shown, form::Sent, notice, param, refused};
use crate::{
    frame::page,
    request::Request,
    ui::{Button, ButtonLink, PasswordInput, Size, UserName, links},
    words::Words,
};
use domain::account::{Address, Failed, Visit, queries};
use http::StatusCode;
use leptos::prelude::*;

/// The page of a token, if it could be one.
#[must_use]
pub fn path(token: &str) -> String {
    format!("/confirm/{}", plain(token))
}

/// Only the letters tokens are made of: what was typed into a form goes into no address.
pub(crate) fn plain(token: &str) -> &str {
    let is_token = token.len() == 43 && token.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    if is_token { token } else { "gone" }
}

/// "Confirm your e-mail address".
#[component]
pub fn Confirm() -> impl IntoView {
    let (request, token) = (Request::current(), param("token"));
    page(request.clone(), async move { confirm(&request, &token).await })
}

async fn confirm(request: &Request, token: &str) -> Shown {
    let words = expect_context::<Words>();
    let session_id = request.session_id();
    let visit = Visit { session_id: session_id.as_deref(), ..Visit::default() };
    let asks = match queries::confirm_asks(request.db(), &request.actor(), &visit, token).await {
        Ok(asks) => asks,
        Err(Failed::Refused(_)) if request.actor().account_id().is_some() => {
            request.see_other("/welcome");
            return super::elsewhere();
        }
        Err(Failed::Refused(_)) => {
            return Ok(gone(request, &words, "account-confirm-gone", links::SIGN_IN, "ui-sign-in"));
        }
        Err(other) => return Err(refused(request)(other)),
    };
    let mobile = Address::parse(&asks.email).is_ok_and(|address| address.is_mobile());
    let title = if mobile { "account-confirm-mobile-title" } else { "account-confirm-title" };
    let sent = Sent::take(request, "confirm").await?;
    let password = asks.password.then(|| {
        view! {
            <UserName email=asks.email/>
            <PasswordInput
                label=words.get("account-password")
                name="password"
                size=Size::M
                hint=words.get("account-confirm-password-hint")
                error=sent.error("password", &words)
            />
            {notice(&words)}
        }
    });
    let view = view! {
        <p class="nhsuk-body-l">{words.get("account-confirm-what")}</p>
        <form action="/do/account/confirm" method="post" novalidate>
            <input type="hidden" name="token" value=token.to_owned()/>
            {password}
            <Button text=words.get("account-confirm-button") once=true/>
        </form>
    };
    let leaf = Leaf::new(words.get(title), view).sent(sent);
    Ok(if asks.password { leaf.with_passwords() } else { leaf }.sheet(&words))
}

/// A link that was used, is too old, or never was: what to do instead.
pub(super) fn gone(request: &Request, words: &Words, what: &str, href: &str, text: &str) -> crate::frame::Sheet {
    request.status(StatusCode::GONE);
    let view = view! {
        <p>{words.get(what)}</p>
        <ButtonLink text=words.get(text) href=href.to_owned()/>
    };
    Leaf::new(words.get("account-gone-title"), view).sheet(words)
}
