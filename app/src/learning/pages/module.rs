//! One module: the short version, then its pages.

use super::{
    Known, beads,
    listen::{Listen, ListenEnd},
    unsigned,
    untranslated::english_only,
};
use crate::{
    frame::{Sheet, page},
    phone::frames::KeepModule,
    request::Request,
    shell::Live,
    ui::{
        ButtonLink, ButtonLook, Glyph, Icon, Place,
        tongue::{english, spoken},
    },
    words::{ENGLISH, Words},
};
use domain::learning::{Module, Page, SignOffs};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// `/modules/<module>`
#[component]
pub fn ModulePage() -> impl IntoView {
    let request = Request::current();
    let id = use_params_map().read().get("module").unwrap_or_default();
    page(request.clone(), async move { sheet(&request, &id).await })
}

async fn sheet(request: &Request, id: &str) -> Result<Sheet, StatusCode> {
    let library = request.library();
    let module = library.module(id).ok_or(StatusCode::NOT_FOUND)?;
    let known = Known::of(request).await?;
    let pages = known.shown(request, module);
    if pages.is_empty() {
        return Err(StatusCode::NOT_FOUND);
    }
    let words = expect_context::<Words>();
    let read = known.so_far.read_of(pages.iter().copied());
    let progress = (read > 0).then(|| view! { <div class="rt-row__m">{beads(read, pages.len(), &words)}</div> });
    let rows = pages.iter().enumerate().map(|(index, page)| row(index + 1, page, &known, &words)).collect_view();
    let keep = std::iter::once(module.url()).chain(pages.iter().map(|page| page.url.clone())).collect();
    let eyebrow = words.with("module-number", &[("number", module.number.into())]);
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {english_only(request, &words)}
                <h1 class="nhsuk-heading-xl">
                    <span class="rt-eyebrow">{eyebrow}</span>
                    {english(&module.title, &words)}
                </h1>
                {right_now(module, &words)}
                <Listen lang=ENGLISH/>
                <p class="rt-lede">{english(&module.summary, &words)}</p>
                {short_version(module, &known.sign_offs, &words)}
                <ListenEnd/>
                <h2 class="nhsuk-heading-m">{words.get("module-pages")}</h2>
                {progress}
                <ol class="rt-mods" role="list">
                    {rows}
                </ol>
                <KeepModule pages=keep/>
                {print(module, &words)}
            </div>
        </div>
        <Live/>
    };
    Ok(Sheet::new(module.title.clone(), Place::Learn, view))
}

/// "Print this module", and the same in large print.
fn print(module: &Module, words: &Words) -> AnyView {
    let address = format!("{}/print", module.url());
    let large = format!("{address}/pdf?size=large");
    let (text, text_large) = (words.get("module-print"), words.get("paper-file-large"));
    view! {
        <div class="rt-acts">
            <ButtonLink text href=address look=ButtonLook::Round icon=Glyph::Print/>
            <ButtonLink text=text_large href=large look=ButtonLook::Round icon=Glyph::Keep/>
        </div>
    }
    .into_any()
}

/// The module on crises opens with the way to what to do right now, before anything else.
fn right_now(module: &Module, words: &Words) -> Option<AnyView> {
    let page = module.right_now()?;
    Some(
        view! { <p><a class="rt-row__urgent" href=page.url.clone()>{spoken(&page.title, &page.lang, words)}</a></p> }
            .into_any(),
    )
}

/// Checked together with the opener: its signature covers the short version.
fn short_version(module: &Module, sign_offs: &SignOffs, words: &Words) -> impl IntoView + use<> {
    let lines = module.short_version.iter().map(|line| view! { <li>{english(line, words)}</li> }).collect_view();
    let mark = module.pages.first().and_then(|opener| unsigned(&sign_offs.of(opener), words));
    view! {
        <section class="rt-short" aria-labelledby="short">
            <h2 id="short">
                <Icon glyph=Glyph::Lamp/>
                {words.get("module-short")}
            </h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
            {mark.map(|mark| view! { <p>{mark}</p> })}
        </section>
    }
}

fn row(number: usize, page: &Page, known: &Known, words: &Words) -> impl IntoView + use<> {
    let read = known
        .so_far
        .has_read(page)
        .then(|| view! { <strong class="nhsuk-tag nhsuk-tag--green">{words.get("module-page-read")}</strong> });
    let kind = words.get(&format!("kind-{}", page.kind.name()));
    view! {
        <li class="rt-row">
            <span class="rt-row__n" aria-hidden="true">
                {number.to_string()}
            </span>
            <h3>
                <a href=page.url.clone()>{spoken(&page.title, &page.lang, words)}</a>
            </h3>
            <p>{spoken(&page.summary, &page.lang, words)}</p>
            <div class="rt-row__m">
                <span>{kind}</span>
                <span>{words.with("learning-minutes", &[("minutes", page.minutes.into())])}</span>
                {unsigned(&known.sign_offs.of(page), words)}
                {read}
            </div>
        </li>
    }
}
