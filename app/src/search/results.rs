//! What was found, in an order that helps: urgent help if the words suggest danger, the best three of any kind, then by kind.

use super::form::SearchForm;
use crate::{
    errors::unavailable,
    learning::{blocks::calls, pages::unsigned},
    request::Request,
    ui::{
        links,
        tongue::{english, spoken},
    },
    words::Words,
};
use domain::{
    learning::{Page, SignOffs, content::home::Door, note, queries},
    safety::phrases,
    search::{Found, Hit, Item, Piece, notes},
};
use http::StatusCode;
use leptos::prelude::*;

/// How many stand on top, whatever they are.
const BEST: usize = 3;
/// The most of a kind below that.
const MOST_PAGES: usize = 6;
const MOST_OTHERS: usize = 4;

/// Everything below the heading of the page of results.
pub async fn results(request: &Request, typed: &str, words: &Words) -> Result<AnyView, StatusCode> {
    let actor = request.actor();
    let signed = queries::sign_offs(request.db(), &actor).await.map_err(|error| unavailable(request, &error))?;
    let own = notes::find(request.db(), &actor, typed).await.map_err(|error| unavailable(request, &error))?;
    let toolkit = request.toolkit.clone();
    let found = toolkit.search.look(typed, |page| signed.shows(&request.trust, page));
    let danger = !phrases::recognise(typed).is_empty();
    let nothing = found.hits.is_empty() && own.is_empty();
    Ok(view! {
        {danger.then(|| help(request, words))}
        <SearchForm value=typed.to_owned()/>
        {corrected(&found, words)}
        {nothing.then(|| nothing_found(request, &found, words))}
        {groups(request, &found, &signed, words)}
        {own_notes(request, &own, words)}
    }
    .into_any())
}

/// Urgent help, before everything else.
fn help(request: &Request, words: &Words) -> AnyView {
    let title = words.get("search-danger");
    view! {
        <div class="rt-search__danger">
            {calls::crisis(&request.library(), words, Some(title.as_str()), &[], "numbers")}
            <p>
                <a href=links::URGENT_HELP>{words.get("search-danger-more")}</a>
            </p>
        </div>
    }
    .into_any()
}

fn corrected(found: &Found<'_>, words: &Words) -> Option<AnyView> {
    let corrected = found.corrected.clone().filter(|_| !found.hits.is_empty())?;
    Some(view! { <p>{words.get("search-corrected")} " " <b><bdi>{corrected}</bdi></b></p> }.into_any())
}

/// The best of any kind, then the others by kind.
fn groups(request: &Request, found: &Found<'_>, signed: &SignOffs, words: &Words) -> AnyView {
    let (best, rest) = found.hits.split_at(found.hits.len().min(BEST));
    let of = |kind: fn(&Item<'_>) -> bool, most: usize| {
        rest.iter().filter(|hit| kind(&hit.item)).take(most).collect::<Vec<_>>()
    };
    let pages = of(|item| matches!(item, Item::Page(_)), MOST_PAGES);
    let terms = of(|item| matches!(item, Item::Term(_)), MOST_OTHERS);
    let resources = of(|item| matches!(item, Item::Resource(_)), MOST_OTHERS);
    let list = |id, hits: Vec<&Hit<'_>>| group(id, hits, request, signed, words);
    view! {
        {list("search-best", best.iter().collect())}
        {list("search-pages", pages)}
        {list("search-terms", terms)}
        {list("search-resources", resources)}
    }
    .into_any()
}

fn group(id: &str, hits: Vec<&Hit<'_>>, request: &Request, signed: &SignOffs, words: &Words) -> Option<AnyView> {
    if hits.is_empty() {
        return None;
    }
    let lines = hits.into_iter().map(|hit| line(hit, request, signed, words)).collect_view();
    let heading = words.get(id);
    Some(
        view! {
            <section>
                <h2 class="nhsuk-heading-m">{heading}</h2>
                <ul class="rt-found" role="list">
                    {lines}
                </ul>
            </section>
        }
        .into_any(),
    )
}

fn line(hit: &Hit<'_>, request: &Request, signed: &SignOffs, words: &Words) -> AnyView {
    let library = request.library();
    let (href, title, what) = match hit.item {
        Item::Page(page) => {
            // The index is English; the page may be there in the reader's language.
            let own = library.page_by_id(&page.id).unwrap_or(page);
            (page.url.clone(), spoken(&own.title, &own.lang, words), place(page, request, words))
        }
        Item::Term(term) => (format!("/words/{}", term.id), english(&*term.label, words), words.get("search-is-term")),
        Item::Resource(resource) => {
            let href = format!("/help-directory/{}", resource.id);
            (href, english(&*resource.name, words), words.get("search-is-resource"))
        }
    };
    let mark = match hit.item {
        Item::Page(page) => unsigned(&signed.of(page), words),
        Item::Term(_) | Item::Resource(_) => None,
    };
    view! {
        <li>
            <h3>
                <a href=href>{title}</a>
            </h3>
            <p class="rt-quiet rt-small">{what} " " {mark}</p>
            <p lang=words.content_lang() dir=words.content_dir()>{marked(&hit.snippet)}</p>
        </li>
    }
    .into_any()
}

/// "Information, in What is psychosis?"
fn place(page: &Page, request: &Request, words: &Words) -> String {
    let kind = words.get(&format!("kind-{}", page.kind.name()));
    let module = page.module.as_deref().and_then(|id| request.toolkit.library.module(id));
    match module {
        Some(module) => {
            words.with("search-in-module", &[("kind", kind.into()), ("module", module.title.as_str().into())])
        }
        None => kind,
    }
}

fn marked(snippet: &[Piece]) -> AnyView {
    let piece = |(text, marked): &Piece| match marked {
        true => view! { <b>{text.clone()}</b> }.into_any(),
        false => text.clone().into_any(),
    };
    snippet.iter().map(piece).collect_view().into_any()
}

/// One's own words, by the page they belong to. They are not quoted here: somebody may look over a shoulder.
fn own_notes(request: &Request, own: &[note::Model], words: &Words) -> Option<AnyView> {
    if own.is_empty() {
        return None;
    }
    let library = request.library();
    let mut lines: Vec<(String, String, String, String)> = own
        .iter()
        .map(|note| match library.field(&note.field_id) {
            Some((page, field)) => (page.url.clone(), page.title.clone(), field.label.clone(), page.lang.clone()),
            None => ("/notes".to_owned(), words.get("notes-other"), String::new(), words.lang().to_owned()),
        })
        .collect();
    lines.dedup();
    let lines = lines.into_iter().map(|(href, title, label, lang)| {
        view! {
            <li>
                <h3>
                    <a href=href>{spoken(title, &lang, words)}</a>
                </h3>
                <p>{spoken(label, &lang, words)}</p>
            </li>
        }
    });
    Some(
        view! {
            <section>
                <h2 class="nhsuk-heading-m">{words.get("search-own")}</h2>
                <p class="rt-quiet rt-small">{words.get("learning-only-you")}</p>
                <ul class="rt-found" role="list">
                    {lines.collect_view()}
                </ul>
                <p>
                    <a href="/notes">{words.get("search-own-all")}</a>
                </p>
            </section>
        }
        .into_any(),
    )
}

/// Never a dead end: words written alike, the doors of the home page, the lists.
fn nothing_found(request: &Request, found: &Found<'_>, words: &Words) -> AnyView {
    let near = found.near.iter().map(|term| {
        view! { <li><a href=format!("/words/{}", term.id)>{english(&*term.label, words)}</a></li> }
    });
    let near = (!found.near.is_empty()).then(|| {
        view! {
            <p>{words.get("search-did-you-mean")}</p>
            <ul class="nhsuk-list nhsuk-list--bullet">{near.collect_view()}</ul>
        }
    });
    view! {
        <h2 class="nhsuk-heading-m">{words.get("search-nothing")}</h2>
        {near}
        <p>{words.get("search-nothing-do")}</p>
        <ul class="nhsuk-list nhsuk-list--bullet">
            <li><a href="/help-directory">{words.get("search-directory")}</a></li>
            <li><a href="/words">{words.get("search-words")}</a></li>
            <li><a href=links::LEARN>{words.get("search-modules")}</a></li>
        </ul>
        {doors(request, words)}
    }
    .into_any()
}

/// The doors of the home page as plain links.
pub fn doors(request: &Request, words: &Words) -> AnyView {
    let library = request.library();
    let line = |door: &Door| {
        view! { <li><a href=door.url.clone()>{spoken(&door.title, library.doors_lang(), words)}</a></li> }
    };
    let doors = library.doors().iter().map(line).collect_view();
    view! {
        <h2 class="nhsuk-heading-m">{words.get("search-doors")}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">{doors}</ul>
    }
    .into_any()
}
