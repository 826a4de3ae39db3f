//! Everything one has written, by page.

use super::{super::times::day_of, away, summary::answer};
use crate::{
    frame::{Sheet, page as framed_page},
    request::Request,
    toolbox::pages::add::{note_button, notes_within},
    ui::{ButtonLink, Illustration, Picture, Place, Who, tongue::spoken},
    words::Words,
};
use domain::learning::{Library, Page, Value, note, plan::question, queries};
use http::StatusCode;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// `/notes`
#[component]
pub fn NotesPage() -> impl IntoView {
    let request = Request::current();
    framed_page(request.clone(), async move { sheet(&request).await })
}

async fn sheet(request: &Request) -> Result<Sheet, StatusCode> {
    let notes = queries::all_notes(request.db(), &request.actor()).await.map_err(|error| away(request, &error))?;
    let within = if notes.is_empty() { Vec::new() } else { notes_within(request).await? };
    let words = expect_context::<Words>();
    let title = words.get("notes-title");
    let inside =
        if notes.is_empty() { nothing(&words) } else { everything(&request.library(), &notes, &within, &words) };
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
                {inside}
            </div>
        </div>
    };
    Ok(Sheet::new(title, Place::Learn, view))
}

fn nothing(words: &Words) -> AnyView {
    view! {
        <Illustration picture=Picture::TinBox/>
        <p class="rt-lede">{words.get("notes-nothing")}</p>
        <p>{words.get("notes-nothing-do")}</p>
        <ButtonLink text=words.get("notes-nothing-link") href="/modules"/>
    }
    .into_any()
}

fn everything(library: &Library, notes: &[note::Model], within: &[String], words: &Words) -> AnyView {
    let by_page = library.pages().filter_map(|page| of_page(page, notes, within, words)).collect_view();
    let only_you = words.get("learning-only-you");
    view! {
        <Who>
            <b>{only_you}</b>
        </Who>
        <p><a href=super::plans::PLANS>{words.get("notes-plans")}</a></p>
        {by_page}
        {left_over(library, notes, words)}
    }
    .into_any()
}

fn of_page(page: &Page, notes: &[note::Model], within: &[String], words: &Words) -> Option<AnyView> {
    let with_note =
        page.fields.iter().filter_map(|field| Some((field, notes.iter().find(|note| note.field_id == field.id)?)));
    let rows: Vec<AnyView> = with_note
        .map(|(field, note)| {
            view! {
                <dt>{spoken(&field.label, &page.lang, words)}</dt>
                {answer(&Value::read(&field.kind, &note.value), words)}
                {saved(note, words)}
                <dd>{note_button(&field.id, &question(field), within.contains(&field.id), "/notes", words)}</dd>
            }
            .into_any()
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="rt-card rt-plan">
                <h2 class="nhsuk-heading-m">
                    <a href=page.url.clone()>{spoken(&page.title, &page.lang, words)}</a>
                </h2>
                <dl>{rows}</dl>
            </section>
        }
        .into_any(),
    )
}

fn saved(note: &note::Model, words: &Words) -> impl IntoView + use<> {
    let day = day_of(words, note.updated_at);
    view! { <dd class="rt-quiet rt-small">{words.with("notes-saved", &[("day", day.into())])}</dd> }
}

/// Words in fields that no page has any more: they stay the person's, under the last title of their page.
fn left_over(library: &Library, notes: &[note::Model], words: &Words) -> Option<AnyView> {
    let mut by_title: BTreeMap<Option<&str>, Vec<&note::Model>> = BTreeMap::new();
    for note in notes.iter().filter(|note| library.field(&note.field_id).is_none()) {
        by_title.entry(note.page_title.as_deref()).or_default().push(note);
    }
    let sections = by_title.into_iter().map(|(title, notes)| gone_page(title, &notes, words)).collect::<Vec<_>>();
    (!sections.is_empty()).then(|| sections.into_any())
}

fn gone_page(title: Option<&str>, notes: &[&note::Model], words: &Words) -> AnyView {
    let title = title.map_or_else(|| words.get("notes-other"), str::to_owned);
    let lines = notes.iter().map(|note| view! { <dd>{plain(&note.value)}</dd> {saved(note, words)} }).collect_view();
    view! {
        <section class="rt-card rt-plan">
            <h2 class="nhsuk-heading-m">{title}</h2>
            <dl>
                <dt>{words.get("notes-other-why")}</dt>
                {lines}
            </dl>
        </section>
    }
    .into_any()
}

/// A stored value without knowing its field: a list of ticks is told from text by its form.
pub fn plain(stored: &str) -> String {
    serde_json::from_str::<Vec<String>>(stored).map_or_else(|_| stored.to_owned(), |ticks| ticks.join("\n"))
}
