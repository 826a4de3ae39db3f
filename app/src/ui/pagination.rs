//! The page before and the page after.

use super::{Example, Raw};
use crate::words::Words;
use leptos::prelude::*;

/// One of the two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLink {
    /// The page's title.
    pub label: String,
    /// Where it is.
    pub href: String,
    /// Which way it is, such as "Carry on"; "Previous page" or "Next page" unless given.
    pub text: Option<String>,
}

const LEFT: &str = r#"<svg class="nhsuk-icon nhsuk-icon--arrow-left" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="16" height="16" focusable="false" aria-hidden="true"><path d="M10.7 6.3c.4.4.4 1 0 1.4L7.4 11H19a1 1 0 0 1 0 2H7.4l3.3 3.3c.4.4.4 1 0 1.4a1 1 0 0 1-1.4 0l-5-5A1 1 0 0 1 4 12c0-.3.1-.5.3-.7l5-5a1 1 0 0 1 1.4 0Z"/></svg>"#;
const RIGHT: &str = r#"<svg class="nhsuk-icon nhsuk-icon--arrow-right" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="16" height="16" focusable="false" aria-hidden="true"><path d="m14.7 6.3 5 5c.2.2.3.4.3.7 0 .3-.1.5-.3.7l-5 5a1 1 0 0 1-1.4-1.4l3.3-3.3H5a1 1 0 0 1 0-2h11.6l-3.3-3.3a1 1 0 1 1 1.4-1.4Z"/></svg>"#;

/// The page before and the page after (nhsuk: pagination).
#[component]
pub fn Pagination(
    /// The page before.
    #[prop(optional_no_strip, into)]
    previous: Option<PageLink>,
    /// The page after.
    #[prop(optional_no_strip, into)]
    next: Option<PageLink>,
    /// What pages these are; `ui-pagination` unless given.
    #[prop(optional_no_strip, into)]
    label: Option<String>,
) -> impl IntoView {
    let words = expect_context::<Words>();
    let label = label.unwrap_or_else(|| words.get("ui-pagination"));
    let previous = previous.map(|page| {
        view! {
            <li class="nhsuk-pagination-item--previous">
                <a class="nhsuk-pagination__link nhsuk-pagination__link--prev" href=page.href rel="prev">
                    {way(page.text, "ui-previous", &words)}
                    <span class="nhsuk-u-visually-hidden">":"</span>
                    <span class="nhsuk-pagination__page">{page.label}</span>
                    <Raw html=LEFT/>
                </a>
            </li>
        }
    });
    let next = next.map(|page| {
        view! {
            <li class="nhsuk-pagination-item--next">
                <a class="nhsuk-pagination__link nhsuk-pagination__link--next" href=page.href rel="next">
                    {way(page.text, "ui-next", &words)}
                    <span class="nhsuk-u-visually-hidden">":"</span>
                    <span class="nhsuk-pagination__page">{page.label}</span>
                    <Raw html=RIGHT/>
                </a>
            </li>
        }
    });
    view! {
        <nav class="nhsuk-pagination" role="navigation" aria-label=label>
            <ul class="nhsuk-list nhsuk-pagination__list">
                {previous}
                {next}
            </ul>
        </nav>
    }
}

fn way(text: Option<String>, id: &str, words: &Words) -> impl IntoView + use<> {
    let hidden = text.is_none().then(|| format!(" {}", words.get("ui-page-hidden")));
    let text = text.unwrap_or_else(|| words.get(id));
    view! {
        <span class="nhsuk-pagination__title">
            {text}
            {hidden.map(|page| view! { <span class="nhsuk-u-visually-hidden">{page}</span> })}
        </span>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    let before =
        || PageLink { label: "What psychosis means".to_owned(), href: "#".to_owned(), text: Some("Back".to_owned()) };
    let after = || PageLink {
        label: "What it can feel like".to_owned(),
        href: "#".to_owned(),
        text: Some("Carry on".to_owned()),
    };
    let named = |label: &str| Some(label.to_owned());
    vec![
        Example::new("both", view! { <Pagination previous=before() next=after() label=named("Both pages")/> }),
        Example::new("first page", view! { <Pagination next=after() label=named("Only the page after")/> }),
        Example::new("last page", view! { <Pagination previous=before() label=named("Only the page before")/> }),
    ]
}
