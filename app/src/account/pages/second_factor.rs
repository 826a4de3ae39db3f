//! The second step of a sign-in, and the page that looks after it.

use super::{Leaf, Shown, again, away, done, elsewhere, form::Sent, notice, query, refused, signed_in};
use crate::{
    account::acts::{providers, second_factor::SHOWN_FOR, with_next},
    frame::{Sheet, page},
    learning::times::day_of,
    request::{Request, own_path},
    ui::{Button, ButtonLook, Input, Raw, Size, links},
    words::Words,
};
use data_encoding::BASE64;
use domain::{
    Uuid,
    account::{
        commands, entity,
        passkeys::queries as passkeys,
        queries,
        second_factor::{
            Second, code_app,
            codes::{address, key_in_letters},
            queries as factors,
        },
    },
};
use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// The page that looks after the second factor.
pub const SECURITY: &str = "/account/security";
/// The page that shows fresh recovery codes.
pub const CODES: &str = "/account/security/codes";
/// What is kept for it.
pub const FRESH: &str = "fresh-recovery-codes";

/// "Type the code": a right password owes one.
#[component]
pub fn Code() -> impl IntoView {
    let (request, next) = (Request::current(), query("next"));
    page(request.clone(), async move { code(&request, &next).await })
}

async fn code(request: &Request, next: &str) -> Shown {
    let words = expect_context::<Words>();
    match owed(request).await? {
        Some((_, Second::Code)) => {}
        Some((_, Second::Passkey)) => return lead(request, &with_next("/sign-in/passkey", next)),
        Some((_, Second::SetUp)) => return lead(request, &with_next("/sign-in/set-up", next)),
        None => return lead(request, &with_next(links::SIGN_IN, next)),
    }
    let sent = Sent::take(request, "second-step").await?;
    let by = providers::came_by(request).await.map_err(refused(request))?;
    let what = if by.is_some() { "provider-code-what" } else { "security-code-what" };
    let view = view! {
        <p>{words.get(what)}</p>
        {code_form("/do/account/second-step", next, &sent, &words, "security-code-hint")}
        <p>{words.get("security-code-lost")}</p>
        <p><a href=with_next("/sign-in/passkey", next)>{words.get("passkeys-or-app")}</a></p>
    };
    Ok(Leaf::new(words.get("security-code-title"), view).back(links::SIGN_IN).sent(sent).sheet(&words))
}

/// Staff without an app set one up on their way in.
#[component]
pub fn SetUpFirst() -> impl IntoView {
    let (request, next) = (Request::current(), query("next"));
    page(request.clone(), async move { set_up_first(&request, &next).await })
}

async fn set_up_first(request: &Request, next: &str) -> Shown {
    match owed(request).await? {
        Some((account, Second::SetUp)) => {
            let by = providers::came_by(request).await.map_err(refused(request))?;
            let why = if by.is_some() { "provider-set-up-why" } else { "security-staff-why" };
            set_up(request, &account, "/do/account/first-code", next, links::SIGN_IN, why).await
        }
        Some((_, Second::Code)) => lead(request, &with_next("/sign-in/code", next)),
        Some((_, Second::Passkey)) => lead(request, &with_next("/sign-in/passkey", next)),
        None => lead(request, &with_next(links::SIGN_IN, next)),
    }
}

/// Somebody signed in sets one up.
#[component]
pub fn SetUp() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move {
        let Some(session) = signed_in(&request, SECURITY) else { return elsewhere() };
        let account = queries::own(request.db().conn(), &session.actor()).await.map_err(refused(&request))?;
        set_up(&request, &account, "/do/account/confirm-code-app", "", SECURITY, "security-own-why").await
    })
}

async fn owed(request: &Request) -> Result<Option<(entity::Model, Second)>, http::StatusCode> {
    let Some(session) = request.session().filter(|session| session.account.is_none()) else { return Ok(None) };
    factors::waiting(request.db().conn(), request.db(), &session).await.map_err(away(request))
}

fn lead(request: &Request, to: &str) -> Shown {
    request.see_other(to);
    elsewhere()
}

async fn set_up(
    request: &Request,
    account: &entity::Model,
    action: &'static str,
    next: &str,
    back: &'static str,
    why: &str,
) -> Shown {
    let words = expect_context::<Words>();
    let sealer = request.toolkit.sealer.as_ref();
    let key = commands::second_factor::key_to_show(request.db(), sealer, account.id).await.map_err(away(request))?;
    let Some(key) = key else { return lead(request, back) };
    let sent = Sent::take(request, "second-step").await?;
    let picture = picture(&address(&key, &request.trust.short_name, &account.email), &words.get("security-picture"));
    let letters = in_groups(&key_in_letters(&key));
    let view = view! {
        <p>{words.get(why)}</p>
        <h2>{words.get("security-app-title")}</h2>
        <p>{words.get("security-app-what")}</p>
        <h2>{words.get("security-key-title")}</h2>
        {picture.map(|svg| view! { <div class="rt-qr"><Raw html=svg/></div> })}
        <p>{words.get("security-key-what")}</p>
        <p><code class="rt-key">{letters}</code></p>
        <h2>{words.get("security-try-title")}</h2>
        {code_form(action, next, &sent, &words, "security-first-hint")}
    };
    Ok(Leaf::new(words.get("security-set-up-title"), view).back(back).sent(sent).sheet(&words))
}

fn code_form(action: &'static str, next: &str, sent: &Sent, words: &Words, hint: &str) -> impl IntoView + use<> {
    let next = (!next.is_empty()).then(|| view! { <input type="hidden" name="next" value=next.to_owned()/> });
    view! {
        <form action=action method="post" novalidate>
            {next}
            <Input
                label=words.get("security-code")
                name="code"
                size=Size::M
                hint=words.get(hint)
                error=sent.error("code", words)
                autocomplete="one-time-code".to_owned()
                spellcheck=false
                width=10
                code=true
            />
            {notice(words)}
            <Button text=words.get("account-continue") once=true/>
        </form>
    }
}

/// Groups of four letters, as people copy them.
fn in_groups(letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The address as a picture an app can read: dark on white in any look, with the quiet edge of four cells.
fn picture(address: &str, label: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let (width, cells) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (at, _) in cells.iter().enumerate().filter(|(_, colour)| **colour == Color::Dark) {
        let _ = write!(path, "M{} {}h1v1h-1z", at % width + 4, at / width + 4);
    }
    let side = width + 8;
    Some(format!(
        r##"<svg viewBox="0 0 {side} {side}" role="img" aria-label="{label}" shape-rendering="crispEdges"><rect width="{side}" height="{side}" fill="#fff"/><path d="{path}" fill="#000"/></svg>"##
    ))
}

/// "How you sign in": the second factor at a glance.
#[component]
pub fn Security() -> impl IntoView {
    let (request, what_was_done) = (Request::current(), query("done"));
    page(request.clone(), async move { security(&request, &what_was_done).await })
}

async fn security(request: &Request, what_was_done: &str) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, SECURITY) else { return elsewhere() };
    let actor = session.actor();
    let own = factors::own(request.db(), &actor).await.map_err(refused(request))?;
    let account = queries::own(request.db().conn(), &actor).await.map_err(refused(request))?;
    let may_remove =
        !account.role.is_staff() || !passkeys::own(request.db(), &actor).await.map_err(refused(request))?.is_empty();
    let sent = Sent::take(request, "code-app").await?;
    let since = own.app.as_ref().and_then(|app: &code_app::Model| app.confirmed_at);
    let said = (what_was_done == "removed").then(|| done(&words, "security-done-removed"));
    let form = |action: &'static str, button: &str, look: ButtonLook, id: &'static str| {
        password_form(action, words.get(button), look, id, &account, &sent, &words)
    };
    let body = match since {
        None if request.toolkit.sealer.is_none() => view! { <p>{words.get("security-not-here")}</p> }.into_any(),
        None => view! {
            <p>{words.get("security-off")}</p>
            <p>{words.get("security-own-why")}</p>
            {form("/do/account/begin-code-app", "security-begin", ButtonLook::Primary, "password")}
        }
        .into_any(),
        Some(since) => view! {
            <p>{words.with("security-on", &[("day", day_of(&words, since).into())])}</p>
            <p>{words.with("security-codes-left", &[("count", own.recovery_codes_left.into())])}</p>
            {form("/do/account/new-recovery-codes", "security-new-codes", ButtonLook::Secondary, "password")}
            {may_remove.then(|| view! {
                <h2>{words.get("security-remove-title")}</h2>
                <p>{words.get("security-remove-what")}</p>
                {form("/do/account/remove-code-app", "security-remove", ButtonLook::Warning, "password-again")}
            })}
        }
        .into_any(),
    };
    let at_work = providers::is_offered(request).then(|| {
        view! { <p><a class="rt-alone" href=providers::PAGE>{words.get("provider-page-title")}</a></p> }
    });
    let view = view! {
        {said}
        {body}
        <p><a href=super::passkeys::HERE>{words.get("passkeys-title")}</a></p>
        {at_work}
    };
    Ok(Leaf::new(words.get("security-title"), view).with_passwords().back(links::ACCOUNT).sent(sent).sheet(&words))
}

fn password_form(
    action: &'static str,
    button: String,
    look: ButtonLook,
    id: &'static str,
    account: &entity::Model,
    sent: &Sent,
    words: &Words,
) -> impl IntoView + use<> {
    view! {
        <form action=action method="post" novalidate>
            {again(account, id, sent, words)}
            {notice(words)}
            <Button text=button look once=true/>
        </form>
    }
}

/// "Your recovery codes": shown for some minutes after they were made.
#[component]
pub fn Codes() -> impl IntoView {
    let (request, next) = (Request::current(), query("next"));
    page(request.clone(), async move { codes(&request, &next).await })
}

async fn codes(request: &Request, next: &str) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, SECURITY) else { return elsewhere() };
    let account = session.account.as_ref().map(|account| account.id).unwrap_or_default();
    let kept = request.read_flash(FRESH, SHOWN_FOR).await.map_err(away(request))?;
    let fresh = kept.and_then(|kept| kept.typed.get("sealed").and_then(|sealed| open(request, account, sealed)));
    let Some(fresh) = fresh else { return lead(request, SECURITY) };
    let next = if own_path(next) { next.to_owned() } else { links::ACCOUNT.to_owned() };
    Ok(shown(&fresh, next, &words))
}

fn open(request: &Request, account: Uuid, sealed: &str) -> Option<String> {
    let sealed = BASE64.decode(sealed.as_bytes()).ok()?;
    String::from_utf8(request.toolkit.sealer.as_ref()?.open(account.as_bytes(), &sealed)?).ok()
}

fn shown(fresh: &str, next: String, words: &Words) -> Sheet {
    let lines = fresh.split(' ').map(|code| view! { <li><code class="rt-key">{code.to_owned()}</code></li> });
    let view = view! {
        <p>{words.get("security-codes-what")}</p>
        <ul class="nhsuk-list">{lines.collect_view()}</ul>
        <p>{words.get("security-codes-keep")}</p>
        <p><a class="rt-btn" href=next>{words.get("security-codes-done")}</a></p>
    };
    Leaf::new(words.get("security-codes-title"), view).sheet(words)
}
