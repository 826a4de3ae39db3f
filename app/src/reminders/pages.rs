//! `/account/reminders`, `/reminders/:token`, `/reminders-stopped`.

use crate::{
    account::acts::with_next,
    errors::unavailable,
    frame::{Sheet, page},
    reading::{lines::choice, pages::CHANGES},
    request::Request,
    ui::{
        self, BackLink, Button, ButtonLink, Choice, ErrorSummary, InsetText, Item, Panel, Place, Radios, Size, links,
    },
    words::Words,
};
use domain::{
    account::{Address, Failed, queries as accounts},
    reminders::{Every, queries},
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// Where they are asked for.
pub const HERE: &str = "/account/reminders";
/// Where the link in a mail leads after its button was pressed.
pub const STOPPED: &str = "/reminders-stopped";
/// The form.
pub const ASK_FORM: &str = "reminders-ask";

/// "Reminders".
#[component]
pub fn Reminders() -> impl IntoView {
    let request = Request::current();
    let done = use_query_map().read_untracked().get("done").is_some_and(|done| done == "yes");
    page(request.clone(), async move { reminders(&request, done).await })
}

async fn reminders(request: &Request, done: bool) -> Result<Sheet, StatusCode> {
    if request.actor().account_id().is_none() {
        request.see_other(&with_next("/sign-in", HERE));
        return Ok(Sheet::new("", Place::Account, ()));
    }
    let away = |error| unavailable(request, &error);
    let flash = request.take_flash(ASK_FORM).await.map_err(away)?.unwrap_or_default();
    let mine = queries::mine(request.db(), &request.actor()).await.map_err(away)?;
    let changed = choice(request).await?.changed.is_some();
    let words = expect_context::<Words>();
    let title = words.get("reminders-title");
    let inside = match (changed, reaches(request).await?) {
        (true, _) => when_changed(&words),
        (false, false) => needs_email(&words),
        (false, true) => form(mine, !flash.codes.is_empty(), &words),
    };
    let done = done.then(|| words.get(if mine.is_some() { "reminders-on" } else { "reminders-off" }));
    let view = view! {
        {done.map(|said| view! { <InsetText><p>{said}</p></InsetText> })}
        {inside}
    };
    let wrong = (!flash.codes.is_empty() && !changed).then(|| ui::Problem::at("every", words.get("reminders-missing")));
    Ok(leaf(title, wrong, Some(links::ACCOUNT), view.into_any(), &words))
}

/// Whether a reminder would get there: by mail, or by text where texts can be sent.
async fn reaches(request: &Request) -> Result<bool, StatusCode> {
    if request.toolkit.texts {
        return Ok(true);
    }
    match accounts::own(request.db().conn(), &request.actor()).await {
        Ok(own) => Ok(!Address::parse(&own.email).is_ok_and(|address| address.is_mobile())),
        Err(Failed::Database(error)) => Err(unavailable(request, &error)),
        Err(_) => Ok(true),
    }
}

fn needs_email(words: &Words) -> AnyView {
    view! {
        <h1 class="nhsuk-heading-xl">{words.get("reminders-title")}</h1>
        <p>{words.get("reminders-needs-email")}</p>
        <p>
            <a href="/account/email">{words.get("account-email-change-title")}</a>
        </p>
    }
    .into_any()
}

fn when_changed(words: &Words) -> AnyView {
    view! {
        <h1 class="nhsuk-heading-xl">{words.get("reminders-title")}</h1>
        <p>{words.get("reminders-changed")}</p>
        <p>
            <a href=CHANGES>{words.get("changes-title")}</a>
        </p>
    }
    .into_any()
}

fn form(mine: Option<Every>, wrong: bool, words: &Words) -> AnyView {
    let line = |id: &str| Item::from(Choice::new(id, words.get(&format!("reminders-every-{id}"))));
    let items = [Every::Week.id(), Every::Month.id(), "never"].map(line);
    view! {
        <form action="/do/reminders/ask" method="post" novalidate>
            <Radios
                name="every"
                legend=words.get("reminders-title")
                size=Size::Xl
                heading=true
                hint=words.get("reminders-what")
                error=wrong.then(|| words.get("reminders-missing"))
                items=items.to_vec()
                chosen=mine.map_or("never", Every::id).to_owned()
            />
            <p>{words.get("reminders-stop-by-themselves")}</p>
            <p>
                <a href=links::PRIVACY>{words.get("account-privacy-link")}</a>
            </p>
            <Button text=words.get("account-save") once=true/>
        </form>
    }
    .into_any()
}

/// Behind the link in a mail. Opening it changes nothing: the button does.
#[component]
pub fn Stop() -> impl IntoView {
    let request = Request::current();
    let token = use_params_map().read().get("token").unwrap_or_default();
    page(request.clone(), async move { stop(&request, token).await })
}

async fn stop(request: &Request, token: String) -> Result<Sheet, StatusCode> {
    let live = queries::is_live(request.db(), &request.actor(), &token).await;
    let live = live.map_err(|error| unavailable(request, &error))?;
    let words = expect_context::<Words>();
    if !live {
        request.status(StatusCode::GONE);
        let title = words.get("reminders-gone-title");
        let view = view! {
            <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
            <p>{words.get("reminders-gone-what")}</p>
            <p>
                <ButtonLink text=words.get("reminders-to-site") href=links::HOME/>
            </p>
        };
        return Ok(leaf(title, None, None, view.into_any(), &words));
    }
    let title = words.get("reminders-stop-title");
    let view = view! {
        <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
        <p>{words.get("reminders-stop-what")}</p>
        <p>
            <ButtonLink text=words.get("reminders-to-site") href=links::HOME/>
        </p>
        <h2 class="nhsuk-heading-m">{words.get("reminders-stop-question")}</h2>
        <form action="/do/reminders/stop" method="post">
            <input type="hidden" name="token" value=token/>
            <Button text=words.get("reminders-stop-do") look=ui::ButtonLook::Secondary once=true/>
        </form>
    };
    Ok(leaf(title, None, None, view.into_any(), &words))
}

/// After the button.
#[component]
pub fn Stopped() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move {
        let words = expect_context::<Words>();
        let (title, what) = (words.get("reminders-stopped-title"), words.get("reminders-stopped-what"));
        let view = view! {
            <Panel heading=title.clone()>
                <p>{what}</p>
            </Panel>
            <p>
                <a href=links::HOME>{words.get("reminders-to-site")}</a>
            </p>
        };
        Ok(leaf(title, None, None, view.into_any(), &words))
    })
}

fn leaf(title: String, wrong: Option<ui::Problem>, back: Option<&'static str>, view: AnyView, words: &Words) -> Sheet {
    let title = if wrong.is_some() { words.with("page-title-error", &[("title", title.into())]) } else { title };
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {back.map(|href| view! { <BackLink text=words.get("account-back") href/> })}
                {wrong.map(|problem| view! { <ErrorSummary problems=vec![problem]/> })}
                {view}
            </div>
        </div>
    };
    Sheet::new(title, Place::Account, view)
}
