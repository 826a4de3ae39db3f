//! Signing up: two short pages, then "Check your e-mail".

use super::{Leaf, Shown, away, done, elsewhere, form::Sent, notice, panel, query};
use crate::{
    frame::page,
    invitations::pages::{invited, requests::ASK},
    request::Request,
    ui::{Button, ButtonLook, Choice, Details, Input, InsetText, PasswordInput, Radios, Size, links},
    words::Words,
};
use domain::{
    account::{Address, Mobiles, Problem, address::shown, queries, sessions::Session},
    invitations::requests::queries as requests,
    trust::JoinPolicy,
};
use http::StatusCode;
use leptos::prelude::*;

/// Page 1: e-mail address, password, and the trust's code where it asks for one.
#[component]
pub fn SignUp() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { first(&request).await })
}

async fn first(request: &Request) -> Shown {
    let words = expect_context::<Words>();
    if request.actor().account_id().is_some() {
        request.see_other(links::ACCOUNT);
        return elsewhere();
    }
    let sent = Sent::take(request, "sign-up").await?;
    let invited = invited::invited(request).await.map_err(away(request))?;
    let email = match (sent.typed("email"), request.session()) {
        (Some(typed), _) => Some(typed),
        (None, Some(session)) => {
            queries::draft(request.db(), &session).await.map_err(away(request))?.map(|draft| draft.email)
        }
        (None, None) => None,
    };
    let email = email.or_else(|| invited.as_ref()?.proves().map(str::to_owned));
    let asks_code = request.trust.join_policy == JoinPolicy::Code && invited.is_none();
    let mobile = match request.toolkit.mobiles() {
        Mobiles::None => false,
        Mobiles::ByCode => asks_code || invited.is_some(),
        Mobiles::ByText => true,
    };
    let code = asks_code.then(|| code(&sent, &words));
    let asks = match asks_code {
        true => requests::allowed(request.db(), request.trust.id).await.map_err(away(request))?,
        false => false,
    };
    let by = invited.map(|_| words.get("join-sign-up-invited"));
    let view = view! {
        {by.map(|said| view! { <InsetText><p>{said}</p></InsetText> })}
        <p class="nhsuk-body-l">{words.get("account-sign-up-why")}</p>
        <form action="/do/account/sign-up" method="post" novalidate>
            {code}
            <Input
                label=words.get(if mobile { "account-email-or-mobile" } else { "account-email" })
                name="email"
                size=Size::M
                hint=words.get(if mobile { "account-email-or-mobile-hint" } else { "account-email-hint" })
                error=sent.error("email", &words)
                value=email
                kind=if mobile { "text" } else { "email" }
                inputmode=mobile.then(|| "email".to_owned())
                autocomplete="email".to_owned()
                spellcheck=false
            />
            <PasswordInput
                label=words.get("account-password")
                name="password"
                size=Size::M
                hint=words.get("account-password-hint")
                error=sent.error("password", &words)
                autocomplete="new-password"
            />
            <p>{words.get("account-sign-up-not-asked")}</p>
            {notice(&words)}
            <Button text=words.get("account-continue") once=true/>
        </form>
        {asks.then(|| view! { <p>{words.get("ask-no-code")} " " <a href=ASK>{words.get("ask-title")}</a></p> })}
        <p>{words.get("account-have-account")} " " <a href=links::SIGN_IN>{words.get("ui-sign-in")}</a></p>
    };
    let leaf = Leaf::new(words.get("account-sign-up-title"), view).with_passwords().back("/").sent(sent);
    Ok(leaf.eyebrow(words.get("account-page-1-of-2")).sheet(&words))
}

fn code(sent: &Sent, words: &Words) -> AnyView {
    view! {
        <Input
            label=words.get("account-code")
            name="code"
            size=Size::M
            hint=words.get("account-code-hint")
            error=sent.error("code", words)
            value=sent.typed("code")
            width=20
            code=true
            autocomplete="off".to_owned()
            spellcheck=false
        />
    }
    .into_any()
}

/// Page 2: the name others see, and "Are you 18 or over?".
#[component]
pub fn AboutYou() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { second(&request).await })
}

async fn second(request: &Request) -> Shown {
    let words = expect_context::<Words>();
    let Some(name_so_far) = begun(request).await? else {
        request.see_other(links::SIGN_UP);
        return elsewhere();
    };
    let sent = Sent::take(request, "about-you").await?;
    let name = sent.typed("name").or(name_so_far);
    let doubted = doubted(&sent);
    let ages = vec![
        Choice::new("yes", words.get("account-adult-yes")).into(),
        Choice::new("no", words.get("account-adult-no")).into(),
    ];
    let view = view! {
        <form action="/do/account/about-you" method="post" novalidate>
            {doubted}
            <Input
                label=words.get("account-name")
                name="name"
                size=Size::M
                hint=words.get("account-name-hint")
                error=sent.error("name", &words)
                value=name
                autocomplete="off".to_owned()
                spellcheck=false
            />
            <Radios
                name="adult"
                legend=words.get("account-adult")
                size=Size::M
                hint=words.get("account-adult-hint")
                error=sent.error("adult", &words)
                items=ages
                chosen=sent.typed("adult")
            />
            <p>{words.get("account-agree")} " " <a href="/terms">{words.get("ui-terms")}</a></p>
            {notice(&words)}
            <Button text=words.get("account-continue") once=true/>
        </form>
    };
    let leaf = Leaf::new(words.get("account-about-you-title"), view).back(links::SIGN_UP).sent(sent);
    Ok(leaf.eyebrow(words.get("account-page-2-of-2")).sheet(&words))
}

/// The name we doubted goes along: sent once more, it is taken.
pub(super) fn doubted(sent: &Sent) -> Option<AnyView> {
    let name = sent.typed("name").filter(|_| sent.has(Problem::NameLooksReal))?;
    Some(view! { <input type="hidden" name="insists_on" value=name/> }.into_any())
}

/// Whether this browser has begun to sign up; with the name, if it was given already.
async fn begun(request: &Request) -> Result<Option<Option<String>>, StatusCode> {
    let Some(session) = request.session() else { return Ok(None) };
    let waiting = waiting_name(request, &session).await?;
    if waiting.is_some() {
        return Ok(Some(waiting));
    }
    let draft = queries::draft(request.db(), &session).await.map_err(away(request))?;
    Ok(draft.map(|_| None))
}

async fn waiting_name(request: &Request, session: &Session) -> Result<Option<String>, StatusCode> {
    let db = request.db();
    let waiting = queries::waiting(db.conn(), db, session).await.map_err(away(request))?;
    Ok(waiting.map(|waiting| waiting.display_name))
}

/// "Check your e-mail": what happens next, and what to do if nothing comes.
#[component]
pub fn CheckEmail() -> impl IntoView {
    let (request, sent_again) = (Request::current(), query("sent"));
    page(request.clone(), async move { check_email(&request, &sent_again).await })
}

async fn check_email(request: &Request, sent_again: &str) -> Shown {
    let words = expect_context::<Words>();
    let db = request.db();
    let waiting = match request.session() {
        Some(session) => queries::waiting(db.conn(), db, &session).await.map_err(away(request))?,
        None => None,
    };
    let Some(waiting) = waiting else {
        request.see_other(links::SIGN_UP);
        return elsewhere();
    };
    let sent = Sent::take(request, "check-email").await?;
    let by_text = Address::parse(&waiting.email).is_ok_and(|address| address.is_mobile());
    let stem = if by_text { "account-check-phone" } else { "account-check-email" };
    let title = words.get(&format!("{stem}-title"));
    let view = view! {
        {(sent_again == "again").then(|| done(&words, if by_text { "account-sent-text-again" } else { "account-sent-again" }))}
        {panel(&title, words.with(&format!("{stem}-what"), &[("email", shown(&waiting.email).into())]))}
        <h2>{words.get("account-next-title")}</h2>
        <p>{words.get(&format!("{stem}-next"))}</p>
        <p>{words.get(&format!("{stem}-until"))}</p>
        {no_mail(by_text, &words)}
    };
    Ok(Leaf::new(title, view).sent(sent).own_heading().sheet(&words))
}

/// What to do if no mail comes.
fn no_mail(by_text: bool, words: &Words) -> AnyView {
    let [summary, what, again] = match by_text {
        true => ["account-no-text", "account-no-text-what", "account-send-text-again"],
        false => ["account-no-mail", "account-no-mail-what", "account-send-again"],
    }
    .map(|id| words.get(id));
    let other = words.get("account-other-address");
    view! {
        <Details summary>
            <p>{what}</p>
            <form action="/do/account/send-again" method="post">
                <Button text=again look=ButtonLook::Secondary once=true/>
            </form>
            <p>
                <a href=links::SIGN_UP>{other}</a>
            </p>
        </Details>
    }
    .into_any()
}
