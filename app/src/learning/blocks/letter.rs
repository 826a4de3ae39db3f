//! A letter put together from what was written on the page.

use super::Fields;
use domain::learning::content::blocks::Letter;
use leptos::prelude::*;

/// The letter as it stands, to copy or to print.
pub fn letter(letter: &Letter, fields: &Fields, level: u8) -> AnyView {
    filled(letter.title.to_string(), paragraphs(letter, fields), level)
}

/// A letter whose paragraphs are known.
pub fn filled(title: String, paragraphs: Vec<String>, level: u8) -> AnyView {
    let lines = paragraphs.into_iter().map(|line| view! { <p class="rt-letter__line">{line}</p> }).collect_view();
    let heading = match level {
        2 => view! { <h2 class="nhsuk-heading-m">{title}</h2> }.into_any(),
        _ => view! { <h3 class="nhsuk-heading-m">{title}</h3> }.into_any(),
    };
    view! {
        <section class="rt-card rt-letter">
            {heading}
            {lines}
        </section>
    }
    .into_any()
}

/// Its paragraphs, filled in.
pub fn paragraphs(letter: &Letter, fields: &Fields) -> Vec<String> {
    letter.filled(|id| fields.get(id).map(|state| state.value.lines().join("\n")).unwrap_or_default())
}
