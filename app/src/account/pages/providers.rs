//! Signing in through a provider: the buttons, the pages that lead away and back, and what is connected to an account.

use super::{
    Leaf, Shown, done, elsewhere, form::Sent, notice, param, query, refused, second_factor::SECURITY, signed_in,
};
use crate::{
    account::acts::{
        providers::{self as acts, Back, PAGE},
        with_next,
    },
    frame::page,
    learning::times::day_of,
    request::Request,
    ui::{Button, ButtonLink, ButtonLook, PasswordInput, Size, UserName, links},
    words::Words,
};
use domain::account::{
    entity,
    providers::{Provider, identity, queries},
    queries as accounts,
};
use http::StatusCode;
use leptos::prelude::*;

/// One button for each provider of this trust. Words for staff, who read English.
pub fn buttons(request: &Request, next: &str, words: &Words) -> Option<AnyView> {
    let offered = request.toolkit.providers.of(request.trust.id);
    if offered.is_empty() {
        return None;
    }
    let button = |provider: &std::sync::Arc<Provider>| {
        let text = words.with("provider-button", &[("name", provider.name.clone().into())]);
        let href = with_next(&acts::path(&provider.id), next);
        view! { <p><ButtonLink text href look=ButtonLook::Secondary/></p> }
    };
    let buttons = offered.iter().map(button).collect_view();
    Some(
        view! {
            <section lang=words.content_lang() dir=words.content_dir()>
                <h2>{words.get("provider-staff-title")}</h2>
                <p>{words.with("provider-staff-what", &[("trust", request.trust.short_name.clone().into())])}</p>
                {buttons}
            </section>
        }
        .into_any(),
    )
}

/// `/sign-in/with/…`: leads to the provider.
#[component]
pub fn Begin() -> impl IntoView {
    let (request, id, next) = (Request::current(), param("provider"), query("next"));
    page(request.clone(), async move {
        let provider = acts::find(&request, &id).ok_or(StatusCode::NOT_FOUND)?;
        acts::begin(&request, &provider, &next).await.map_err(refused(&request))?;
        elsewhere()
    })
}

/// `/sign-in/with/…/back`: the provider leads back here.
#[component]
pub fn ComeBack() -> impl IntoView {
    let (request, id) = (Request::current(), param("provider"));
    let said = Back { state: query("state"), code: query("code"), error: query("error"), issuer: query("iss") };
    page(request.clone(), async move {
        let provider = acts::find(&request, &id).ok_or(StatusCode::NOT_FOUND)?;
        acts::finish(&request, &provider, &said).await.map_err(refused(&request))?;
        elsewhere()
    })
}

/// `/sign-out/with/…`: leads to the provider's own page for signing out, and from there back.
#[component]
pub fn Leave() -> impl IntoView {
    let (request, id) = (Request::current(), param("provider"));
    page(request.clone(), async move {
        let provider = acts::find(&request, &id).ok_or(StatusCode::NOT_FOUND)?;
        match acts::leave(&request, &provider).await {
            Some(address) => request.leave_for(&address),
            None => request.see_other("/signed-out"),
        }
        elsewhere()
    })
}

/// Who came in by a provider is still signed in there.
pub fn also_there(request: &Request, id: &str, words: &Words) -> Option<AnyView> {
    let provider = acts::find(request, id)?;
    let name = || [("name", provider.name.clone().into())];
    let text = words.with("provider-sign-out", &name());
    Some(
        view! {
            <div lang=words.content_lang() dir=words.content_dir()>
                <p>{words.with("provider-still-there", &name())}</p>
                <p><ButtonLink text href=format!("/sign-out/with/{}", provider.id) look=ButtonLook::Secondary/></p>
            </div>
        }
        .into_any(),
    )
}

/// What is connected, and what could be.
#[component]
pub fn Connected() -> impl IntoView {
    let (request, what_was_done) = (Request::current(), query("done"));
    page(request.clone(), async move { connected(&request, &what_was_done).await })
}

async fn connected(request: &Request, what_was_done: &str) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, PAGE) else { return elsewhere() };
    if !session.actor().is_staff() {
        return Err(StatusCode::FORBIDDEN);
    }
    let own = queries::own(request.db(), &session.actor()).await.map_err(refused(request))?;
    let account = accounts::own(request.db().conn(), &session.actor()).await.map_err(refused(request))?;
    let sent = Sent::take(request, "providers").await?;
    let offered = request.toolkit.providers.of(request.trust.id);
    let said = ["connected", "disconnected"].contains(&what_was_done);
    let said = said.then(|| done(&words, &format!("provider-done-{what_was_done}")));
    let mut ids = (1..).map(|number| if number == 1 { "password".to_owned() } else { format!("password-{number}") });
    let mut id = move || ids.next().unwrap_or_default();
    let theirs: Vec<_> = own
        .iter()
        .map(|one| disconnect_form(one, &name_of(one, &offered), &account, id(), &sent, &words).into_any())
        .collect();
    let open = offered.iter().filter(|provider| own.iter().all(|one| one.issuer != provider.issuer));
    let others: Vec<_> =
        open.map(|provider| connect_form(provider, &account, id(), &sent, &words).into_any()).collect();
    let nothing = theirs.is_empty() && others.is_empty();
    let view = view! {
        {said}
        <p>{words.get("provider-page-what")}</p>
        {nothing.then(|| view! { <p>{words.get("provider-none")}</p> })}
        {theirs}
        {others}
    };
    Ok(Leaf::new(words.get("provider-page-title"), view).with_passwords().back(SECURITY).sent(sent).sheet(&words))
}

/// The name of the provider of an identity; its address, if the operator has taken the provider away.
fn name_of(one: &identity::Model, offered: &[std::sync::Arc<Provider>]) -> String {
    let provider = offered.iter().find(|provider| provider.issuer == one.issuer);
    provider.map_or_else(|| one.issuer.clone(), |provider| provider.name.clone())
}

fn disconnect_form(
    one: &identity::Model,
    name: &str,
    account: &entity::Model,
    id: String,
    sent: &Sent,
    words: &Words,
) -> impl IntoView + use<> {
    let values = [("name", name.to_owned().into()), ("day", day_of(words, one.connected_at).into())];
    view! {
        <h2>{name.to_owned()}</h2>
        <p>{words.with("provider-since", &values)}</p>
        <form action="/do/account/disconnect-provider" method="post" novalidate>
            <input type="hidden" name="identity" value=one.id.to_string()/>
            {password(account, id, sent, words)}
            <Button text=words.with("provider-disconnect", &values) look=ButtonLook::Warning once=true/>
        </form>
    }
}

fn connect_form(
    provider: &Provider,
    account: &entity::Model,
    id: String,
    sent: &Sent,
    words: &Words,
) -> impl IntoView + use<> {
    let values = [("name", provider.name.clone().into())];
    view! {
        <h2>{provider.name.clone()}</h2>
        <p>{words.with("provider-connect-what", &values)}</p>
        <form action="/do/account/connect-provider" method="post" novalidate>
            <input type="hidden" name="provider" value=provider.id.clone()/>
            {password(account, id, sent, words)}
            <Button text=words.with("provider-connect", &values) once=true/>
        </form>
    }
}

fn password(account: &entity::Model, id: String, sent: &Sent, words: &Words) -> impl IntoView + use<> {
    // Which of several forms was sent is not kept: the first one says it.
    let error = sent.error("password", words).filter(|_| id == "password");
    view! {
        <UserName email=account.email.clone()/>
        <PasswordInput
            label=words.get("account-password")
            name="password"
            id=id
            size=Size::M
            hint=words.get("account-password-again-hint")
            error=error
        />
        {notice(words)}
    }
}

/// The last step before leaving for the provider: a plain form may not lead to another site, a link may.
#[component]
pub fn Connect() -> impl IntoView {
    let (request, id) = (Request::current(), param("provider"));
    page(request.clone(), async move { connect(&request, &id).await })
}

async fn connect(request: &Request, id: &str) -> Shown {
    let words = expect_context::<Words>();
    let provider = acts::find(request, id).ok_or(StatusCode::NOT_FOUND)?;
    if signed_in(request, PAGE).is_none() {
        return elsewhere();
    }
    if !acts::wished(request, &provider).await.map_err(refused(request))? {
        request.see_other(PAGE);
        return elsewhere();
    }
    let name = || [("name", provider.name.clone().into())];
    let text = words.with("provider-button", &name());
    let view = view! {
        <p>{words.with("provider-go-what", &name())}</p>
        <p><ButtonLink text href=acts::path(&provider.id)/></p>
        <p><a class="rt-alone" href=links::ACCOUNT>{words.get("provider-not-now")}</a></p>
    };
    Ok(Leaf::new(words.with("provider-go-title", &name()), view).back(PAGE).sheet(&words))
}
