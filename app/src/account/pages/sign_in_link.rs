//! Signing in by a link in a mail: ask for it, then press the button behind it.

use super::{Leaf, Shown, confirm, confirm::plain, elsewhere, form::Sent, notice, panel, param, query, refused};
use crate::{
    frame::{Sheet, page},
    request::Request,
    ui::{Button, Input, InsetText, Size, links},
    words::Words,
};
use domain::account::{Failed, Visit, commands::sign_in_links};
use leptos::prelude::*;

/// The page of a token.
#[must_use]
pub fn path(token: &str) -> String {
    format!("/sign-in/link/{}", plain(token))
}

/// "Sign in by a link". The answer never says whether there is an account.
#[component]
pub fn AskLink() -> impl IntoView {
    let (request, is_sent) = (Request::current(), query("sent"));
    page(request.clone(), async move { if is_sent == "yes" { Ok(is_on_its_way()) } else { ask(&request).await } })
}

async fn ask(request: &Request) -> Shown {
    let words = expect_context::<Words>();
    if request.actor().account_id().is_some() {
        request.see_other(links::ACCOUNT);
        return elsewhere();
    }
    let sent = Sent::take(request, "sign-in-link").await?;
    let view = view! {
        <p class="nhsuk-body-l">{words.get("passkeys-link-what")}</p>
        <form action="/do/account/sign-in-link" method="post" novalidate>
            <Input
                label=words.get("account-email")
                name="email"
                size=Size::M
                error=sent.error("email", &words)
                value=sent.typed("email")
                kind="email"
                autocomplete="email".to_owned()
                spellcheck=false
            />
            {notice(&words)}
            <Button text=words.get("account-forgotten-button") once=true/>
        </form>
    };
    Ok(Leaf::new(words.get("passkeys-link-title"), view).back(links::SIGN_IN).sent(sent).sheet(&words))
}

fn is_on_its_way() -> Sheet {
    let words = expect_context::<Words>();
    let title = words.get("account-check-email-title");
    let view = view! {
        {panel(&title, words.get("account-forgotten-sent"))}
        <h2>{words.get("account-next-title")}</h2>
        <p>{words.get("passkeys-link-next")}</p>
        <p>{words.get("account-no-mail-what")}</p>
        <p><a href="/sign-in/link">{words.get("account-forgotten-again")}</a></p>
    };
    Leaf::new(title, view).own_heading().sheet(&words)
}

/// "Sign in": the button behind the link. Opening it uses nothing up.
#[component]
pub fn BehindLink() -> impl IntoView {
    let (request, token) = (Request::current(), param("token"));
    page(request.clone(), async move { behind(&request, &token).await })
}

async fn behind(request: &Request, token: &str) -> Shown {
    let words = expect_context::<Words>();
    let session_id = request.session_id();
    let visit = Visit { session_id: session_id.as_deref(), ..Visit::default() };
    let behind = match sign_in_links::behind(request.db(), &request.actor(), &visit, token).await {
        Ok(behind) => behind,
        Err(Failed::Refused(_)) => {
            return Ok(confirm::gone(
                request,
                &words,
                "passkeys-link-gone",
                "/sign-in/link",
                "account-forgotten-again",
            ));
        }
        Err(other) => return Err(refused(request)(other)),
    };
    let sent = Sent::take(request, "use-sign-in-link").await?;
    let warning = behind.elsewhere.then(|| {
        let said = words.get("passkeys-link-elsewhere");
        view! { <InsetText><p>{said}</p></InsetText> }
    });
    let view = view! {
        <p>{words.with("passkeys-link-whose", &[("email", behind.email.into())])}</p>
        {warning}
        <form action="/do/account/use-sign-in-link" method="post">
            <input type="hidden" name="token" value=token.to_owned()/>
            <Button text=words.get("ui-sign-in") once=true/>
        </form>
    };
    Ok(Leaf::new(words.get("account-sign-in-title"), view).sent(sent).sheet(&words))
}
