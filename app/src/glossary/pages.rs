//! The pages of the jargon buster.

use crate::{
    content_reports::pages::report_link,
    frame::{Sheet, page},
    learning::pages::{
        listen::{Listen, ListenEnd},
        signatures,
        untranslated::english_only,
    },
    request::Request,
    toolbox::pages::add::{AddToToolbox, Placed},
    ui::{
        Place,
        tongue::{english, spoken},
    },
    words::Words,
};
use domain::{
    glossary::{self, Letter, Topic},
    learning::{
        SignOffs,
        content::{Library, Page, Text, directory::Resource, glossary::Term},
    },
    toolbox::Kind,
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// `/words`
#[component]
pub fn WordsPage() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { Ok(all(&request)) })
}

/// `/words/<id>`
#[component]
pub fn WordPage() -> impl IntoView {
    let request = Request::current();
    let id = use_params_map().read().get("word").unwrap_or_default();
    page(request.clone(), async move { one(&request, &id).await })
}

/// `/word-topics/<topic>`
#[component]
pub fn WordTopicPage() -> impl IntoView {
    let request = Request::current();
    let slug = use_params_map().read().get("topic").unwrap_or_default();
    page(request.clone(), async move { topic(&request, &slug).await })
}

fn all(request: &Request) -> Sheet {
    let library = &request.toolkit.library;
    let words = &expect_context::<Words>();
    let letters = glossary::letters(library);
    let links = letters.iter().map(|letter| {
        let shown = shown(letter.letter);
        view! { <li><a href=format!("#{}", anchor(letter.letter))>{shown}</a></li> }
    });
    let links = links.collect_view();
    let parts = letters.iter().map(|letter| part(letter, words)).collect_view();
    let title = words.get("words-title");
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {english_only(request, words)}
                <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
                <p class="rt-lede">{words.with("words-lede", &[("count", library.glossary().len().into())])}</p>
                <h2 class="nhsuk-heading-m">{words.get("words-by-topic")}</h2>
                {topics(library, words)}
                <h2 class="nhsuk-heading-m" id="a-to-z" tabindex="-1">{words.get("words-a-to-z")}</h2>
                <nav class="rt-letters rt-noprint" aria-labelledby="a-to-z">
                    <ul role="list">{links}</ul>
                </nav>
                {parts}
            </div>
        </div>
    };
    Sheet::new(title, Place::Learn, view)
}

/// `0–9` for words that begin with a number.
fn shown(letter: char) -> String {
    if letter == '0' { "0–9".to_owned() } else { letter.to_string() }
}

fn anchor(letter: char) -> String {
    format!("letter-{}", letter.to_lowercase())
}

fn part(letter: &Letter<'_>, words: &Words) -> impl IntoView + use<> {
    let terms = letter.terms.iter().map(|term| {
        view! {
            <dt><a href=term.url()>{english(&*term.label, words)}</a></dt>
            <dd>{english(&*term.meaning, words)}</dd>
        }
    });
    let terms = terms.collect_view();
    view! {
        <section class="rt-letter">
            <h3 id=anchor(letter.letter) tabindex="-1">{shown(letter.letter)}</h3>
            <dl class="rt-words">{terms}</dl>
            <p class="rt-noprint"><a href="#a-to-z">{words.get("words-top")}</a></p>
        </section>
    }
}

fn topics(library: &Library, words: &Words) -> impl IntoView + use<> {
    let lines = glossary::topics(library).into_iter().map(|topic| {
        let Topic { slug, name, count } = topic;
        let line = words.with("words-topic", &[("topic", name.into()), ("count", count.into())]);
        view! { <li><a href=format!("/word-topics/{slug}")>{line}</a></li> }
    });
    view! { <ul class="rt-topics" role="list">{lines.collect_view()}</ul> }
}

async fn topic(request: &Request, slug: &str) -> Result<Sheet, StatusCode> {
    let library = request.library();
    let topic = glossary::topics(&library).into_iter().find(|topic| topic.slug == slug);
    let topic = topic.ok_or(StatusCode::NOT_FOUND)?;
    let sign_offs = signatures(request).await?;
    let words = &expect_context::<Words>();
    let terms = glossary::of_topic(&library, slug).into_iter().map(|term| {
        let pages = explaining(request, &sign_offs, &library, term);
        let pages = (!pages.is_empty())
            .then(|| view! { <dd>{words.get("words-explained-on")} " " {linked(&pages, words)}</dd> });
        view! {
            <dt><a href=term.url()>{english(&*term.label, words)}</a></dt>
            <dd>{english(&*term.meaning, words)}</dd>
            {pages}
        }
    });
    let terms = terms.collect_view();
    let title = words.with("words-topic-title", &[("topic", topic.name.as_str().into())]);
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {english_only(request, words)}
                <h1 class="nhsuk-heading-xl">{eyebrow(words)} {english(topic.name, words)}</h1>
                <Listen lang="en"/>
                <dl class="rt-words">{terms}</dl>
                <ListenEnd/>
                <h2 class="nhsuk-heading-m rt-noprint">{words.get("words-by-topic")}</h2>
                <div class="rt-noprint">{topics(&library, words)}</div>
            </div>
        </div>
    };
    Ok(Sheet::new(title, Place::Learn, view))
}

/// The pages that explain a word and that the trust shows.
fn explaining<'a>(request: &Request, sign_offs: &SignOffs, library: &'a Library, term: &'a Term) -> Vec<&'a Page> {
    glossary::explained_on(library, term).filter(|page| sign_offs.shows(&request.trust, page)).collect()
}

/// Titles as links, with commas between.
fn linked(pages: &[&Page], words: &Words) -> AnyView {
    let links = pages.iter().enumerate().map(|(index, page)| {
        let comma = (index > 0).then_some(", ");
        view! { {comma} <a href=page.url.clone()>{spoken(&page.title, &page.lang, words)}</a> }
    });
    links.collect_view().into_any()
}

fn eyebrow(words: &Words) -> impl IntoView + use<> {
    view! {
        <span class="rt-eyebrow">
            <a href="/words">{words.get("words-title")}</a>
        </span>
    }
}

async fn one(request: &Request, id: &str) -> Result<Sheet, StatusCode> {
    let library = request.library();
    let Some(term) = library.term(id) else { return Ok(unknown(request, id)) };
    let sign_offs = signatures(request).await?;
    let placed = Placed::of(request, id).await?;
    let words = &expect_context::<Words>();
    let pages = explaining(request, &sign_offs, &library, term);
    let title = words.with("words-word-title", &[("word", term.label.as_str().into())]);
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <article class="rt-read">
                {english_only(request, words)}
                <h1 class="nhsuk-heading-xl">{eyebrow(words)} {english(&*term.label, words)}</h1>
                <Listen lang="en"/>
                <p class="rt-lede">{english(&*term.meaning, words)}</p>
                {also(term, words)}
                <ListenEnd/>
                {more(&pages, words)}
                {places(&glossary::places(&library, term), words)}
                <h2 class="nhsuk-heading-s">{words.get("words-topics-of")}</h2>
                {topics_of(term, words)}
                <AddToToolbox kind=Kind::Term id=id.to_owned() placed from=term.url()/>
                {report_link("term", &term.id, words)}
            </article>
        </div>
    };
    Ok(Sheet::new(title, Place::Learn, view))
}

/// Other spellings, as people may have met them.
fn also(term: &Term, words: &Words) -> Option<AnyView> {
    if term.forms.is_empty() {
        return None;
    }
    let forms: Vec<&str> = term.forms.iter().map(Text::as_str).collect();
    let also = words.with("words-also", &[("forms", forms.join(", ").into())]);
    Some(view! { <p class="rt-quiet">{also}</p> }.into_any())
}

fn more(pages: &[&Page], words: &Words) -> Option<AnyView> {
    if pages.is_empty() {
        return None;
    }
    let lines = pages.iter().map(|page| {
        view! { <li><a href=page.url.clone()>{spoken(&page.title, &page.lang, words)}</a> <br/> {spoken(&page.summary, &page.lang, words)}</li> }
    });
    let lines = lines.collect_view();
    Some(
        view! {
            <h2 class="nhsuk-heading-m">{words.get("words-pages")}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
        }
        .into_any(),
    )
}

fn places(places: &[&Resource], words: &Words) -> Option<AnyView> {
    if places.is_empty() {
        return None;
    }
    let lines = places.iter().map(|place| {
        view! { <li><a href=place.url()>{english(&*place.name, words)}</a> <br/> {english(&*place.what, words)}</li> }
    });
    let lines = lines.collect_view();
    Some(
        view! {
            <h2 class="nhsuk-heading-m">{words.get("words-places")}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
        }
        .into_any(),
    )
}

fn topics_of(term: &Term, words: &Words) -> impl IntoView + use<> {
    let topics = term.topics.iter().map(|topic| {
        let slug = domain::learning::content::topic_slug(topic);
        view! { <li><a href=format!("/word-topics/{slug}")>{english(&**topic, words)}</a></li> }
    });
    view! { <ul class="rt-topics" role="list">{topics.collect_view()}</ul> }
}

/// 404, with the words that may have been meant.
fn unknown(request: &Request, id: &str) -> Sheet {
    request.status(StatusCode::NOT_FOUND);
    let words = &expect_context::<Words>();
    let near = glossary::near_to(&request.toolkit.library, id);
    let lines =
        near.iter().map(|term| view! { <li><a href=term.url()>{english(&*term.label, words)}</a></li> }).collect_view();
    let near = (!near.is_empty()).then(|| {
        view! {
            <h2 class="nhsuk-heading-m">{words.get("words-near")}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
        }
    });
    let title = words.get("words-unknown");
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {english_only(request, words)}
                <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
                <p>{words.get("words-unknown-what")}</p>
                {near}
                <p><a href="/words">{words.get("words-unknown-do")}</a></p>
            </div>
        </div>
    };
    Sheet::new(title, Place::Learn, view)
}
