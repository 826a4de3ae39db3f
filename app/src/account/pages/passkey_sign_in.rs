//! Signing in with a passkey.

use super::{Leaf, Shown, away, elsewhere, form::Sent, passkeys::Ask, query};
use crate::{
    frame::page,
    request::{Request, own_path},
    ui::{Button, ButtonLook, links},
    words::Words,
};
use domain::account::passkeys::{Purpose, challenge};
use leptos::prelude::*;

/// "Sign in with a passkey".
#[component]
pub fn WithPasskey() -> impl IntoView {
    let (request, next) = (Request::current(), query("next"));
    page(request.clone(), async move { with_passkey(&request, &next).await })
}

async fn with_passkey(request: &Request, next: &str) -> Shown {
    let words = expect_context::<Words>();
    if request.actor().account_id().is_some() {
        request.see_other(if own_path(next) { next } else { links::ACCOUNT });
        return elsewhere();
    }
    let sent = Sent::take(request, "passkey-sign-in").await?;
    let db = request.db();
    let asked = match request.session() {
        Some(session) => challenge::open(db.conn(), db, &session, Purpose::SignIn).await.map_err(away(request))?,
        None => None,
    };
    let without = words.get("passkeys-without-script");
    let body = match asked {
        Some(asked) => view! {
            <p>{words.get("passkeys-sign-in-what")}</p>
            <Ask
                kind="get"
                action="/do/account/passkey-sign-in"
                options=asked.options
                button=words.get("passkeys-sign-in-button")
                next=next.to_owned()
            >
                <p>{without}</p>
            </Ask>
        }
        .into_any(),
        None => begin(next, ButtonLook::Primary, &words),
    };
    let view = view! {
        {body}
        <h2>{words.get("passkeys-otherwise-title")}</h2>
        <ul class="nhsuk-list">
            <li><a class="rt-alone" href=links::SIGN_IN>{words.get("passkeys-by-password")}</a></li>
            <li><a class="rt-alone" href="/sign-in/link">{words.get("passkeys-by-link")}</a></li>
        </ul>
    };
    Ok(Leaf::new(words.get("passkeys-sign-in-title"), view).back(links::SIGN_IN).sent(sent).sheet(&words))
}

/// The button that leads to the browser's question.
pub fn begin(next: &str, look: ButtonLook, words: &Words) -> AnyView {
    view! {
        <form action="/do/account/begin-passkey-sign-in" method="post">
            <input type="hidden" name="next" value=next.to_owned()/>
            <Button text=words.get("passkeys-begin") look/>
        </form>
    }
    .into_any()
}
