//! Clinical sign-off: which pages are checked, and the page a named reviewer reads and signs.

use super::{
    super::{
        blocks::{Fields, Shower},
        flash::Left,
        times::{day, day_of},
    },
    away,
    foot::{sources, terms},
};
use crate::{
    frame::{Sheet, page as framed_page},
    request::Request,
    ui::{Button, ButtonLook, ErrorSummary, Place, Problem, Tag, TagColour},
    words::Words,
};
use domain::learning::{
    Library, Page, SignOffs, Signed, queries,
    shown::{must_be_signed, needs_signature},
};
use http::StatusCode;
use jiff::civil::Date;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::collections::HashMap;

/// `/staff/sign-off`
#[component]
pub fn SignOffList() -> impl IntoView {
    let request = Request::current();
    framed_page(request.clone(), async move { list(&request).await })
}

/// `/staff/sign-off/<page id>`
#[component]
pub fn SignOffPage() -> impl IntoView {
    let request = Request::current();
    let id = use_params_map().read().get("page").unwrap_or_default();
    framed_page(request.clone(), async move { one(&request, &id).await })
}

/// The signatures, for those who may see them.
async fn seen(request: &Request) -> Result<SignOffs, StatusCode> {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Err(StatusCode::UNAUTHORIZED);
    }
    if !actor.can_see_sign_offs() {
        return Err(StatusCode::FORBIDDEN);
    }
    queries::sign_offs(request.db(), &actor).await.map_err(|error| away(request, &error))
}

async fn list(request: &Request) -> Result<Sheet, StatusCode> {
    let sign_offs = seen(request).await?;
    let words = expect_context::<Words>();
    let today = request.db().now().in_london().date();
    let library = &request.toolkit.library;
    let pages = library.pages().filter(|page| needs_signature(page));
    let rows = pages.map(|page| row(page, &sign_offs, today, &words)).collect_view();
    let title = words.get("sign-off-title");
    let head =
        ["sign-off-page", "sign-off-state", "sign-off-due"].map(|id| view! { <th scope="col">{words.get(id)}</th> });
    let view = view! {
        <div class="rt-wrap rt-wrap--wide nhsuk-main-wrapper">
            <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
            <p class="rt-read">{words.get("sign-off-lede")}</p>
            <p class="rt-read">{before_opening(library, &sign_offs, &words)}</p>
            <div class="rt-scroll" tabindex="0" role="region" aria-labelledby="sign-off-caption">
                <table class="rt-table">
                    <caption id="sign-off-caption">{words.get("sign-off-caption")}</caption>
                    <thead>
                        <tr>{head.collect_view()}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    };
    Ok(Sheet::new(title, Place::Staff, view))
}

fn before_opening(library: &Library, sign_offs: &SignOffs, words: &Words) -> String {
    match sign_offs.missing_before_opening(library).count() {
        0 => words.get("sign-off-ready"),
        missing => words.with("sign-off-missing", &[("missing", missing.into())]),
    }
}

fn row(page: &Page, sign_offs: &SignOffs, today: Date, words: &Words) -> impl IntoView + use<> {
    let overdue = page.review_due.is_some_and(|due| due < today);
    let due = page.review_due.map_or_else(|| words.get("learning-not-yet"), |due| day(words, due));
    let first = must_be_signed(page).then(|| view! { <br/> {words.get("sign-off-first")} });
    view! {
        <tr>
            <th scope="row">
                <a href=format!("/staff/sign-off/{}", page.id)>{page.title.clone()}</a>
                {first}
            </th>
            <td>{state(&sign_offs.of(page), words)}</td>
            <td>
                {due} " " {overdue.then(|| view! { <Tag text=words.get("sign-off-overdue") colour=TagColour::Error/> })}
            </td>
        </tr>
    }
}

fn state(signed: &Signed, words: &Words) -> AnyView {
    let (id, colour) = match signed {
        Signed::Yes { .. } => ("sign-off-signed", TagColour::Good),
        Signed::Changed { .. } => ("sign-off-changed-since", TagColour::Lamp),
        Signed::No | Signed::NotNeeded => ("sign-off-unsigned", TagColour::Lamp),
    };
    let by = match signed {
        Signed::Yes { by, at } | Signed::Changed { by, at } => {
            Some(words.with("sign-off-by", &[("name", by.as_str().into()), ("day", day_of(words, *at).into())]))
        }
        Signed::No | Signed::NotNeeded => None,
    };
    view! {
        <Tag text=words.get(id) colour/>
        {by.map(|by| view! { <br/> {by} })}
    }
    .into_any()
}

async fn one(request: &Request, id: &str) -> Result<Sheet, StatusCode> {
    let sign_offs = seen(request).await?;
    let library = request.toolkit.library.clone();
    let page = library.page_by_id(id).filter(|page| needs_signature(page)).ok_or(StatusCode::NOT_FOUND)?;
    let told = request.take_flash("sign-page").await.map_err(|error| away(request, &error))?.unwrap_or_default();
    let words = expect_context::<Words>();
    let problems: Vec<Problem> =
        told.codes.iter().map(|code| Problem::general(words.get(&format!("sign-off-{code}")))).collect();
    let fields = Fields::of(page, &HashMap::new(), &Left::default(), request.db().now());
    let body = Shower::new(&library, words.clone(), &fields, &page.url).all(&page.segments);
    let signed = sign_offs.of(page);
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <article class="rt-read">
                {(!problems.is_empty()).then(|| view! { <ErrorSummary problems/> })}
                <h1 class="nhsuk-heading-xl">
                    <span class="rt-eyebrow">
                        <a href="/staff/sign-off">{words.get("sign-off-title")}</a>
                    </span>
                    {page.title.clone()}
                </h1>
                <p>{state(&signed, &words)}</p>
                {short_version(&library, page, &words)}
                {body}
                {terms(&library, page, &words)}
                {sources(page, &sign_offs, &words)}
                {sign_form(request, page, &signed, &words)}
            </article>
        </div>
    };
    Ok(Sheet::new(page.title.clone(), Place::Staff, view))
}

/// Signed together with the opener.
fn short_version(library: &Library, page: &Page, words: &Words) -> Option<AnyView> {
    let module = page.module.as_deref().and_then(|id| library.module(id))?;
    if module.pages.first().is_none_or(|first| first.id != page.id) {
        return None;
    }
    let lines = module.short_version.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    Some(
        view! {
            <section class="rt-short">
                <h2>{words.get("module-short")}</h2>
                <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
            </section>
        }
        .into_any(),
    )
}

fn sign_form(request: &Request, page: &Page, signed: &Signed, words: &Words) -> AnyView {
    if !request.actor().can_sign_pages(request.trust.reviewer_id) {
        return view! { <p>{words.get("sign-off-not-you")}</p> }.into_any();
    }
    let id = page.id.clone();
    if matches!(signed, Signed::Yes { .. }) {
        return view! {
            <form method="post" action="/do/staff/unsign-page">
                <input type="hidden" name="page" value=id/>
                <Button text=words.get("sign-off-take-back") look=ButtonLook::Secondary/>
            </form>
        }
        .into_any();
    }
    view! {
        <h2 class="nhsuk-heading-m">{words.get("sign-off-sign-title")}</h2>
        <p>{words.get("sign-off-sign-what")}</p>
        <form method="post" action="/do/staff/sign-page">
            <input type="hidden" name="page" value=id/>
            <input type="hidden" name="hash" value=page.hash.clone()/>
            <Button text=words.get("sign-off-sign")/>
        </form>
    }
    .into_any()
}
