//! "Which is it?": what stands behind a door of the home page that leads to more than one page.

use super::signatures;
use crate::{
    frame::{Sheet, page},
    request::Request,
    ui::{Glyph, Icon, Place, links, tongue::spoken},
    words::Words,
};
use domain::learning::{Page, content::home::Choice};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// `/which/<door>`
#[component]
pub fn WhichPage() -> impl IntoView {
    let request = Request::current();
    let id = use_params_map().read().get("door").unwrap_or_default();
    page(request.clone(), async move { sheet(&request, &id).await })
}

async fn sheet(request: &Request, id: &str) -> Result<Sheet, StatusCode> {
    let library = request.library();
    let door = library.door(id).ok_or(StatusCode::NOT_FOUND)?;
    let sign_offs = signatures(request).await?;
    let words = expect_context::<Words>();
    let lang = library.doors_lang();
    let page = |choice: &Choice| library.page_by_id(&choice.page).filter(|page| sign_offs.shows(&request.trust, page));
    let choices: Vec<_> =
        door.choices.iter().filter_map(|choice| page(choice).map(|page| line(choice, page, lang, &words))).collect();
    if choices.is_empty() {
        return Err(StatusCode::NOT_FOUND);
    }
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <h1 class="nhsuk-heading-xl">
                <span class="rt-eyebrow">
                    <a href=links::HOME>{words.get("home-title")}</a>
                </span>
                {spoken(&door.title, lang, &words)}
            </h1>
            <p class="rt-lede">{words.get("which-lede")}</p>
            <ul class="rt-needs" role="list">
                {choices}
            </ul>
            <p>
                {words.get("which-none")} " " <a href=links::LEARN>{words.get("which-none-link")}</a>
            </p>
        </div>
    };
    Ok(Sheet::new(door.title.clone(), Place::Home, view))
}

fn line(choice: &Choice, page: &Page, lang: &str, words: &Words) -> AnyView {
    view! {
        <li>
            <a class="rt-tile rt-tile--bare" href=page.url.clone()>
                <span>
                    <b>{spoken(&choice.title, lang, words)}</b>
                    " "
                    <span>{spoken(&page.title, &page.lang, words)}</span>
                </span>
                <Icon glyph=Glyph::Onward/>
            </a>
        </li>
    }
    .into_any()
}
