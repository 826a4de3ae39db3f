//! Behind the link to a new address. Only the account itself can use it, signed in.

use super::{Leaf, Shown, confirm::plain, param, refused};
use crate::{
    frame::page,
    request::Request,
    ui::{Button, ButtonLink, links},
    words::Words,
};
use domain::account::{Failed, LinkPurpose, queries};
use leptos::prelude::*;

/// The page of a token.
#[must_use]
pub fn path(token: &str) -> String {
    format!("/confirm-email/{}", plain(token))
}

/// "Use this e-mail address".
#[component]
pub fn ConfirmEmail() -> impl IntoView {
    let (request, token) = (Request::current(), param("token"));
    page(request.clone(), async move { confirm(&request, &token).await })
}

async fn confirm(request: &Request, token: &str) -> Shown {
    let words = expect_context::<Words>();
    let (db, actor) = (request.db(), request.actor());
    let title = words.get("account-confirm-email-title");
    let link = match queries::link(db.conn(), db, &actor, LinkPurpose::ChangeEmail, token).await {
        Ok(link) => link,
        Err(Failed::Refused(_)) => return gone(request, &words),
        Err(other) => return Err(refused(request)(other)),
    };
    if actor.account_id().is_none() {
        let sign_in = super::with_next(links::SIGN_IN, &path(token));
        let view = view! {
            <p>{words.get("account-confirm-email-sign-in")}</p>
            <ButtonLink text=words.get("ui-sign-in") href=sign_in/>
        };
        return Ok(Leaf::new(title, view).sheet(&words));
    }
    let Some(email) = link.new_email.filter(|_| actor.account_id() == Some(link.account_id)) else {
        return gone(request, &words);
    };
    let view = view! {
        <p class="nhsuk-body-l">{words.with("account-confirm-email-what", &[("email", email.into())])}</p>
        <p>{words.get("account-others-signed-out")}</p>
        <form action="/do/account/confirm-email" method="post">
            <input type="hidden" name="token" value=token.to_owned()/>
            <Button text=words.get("account-confirm-email-button") once=true/>
        </form>
    };
    Ok(Leaf::new(title, view).back(links::ACCOUNT).sheet(&words))
}

/// Used, too old or somebody else's.
fn gone(request: &Request, words: &Words) -> Shown {
    let (href, text) = match request.actor().account_id() {
        Some(_) => (links::ACCOUNT, "account-own-title"),
        None => (links::SIGN_IN, "ui-sign-in"),
    };
    Ok(super::confirm::gone(request, words, "account-email-gone", href, text))
}
