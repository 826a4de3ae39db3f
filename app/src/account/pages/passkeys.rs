//! One's own passkeys: a list, adding, removing.

use super::{Leaf, Shown, again, done, elsewhere, form::Sent, notice, param, query, refused, signed_in};
use crate::{
    assets::passkeys_script,
    frame::{Sheet, page},
    learning::times::day_of,
    request::Request,
    ui::{Button, ButtonLook, Input, InsetText, Size, links},
    words::Words,
};
use domain::{
    Uuid,
    account::{
        Failed, Problem,
        passkeys::{Purpose, challenge, entity, queries},
        queries as accounts,
    },
};
use http::StatusCode;
use leptos::{config::LeptosOptions, prelude::*};

/// The list.
pub const HERE: &str = "/account/passkeys";

/// "Your passkeys".
#[component]
pub fn Passkeys() -> impl IntoView {
    let (request, what_was_done) = (Request::current(), query("done"));
    page(request.clone(), async move { list(&request, &what_was_done).await })
}

async fn list(request: &Request, what_was_done: &str) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, HERE) else { return elsewhere() };
    let actor = session.actor();
    let account = accounts::own(request.db().conn(), &actor).await.map_err(refused(request))?;
    let own = queries::own(request.db(), &actor).await.map_err(refused(request))?;
    let sent = Sent::take(request, "passkeys").await?;
    let said =
        matches!(what_was_done, "added" | "removed").then(|| done(&words, &format!("passkeys-done-{what_was_done}")));
    let lines = own.iter().map(|passkey| line(passkey, &words)).collect_view();
    let there = if own.is_empty() {
        view! { <p>{words.get("passkeys-none")}</p> }.into_any()
    } else {
        view! { <ul class="nhsuk-list">{lines}</ul> }.into_any()
    };
    let staff = account.role.is_staff().then(|| view! { <p>{words.get("passkeys-staff")}</p> });
    let view = view! {
        {said}
        <p>{words.get("passkeys-what")}</p>
        {staff}
        {there}
        <h2>{words.get("passkeys-add-title")}</h2>
        <p>{words.get("passkeys-add-care")}</p>
        <form action="/do/account/begin-passkey" method="post" novalidate>
            <Input
                label=words.get("passkeys-name")
                name="name"
                size=Size::M
                hint=words.get("passkeys-name-hint")
                error=sent.error("name", &words)
                value=sent.typed("name")
                autocomplete="off".to_owned()
            />
            {again(&account, "password", &sent, &words)}
            {notice(&words)}
            <Button text=words.get("passkeys-add")/>
        </form>
    };
    Ok(Leaf::new(words.get("passkeys-title"), view).with_passwords().back(links::ACCOUNT).sent(sent).sheet(&words))
}

fn line(passkey: &entity::Model, words: &Words) -> AnyView {
    let made = words.with("passkeys-made", &[("day", day_of(words, passkey.created_at).into())]);
    let used = match passkey.used_at {
        Some(day) => words.with("passkeys-used", &[("day", day_of(words, day).into())]),
        None => words.get("passkeys-unused"),
    };
    let name = passkey.name.clone();
    let remove = words.with("passkeys-remove-link", &[("name", name.clone().into())]);
    view! {
        <li>
            <strong><bdi class="rt-break">{name}</bdi></strong>
            <br/>
            {made} " " {used}
            <br/>
            <a class="rt-alone" href=format!("{HERE}/{}", passkey.id)>{remove}</a>
        </li>
    }
    .into_any()
}

/// "Keep this passkey": the browser asks for it here.
#[component]
pub fn Add() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { add(&request).await })
}

async fn add(request: &Request) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, HERE) else { return elsewhere() };
    let db = request.db();
    let asked = challenge::open(db.conn(), db, &session, Purpose::Add).await.map_err(super::away(request))?;
    let Some(asked) = asked else {
        request.see_other(HERE);
        return elsewhere();
    };
    let without = words.get("passkeys-without-script");
    let view = view! {
        <p>{words.get("passkeys-adding-what")}</p>
        <Ask kind="create" action="/do/account/add-passkey" options=asked.options button=words.get("passkeys-adding")>
            <p>{without}</p>
        </Ask>
    };
    Ok(Leaf::new(words.get("passkeys-adding-title"), view).back(HERE).sheet(&words))
}

/// A form that the browser's own question for a passkey fills in (`frontend/passkeys.js`). `children` stand in its place where no script
/// runs, or the browser knows no passkeys.
#[component]
pub fn Ask(
    /// `create` or `get`.
    kind: &'static str,
    /// Where the answer goes.
    action: &'static str,
    /// What the browser is told, as JSON.
    options: String,
    /// What pressing does.
    button: String,
    /// Where to go afterwards.
    #[prop(optional)]
    next: Option<String>,
    children: Children,
) -> impl IntoView {
    let failed = expect_context::<Words>().get("passkeys-failed");
    let script =
        use_context::<LeptosOptions>().map(|options| view! { <script defer src=passkeys_script(&options)></script> });
    view! {
        <div data-passkey-without="">{children()}</div>
        <form action=action method="post" data-passkey=kind data-options=options hidden>
            {next.map(|next| view! { <input type="hidden" name="next" value=next/> })}
            <input type="hidden" name="credential"/>
            <div role="alert">
                <div data-passkey-failed="" hidden>
                    <InsetText><p>{failed}</p></InsetText>
                </div>
            </div>
            <Button text=button/>
        </form>
        {script}
    }
}

/// "Remove this passkey".
#[component]
pub fn One() -> impl IntoView {
    let (request, passkey) = (Request::current(), param("passkey"));
    page(request.clone(), async move { one(&request, &passkey).await })
}

async fn one(request: &Request, passkey: &str) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, HERE) else { return elsewhere() };
    let actor = session.actor();
    let id: Uuid = passkey.parse().unwrap_or_default();
    let found = match queries::one(request.db().conn(), &actor, id).await {
        Err(Failed::Refused(problems)) if problems.contains(&Problem::NoPasskey) => return Err(StatusCode::NOT_FOUND),
        other => other.map_err(refused(request))?,
    };
    let account = accounts::own(request.db().conn(), &actor).await.map_err(refused(request))?;
    let sent = Sent::take(request, "passkey").await?;
    let view = view! {
        <p>{words.get("passkeys-remove-what")}</p>
        <form action="/do/account/remove-passkey" method="post" novalidate>
            <input type="hidden" name="passkey" value=found.id.to_string()/>
            {again(&account, "password", &sent, &words)}
            {notice(&words)}
            <Button text=words.get("passkeys-remove") look=ButtonLook::Warning once=true/>
        </form>
    };
    let title = words.with("passkeys-remove-title", &[("name", found.name.into())]);
    Ok(removing(title, view, sent, &words))
}

fn removing(title: String, view: impl IntoView + 'static, sent: Sent, words: &Words) -> Sheet {
    Leaf::new(title, view).with_passwords().back(HERE).sent(sent).sheet(words)
}
