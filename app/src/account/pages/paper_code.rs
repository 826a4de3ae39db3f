//! The recovery code on paper: shown once, printed, and used by whoever has forgotten the password and has no e-mail address.

use super::{Leaf, Shown, away, elsewhere, form::Sent, notice, query, refused, signed_in};
use crate::{
    account::acts::paper_code::{SHOWN_FOR, open},
    frame::{Sheet, page},
    request::{Request, own_path},
    ui::{Button, ButtonLook, Input, InsetText, PasswordInput, Size, UserName, links},
    words::Words,
};
use domain::account::{address::shown, queries};
use leptos::prelude::*;

/// The page that shows and renews it.
pub const PAPER: &str = "/account/recovery-code";
/// Where it is used.
pub const BY_CODE: &str = "/forgotten-password/code";
/// What is kept until it was shown.
pub const FRESH: &str = "fresh-paper-code";

/// "Your recovery code".
#[component]
pub fn PaperCode() -> impl IntoView {
    let (request, next) = (Request::current(), query("next"));
    page(request.clone(), async move { paper(&request, &next).await })
}

async fn paper(request: &Request, next: &str) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, PAPER) else { return elsewhere() };
    let db = request.db();
    let account = queries::own(db.conn(), &session.actor()).await.map_err(refused(request))?;
    let fresh = request.read_flash(FRESH, SHOWN_FOR).await.map_err(away(request))?;
    if let Some(code) = fresh.and_then(|kept| open(request, account.id, &kept)) {
        let next = if own_path(next) { next } else { "/" };
        return Ok(to_keep(&code, &shown(&account.email), next, &words));
    }
    let Some(own) = queries::mobile_sign_in(db.conn(), account.id).await.map_err(away(request))? else {
        request.see_other(links::ACCOUNT);
        return elsewhere();
    };
    let state = match (own.code_hash.is_some(), own.code_kept_at.is_some()) {
        (true, true) => "account-paper-kept",
        (true, false) => "account-paper-not-kept",
        (false, _) => "account-paper-used",
    };
    let sent = Sent::take(request, "paper-code").await?;
    let view = view! {
        <p>{words.get(state)}</p>
        <h2>{words.get("account-paper-new-title")}</h2>
        <p>{words.get("account-paper-new-what")}</p>
        <form action="/do/account/new-paper-code" method="post" novalidate>
            <UserName email=account.email/>
            <PasswordInput
                label=words.get("account-password")
                name="password"
                size=Size::M
                hint=words.get("account-password-again-hint")
                error=sent.error("password", &words)
            />
            {notice(&words)}
            <Button text=words.get("account-paper-new") look=ButtonLook::Secondary once=true/>
        </form>
    };
    let leaf = Leaf::new(words.get("account-paper-title"), view).with_passwords().back(links::ACCOUNT);
    Ok(leaf.sent(sent).sheet(&words))
}

/// The code itself, to print or write down. The number stands beside it: somebody who finds the paper in a drawer needs both.
fn to_keep(code: &str, mobile: &str, next: &str, words: &Words) -> Sheet {
    let (number, mobile, code) = (words.get("account-paper-number"), mobile.to_owned(), code.to_owned());
    let view = view! {
        <p class="nhsuk-body-l">{words.get("account-paper-what")}</p>
        <InsetText>
            <p>{number} " " <bdi>{mobile}</bdi></p>
            <p><code class="rt-key">{code}</code></p>
        </InsetText>
        <p>{words.get("account-paper-how")}</p>
        <p>{words.get("account-paper-once")}</p>
        <form action="/do/account/kept-paper-code" method="post">
            <input type="hidden" name="next" value=next.to_owned()/>
            <Button text=words.get("account-paper-done") once=true/>
        </form>
    };
    Leaf::new(words.get("account-paper-title"), view).sheet(words)
}

/// "Use your recovery code": a new password without a mail. The answer never says whether there is an account.
#[component]
pub fn ByCode() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { by_code(&request).await })
}

async fn by_code(request: &Request) -> Shown {
    let words = expect_context::<Words>();
    let sent = Sent::take(request, "by-code").await?;
    let view = view! {
        <p class="nhsuk-body-l">{words.get("account-by-code-what")}</p>
        <form action="/do/account/paper-code" method="post" novalidate>
            <Input
                label=words.get("account-mobile")
                name="email"
                size=Size::M
                error=sent.error("email", &words)
                value=sent.typed("email")
                kind="tel"
                autocomplete="username".to_owned()
                spellcheck=false
            />
            <Input
                label=words.get("account-paper-code")
                name="code"
                size=Size::M
                hint=words.get("account-paper-code-hint")
                error=sent.error("code", &words)
                width=30
                code=true
                autocomplete="off".to_owned()
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
            <p>{words.get("account-others-signed-out")}</p>
            {notice(&words)}
            <Button text=words.get("account-reset-button") once=true/>
        </form>
    };
    let leaf = Leaf::new(words.get("account-by-code-title"), view).with_passwords().back("/forgotten-password");
    Ok(leaf.sent(sent).sheet(&words))
}
