//! The pages of the directory.

use super::{
    filter,
    place::{seen, ways},
};
use crate::{
    content_reports::pages::report_link,
    frame::{Sheet, page},
    learning::pages::{
        listen::{Listen, ListenEnd},
        untranslated::english_only,
    },
    request::Request,
    toolbox::pages::add::{AddToToolbox, Placed},
    trust::site::shown::near_you,
    ui::{Place, SummaryList, SummaryRow, tongue::english},
    words::Words,
};
use domain::{
    directory::{self, Filter},
    glossary::Topic,
    learning::content::{Text, directory::Resource, topic_slug},
    toolbox::Kind,
    trust::places::queries as places,
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// `/help-directory`
#[component]
pub fn DirectoryPage() -> impl IntoView {
    let request = Request::current();
    let query = use_query_map().read_untracked().clone();
    let filter = Filter::read(&request.toolkit.library, |name| query.get(name));
    page(request.clone(), async move { Ok(all(&request, &filter).await) })
}

/// `/help-directory/<id>`
#[component]
pub fn ResourcePage() -> impl IntoView {
    let request = Request::current();
    let id = use_params_map().read().get("resource").unwrap_or_default();
    page(request.clone(), async move { one(&request, &id).await })
}

async fn all(request: &Request, filter: &Filter) -> Sheet {
    // The national places do not wait for the trust's own.
    let near = match places::list(request.db().conn(), request.trust.id).await {
        Ok(near) => near,
        Err(error) => {
            let _ = crate::errors::unavailable(request, &error);
            vec![]
        }
    };
    let today = request.db().now().in_london().date();
    let library = &request.toolkit.library;
    let words = expect_context::<Words>();
    let groups = directory::by_topic(library, filter);
    let count: usize = groups.iter().map(|(_, places)| places.len()).sum();
    let parts = groups.iter().map(|(topic, places)| part(topic, places, &words)).collect_view();
    let form = filter::form(library, filter, &words);
    let before = if filter.is_empty() {
        let near = near_you(&near, today, &words);
        view! { {near} {form} {contents(&groups, &words)} }.into_any()
    } else {
        let asked = filter::asked(library, filter, &words);
        view! { {found(count, asked, &words)} {form} }.into_any()
    };
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {english_only(request, &words)}
                <h1 class="nhsuk-heading-xl">{words.get("directory-title")}</h1>
                <p class="rt-lede">{words.get("directory-lede")}</p>
                <p>{words.get("directory-unchecked")}</p>
                {before}
                {parts}
            </div>
        </div>
    };
    Sheet::new(filter::title(library, filter, &words), Place::Learn, view)
}

/// The topics, each a link to its part of the page.
fn contents(groups: &[(Topic, Vec<&Resource>)], words: &Words) -> AnyView {
    let links = groups.iter().map(|(topic, _)| {
        view! { <li><a href=format!("#{}", topic.slug)>{english(&topic.name, words)}</a></li> }
    });
    let links = links.collect_view();
    view! {
        <nav class="rt-noprint" aria-labelledby="topics">
            <h2 class="nhsuk-heading-m" id="topics" tabindex="-1">{words.get("words-by-topic")}</h2>
            <ul class="rt-topics" role="list">{links}</ul>
        </nav>
    }
    .into_any()
}

/// How many fit, and the way back to all of them.
fn found(count: usize, asked: String, words: &Words) -> AnyView {
    let said = words.with("directory-found", &[("count", count.into())]);
    let nothing = (count == 0).then(|| view! { <p>{words.get("directory-nothing")}</p> });
    view! {
        <h2 class="nhsuk-heading-m" id="topics" tabindex="-1">{said}</h2>
        <p>{words.with("directory-asked", &[("asked", asked.into())])}</p>
        {nothing}
        <p class="rt-noprint"><a class="rt-alone" href="/help-directory">{words.get("directory-all")}</a></p>
    }
    .into_any()
}

fn part(topic: &Topic, places: &[&Resource], words: &Words) -> impl IntoView + use<> {
    let lines = places.iter().map(|place| {
        view! {
            <li class="rt-place">
                <h3><a href=place.url()>{english(&*place.name, words)}</a></h3>
                <p>{english(&*place.what, words)}</p>
                {ways(place, words)}
            </li>
        }
    });
    let lines = lines.collect_view();
    view! {
        <section class="rt-letter">
            <h2 class="nhsuk-heading-m" id=topic.slug.clone() tabindex="-1">{english(&topic.name, words)}</h2>
            <ul class="rt-places" role="list">{lines}</ul>
            <p class="rt-noprint"><a href="#topics">{words.get("words-top")}</a></p>
        </section>
    }
}

async fn one(request: &Request, id: &str) -> Result<Sheet, StatusCode> {
    let library = request.toolkit.library.clone();
    let Some(place) = library.resource(id) else { return Ok(unknown(request, id)) };
    let placed = Placed::of(request, id).await?;
    let words = expect_context::<Words>();
    let title = words.with("directory-place-title", &[("name", place.name.as_str().into())]);
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <article class="rt-read">
                {english_only(request, &words)}
                <h1 class="nhsuk-heading-xl">
                    <span class="rt-eyebrow">
                        <a href="/help-directory">{words.get("directory-title")}</a>
                    </span>
                    {english(&*place.name, &words)}
                </h1>
                <Listen lang="en"/>
                <p class="rt-lede">{english(&*place.what, &words)}</p>
                <div class="rt-card">
                    <h2 class="nhsuk-heading-s">{words.get("directory-reach")}</h2>
                    {ways(place, &words)}
                </div>
                <SummaryList rows=rows(place, &words)/>
                <ListenEnd/>
                <p class="rt-quiet">
                    {seen(place, &words)} " " <a href=place.seen_url.to_string()>{words.get("directory-seen-link")}</a>
                </p>
                <AddToToolbox kind=Kind::Resource id=id.to_owned() placed shelf=true from=place.url()/>
                {report_link("resource", &place.id, &words)}
            </article>
        </div>
    };
    Ok(Sheet::new(title, Place::Learn, view))
}

fn rows(place: &Resource, words: &Words) -> Vec<SummaryRow> {
    let row = |id: &str, value: String| SummaryRow::new(words.get(id), value);
    let theirs = |id: &str, value: String| SummaryRow::new(words.get(id), english(value, words));
    let needs: Vec<String> =
        place.needs.iter().map(|need| words.get(&format!("directory-need-{}", need.name()))).collect();
    let languages: Vec<&str> = place.languages.iter().map(Text::as_str).collect();
    let unknown = || words.get("directory-hours-unknown").into_any();
    let hours = place.hours.as_ref().map_or_else(unknown, |hours| english(&**hours, words));
    let topics = place.topics.iter().map(|topic| {
        let (slug, name) = (topic_slug(topic), topic.to_string());
        view! { <li><a href=format!("/help-directory?topic={slug}")>{english(name, words)}</a></li> }
    });
    let topics = view! { <ul class="rt-topics" role="list">{topics.collect_view()}</ul> };
    vec![
        theirs("directory-who-for", place.who_for.to_string()),
        SummaryRow::new(words.get("directory-hours"), hours),
        theirs("directory-cost", place.cost.to_string()),
        theirs("directory-language", languages.join(", ")),
        row("directory-good-for", needs.join(", ")),
        SummaryRow::new(words.get("directory-topic"), topics),
    ]
}

/// 404, with the places that may have been meant.
fn unknown(request: &Request, id: &str) -> Sheet {
    request.status(StatusCode::NOT_FOUND);
    let words = expect_context::<Words>();
    let near = directory::near_to(&request.toolkit.library, id);
    let lines = near
        .iter()
        .map(|place| view! { <li><a href=place.url()>{english(&*place.name, &words)}</a></li> })
        .collect_view();
    let near = (!near.is_empty()).then(|| {
        view! {
            <h2 class="nhsuk-heading-m">{words.get("words-near")}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
        }
    });
    let title = words.get("directory-unknown");
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
                <p>{words.get("directory-unknown-what")}</p>
                {near}
                <p><a class="rt-alone" href="/help-directory">{words.get("directory-all")}</a></p>
            </div>
        </div>
    };
    Sheet::new(title, Place::Learn, view)
}
