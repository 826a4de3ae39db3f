//! The form that narrows the list down. A plain GET.

use crate::{
    ui::{Button, ButtonLook, Checkboxes, Choice, Details, Select},
    words::Words,
};
use domain::{
    directory::{Filter, languages, topics},
    glossary::Topic,
    learning::content::{
        Library,
        directory::{Need, Open},
    },
};
use leptos::prelude::*;

/// The title of the page: what was asked for is part of it, so that two tabs can be told apart.
pub fn title(library: &Library, filter: &Filter, words: &Words) -> String {
    if filter.is_empty() {
        return words.get("directory-title");
    }
    words.with("directory-title-asked", &[("asked", asked(library, filter, words).into())])
}

/// What was asked for, in words.
pub fn asked(library: &Library, filter: &Filter, words: &Words) -> String {
    let named = |all: Vec<Topic>, slug: &Option<String>| {
        let slug = slug.as_ref()?;
        all.into_iter().find(|topic| topic.slug == *slug).map(|topic| topic.name)
    };
    let asked = [
        named(topics(library), &filter.topic),
        filter.need.map(|need| words.get(&format!("directory-need-{}", need.name()))),
        filter.open.map(|open| words.get(&format!("directory-hours-{}", open.name()))),
        named(languages(library), &filter.language),
        filter.free.then(|| words.get("directory-free")),
    ];
    asked.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What to ask for, with what was asked.
pub fn form(library: &Library, filter: &Filter, words: &Words) -> AnyView {
    let choices = |named: Vec<(String, String)>| {
        let any = Choice::new("", words.get("directory-any"));
        std::iter::once(any).chain(named.into_iter().map(|(name, said)| Choice::new(name, said))).collect::<Vec<_>>()
    };
    let of_topics = |topics: Vec<Topic>| choices(topics.into_iter().map(|topic| (topic.slug, topic.name)).collect());
    let of_names = |stem: &str, names: Vec<&str>| {
        choices(names.into_iter().map(|name| (name.to_owned(), words.get(&format!("{stem}-{name}")))).collect())
    };
    let (by_topic, by_language) = (of_topics(topics(library)), of_topics(languages(library)));
    let by_need = of_names("directory-need", Need::ALL.map(Need::name).to_vec());
    let by_hours = of_names("directory-hours", Open::ALL.map(Open::name).to_vec());
    let free = vec![Choice::new("yes", words.get("directory-free")).into()];
    let free_chosen = if filter.free { vec!["yes".to_owned()] } else { vec![] };
    let summary = if filter.is_empty() { "directory-filter" } else { "directory-filter-again" };
    let form = view! {
        <form class="rt-filter" method="get" action="/help-directory">
            <Select
                label=words.get("directory-need")
                name="need"
                items=by_need
                chosen=filter.need.map(|need| need.name().to_owned())
            />
            <Select label=words.get("directory-topic") name="topic" items=by_topic chosen=filter.topic.clone()/>
            <Select
                label=words.get("directory-hours")
                name="hours"
                hint=words.get("directory-hours-hint")
                items=by_hours
                chosen=filter.open.map(|open| open.name().to_owned())
            />
            <Select
                label=words.get("directory-language")
                name="language"
                items=by_language
                chosen=filter.language.clone()
            />
            <Checkboxes name="free" items=free chosen=free_chosen/>
            <Button text=words.get("directory-show") look=ButtonLook::Secondary/>
        </form>
    };
    view! {
        <div class="rt-noprint">
            <Details summary=words.get(summary)>
                {form}
            </Details>
        </div>
    }
    .into_any()
}
