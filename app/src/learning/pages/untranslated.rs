//! What stands first where the page itself is not in the reader's language: the numbers to call in it, and that the rest is English.

use super::super::blocks::calls;
use crate::{
    request::Request,
    ui::{Glyph, Note, NoteTone, links},
    words::{ENGLISH, Words},
};
use domain::learning::content::urgent::{UrgentKind, UrgentNumber};
use leptos::prelude::*;

/// For a page whose content is written in `lang`. Nothing where that is the language of `words`.
pub fn first(request: &Request, lang: &str, words: &Words) -> Option<AnyView> {
    if lang == words.lang() {
        return None;
    }
    request.set_content_language(&format!("{}, {lang}", words.lang()));
    let library = request.library();
    let now = |number: &&UrgentNumber| number.urgency != UrgentKind::Listening;
    let numbers: Vec<&UrgentNumber> = library.urgent_numbers().iter().filter(now).collect();
    let numbers = calls::list(&numbers, words);
    let [only, help, more] =
        ["languages-english-only", "languages-english-only-help", "urgent-help"].map(|id| words.get(id));
    Some(
        view! {
            <Note tone=NoteTone::Lamp glyph=Glyph::Phone>
                <p>
                    <b>{only}</b>
                    " "
                    {help}
                </p>
            </Note>
            {numbers}
            <p>
                <a class="rt-alone" href=links::URGENT_HELP>{more}</a>
            </p>
        }
        .into_any(),
    )
}

/// For a page whose content nobody has translated.
pub fn english_only(request: &Request, words: &Words) -> Option<AnyView> {
    first(request, ENGLISH, words)
}
