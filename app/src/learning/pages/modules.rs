//! The list of modules.

use super::{Known, beads, carry_on};
use crate::{
    frame::{Sheet, page},
    reading::lines,
    request::Request,
    search::form::SearchForm,
    ui::{
        Glyph, Icon, Place, links,
        tongue::{english, spoken},
    },
    wellbeing,
    words::Words,
};
use domain::{learning::Module, reading::order};
use http::StatusCode;
use leptos::prelude::*;

/// All modules.
#[component]
pub fn ModulesPage() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { sheet(&request).await })
}

async fn sheet(request: &Request) -> Result<Sheet, StatusCode> {
    let known = Known::of(request).await?;
    let choice = lines::choice(request).await?;
    let words = expect_context::<Words>();
    let library = request.library();
    let modules = order(&library, choice);
    let rows = modules.iter().map(|module| row(request, &known, module, &words)).collect_view();
    let title = words.get("modules-title");
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
            <SearchForm/>
            {(!choice.is_loss()).then(|| carry_on(request, &known, &words))}
            <h2 class="nhsuk-heading-m">{words.with("modules-all", &[("modules", modules.len().into())])}</h2>
            <p class="rt-read">{words.get("modules-start")}</p>
            {lines::what_was_said(choice, &words)}
            <ol class="rt-mods" role="list">
                {rows}
            </ol>
            <p class="rt-read rt-quiet">{words.get("modules-private")}</p>
            <h2 class="nhsuk-heading-m">{words.get("modules-also")}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">
                {also(links::WORDS, "words-title", "words-link-what", &words)}
                {also(links::DIRECTORY, "directory-title", "directory-link-what", &words)}
            </ul>
            <p>
                <a href="/notes">{words.get("notes-title")}</a>
            </p>
            <p>
                <a href=wellbeing::pages::HERE>{words.get("home-how-are-you")}</a>
            </p>
        </div>
    };
    Ok(Sheet::new(title, Place::Learn, view))
}

fn row(request: &Request, known: &Known, module: &Module, words: &Words) -> Option<AnyView> {
    let pages = known.shown(request, module);
    if pages.is_empty() {
        return None;
    }
    let (read, all) = (known.so_far.read_of(pages.iter().copied()), pages.len());
    let progress = match read {
        0 => words.with("modules-length", &[("pages", all.into()), ("minutes", module.minutes().into())]).into_any(),
        _ if read == all => all_read(all, words),
        _ => beads(read, all, words),
    };
    let right_now = module.right_now().map(
        |page| view! { <a class="rt-row__urgent" href=page.url.clone()>{spoken(&page.title, &page.lang, words)}</a> },
    );
    Some(
        view! {
            <li class="rt-row">
                <span class="rt-row__n" aria-hidden="true">
                    {module.number.to_string()}
                </span>
                <h3>
                    <a href=module.url()>{english(&module.title, words)}</a>
                </h3>
                <p>{english(&module.summary, words)}</p>
                {right_now}
                <div class="rt-row__m">{progress}</div>
            </li>
        }
        .into_any(),
    )
}

fn also(href: &'static str, title: &str, what: &str, words: &Words) -> impl IntoView + use<> {
    view! {
        <li>
            <a href=href>{words.get(title)}</a>
            <br/>
            {words.get(what)}
        </li>
    }
}

fn all_read(all: usize, words: &Words) -> AnyView {
    view! {
        <strong class="nhsuk-tag nhsuk-tag--green">
            <Icon glyph=Glyph::Tick/>
            {words.with("modules-all-read", &[("all", all.into())])}
        </strong>
    }
    .into_any()
}
