//! "What do you need today?"

use super::{Known, carry_on, news};
use crate::{
    frame::{Sheet, page},
    phone::frames::InstallHint,
    reading::lines,
    request::Request,
    search::form::SearchForm,
    shell::Live,
    trust::site::shown::{paragraphs, people},
    ui::{Glyph, Icon, Illustration, Picture, Place, links, tongue::spoken},
    wellbeing,
    words::Words,
};
use domain::{
    learning::content::home::{Door, DoorTone},
    reading::{Choice, doors, order},
};
use http::StatusCode;
use leptos::prelude::*;

/// The home page.
#[component]
pub fn HomePage() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { sheet(&request).await })
}

async fn sheet(request: &Request) -> Result<Sheet, StatusCode> {
    let known = Known::of(request).await?;
    let choice = lines::choice(request).await?;
    let library = request.library();
    let news = if choice.is_loss() { Vec::new() } else { news::since_last_visit(request, &library, &known).await? };
    let words = expect_context::<Words>();
    let lang = library.doors_lang();
    let doors = doors(&library, choice).into_iter().map(|one| door(one, lang, &words)).collect_view();
    // After a loss nobody is asked to carry on with a page about daily life with them.
    let carry_on = if choice.is_loss() { None } else { carry_on(request, &known, &words) };
    let short = if choice.is_loss() { None } else { short(request, choice, &words) };
    let title = words.get("home-title");
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-hero">
                <h1>{title.clone()}</h1>
                <Illustration picture=Picture::LampAndTable/>
                <p>{words.get("home-lede")}</p>
            </div>
            {paragraphs(&request.trust.welcome)}
            {carry_on}
            {lines::what_was_said(choice, &words)}
            <ul class="rt-needs" role="list">
                {doors}
            </ul>
            <SearchForm/>
            {news::list(&news, &words)}
            <p>
                <a href=wellbeing::pages::HERE>{words.get("home-how-are-you")}</a>
            </p>
        </div>
        {short}
        <div class="rt-wrap nhsuk-main-wrapper">
            <h2 class="nhsuk-heading-l">{words.get("home-expect")}</h2>
            <ul class="rt-facts" role="list">
                {fact(Glyph::Lock, "home-yours", &words)}
                {fact(Glyph::Page, "home-check", &words)}
                {fact(Glyph::Clock, "home-pace", &words)}
            </ul>
            {people(&request.trust, &words)}
            {lines::offer(choice, &words)}
            {joining(request, &words)}
            <InstallHint/>
        </div>
        <Live/>
    };
    Ok(Sheet::new(title, Place::Home, view))
}

fn door(door: &Door, lang: &str, words: &Words) -> impl IntoView + use<> {
    let class = if door.tone == DoorTone::Urgent { "rt-tile rt-tile--now" } else { "rt-tile" };
    view! {
        <li>
            <a class=class href=door.url.clone()>
                <span class="rt-tile__pic">
                    <Icon glyph=glyph(door)/>
                </span>
                <span>
                    <b>{spoken(&door.title, lang, words)}</b>
                    " "
                    <span>{spoken(&door.hint, lang, words)}</span>
                </span>
                <Icon glyph=Glyph::Onward/>
            </a>
        </li>
    }
}

fn glyph(door: &Door) -> Glyph {
    match door.id.as_str() {
        _ if door.tone == DoorTone::Urgent => Glyph::Phone,
        "changing" => Glyph::Eye,
        "understand" | "moods" => Glyph::Lamp,
        "words" | "company" => Glyph::Speech,
        "services" => Glyph::Signpost,
        "myself" | "bereaved" | "lost-touch" | "separated" | "grief" | "how-am-i" => Glyph::Heart,
        _ => Glyph::Page,
    }
}

/// The way to a short version, for those who have only two minutes.
fn short(request: &Request, choice: Choice, words: &Words) -> Option<AnyView> {
    let library = request.library();
    let module = *order(&library, choice).first()?;
    let read = words.with("home-short-read", &[("module", module.title.as_str().into())]);
    Some(
        view! {
            <div class="rt-band">
                <div class="rt-wrap">
                    <h2 class="nhsuk-heading-l">{words.get("home-short")}</h2>
                    <p class="rt-read">{words.get("home-short-what")}</p>
                    <p>
                        <a class="rt-btn" href=module.url()>
                            <Icon glyph=Glyph::Clock/>
                            {read}
                        </a>
                    </p>
                </div>
            </div>
        }
        .into_any(),
    )
}

fn fact(glyph: Glyph, id: &'static str, words: &Words) -> impl IntoView + use<> {
    view! {
        <li>
            <Icon glyph/>
            <div>
                <b>{words.get(id)}</b>
                <br/>
                {words.get(&format!("{id}-what"))}
            </div>
        </li>
    }
}

/// Accounts, for those who have none or are not signed in.
fn joining(request: &Request, words: &Words) -> Option<AnyView> {
    if request.actor().account_id().is_some() {
        return None;
    }
    Some(
        view! {
            <p>
                {words.get("home-account")} " " <a href=links::SIGN_UP>{words.get("home-account-make")}</a> " "
                <a href=links::SIGN_IN>{words.get("home-account-sign-in")}</a>
            </p>
        }
        .into_any(),
    )
}
