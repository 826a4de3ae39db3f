//! The search field. A plain form, so that it can stand on pages that are the same for everybody.

use super::acts::FIELD;
use crate::{
    ui::{Button, Glyph, Input, Size, links},
    words::Words,
};
use leptos::prelude::*;

/// A field and a button. Below it: who learns of the words.
#[component]
pub fn SearchForm(
    /// What was looked for.
    #[prop(optional_no_strip, into)]
    value: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// It is what the page is for: says more.
    #[prop(optional)]
    main: bool,
) -> impl IntoView {
    let words = expect_context::<Words>();
    let hint = main.then(|| words.get("search-hint"));
    view! {
        <form class="rt-search" role="search" method="post" action="/do/search/look" novalidate>
            <Input
                label=words.get("search-label")
                name=FIELD
                size=Size::S
                hint
                error
                value
                kind="search"
                autocomplete="off".to_owned()
            />
            <Button text=words.get("search-button") icon=Glyph::Search/>
            <p class="rt-search__private">
                {words.get("search-private")} " " <a href=links::PRIVACY>{words.get("search-private-link")}</a>
            </p>
        </form>
    }
}
